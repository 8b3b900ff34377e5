"""Keeping a pace without drifting and without hurrying after a delay."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """Waits between frames so that they come out evenly.

    Each deadline is one interval behind the last one, not behind the present moment, so small delays do not
    add up. Whoever is late by more than an interval starts anew from now instead of catching up in a burst.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start without a deadline.

        Args:
            clock: Gives the time in seconds.
        """
        self._clock = clock
        self._deadline: float | None = None

    def wait(self, frames_per_second: float | None, stop: threading.Event) -> None:
        """Wait until the next frame is due, or until ``stop`` is set; not at all without a rate."""
        delay = self.delay(frames_per_second)
        if delay > 0:
            stop.wait(delay)

    def delay(self, frames_per_second: float | None) -> float:
        """Seconds until the next frame is due, counting this call as a frame."""
        if not frames_per_second:
            self._deadline = None
            return 0.0
        now = self._clock()
        interval = 1.0 / frames_per_second
        due = now + interval if self._deadline is None else self._deadline + interval
        if due < now - interval:
            due = now
        self._deadline = due
        return max(0.0, due - now)
