"""Faces of frames that a person looks at: live, paused, or turned over picture by picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector
from fer_desktop.vision.tracking.face_finder import EveryFrame, KnownFace
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.tracking.tracker import MAX_MISSING_SECONDS
from fer_desktop.vision.types import Box, Frame

RESUMED: Final = 0.3
"""Seconds that count as passed where no frame came for ``MAX_MISSING_SECONDS`` or longer: enough for a search
of the whole frame to be due, and so few that a face is still known where it was."""


class PausableFinder:
    """What ``SearchesClosely`` says: follows faces, also beyond a pause, and searches a paused frame closely.

    A face that is where it was when frames stopped coming keeps its number, however long that lasted.
    """

    def __init__(
        self, follower: Follower, close: Callable[[Settings], FaceDetector], settings: Settings
    ) -> None:
        """Put the parts together.

        Args:
            follower: Finds and follows.
            close: Makes the detector for pictures, once it is needed.
            settings: How to find.
        """
        self._follower = follower
        self._make = close
        self._settings = settings
        self._close: FaceDetector | None = None
        self._closely = False
        self._frame: Frame | None = None
        self._timed: Frame | None = None

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        self._closely = False
        return self._follower.find(self._without_pauses(frame))

    def find_closely(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a paused frame as those of a picture, as ``SearchesClosely`` says."""
        if self._close is None:
            self._close = self._make(self._settings)
        self._closely = True
        known = self._follower.find(self._without_pauses(frame))
        return self._follower.adopt(known, self._close.detect(frame.bgr))

    @property
    def hidden(self) -> tuple[Box, ...] | None:
        """What else was found on the last frame, as ``FaceFinder`` says."""
        hidden = self._follower.hidden
        return () if hidden is None and self._closely else hidden

    def search_all(self, always: bool) -> None:
        """Search every frame as a whole, as ``FaceFinder`` says."""
        self._follower.search_all(always)

    def reset(self) -> None:
        """Forget all faces."""
        self._follower.reset()
        self._frame = self._timed = None

    def adjust(self, settings: Settings) -> None:
        """Find by other detectors, as ``FaceFinder`` says."""
        self._follower.adjust(settings)
        self._settings, self._close = settings, None

    def _without_pauses(self, frame: Frame) -> Frame:
        """The frame on a clock that stands still while no frames come."""
        if frame is self._frame and self._timed is not None:
            return self._timed
        at = frame.captured_at
        if self._frame is not None and self._timed is not None:
            elapsed = frame.captured_at - self._frame.captured_at
            at = self._timed.captured_at + (elapsed if elapsed < MAX_MISSING_SECONDS else RESUMED)
        self._frame, self._timed = frame, replace(frame, captured_at=at)
        return self._timed


class PagesFinder:
    """What ``SearchesClosely`` says: searches each picture closely by itself, and follows faces in videos."""

    def __init__(
        self,
        pictures: EveryFrame,
        make_for_videos: Callable[[Settings], PausableFinder],
        settings: Settings,
    ) -> None:
        """Put the parts together.

        Args:
            pictures: Finds the faces of pictures.
            make_for_videos: Makes what finds those of videos, once there is one.
            settings: How to find.
        """
        self._pictures = pictures
        self._make = make_for_videos
        self._settings = settings
        self._videos: PausableFinder | None = None
        self._always = False
        self._moving = False

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        self._moving = frame.position is not None
        return self._for_videos().find(frame) if self._moving else self._pictures.find(frame)

    def find_closely(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a paused frame, as ``SearchesClosely`` says."""
        self._moving = frame.position is not None
        return self._for_videos().find_closely(frame) if self._moving else self._pictures.find(frame)

    @property
    def hidden(self) -> tuple[Box, ...] | None:
        """What else was found on the last frame, as ``FaceFinder`` says."""
        return self._for_videos().hidden if self._moving else self._pictures.hidden

    def search_all(self, always: bool) -> None:
        """Search every frame as a whole, as ``FaceFinder`` says."""
        self._always = always
        if self._videos is not None:
            self._videos.search_all(always)

    def reset(self) -> None:
        """Forget all faces."""
        self._pictures.reset()
        if self._videos is not None:
            self._videos.reset()

    def adjust(self, settings: Settings) -> None:
        """Find by other detectors, as ``FaceFinder`` says."""
        self._pictures.adjust(settings)
        if self._videos is not None:
            self._videos.adjust(settings)
        self._settings = settings

    def _for_videos(self) -> PausableFinder:
        if self._videos is None:
            self._videos = self._make(self._settings)
            self._videos.search_all(self._always)
        return self._videos
