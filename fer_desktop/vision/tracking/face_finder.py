"""From frames to faces with numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector, ScanningDetector
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import UPRIGHT, Box, Frame, Pose

MakeScanning = Callable[[Settings], ScanningDetector]


@dataclass(frozen=True, slots=True)
class KnownFace:
    """A face with its number.

    Attributes:
        face_id: The same number for the same face from frame to frame, from 1.
        box: Where it is, in pixels of the frame.
        pose: How it is held.
        whole: Whether it is the whole frame, and to be read without a margin.
    """

    face_id: int
    box: Box
    pose: Pose = UPRIGHT
    whole: bool = False


class FaceFinder(Protocol):
    """Finds the faces of frames that follow each other. One object belongs to one thread."""

    @property
    def hidden(self) -> tuple[Box, ...] | None:
        """What else was found on the last frame, as ``Analysis`` says."""

    def find(self, frame: Frame) -> list[KnownFace]:
        """The faces of a frame, from left to right."""

    def search_all(self, always: bool) -> None:
        """Search every frame as a whole from now on, at the cost of time, or only as often as is needed.

        What ``find`` says is the same; only ``hidden`` is complete if each frame is searched.
        """

    def reset(self) -> None:
        """Forget all faces: another picture, other people."""

    def adjust(self, settings: Settings) -> None:
        """Find faces as the settings say, from the next frame on.

        Raises:
            DetectorError: that cannot be done; everything stays as it is.
        """


@runtime_checkable
class SearchesClosely(FaceFinder, Protocol):
    """One that can search a frame more closely than while frames keep coming."""

    def find_closely(self, frame: Frame) -> list[KnownFace]:
        """The faces of a frame that is paused, searched as a picture is: small and rotated faces too.

        ``find`` was given this frame last; the faces that it found keep their numbers.
        """


class EveryFrame:
    """Searches each frame as if it were the only one."""

    def __init__(
        self,
        detector: FaceDetector,
        tracker: Tracker | None = None,
        make: Callable[[Settings], FaceDetector] | None = None,
    ) -> None:
        """Put the parts together.

        Args:
            detector: Finds the faces.
            tracker: Knows them again; without one they are numbered anew on every frame.
            make: Makes another detector for other settings; without it, this one stays.
        """
        self._detector = detector
        self._tracker = tracker
        self._make = make

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        faces = self._detector.detect(frame.bgr)
        boxes = [face.box for face in faces]
        ids = self._tracker.update(boxes, frame.captured_at) if self._tracker else range(1, len(faces) + 1)
        return [
            KnownFace(face_id, face.box, face.pose, face.whole)
            for face_id, face in zip(ids, faces, strict=True)
        ]

    @property
    def hidden(self) -> tuple[Box, ...]:
        """Nothing: whatever is found is shown."""
        return ()

    def search_all(self, always: bool) -> None:
        """Go on as before: every frame is searched as a whole anyway."""

    def reset(self) -> None:
        """Count from 1 again."""
        if self._tracker:
            self._tracker.reset()

    def adjust(self, settings: Settings) -> None:
        """Find by another detector, as ``FaceFinder`` says."""
        if self._make:
            self._detector = self._make(settings)
