"""What every face detector does, and how a kind of detector enters the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from fer_desktop.vision.types import Box, Bytes


class FaceDetector(Protocol):
    """Finds faces. One object belongs to one thread."""

    def detect(self, bgr: Bytes) -> list[Box]:
        """Find the faces of a picture.

        Args:
            bgr: Pixels (height, width, 3), uint8; not written to.

        Returns:
            One box a face, in pixels of the picture and within it, from left to right.
        """


@dataclass(frozen=True, slots=True)
class Search:
    """How closely to look; closer finds smaller faces and takes longer.

    Attributes:
        longest_side: Width or height, whichever is longer, of the copy that is searched, in pixels. A smaller
            picture is searched as it is.
        smallest_face: Side of the smallest face that matters, as a part of the picture's height, 0..1.
        thorough: Whether to spend more time, so that less is missed and less is taken for a face.
    """

    longest_side: int
    smallest_face: float
    thorough: bool


LIVE = Search(longest_side=320, smallest_face=1 / 8, thorough=False)
"""For frames that keep coming: someone at a desk, in a dozen milliseconds."""
STILL = Search(longest_side=800, smallest_face=1 / 20, thorough=True)
"""For pictures and batches, where there is time: a group photograph."""


@dataclass(frozen=True, slots=True)
class DetectorKind:
    """One line of the table of detectors.

    Attributes:
        kind: A short word, as it stands in the settings.
        title: What a person calls it.
        create: Makes the detector; raises DetectorError.
    """

    kind: str
    title: str
    create: Callable[[Search], FaceDetector]
