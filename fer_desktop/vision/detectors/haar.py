"""Faces by cascades of Haar features, on a small copy of the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from fer_desktop.base.paths import resource
from fer_desktop.vision.detectors.blazeface import BlazeFaceScan, load_network
from fer_desktop.vision.detectors.cascade import load_cascade
from fer_desktop.vision.detectors.detections import FoundFace, non_max_suppression
from fer_desktop.vision.detectors.face_detector import Search
from fer_desktop.vision.detectors.haar_scan import EXTRA_ROLLS, HaarScan
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import roll_between
from fer_desktop.vision.types import UPRIGHT, Bytes, Pose

FRONTAL, SECOND, EYE, PROFILE = (
    f"haarcascade_{name}.xml" for name in ("frontalface_default", "frontalface_alt2", "eye", "profileface")
)


def create(search: Search) -> HaarDetector:
    """The detector with the cascades that come with the program.

    Raises:
        DetectorError: a cascade's file cannot be read.
    """
    return HaarDetector(resource("cascades"), search)


@dataclass(frozen=True, eq=False)
class Cascades:
    """All that are ever needed, each read from its file when it first is.

    Attributes:
        folder: Where the files are.
    """

    folder: Path

    @cached_property
    def frontal(self) -> cv2.CascadeClassifier:
        """Faces seen from the front."""
        return load_cascade(self.folder / FRONTAL)

    @cached_property
    def second(self) -> cv2.CascadeClassifier:
        """The same, learnt differently."""
        return load_cascade(self.folder / SECOND)

    @cached_property
    def eye(self) -> cv2.CascadeClassifier:
        """One eye."""
        return load_cascade(self.folder / EYE)

    @cached_property
    def profile(self) -> cv2.CascadeClassifier:
        """Faces that look to the left."""
        return load_cascade(self.folder / PROFILE)


class HaarDetector:
    """Finds faces seen from the front, rotated ones and profiles only if it is asked to."""

    finds_roll = False

    def __init__(self, folder: Path, search: Search) -> None:
        """Load the cascades.

        Args:
            folder: Where their XML files are.
            search: How closely to look.

        Raises:
            DetectorError: a file is missing or no cascade.
        """
        self._search = search
        self._cascades = Cascades(folder)
        self._network = load_network()
        needed: list[Callable[[], object]] = [lambda: self._cascades.frontal, lambda: self._cascades.second]
        if search.sensitivity.eyes:
            needed.append(lambda: self._cascades.eye)
        if search.profile:
            needed.append(lambda: self._cascades.profile)
        for load in needed:
            load()

    @property
    def poses(self) -> tuple[Pose, ...]:
        """Upright, and what else was asked for."""
        rotated = [Pose(roll) for roll in EXTRA_ROLLS] if self._search.rotated else []
        profiles = [Pose(profile="left"), Pose(profile="right")] if self._search.profile else []
        return (UPRIGHT, *rotated, *profiles)

    def scan(self, bgr: Bytes) -> HaarScan:
        """Prepare a picture, as ``ScanningDetector`` says."""
        return HaarScan(self._cascades, self._network, self._search, Luma(bgr))

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture, as ``FaceDetector`` says."""
        scan = self.scan(bgr)
        in_parts = self._in_parts(scan)
        found = list(in_parts)
        for pose in self.poses:
            # Poses are in the order of how often they are met, and of how far they can be trusted.
            new = [face for face in non_max_suppression(scan.everywhere(pose), found) if face not in found]
            found += [face for face in new if scan.confirms(face)]
        if self._search.rotated:
            found = [face if face in in_parts else self._straightened(scan, face) for face in found]
        return sorted(found, key=lambda face: (face.box.x, face.box.y))

    def _in_parts(self, scan: HaarScan) -> list[FoundFace]:
        """What BlazeFace finds on a picture by itself, small and rotated faces too.

        Its boxes stand where both find a face: on 462 photographs, cut out closely, 294 were read as labelled
        by them and 282 by those of the cascade; on 312 pasted faces of FER2013 218 and 221.
        """
        fine = self._search.fine_side(scan.gray.shape)
        if fine is None:
            return []
        parts = BlazeFaceScan(self._network, self._search, scan.gray)
        return [face for face in parts.candidates(fine) if parts.confirms(face)]

    @staticmethod
    def _straightened(scan: HaarScan, face: FoundFace) -> FoundFace:
        """The same face with its roll found more closely."""
        if face.pose.profile:
            return face

        def score(roll: float) -> float:
            near = scan.around(face.box, Pose(roll))
            return max((one.score for one in near if one.box.overlap(face.box) > 0.3), default=0.0)

        return replace(face, pose=Pose(roll_between(face.pose.roll, score)))
