"""Read labelled pictures from folders: ``train/happy/*.png``, ``test/…``, or ``happy/*.png`` alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.class_names import ClassNames, UnknownNameError
from training.data.faces import (
    PRIVATE_TEST,
    PUBLIC_TEST,
    SIZE,
    UNSPLIT,
    DataError,
    FaceData,
    NoFacesError,
)
from training.data.plain_csv import READING
from training.data.skipped import RowError, Skipped, raise_at_once
from training.data.split_names import split_named
from training.data.telling import Telling, silent

PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".pgm"})


def read_folder(
    folder: Path,
    names: ClassNames | None = None,
    skipped: Skipped = raise_at_once,
    told: Telling = silent,
) -> FaceData:
    """Read a folder of labelled pictures, of any size, colour or gray.

    Below ``folder`` stand either emotion folders or split folders (``train``, ``validation``,
    ``test``) that hold emotion folders. FER2013's own folder layout keeps both of its test splits in
    ``test``; they are told apart by the file names ``PublicTest_…`` and ``PrivateTest_…``.

    Args:
        folder: The folder.
        names: What the folders' names mean, beyond the usual ones.
        skipped: Told of each picture that cannot be read; as a rule it raises.
        told: Told how many pictures are read.

    Raises:
        DataError: A folder's name is no emotion, a picture cannot be read, there are no pictures, or
            only some stand in split folders.
    """
    faces: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    splits: list[str] = []
    places: list[str] = []
    for path, split, label in _labelled_pictures(folder, names or ClassNames()):
        told(READING, len(faces), None)
        place = path.relative_to(folder).as_posix()
        try:
            faces.append(_read_picture(path))
        except RowError as error:
            skipped(folder, place, str(error))
            continue
        labels.append(label)
        splits.append(split)
        places.append(place)
    if not faces:
        raise NoFacesError(f"{folder} holds no labelled pictures; put them into folders named by emotion.")
    if 0 < splits.count(UNSPLIT) < len(splits):
        raise DataError(
            f"{folder} holds emotion folders beside folders like train and test; "
            "put all pictures into the latter."
        )
    return FaceData(
        np.stack(faces), np.array(labels, np.int64), np.array(splits), np.array(places), source=str(folder)
    )


def _labelled_pictures(folder: Path, names: ClassNames) -> Iterator[tuple[Path, str, int]]:
    for pictures, split, label in _labelled_folders(folder, names):
        for path in pictures:
            yield path, _split_of(path, split), label


def _labelled_folders(folder: Path, names: ClassNames) -> list[tuple[list[Path], str | None, int]]:
    """Pictures, split and label of each; all names are looked up before one of them is complained of."""
    found: list[tuple[list[Path], str | None, int]] = []
    unknown: list[tuple[Path, UnknownNameError]] = []
    for child in _folders(folder):
        split = split_named(child.name)
        for emotion_folder in [child] if split is None else _folders(child):
            pictures = sorted(path for path in emotion_folder.iterdir() if path.suffix.casefold() in PICTURES)
            try:
                label = names.index(emotion_folder.name, len(pictures))
            except UnknownNameError as error:
                unknown.append((emotion_folder, error))
                continue
            if label is not None:
                found.append((pictures, split, label))
    if unknown:
        first, reason = unknown[0]
        raise names.unknown_labels(first, f"{first}: {reason}.") from reason
    return found


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def _split_of(path: Path, split: str | None) -> str:
    if split == PRIVATE_TEST and path.name.startswith(PUBLIC_TEST):
        return PUBLIC_TEST
    return UNSPLIT if split is None else split


def _read_picture(path: Path) -> NDArray[np.uint8]:
    data = np.fromfile(path, np.uint8)
    picture = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE) if len(data) else None
    if picture is None:
        raise RowError("not a picture that can be read")
    if picture.shape != (SIZE, SIZE):
        picture = cv2.resize(picture, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    return np.asarray(picture, np.uint8)
