"""Cut a face out of a photograph, as the program does before a model reads it."""

import math
from functools import cached_property
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

import resources

Box = tuple[int, int, int, int]
"""Left, top, width and height, pixels."""

CASCADES: Final = Path(next(iter(resources.__path__)), "cascades")
LONGEST_SIDE: Final = 640
"""Pixels of the copy that is searched."""
SMALLEST_FACE: Final = 0.1
"""Side of the smallest face, in sides of the copy's shorter one."""
SCALE_FACTOR: Final = 1.1
NEIGHBOURS: Final = 4
"""More than so many overlapping hits make a face, as in the program's thorough search."""
_REGION: Final = 72
_REACH: Final = 1.5
"""Side of the copy, and of what it shows in sides of the face, in which the second cascade looks."""
_SECOND_HITS: Final = 2


def cut_face(gray: NDArray[np.uint8], box: Box, margin: float, size: int) -> NDArray[np.uint8]:
    """The square about a face, at the size of a network's input; as ``fer_desktop`` cuts its faces.

    Where the square reaches out of the picture, the picture's edge is repeated.

    Args:
        gray: (height, width), gray 0 to 255.
        box: The face, at least partly within the picture.
        margin: Added on each side, as a part of the longer side of the box; negative cuts closer.
        size: Side of the result, pixels.

    Returns:
        uint8 (size, size).

    Raises:
        ValueError: The square is outside of the picture.
    """
    x, y, width, height = box
    side = max(1, round(max(width, height) * (1.0 + 2.0 * margin)))
    left = math.floor(x + width / 2 - side / 2 + 0.5)
    top = math.floor(y + height / 2 - side / 2 + 0.5)
    rows, columns = gray.shape
    inside = gray[max(0, top) : max(0, top + side), max(0, left) : max(0, left + side)]
    if not inside.size:
        raise ValueError(f"{box} is outside of a picture of {columns} × {rows} pixels")
    around = (max(0, -top), max(0, top + side - rows), max(0, -left), max(0, left + side - columns))
    square = cv2.copyMakeBorder(inside, *around, cv2.BORDER_REPLICATE) if any(around) else inside
    how = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    return np.array(cv2.resize(square, (size, size), interpolation=how), np.uint8)


class CascadeFinder:
    """Finds frontal faces with the program's Haar cascades. One object belongs to one thread."""

    @cached_property
    def _frontal(self) -> cv2.CascadeClassifier:
        return _cascade("haarcascade_frontalface_default.xml")

    @cached_property
    def _second(self) -> cv2.CascadeClassifier:
        return _cascade("haarcascade_frontalface_alt2.xml")

    def faces(self, gray: NDArray[np.uint8]) -> list[Box]:
        """The faces of a picture (height, width), gray 0 to 255, the largest first.

        Only what a second cascade also finds is taken for a face.
        """
        height, width = gray.shape
        scale = max(1.0, max(height, width) / LONGEST_SIDE)
        size = max(1, round(width / scale)), max(1, round(height / scale))
        small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
        least = max(24, round(min(size) * SMALLEST_FACE))
        found = self._frontal.detectMultiScale(small, SCALE_FACTOR, NEIGHBOURS, minSize=(least, least))
        boxes = [
            (round(x * scale), round(y * scale), round(side * scale), round(side * scale))
            for x, y, side, _ in (map(int, one) for one in found)
        ]
        return sorted((box for box in boxes if self._confirms(gray, box)), key=lambda box: -box[2])

    def _confirms(self, gray: NDArray[np.uint8], box: Box) -> bool:
        region = cut_face(gray, box, (_REACH - 1) / 2, _REGION)
        least = round(_REGION / _REACH * 0.6)
        return len(self._second.detectMultiScale(region, 1.2, 0, minSize=(least, least))) >= _SECOND_HITS


def _cascade(name: str) -> cv2.CascadeClassifier:
    # Parsed from memory: OpenCV opens no path with letters outside of the system's code page on Windows.
    text = (CASCADES / name).read_text(encoding="utf-8")
    storage = cv2.FileStorage(text, cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY)
    cascade = cv2.CascadeClassifier()
    cascade.read(storage.getFirstTopLevelNode())
    storage.release()
    return cascade
