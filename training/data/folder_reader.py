"""Read labelled pictures from folders at every depth: ``train/happy/…``, or ``happy/…`` alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.core.media import (
    PICTURES,
    LeftOutCounter,
    Reason,
    left_out_text,
    walk,
)
from training.core.stages import ProgressStage
from training.data.class_names import ClassNames
from training.data.data_errors import MixedSplitsError, NoLabelledPicturesError
from training.data.faces import (
    PRIVATE_TEST,
    PUBLIC_TEST,
    SIZE,
    UNSPLIT,
    FaceData,
    ProgressCallback,
    ignore_progress,
)
from training.data.folder_layout import check_level, deeper_label, subfolders, unreadable_folder
from training.data.label_maps import UnknownNameError
from training.data.pictures.picture_errors import NoFaceFoundError
from training.data.pictures.picture_reader import USUAL, LabelledPicture, PictureOptions, read_pictures
from training.data.skipped import Skipped, raise_at_once
from training.data.splits import split_named


def read_folder(
    folder: Path,
    names: ClassNames | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    options: PictureOptions = USUAL,
) -> FaceData:
    """Read a folder of labelled pictures, of any size, colour or gray.

    Below ``folder`` stand either emotion folders or split folders (``train``, ``validation``,
    ``test``) that hold emotion folders. All pictures below an emotion folder have its label, at every depth.
    FER2013's own folder layout keeps both of its test splits in ``test``; they are told apart by the file
    names ``PublicTest_…`` and ``PrivateTest_…``.

    Args:
        folder: The folder.
        names: What the folders' names mean, beyond the usual ones.
        skipped: Told of each picture that cannot be read; as a rule it raises.
        on_progress: Told how many pictures are read.
        size: Side of the faces, pixels.
        options: How pictures become faces.

    Returns:
        The faces, in the order of their paths, and which files were left out.

    Raises:
        DataError: A folder's name is no emotion, or one emotion's folder lies in another's; a folder or a
            picture cannot be read; there are no pictures; or only some stand in split folders.
    """
    names = names or ClassNames()
    left = LeftOutCounter()
    check_level(folder, names)

    def continues(_found: int) -> bool:
        on_progress(ProgressStage.READING, 0, None)
        return True

    pictures = [
        LabelledPicture(str(found.path), found.label, found.split, found.path.relative_to(folder).as_posix())
        for found in _labelled_pictures(folder, names, left, continues)
    ]
    split = sum(picture.split != UNSPLIT for picture in pictures)
    if 0 < split < len(pictures):
        raise MixedSplitsError(folder=folder)
    data = read_pictures(pictures, folder, size, options, skipped, on_progress, left.counts, names.emotions)
    if data.no_face and not len(data):
        raise NoFaceFoundError(count=len(data.no_face), source=folder)
    if not len(data):
        beside = left_out_text(left.counts)
        text = f"{folder} contains no labelled pictures, only {beside}. Put pictures into emotion folders."
        raise NoLabelledPicturesError(
            text if beside else "",
            folder=folder,
            left_out=[
                {"reason": one.reason.value, "what": one.what, "count": one.count} for one in left.counts
            ],
        )
    return data


@dataclass(frozen=True, slots=True)
class _Picture:
    path: Path
    split: str
    label: int


def _labelled_pictures(
    folder: Path, names: ClassNames, left: LeftOutCounter, continues: Callable[[int], bool]
) -> Iterator[_Picture]:
    """The pictures with split and label; all names are looked up before one of them is complained of."""
    found: list[tuple[Path, list[Path], int, str | None]] = []
    unknown: list[tuple[Path, UnknownNameError]] = []
    _note_strays(folder, left)
    for child in subfolders(folder):
        split = split_named(child.name)
        if split is not None:
            _note_strays(child, left)
        for emotion_folder in [child] if split is None else subfolders(child):
            beside = LeftOutCounter()
            paths = sorted(map(Path, walk(str(emotion_folder), PICTURES, beside, continues)))
            if beside.unreadable:
                raise unreadable_folder(beside.unreadable[0], emotion_folder)
            try:
                label = names.index(emotion_folder.name, len(paths))
            except UnknownNameError as error:
                unknown.append((emotion_folder, error))
                continue
            if label is not None:
                left.add(beside)
                found.append((emotion_folder, paths, label, split))
    if unknown:
        first, reason = unknown[0]
        raise names.unknown_labels(first, reason) from reason
    for emotion_folder, paths, label, split in found:
        yield from _below(emotion_folder, paths, label, split, names)


def _below(
    emotion_folder: Path, paths: list[Path], label: int, split: str | None, names: ClassNames
) -> Iterator[_Picture]:
    for path in paths:
        inside = path.parent.relative_to(emotion_folder).parts
        if deeper_label(emotion_folder, inside, label, names) is not None:
            own = split or next(filter(None, map(split_named, inside)), None)
            yield _Picture(path, _split_of(path, own), label)


def _note_strays(folder: Path, left: LeftOutCounter) -> None:
    """Count the files that lie beside the emotion folders: pictures there have no label."""
    beside = LeftOutCounter()
    for _ in walk(str(folder), PICTURES, beside, deep=False):
        left.note(Reason.NO_LABEL)
    left.add(beside)


def _split_of(path: Path, split: str | None) -> str:
    if split == PRIVATE_TEST and path.name.startswith(PUBLIC_TEST):
        return PUBLIC_TEST
    return UNSPLIT if split is None else split
