"""RAF-DB (Li, Deng and Du 2017): ``list_patition_label.txt``, lines such as ``train_00001.jpg 5``."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from training.core.media import regular_file
from training.data.data_errors import UnreadableFileError
from training.data.pictures.listed import ListedPicture, folder_of_pictures
from training.data.pictures.picture_errors import ListRowError
from training.data.skipped import Skipped

LIST: Final = "list_patition_label.txt"
"""As the dataset spells it."""
_LINE: Final = re.compile(r"((train|test)_\w+)(\.\w+)\s+(\d+)")
_PLACES: Final = ("", "EmoLabel", "basic/EmoLabel")
"""Folders of the list, below the dataset's."""
_FOLDERS: Final = ("aligned", "Image/aligned", "../Image/aligned", "../aligned", ".", "original")
"""Folders of the pictures, beside the list."""
_LONGEST: Final = 200
"""Bytes of a line."""


def listed(path: Path, skipped: Skipped) -> Iterator[ListedPicture] | None:
    """The pictures of a list, or of the one in a folder; None where there is none.

    Raises:
        DataError: The list cannot be read, a line is of another form, or the pictures are missing.
    """
    if path.is_dir():
        found = next((path / place / LIST for place in _PLACES if (path / place / LIST).is_file()), None)
        return None if found is None else _pictures(found)
    return _pictures(path) if _is_list(path) else None


def _is_list(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with open(path, "rb", opener=regular_file) as file:
            line = file.readline(_LONGEST)
    except OSError:
        return False
    return _LINE.fullmatch(line.decode("ascii", "replace").strip()) is not None


def _pictures(path: Path) -> Iterator[ListedPicture]:
    try:
        with open(path, encoding="utf-8", errors="replace", opener=regular_file) as file:
            lines = [line.strip() for line in file]
    except OSError as error:
        raise UnreadableFileError(path=path, reason=error.strerror) from error
    rows: list[tuple[str, str, str]] = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise ListRowError(path=path, place=number, dataset="RAF-DB")
        stem, split, suffix, label = match.groups()
        rows.append((f"{stem}{suffix}", split, label))
    names = [name for name, _, _ in rows]
    aligned = [_aligned(name) for name in names]
    folders = [path.parent / folder for folder in _FOLDERS]
    folder = folder_of_pictures(path, [*aligned[:10], *names[:10]], folders) if rows else path.parent
    is_aligned = not rows or any((folder / name).exists() for name in aligned[:20])
    for (name, split, label), cropped in zip(rows, aligned, strict=True):
        place = cropped if is_aligned else name
        yield ListedPicture(str(folder / place), label, split, place)


def _aligned(name: str) -> str:
    return f"{Path(name).stem}_aligned{Path(name).suffix}"
