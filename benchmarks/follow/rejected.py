"""Other ways to stay on a face between two searches of the whole frame, to be compared with the follower."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector
from fer_desktop.vision.detectors.detections import centred_box
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.tracking.search_schedule import TRACKING_INTERVAL
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, Bytes, Frame

PATCH: Final = 48
REACH: Final = 1.8


class _Between:
    """Searches every 0.2 s and carries boxes on in between."""

    def __init__(self, detector: FaceDetector) -> None:
        self._detector = detector
        self._tracker = Tracker()
        self._known: list[KnownFace] = []
        self._searched_at: float | None = None
        self._before: Bytes | None = None

    @property
    def hidden(self) -> tuple[Box, ...]:
        """Nothing; whatever is found counts."""
        return ()

    def search_all(self, always: bool) -> None:
        """Search as rarely as before."""

    def find(self, frame: Frame) -> list[KnownFace]:
        """The faces of a frame."""
        gray, at = to_gray(frame.bgr), frame.captured_at
        if self._searched_at is None or at - self._searched_at >= TRACKING_INTERVAL - 0.001:
            faces = self._detector.detect(frame.bgr)
            ids = self._tracker.update([face.box for face in faces], at)
            self._known = [KnownFace(i, face.box, face.pose) for i, face in zip(ids, faces, strict=True)]
            self._searched_at = at
            for face in self._known:
                self.begin(gray, face)
        elif self._before is not None:
            moved = [(face, self.moved(self._before, gray, face)) for face in self._known]
            self._known = [replace(face, box=box) for face, box in moved if box is not None]
        self._before = gray
        return self._known

    def begin(self, gray: Bytes, face: KnownFace) -> None:
        """Remember a face that was found."""

    def moved(self, before: Bytes, gray: Bytes, face: KnownFace) -> Box | None:
        """Where it is on the next frame."""
        raise NotImplementedError

    def reset(self) -> None:
        """Forget all."""
        self._tracker.reset()
        self._known, self._searched_at, self._before = [], None, None

    def adjust(self, settings: Settings) -> None:
        """Stay as it is."""


class ByTemplate(_Between):
    """Normalized correlation with what the face looked like when it was found."""

    def __init__(self, detector: FaceDetector) -> None:
        super().__init__(detector)
        self._patches: dict[int, Bytes] = {}

    def begin(self, gray: Bytes, face: KnownFace) -> None:
        """Cut it out."""
        self._patches[face.face_id] = crop_face(gray, face.box, 0.0, PATCH)

    def moved(self, before: Bytes, gray: Bytes, face: KnownFace) -> Box | None:
        """Where it correlates best."""
        region, size = centred_box(face.box.centre, face.box.width * REACH), round(PATCH * REACH)
        copy = crop_face(gray, region, 0.0, size)
        match = cv2.matchTemplate(copy, self._patches[face.face_id], cv2.TM_CCOEFF_NORMED)
        _, best, _, place = cv2.minMaxLoc(match)
        scale = region.width / size
        x, y = ((corner + PATCH / 2 - size / 2) * scale for corner in place)
        centre = region.centre[0] + x, region.centre[1] + y
        return centred_box(centre, face.box.width) if best > 0.5 else None


class ByFlow(_Between):
    """Corners of the face, carried on by pyramids of Lucas and Kanade; their median shift and spread."""

    def moved(self, before: Bytes, gray: Bytes, face: KnownFace) -> Box | None:
        """Where the corners went."""
        region, size = centred_box(face.box.centre, face.box.width * REACH), round(PATCH * REACH)
        first, second = crop_face(before, region, 0.0, size), crop_face(gray, region, 0.0, size)
        inner = slice(round(PATCH * 0.4), round(PATCH * 1.4))
        mask = np.zeros_like(first)
        mask[inner, inner] = 255
        corners: Any = cv2.goodFeaturesToTrack(first, 30, 0.01, 3, mask=mask)
        if corners is None:
            return None
        went, status, _ = cv2.calcOpticalFlowPyrLK(first, second, corners, None)  # type: ignore[call-overload]
        kept = status.ravel() == 1
        if kept.sum() < 6:
            return None
        old, new = corners[kept, 0], went[kept, 0]
        shift = np.median(new - old, axis=0) * region.width / size
        spread = [np.median(np.linalg.norm(points - points.mean(0), axis=1)) for points in (old, new)]
        growth = float(np.clip(spread[1] / spread[0], 0.9, 1.1))
        centre = face.box.centre[0] + float(shift[0]), face.box.centre[1] + float(shift[1])
        return centred_box(centre, face.box.width * growth)
