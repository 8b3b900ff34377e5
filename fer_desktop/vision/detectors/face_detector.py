"""What every face detector does, and the kinds of which ``vision.detectors.DETECTORS`` is the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from fer_desktop.vision.detectors.detections import FoundFace
from fer_desktop.vision.detectors.sensitivity import NORMAL, Sensitivity
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.types import Box, Bytes, Pose

FINE_COPY: Final = 3.0
"""How many times as long as ``longest_side`` the copy may be that is searched in parts; on larger pictures
faces have to be larger as well."""


class Scan(Protocol):
    """One picture, to be searched bit by bit. One object belongs to one thread."""

    @property
    def gray(self) -> Bytes | Luma:
        """The picture's luma, (height, width) uint8, at its full size."""

    def leave_out(self, boxes: Sequence[Box]) -> None:
        """Spend no time on these known faces in ``everywhere``, if that helps; said before it."""

    def everywhere(self, pose: Pose) -> list[FoundFace]:
        """Search the whole picture for faces in about this pose, one of the detector's ``poses``."""

    def around(self, box: Box, pose: Pose) -> list[FoundFace]:
        """Search closely about a place where a face in about this pose is expected.

        Args:
            box: Where it should be, and how large, in pixels of the picture; any part may lie outside.
            pose: Any roll, also between those of ``poses``.
        """

    def confirms(self, face: FoundFace) -> bool:
        """Whether a second, different look says that this is a face."""


class FaceDetector(Protocol):
    """Finds faces. One object belongs to one thread."""

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture by itself.

        Args:
            bgr: Pixels (height, width, 3), uint8; not written to.

        Returns:
            One box a face, in pixels of the picture and within it, from left to right.
        """


class ScanningDetector(FaceDetector, Protocol):
    """A detector that need not search the whole of each picture."""

    @property
    def poses(self) -> tuple[Pose, ...]:
        """What has to be looked for one after the other; the first is ``UPRIGHT``."""

    @property
    def finds_roll(self) -> bool:
        """Whether each search says the roll; otherwise that is found by trying others beside it."""

    def scan(self, bgr: Bytes) -> Scan:
        """Prepare a picture (height, width, 3), uint8, for searching; it is not written to."""


@dataclass(frozen=True, slots=True)
class Search:
    """How closely to look; closer finds smaller faces and takes longer.

    Attributes:
        longest_side: Width or height, whichever is longer, of the copy that is searched, in pixels. A smaller
            picture is searched as it is.
        smallest_face: Side of the smallest face that matters, as a part of the picture's height, 0..1.
        thorough: Whether to spend more time, so that less is missed and less is taken for a face.
        halved: Whether large faces are looked for on a copy of half the side, in less time.
        sensitivity: What is taken for a face.
        rotated: Whether to look for rotated faces too.
        profile: Whether to look for faces seen from the side too.
        model: A file that the detector needs and that does not come with the program.
        fine: Side of the smallest face on a picture by itself, in pixels; such a picture is then searched in
            overlapping parts too. None: only as ``smallest_face`` says.
    """

    longest_side: int
    smallest_face: float
    thorough: bool
    sensitivity: Sensitivity = NORMAL
    rotated: bool = False
    profile: bool = False
    model: Path | None = None
    fine: int | None = None
    halved: bool = False

    def fine_side(self, shape: tuple[int, int]) -> float | None:
        """As ``fine``, for a picture of any size; larger where the picture is very large.

        Args:
            shape: Height and width of the picture in pixels.
        """
        if self.fine is None:
            return None
        return self.fine * max(1.0, max(shape) / (FINE_COPY * self.longest_side))


LIVE = Search(longest_side=320, smallest_face=1 / 8, thorough=False, halved=True)
"""For frames that keep coming: someone at a desk, in a dozen milliseconds."""
STILL = Search(longest_side=800, smallest_face=1 / 20, thorough=True, fine=20)
"""For pictures and batches, where there is time: a group photograph."""
SEGMENT_START = replace(STILL, halved=True)
"""For the first frame of each part of a video: as small faces as in a picture, in little more than half the
time."""


@dataclass(frozen=True, slots=True)
class DetectorKind:
    """One line of the table of detectors.

    Attributes:
        kind: A short word, as it stands in the settings.
        title: What a person calls it.
        create: Makes the detector; raises DetectorError.
        colors: Whether it looks at colors, rather than at luma alone.
    """

    kind: str
    title: str
    create: Callable[[Search], ScanningDetector]
    colors: bool = False
