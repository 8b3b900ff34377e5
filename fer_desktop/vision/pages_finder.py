"""Faces of the pictures and videos of a folder that a person turns over."""

from __future__ import annotations

from collections.abc import Callable

from fer_desktop.config import Settings
from fer_desktop.vision.finding import EveryFrame, KnownFace
from fer_desktop.vision.pausable import PausableFinder
from fer_desktop.vision.types import Box, Frame


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
