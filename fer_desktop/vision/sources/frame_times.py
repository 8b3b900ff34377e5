"""Times of the frames of a video, which number them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Final

import numpy as np

TOLERANCE: Final = 0.001
"""Seconds within which two times mean the same frame: tables and sliders round to milliseconds."""


class FrameTimes:
    """Times of an unbroken row of frames, rising; between its first and its last none is missing."""

    def __init__(self, rate: float) -> None:
        """Stand at the beginning of the video.

        Args:
            rate: Frames a second on average, to number frames whose predecessors were not decoded.
        """
        self._rate = rate
        self._times = array("d")
        self.from_start = True
        self._first = 0

    def __len__(self) -> int:
        return len(self._times)

    @property
    def last(self) -> float:
        """The time of the last frame of the row, which must not be empty."""
        return self._times[-1]

    @property
    def longest_gap(self) -> tuple[float, float]:
        """The two frames that follow each other at the longest distance; twice 0.0 if there are not two."""
        gaps = np.diff(self._times)
        if not len(gaps):
            return 0.0, 0.0
        index = int(gaps.argmax())
        return self._times[index], self._times[index + 1]

    def restart(self, from_start: bool) -> None:
        """Forget all; the next frame is the first of the video, or some other one."""
        self._times, self.from_start, self._first = array("d"), from_start, 0

    def add(self, time: float) -> None:
        """Take the next frame's time, or once more that of a frame within the row."""
        if not self._times and not self.from_start:
            self._first = round(time * self._rate)
        if not self._times or time > self._times[-1] + TOLERANCE / 10:
            self._times.append(time)

    def holds(self, time: float) -> bool:
        """Whether a time lies between the first and the last frame of the row."""
        return bool(self._times) and self._times[0] - TOLERANCE <= time <= self._times[-1] + TOLERANCE

    def index(self, time: float) -> int:
        """The number of a frame of the row in its video, from 0; an estimate unless ``from_start``."""
        return self._first + bisect_left(self._times, time - TOLERANCE / 10)

    def neighbour(self, time: float, steps: int) -> float | None:
        """The time of the frame ``steps`` behind the one at ``time``; None where the row does not tell.

        The frame at a time is the first one that is not before it. Before the video's first frame, that one
        is meant.
        """
        index = bisect_left(self._times, time - TOLERANCE)
        if not self.holds(time) or index + steps >= len(self._times):
            return None
        if index + steps < 0:
            return self._times[0] if self.from_start else None
        return self._times[index + steps]
