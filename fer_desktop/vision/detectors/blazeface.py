"""Faces by BlazeFace, a small network that comes with the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fer_desktop.base.paths import resource
from fer_desktop.vision.detectors.blazeface_network import BlazeFaceNetwork
from fer_desktop.vision.detectors.blazeface_search import score_at, search_closely, search_parts
from fer_desktop.vision.detectors.detections import FoundFace
from fer_desktop.vision.detectors.face_detector import Search
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.types import UPRIGHT, Box, Bytes, Pose

CANDIDATE: Final = 0.7
"""Part of the least score from which a place is worth verification, which decides."""
SMALLEST_FACTOR: Final = 0.85
"""Side of the smallest face that is looked for, in sides of one that is surely to be found."""
MODEL: Final = "blaze_face_short_range.tflite"


def load_network() -> BlazeFaceNetwork:
    """The network that comes with the program.

    Raises:
        DetectorError: its file cannot be read.
    """
    return BlazeFaceNetwork(resource("detectors", MODEL))


def create(search: Search) -> BlazeFaceDetector:
    """The detector with the network that comes with the program.

    Raises:
        DetectorError: its file cannot be read.
    """
    return BlazeFaceDetector(load_network(), search)


class BlazeFaceDetector:
    """Finds faces that are rotated or turned aside as well, in one search."""

    finds_roll = True
    poses: tuple[Pose, ...] = (UPRIGHT,)

    def __init__(self, network: BlazeFaceNetwork, search: Search) -> None:
        """Take the network.

        Args:
            network: What to search by.
            search: How closely to look.
        """
        self._network = network
        self._search = search

    def scan(self, bgr: Bytes) -> BlazeFaceScan:
        """Prepare a picture, as ``ScanningDetector`` says."""
        return BlazeFaceScan(self._network, self._search, Luma(bgr))

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture, as ``FaceDetector`` says."""
        scan = self.scan(bgr)
        fine = self._search.fine_side(scan.gray.shape)
        found = scan.everywhere(UPRIGHT) if fine is None else scan.candidates(fine)
        return sorted(filter(scan.confirms, found), key=lambda face: (face.box.x, face.box.y))


class BlazeFaceScan:
    """What ``Scan`` says."""

    def __init__(self, network: BlazeFaceNetwork, search: Search, gray: Luma) -> None:
        """Take a picture's luma; nothing is searched yet."""
        self.gray = gray
        self._network = network
        self._search = search
        self._least = search.sensitivity.score

    def leave_out(self, boxes: Sequence[Box]) -> None:
        """Nothing: a network takes the same time for any picture."""

    def candidates(self, smallest: float) -> list[FoundFace]:
        """Search the whole picture for faces from so many pixels on, also for those to be looked at again."""
        return search_parts(self._network, self.gray, smallest, self._least * CANDIDATE)

    def everywhere(self, pose: Pose) -> list[FoundFace]:
        """Search the whole picture, for any pose."""
        smallest = self.gray.shape[0] * self._search.smallest_face * SMALLEST_FACTOR
        return search_parts(self._network, self.gray, smallest, self._least)

    def around(self, box: Box, pose: Pose) -> list[FoundFace]:
        """Search a region about the box, for any pose."""
        return search_closely(self._network, self.gray, box, pose.roll, self._least)

    def confirms(self, face: FoundFace) -> bool:
        """Whether it is found again where it fills half of what is looked at."""
        return score_at(self._network, self.gray, face, self._least) > 0.0
