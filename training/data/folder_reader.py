"""Read labelled pictures from folders at every depth: ``train/happy/…``, or ``happy/…`` alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.core.media import (
    PICTURES,
    LeftOutCounter,
    Reason,
    left_out_text,
    walk,
)
from training.core.media.picture_decoder import PictureDecodeError, decode_picture
from training.core.stages import ProgressStage
from training.data.class_names import ClassNames
from training.data.data_errors import (
    MixedSplitsError,
    NoLabelledPicturesError,
    PictureAccessError,
    RowError,
    UndecodedPictureError,
)
from training.data.faces import (
    PRIVATE_TEST,
    PUBLIC_TEST,
    SIZE,
    UNSPLIT,
    FaceData,
    ProgressCallback,
    ignore_progress,
    resized,
)
from training.data.folder_layout import check_level, deeper_label, subfolders, unreadable_folder
from training.data.label_maps import (
    UnknownNameError,
)
from training.data.skipped import Skipped, raise_at_once
from training.data.splits import split_named


def read_gray(path: Path, size: int = SIZE) -> tuple[NDArray[np.uint8], bool]:
    """Read a picture of any size, colour or gray, upright, as ``decode_picture`` does.

    Returns:
        uint8 (size, size), gray 0 to 255; and whether which values are black and white was guessed.

    Raises:
        RowError: It cannot be read, is too large, or is no picture of a supported format.
    """
    try:
        picture = decode_picture(path, gray=True)
    except OSError as error:
        raise PictureAccessError(reason=error.strerror or error) from error
    except PictureDecodeError as error:
        raise UndecodedPictureError(reason=error) from error
    pixels = picture.pixels
    return resized(pixels, size), picture.guessed is not None


def read_folder(
    folder: Path,
    names: ClassNames | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
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

    Returns:
        The faces, in the order of their paths, and which files were left out.

    Raises:
        DataError: A folder's name is no emotion, or one emotion's folder lies in another's; a folder or a
            picture cannot be read; there are no pictures; or only some stand in split folders.
    """
    names = names or ClassNames()
    faces: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    splits: list[str] = []
    places: list[str] = []
    scaled: list[str] = []
    left = LeftOutCounter()
    check_level(folder, names)

    def continues(_found: int) -> bool:
        on_progress(ProgressStage.READING, len(faces), None)
        return True

    for found in _labelled_pictures(folder, names, left, continues):
        on_progress(ProgressStage.READING, len(faces), None)
        place = found.path.relative_to(folder).as_posix()
        try:
            face, guessed = read_gray(found.path, size)
        except RowError as error:
            skipped(folder, place, error)
            continue
        faces.append(face)
        scaled += [str(found.path)] if guessed else []
        labels.append(found.label)
        splits.append(found.split)
        places.append(place)
    if not faces:
        beside = left_out_text(left.counts)
        text = f"{folder} contains no labelled pictures, only {beside}. Put pictures into emotion folders."
        raise NoLabelledPicturesError(
            text if beside else "",
            folder=folder,
            left_out=[
                {"reason": one.reason.value, "what": one.what, "count": one.count} for one in left.counts
            ],
        )
    if 0 < splits.count(UNSPLIT) < len(splits):
        raise MixedSplitsError(folder=folder)
    return FaceData(
        np.stack(faces),
        np.array(labels, np.int64),
        np.array(splits),
        np.array(places),
        source=str(folder),
        emotions=names.emotions,
        left_out=left.counts,
        scaled=tuple(scaled),
    )


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
