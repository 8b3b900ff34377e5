"""Pictures that are one face each, or cropped too tightly for a detector: read whole."""

from __future__ import annotations

from typing import Final

import numpy as np

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector, FoundFace
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.face_finder import FaceFinder, KnownFace, SearchesClosely
from fer_desktop.vision.types import Box, Bytes, Frame

WHOLE: Final = "whole"
"""What is said to have found a face that is the whole frame, in place of a detector's kind."""


class FoundOrWhole:
    """What ``FaceFinder`` says: the faces that another finder finds, or each frame as one face."""

    def __init__(self, finder: FaceFinder, settings: Settings) -> None:
        """Take the finder.

        Args:
            finder: Finds faces by these settings.
            settings: Say which of the two.
        """
        self._finder = finder
        self._whole = settings.faces == WHOLE

    def find(self, frame: Frame) -> list[KnownFace]:
        """The faces of a frame, as ``FaceFinder`` says; the whole frame always has the number 1."""
        if self._whole:
            return [KnownFace(1, Box(0, 0, *frame.size), whole=True)]
        return self._finder.find(frame)

    def find_closely(self, frame: Frame) -> list[KnownFace]:
        """The faces of a paused frame, as ``SearchesClosely`` says, where the finder can do so."""
        if not self._whole and isinstance(self._finder, SearchesClosely):
            return self._finder.find_closely(frame)
        return self.find(frame)

    @property
    def hidden(self) -> tuple[Box, ...] | None:
        """Nothing beside a whole frame."""
        return () if self._whole else self._finder.hidden

    def search_all(self, always: bool) -> None:
        """As ``FaceFinder`` says."""
        self._finder.search_all(always)

    def reset(self) -> None:
        """Forget all faces."""
        self._finder.reset()

    def adjust(self, settings: Settings) -> None:
        """Find faces as the settings say, or none; as ``FaceFinder`` says."""
        self._finder.adjust(settings)
        self._whole = settings.faces == WHOLE


SIDE: Final = 96
"""Longer side, in pixels, that a picture is brought to before it gets its border: twice that of FER2013."""
BORDERS: Final = (0.15, 0.35)
"""Borders that are tried one after the other, in shorter sides of the picture. Of 500 faces of FER2013's
PublicTest, 31 % are found without a border, 70 % with the first, 72 % with one of 0.25, 73 % with either of
these; of 80 larger crops, 8 % inside of the box, 15 % without and 96 % with either."""
MIN_FACE_SIDE: Final = 0.5
"""Side of the smallest face that counts, in shorter sides of the picture: others need no border."""
OFF_CENTRE: Final = 0.25
"""How far from the middle of the picture that of a face may lie, in sides of the picture."""
SEARCHED_SIDE: Final = 2 * SIDE
"""A bordered copy is smaller than that, so that it is searched as it is."""
SMALLEST_FACE: Final = MIN_FACE_SIDE / (1 + 2 * max(BORDERS))
"""The smallest face, as a part of the height of the copy with its larger border."""


class TightCrops:
    """A detector that looks once more, at a copy with a border, where another one finds nothing."""

    def __init__(self, usual: FaceDetector, bordered: FaceDetector) -> None:
        """Take the two.

        Args:
            usual: Searches the picture.
            bordered: Searches the copies, of up to ``SEARCHED_SIDE`` pixels, for faces from ``SMALLEST_FACE``
                on.
        """
        self._usual = usual
        self._bordered = bordered

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture, as ``FaceDetector`` says."""
        return self._usual.detect(bgr) or self._with_border(bgr)

    def _with_border(self, bgr: Bytes) -> list[FoundFace]:
        """The one face that fills the picture; nothing where there is none."""
        height, width = bgr.shape[:2]
        ratio = SIDE / max(width, height)
        size = max(1, round(width * ratio)), max(1, round(height * ratio))
        interpolation = cv2.INTER_AREA if ratio < 1.0 else cv2.INTER_LINEAR
        copy = cv2.resize(bgr, size, interpolation=interpolation)
        for part in BORDERS:
            border = round(min(size) * part)
            # Its pixels repeat those at the edge; a plain border would be an edge itself.
            framed = cv2.copyMakeBorder(copy, border, border, border, border, cv2.BORDER_REPLICATE)
            found = [
                FoundFace(_mapped(face.box, border, size, (width, height)), face.score, face.pose)
                for face in self._bordered.detect(np.asarray(framed, np.uint8))
                if _fills(face.box, border, size)
            ]
            if found:
                return [max(found, key=lambda face: face.score)]
        return []


def _fills(box: Box, border: int, size: tuple[int, int]) -> bool:
    """Whether a box on the bordered copy is about as large as the copy within, and in its middle."""
    across, down = (middle - border - side / 2 for middle, side in zip(box.centre, size, strict=True))
    near = abs(across) <= OFF_CENTRE * size[0] and abs(down) <= OFF_CENTRE * size[1]
    return near and min(box.width, box.height) >= MIN_FACE_SIDE * min(size)


def _mapped(box: Box, border: int, size: tuple[int, int], picture: tuple[int, int]) -> Box:
    """The part of a box on the bordered copy that lies on the picture, in its pixels."""
    inner = Box(box.x - border, box.y - border, box.width, box.height)
    return inner.scaled(picture[0] / size[0], picture[1] / size[1]).clipped(*picture)
