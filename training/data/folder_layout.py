"""How folders of labelled pictures lie in one another, which one is right, and what is read of a ZIP file."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from training.core.emotions import LEFT_OUT
from training.core.storage.permissions import make_folder
from training.core.storage.temporary_folder import TemporaryFolder
from training.core.training_error import TrainingError
from training.core.untrusted.zip_file import unpack
from training.data.class_names import ClassNames
from training.data.data_errors import (
    EmotionFolderError,
    NestedEmotionError,
    ParentFolderError,
    RowError,
    UnreadableFolderError,
)
from training.data.faces import DataError, FaceData, ProgressCallback
from training.data.label_maps import code_of
from training.data.skipped import Skipped
from training.data.splits import split_named

DEPTH: Final = 3
"""Folders above or below the chosen one in which the right one is looked for."""
_NAMED: Final = 3
"""Folders that are named at most where there are several to choose from."""


def subfolders(folder: Path) -> list[Path]:
    """The folders inside of a folder, links to folders too, without hidden ones; sorted.

    Raises:
        DataError: It cannot be read.
    """
    try:
        with os.scandir(folder) as entries:
            return sorted(
                folder / entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")
            )
    except OSError as error:
        raise unreadable_folder(error, folder) from error


def unreadable_folder(error: OSError, folder: Path) -> DataError:
    """What to say of a folder that cannot be read."""
    return UnreadableFolderError(folder=error.filename or folder)


def check_level(folder: Path, names: ClassNames) -> None:
    """Make sure that no folder above or below the right one was chosen.

    Raises:
        DataError: One was; names the right one.
    """
    if any(split_named(path.name) or names.emotion(path.name) for path in subfolders(folder)):
        return
    below = _roots_below(folder, names)
    if below:
        choices = [*map(str, below[:_NAMED]), *(["…"] if len(below) > _NAMED else [])]
        raise ParentFolderError(folder=folder, choices=choices)
    above = _root_above(folder.resolve(), names)
    if above is not None:
        raise EmotionFolderError(folder=folder, above=above)


def deeper_label(top: Path, inside: Sequence[str], label: int, names: ClassNames) -> int | None:
    """The label of what lies in folders inside of an emotion folder; None where it is to be left out.

    The emotion folder decides. Numbers inside of it are those of people or series, not codes.

    Args:
        top: The emotion folder.
        inside: The names of the folders, from the outer to the inner.
        label: Index of its emotion.
        names: What names mean.

    Raises:
        DataError: One of them is named by another emotion.
    """
    for depth, name in enumerate(inside, 1):
        meaning = names.emotion(name) if code_of(name) is None else None
        if meaning == LEFT_OUT:
            return None
        if meaning is not None and meaning != names.emotions[label]:
            raise NestedEmotionError(
                folder=top.joinpath(*inside[:depth]),
                name=name,
                inner=meaning,
                top=top,
                outer=names.emotions[label],
            )
    return label


def _emotion_folders(folder: Path, names: ClassNames) -> list[Path]:
    return [path for path in _readable(folder) if _is_emotion(path.name, names)]


def _is_emotion(name: str, names: ClassNames) -> bool:
    return code_of(name) is None and names.emotion(name) is not None


def _roots_below(folder: Path, names: ClassNames) -> list[Path]:
    """The nearest folders below that hold emotion folders, or split folders with such."""
    level = [folder]
    for _ in range(DEPTH):
        level = [path for one in level for path in _readable(one) if not path.is_symlink()]
        found = [path for path in level if _is_root(path, names)]
        if found:
            return found
    return []


def _is_root(folder: Path, names: ClassNames) -> bool:
    splits = [path for path in _readable(folder) if split_named(path.name)]
    return any(_emotion_folders(path, names) for path in (folder, *splits))


def _readable(folder: Path) -> list[Path]:
    """The folders inside of one that nobody has chosen; none where it cannot be read."""
    try:
        return subfolders(folder)
    except DataError:
        return []


def _root_above(folder: Path, names: ClassNames) -> Path | None:
    """The folder that holds the emotion folder which a folder is, or lies in."""
    if _is_emotion(folder.name, names):
        return folder.parent
    for path in list(folder.parents)[: DEPTH - 1]:
        # What a home folder is called says little, unless other emotions lie beside it.
        if _is_emotion(path.name, names) and len(_emotion_folders(path.parent, names)) > 1:
            return path.parent
    return None


def read_zip(
    path: Path,
    read: Callable[[Path, Skipped], FaceData],
    skipped: Skipped,
    on_progress: ProgressCallback,
) -> FaceData:
    """Unpack a ZIP file for as long as it is read.

    Args:
        path: The file.
        read: Reads a table or a folder.
        skipped: Told of each row or picture that cannot be read.
        on_progress: Told how many files are unpacked.

    Returns:
        The faces; their source is the ZIP file.

    Raises:
        DataError: It is damaged, too large, locked, or unsafe; or what it holds cannot be read. No message
            names the temporary folder.
    """
    with TemporaryFolder("faces") as place:
        folder = place / "unpacked"  # the lock is beside it
        make_folder(folder)
        unpack(path, folder, on_progress)
        content = _content(folder)

        def noting(_source: Path, place: int | str, reason: RowError) -> None:
            skipped(path, place, reason)

        try:
            data = read(content, noting)
        except TrainingError as error:
            raise _renamed(error, str(content), str(path)) from None

    def named(places: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(place.replace(str(content), str(path), 1) for place in places)

    return replace(
        data,
        source=str(path),
        scaled=named(data.scaled),
        no_face=named(data.no_face),
        several_faces=named(data.several_faces),
    )


def _content(folder: Path) -> Path:
    """What is read: the one table, or else the folder with those of the classes or splits."""
    while True:
        inside = sorted(folder.iterdir())
        files = [path for path in inside if path.is_file()]
        folders = [path for path in inside if path.is_dir()]
        tables = [path for path in files if path.suffix.casefold() == ".csv"]
        if not folders and len(tables) == 1:
            return tables[0]
        if len(folders) != 1 or files or split_named(folders[0].name) is not None:
            return folder
        below = list(folders[0].iterdir())
        if not any(path.is_dir() or path.suffix.casefold() == ".csv" for path in below):
            return folder  # it has the name of a class
        folder = folders[0]


def _renamed(error: TrainingError, old: str, new: str) -> TrainingError:
    """The same error, which names a file otherwise."""

    def named(value: Any) -> Any:
        if isinstance(value, str):
            return value.replace(old, new)
        if isinstance(value, list):
            return [named(one) for one in value]
        return {key: named(one) for key, one in value.items()} if isinstance(value, dict) else value

    error.fields, error.text = named(error.fields), error.text.replace(old, new)
    error.args = (error.text,)
    return error
