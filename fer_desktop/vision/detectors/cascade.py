"""Cascades of Haar features (Viola and Jones 2001): their files, and one search with one of them."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box, Bytes

JOINED = 0.2
"""By what part of their sides hits may differ and be one find, as ``detectMultiScale`` has it."""


def load_cascade(path: Path) -> cv2.CascadeClassifier:
    """Read a cascade's XML file.

    Raises:
        DetectorError: the file is missing or no cascade.
    """
    try:
        # Parsed from memory: OpenCV opens no path with letters outside of the system's code page on Windows.
        text = path.read_text(encoding="utf-8")
        storage = cv2.FileStorage(text, cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY)
        cascade = cv2.CascadeClassifier()
        loaded = cascade.read(storage.getFirstTopLevelNode())
        storage.release()
    except (OSError, ValueError, cv2.error, SystemError) as error:
        # SystemError is how a constructor of OpenCV's reports text that is no XML.
        raise DetectorError(
            translate("faces", "Cannot read the face detector file {path}. Reinstall FER Desktop.").format(
                path=path
            )
        ) from error
    if not loaded or cascade.empty():
        raise DetectorError(
            translate(
                "faces", "The face detector file {path} is not a Haar cascade. Reinstall FER Desktop."
            ).format(path=path)
        )
    return cascade


def hits(
    cascade: cv2.CascadeClassifier,
    gray: Bytes,
    factor: float,
    neighbours: int,
    smallest: float,
    largest: float | None = None,
) -> list[tuple[Box, float]]:
    """Search a picture.

    Args:
        cascade: What to search for.
        gray: Pixels (height, width), uint8; not written to.
        factor: From one size that is looked for to the next, above 1.
        neighbours: More than so many overlapping hits are one find; 0 gives each hit alone, -1 too, but those
            that overlap as one find.
        smallest: Side of the smallest find, in pixels.
        largest: Side of the largest one; None: the picture's.

    Returns:
        Boxes with the number of their hits, in pixels of the picture.
    """
    least, most = max(1, round(smallest)), round(largest or 0)
    found, counts = cascade.detectMultiScale2(
        gray,
        scaleFactor=factor,
        minNeighbors=max(neighbours, 0),
        minSize=(least, least),
        maxSize=(most, most),
    )
    if neighbours < 0 and len(found):
        # OpenCV joins nothing unless it may drop single hits; so each of them is there twice.
        found, twice = cv2.groupRectangles([*found, *found], 1, JOINED)
        counts = [count // 2 for count in twice]
    return [
        (Box(*(int(value) for value in rectangle)), float(count))
        for rectangle, count in zip(found, counts, strict=True)
    ]
