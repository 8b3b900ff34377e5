"""A picture that was pasted: it is in memory alone."""

from __future__ import annotations

import time
from pathlib import Path

from fer_desktop.vision.sources.frame_source import SourceEnded
from fer_desktop.vision.sources.targets import PASTED_NAME
from fer_desktop.vision.types import Bytes, Frame


class PastedPicture:
    """Holds one picture; its only page."""

    frames_per_second: float | None = None
    count = 1
    position = 0
    paths: tuple[Path, ...] = ()

    def __init__(self, bgr: Bytes) -> None:
        """Take the picture.

        Args:
            bgr: Pixels (height, width, 3), uint8, in the order blue, green, red; never written again.
        """
        self._bgr: Bytes | None = bgr
        self._asked = True
        self._index = 0
        self.name = PASTED_NAME

    def open(self) -> None:
        """Nothing to do."""

    def show(self, index: int) -> None:
        """Ask for the picture once more; there is no other."""
        self._asked = True

    def read(self) -> Frame | None:
        """The picture, once; None while it is held.

        Raises:
            SourceEnded: the source was closed.
        """
        if self._bgr is None:
            raise SourceEnded
        if not self._asked:
            return None
        self._asked = False
        frame = Frame(self._index, time.monotonic(), self._bgr, PASTED_NAME)
        self._index += 1
        return frame

    def close(self) -> None:
        """Let go of the picture."""
        self._bgr = None
