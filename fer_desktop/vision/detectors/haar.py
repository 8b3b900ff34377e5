"""Faces by a cascade of Haar features (Viola and Jones 2001), on a small copy of the picture."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.errors import DetectorError
from fer_desktop.paths import resource
from fer_desktop.vision.detectors.distinct import distinct
from fer_desktop.vision.detectors.protocol import Search
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.preprocess import to_gray
from fer_desktop.vision.types import Box, Bytes

CASCADE = ("cascades", "haarcascade_frontalface_default.xml")
WINDOW = 24
"""Side of the smallest face the cascade knows, in pixels of the copy."""
QUICK = (1.2, 3)
"""Scale factor (from one size of face to the next) and how many overlapping hits make a face. On trial
pictures a factor of 1.15 found a few more faces of a seventh of the height, but four times as many false
ones, in 1.3 times the time; with 5 hits, most of the faces of a sixth were missed."""
THOROUGH = (1.1, 6)
"""The same with time to spare; a larger copy gives a face more hits, and a cup of coffee, too."""


def create(search: Search) -> HaarDetector:
    """The detector with the cascade that comes with the program.

    Raises:
        DetectorError: the cascade's file cannot be read.
    """
    return HaarDetector(resource(*CASCADE), search)


class HaarDetector:
    """Finds upright frontal faces."""

    def __init__(self, cascade: Path, search: Search) -> None:
        """Load the cascade.

        Args:
            cascade: The cascade's XML file.
            search: How closely to look.

        Raises:
            DetectorError: the file is missing or no cascade.
        """
        self._search = search
        self._scale_factor, self._neighbours = THOROUGH if search.thorough else QUICK
        self._cascade = _load(cascade)

    def detect(self, bgr: Bytes) -> list[Box]:
        """Find the faces of a picture, as ``FaceDetector`` says."""
        height, width = bgr.shape[:2]
        ratio = min(1.0, self._search.longest_side / max(width, height))
        size = max(1, round(width * ratio)), max(1, round(height * ratio))
        gray = cv2.resize(to_gray(bgr), size, interpolation=cv2.INTER_AREA)
        smallest = max(WINDOW, round(size[1] * self._search.smallest_face))
        # The histogram is not equalized: that finds a tenth to a third fewer faces, and no fewer false ones.
        found, hits = self._cascade.detectMultiScale2(
            gray, scaleFactor=self._scale_factor, minNeighbors=self._neighbours, minSize=(smallest, smallest)
        )
        boxes = distinct([Box(*(int(value) for value in rectangle)) for rectangle in found], list(hits))
        in_full = [box.scaled(width / size[0], height / size[1]).clipped(width, height) for box in boxes]
        return sorted(in_full, key=lambda box: (box.x, box.y))


def _load(path: Path) -> cv2.CascadeClassifier:
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
            f"The face detector's file {path} cannot be read; install the program again."
        ) from error
    if not loaded or cascade.empty():
        raise DetectorError(f"The face detector's file {path} is no Haar cascade; install the program again.")
    return cascade
