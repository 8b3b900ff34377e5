"""Write faces as the challenge's ``fer2013.csv``, which ``csv_reader`` and other programs take."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.emotions import FER2013_CODES
from training.core.storage.atomic import replacing
from training.data.faces import UNSPLIT, DataError, FaceData
from training.data.votes import CHOICES

_DIGITS: Final = np.array([list(f"{value} ".encode().ljust(4, b"\0")) for value in range(256)], np.uint8)
"""Each gray value as text with a space behind it, filled up with zeros to 4 bytes."""


def write_csv(data: FaceData, path: Path) -> None:
    """Write ``emotion`` and ``pixels``, ``Usage`` if there are splits, and FER+'s columns if there are votes.

    Emotions are written as the challenge's codes, own classes by name. A file that is there is replaced once
    all is written.

    Raises:
        DataError: Some faces have a split and some none, which one column cannot say.
        OSError: The file cannot be written.
    """
    split = data.splits != UNSPLIT
    if split.any() and not split.all():
        raise DataError(
            f"{data.source} has faces with and without a split, which a CSV cannot hold together."
        )
    header = ["emotion", "pixels"]
    if split.any():
        header.append("Usage")
    if data.votes is not None:
        header.extend(CHOICES)
    labels = _labels(data.emotions)
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(header) + "\n")
        for row in range(len(data)):
            fields = [labels[data.labels[row]], _pixels(data.faces[row])]
            if split.any():
                fields.append(data.splits[row])
            if data.votes is not None:
                fields.extend(map(str, data.votes[row].tolist()))
            file.write(",".join(fields) + "\n")


def _labels(emotions: tuple[str, ...]) -> list[str]:
    """What stands in the column ``emotion``; no name of a class has a comma or a quotation mark."""
    if set(emotions) <= set(FER2013_CODES):
        return [str(FER2013_CODES.index(emotion)) for emotion in emotions]
    return list(emotions)


def _pixels(face: NDArray[np.uint8]) -> str:
    text = _DIGITS[face.ravel()].ravel()
    return str(text[text != 0].tobytes()[:-1], "ascii")
