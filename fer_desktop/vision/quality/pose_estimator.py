"""Yaw and pitch of faces that a detector without landmarks has found, by BlazeFace's landmarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from fer_desktop.vision.detectors.blazeface import load_network
from fer_desktop.vision.detectors.blazeface_network import BlazeFaceNetwork
from fer_desktop.vision.detectors.blazeface_search import SAME_PLACE, search_closely
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.types import Frame

MIN_SCORE: Final = 0.5
"""Score from which the landmarks of a face count, 0..1."""
REFRESH_INTERVAL: Final = 0.25
"""Seconds for which the angles of a followed face hold."""
MOST_AT_ONCE: Final = 2
"""Faces that are measured on a frame that follows another one; each takes about 2 ms."""


@dataclass(frozen=True, slots=True)
class _Measured:
    at: float
    yaw: float | None
    pitch: float | None


class PoseEstimator:
    """Adds the angles that the poses of faces lack. One object belongs to one thread."""

    def __init__(self, load: Callable[[], BlazeFaceNetwork] = load_network) -> None:
        """Take what loads the network, once a face needs it."""
        self._load = load
        self._network: BlazeFaceNetwork | None = None
        self._measured: dict[int, _Measured] = {}
        self._first = True

    def reset(self) -> None:
        """Forget all faces: another picture, or another part of a video."""
        self._measured, self._first = {}, True

    def completed(self, frame: Frame, luma: Luma, known: list[KnownFace]) -> list[KnownFace]:
        """The same faces, those without yaw and pitch with what BlazeFace says of them, if it finds them.

        Every face of the first frame is measured; later on, new faces and those measured longest ago.

        Args:
            frame: The frame.
            luma: Its luma.
            known: Its faces.

        Raises:
            DetectorError: the network cannot be loaded.
        """
        unknown = [face for face in known if face.pose.yaw is None]
        before = self._measured
        self._measured = {face.face_id: before[face.face_id] for face in unknown if face.face_id in before}
        due = [face for face in unknown if not 0.0 <= frame.moment - self._at(face) < REFRESH_INTERVAL]
        due.sort(key=self._at)
        for face in due if self._first else due[:MOST_AT_ONCE]:
            self._measured[face.face_id] = self._measure(face, luma, frame.moment)
        self._first = False
        return [self._with_angles(face) for face in known]

    def _at(self, face: KnownFace) -> float:
        found = self._measured.get(face.face_id)
        return float("-inf") if found is None else found.at

    def _measure(self, face: KnownFace, luma: Luma, at: float) -> _Measured:
        if self._network is None:
            self._network = self._load()
        found = search_closely(self._network, luma, face.box, face.pose.roll, MIN_SCORE)
        same = [one for one in found if one.box.overlap(face.box) >= SAME_PLACE]
        if not same:
            return _Measured(at, None, None)
        pose = max(same, key=lambda one: one.score).pose
        return _Measured(at, pose.yaw, pose.pitch)

    def _with_angles(self, face: KnownFace) -> KnownFace:
        found = self._measured.get(face.face_id)
        if found is None:
            return face
        return replace(face, pose=replace(face.pose, yaw=found.yaw, pitch=found.pitch))
