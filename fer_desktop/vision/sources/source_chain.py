"""Sources one after the other, for a choice of pictures and videos together."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable, Sequence

from fer_desktop.base.errors import PictureError, SourceError
from fer_desktop.vision.sources.frame_source import FrameSource, SourceEnded
from fer_desktop.vision.types import Frame


class ChainSource:
    """Reads each target to its end, then the next; one that cannot be read is reported and passed over."""

    def __init__(self, targets: Sequence[str], open_target: Callable[[Sequence[str]], FrameSource]) -> None:
        """Take note of what to read.

        Args:
            targets: Paths, in the order in which they are read.
            open_target: Makes the unopened source of one target; may raise SourceError.
        """
        self._waiting = deque(targets)
        self._open_target = open_target
        self._current: FrameSource | None = None
        self._index = 0
        self.name = f"{len(targets)} files"

    @property
    def frames_per_second(self) -> float | None:
        """The pace of the part that is being read."""
        return self._current.frames_per_second if self._current else None

    def open(self) -> None:
        """Nothing to do: each part is opened when its turn comes."""

    def read(self) -> Frame | None:
        """The next frame of the present part, or of the first one behind it that has any.

        Raises:
            SourceEnded: all parts have ended.
            PictureError: one picture, or one whole part, cannot be read.
        """
        try:
            while True:
                if self._current is None:
                    self._current = self._open_next()
                try:
                    frame = self._current.read()
                except SourceEnded:
                    self._close_current()
                    continue
                return self._numbered(frame)
        except SourceError as error:
            self._close_current()
            raise PictureError(str(error)) from error

    def close(self) -> None:
        """Close the present part and forget the rest."""
        self._waiting.clear()
        self._close_current()

    def _open_next(self) -> FrameSource:
        if not self._waiting:
            raise SourceEnded
        source = self._open_target([self._waiting.popleft()])
        try:
            source.open()
        except SourceError:
            source.close()
            raise
        return source

    def _numbered(self, frame: Frame | None) -> Frame | None:
        if frame is None:
            return None
        numbered = dataclasses.replace(frame, index=self._index)
        self._index += 1
        return numbered

    def _close_current(self) -> None:
        if self._current is not None:
            self._current.close()
            self._current = None
