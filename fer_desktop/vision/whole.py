"""Pictures that are one face each, such as those of a dataset: nothing is searched for, nothing cut out."""

from __future__ import annotations

from typing import Final

from fer_desktop.config import Settings
from fer_desktop.vision.finding import FaceFinder, KnownFace, SearchesClosely
from fer_desktop.vision.types import Box, Frame

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
