"""Which frames of a video are analysed: all of them, each n-th one, or so many a second."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

MOST_EVERY: Final = 1_000_000
"""The largest ``every``: more frames than a video of nine hours has."""
MOST_PER_SECOND: Final = 240.0
"""The largest ``per_second``; no video is believed to have more frames."""
_TOLERANCE: Final = 0.0005
"""Seconds by which a time stamp may be early: many files round theirs to milliseconds."""


@dataclass(frozen=True, slots=True)
class FrameSampling:
    """How frames are chosen. At most one of both is set; as it is, every frame is analysed.

    Attributes:
        every: Each n-th frame, counted from the first one of the time range, 1 to ``MOST_EVERY``.
        per_second: At most so many frames in each second by their time stamps, above 0 up to
            ``MOST_PER_SECOND``: from the first frame on, time is divided into intervals of 1 / ``per_second``
            seconds, and the first frame of each is analysed. None: as ``every`` says.
    """

    every: int = 1
    per_second: float | None = None

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ValueError: One is out of its range, or both are set.
        """
        rate = self.per_second
        if not 1 <= self.every <= MOST_EVERY or (rate is not None and not 0.0 < rate <= MOST_PER_SECOND):
            raise ValueError(f"no such sampling: every {self.every}, {rate} a second")
        if rate is not None and self.every != 1:
            raise ValueError("every and per_second exclude each other")

    @property
    def all(self) -> bool:
        """Whether no frame is left out."""
        return self == ALL_FRAMES

    def interval(self, rate: float | None) -> float:
        """About how many seconds lie between two frames that are analysed; 0.0 where none is left out.

        Args:
            rate: The video's frames a second, on average; None where nobody knows: it is 0.0 then, too.
        """
        if self.per_second is not None:
            return 1.0 / self.per_second
        return 0.0 if self.all or not rate else self.every / rate


ALL_FRAMES: Final = FrameSampling()


class FrameSelector:
    """Chooses among the frames of one video, or of a time range of it, which come in order."""

    def __init__(self, sampling: FrameSampling) -> None:
        """Stand before the first frame, which is always chosen."""
        self._sampling = sampling
        self._number = 0
        self._first = 0.0
        self._interval = -1

    def selects(self, seconds: float) -> bool:
        """Whether the next frame is analysed; to be asked once for each frame.

        Args:
            seconds: Its time in the video, after that of the frame before.
        """
        number, self._number = self._number, self._number + 1
        rate = self._sampling.per_second
        if rate is None:
            return number % self._sampling.every == 0
        if number == 0:
            self._first = seconds
        before = self._interval
        self._interval = math.floor((seconds - self._first + _TOLERANCE) * rate)
        return self._interval > before
