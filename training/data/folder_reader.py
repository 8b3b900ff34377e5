"""Read labelled pictures from folders: ``train/happy/*.png``, ``test/…``, or ``happy/*.png`` alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.faces import (
    PRIVATE_TEST,
    PUBLIC_TEST,
    SIZE,
    TRAINING,
    UNSPLIT,
    DataError,
    FaceData,
    emotion_index,
)
from training.emotions import EMOTIONS

PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".pgm"})

SPLIT_FOLDERS: Final = {
    "train": TRAINING,
    "training": TRAINING,
    "val": PUBLIC_TEST,
    "valid": PUBLIC_TEST,
    "validation": PUBLIC_TEST,
    "publictest": PUBLIC_TEST,
    "test": PRIVATE_TEST,
    "privatetest": PRIVATE_TEST,
}


def read_folder(folder: Path) -> FaceData:
    """Read a folder of labelled pictures, of any size, colour or gray.

    Below ``folder`` stand either emotion folders or split folders (``train``, ``validation``,
    ``test``) that hold emotion folders. FER2013's own folder layout keeps both of its test splits in
    ``test``; they are told apart by the file names ``PublicTest_…`` and ``PrivateTest_…``.

    Raises:
        DataError: A folder's name is no emotion, a picture cannot be read, or there are no pictures.
    """
    faces: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    splits: list[str] = []
    for path, split, label in _labelled_pictures(folder):
        faces.append(_read_picture(path))
        labels.append(label)
        splits.append(split)
    if not faces:
        raise DataError(f"{folder} holds no labelled pictures; put them into folders named by emotion.")
    return FaceData(np.stack(faces), np.array(labels, np.int64), np.array(splits), source=str(folder))


def _labelled_pictures(folder: Path) -> Iterator[tuple[Path, str, int]]:
    for child in _folders(folder):
        split = SPLIT_FOLDERS.get(child.name.casefold())
        emotion_folders = [child] if split is None else _folders(child)
        for emotion_folder in emotion_folders:
            label = emotion_index(emotion_folder.name)
            if label is None:
                raise DataError(
                    f"{emotion_folder}: the emotion {emotion_folder.name!r} is unknown; name the folder "
                    f"one of {', '.join(EMOTIONS)}."
                )
            for path in sorted(emotion_folder.iterdir()):
                if path.suffix.casefold() in PICTURES:
                    yield path, _split_of(path, split), label


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
        raise DataError(f"{path} is not a picture that can be read; mend or remove it.")
    if picture.shape != (SIZE, SIZE):
        picture = cv2.resize(picture, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    return np.asarray(picture, np.uint8)
