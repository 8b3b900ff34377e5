"""Keeping a pace without drifting and without hurrying after a delay."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

LATE = 0.1
"""Seconds that are caught up with: frames of a variable rate may follow each other by less than it takes to
show one."""


class Pace:
    """Waits between frames so that they come out evenly.

    Each deadline is one interval behind the last one, not behind the present moment, so small delays do not
    add up. Whoever is late by more than an interval, and by more than ``LATE``, starts anew from now instead
    of catching up in a burst.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start without a deadline.

        Args:
            clock: Gives the time in seconds.
        """
        self._clock = clock
        self._deadline: float | None = None

    def wait(self, interval: float | None, stop: threading.Event) -> None:
        """Wait until the next frame is due, or until ``stop`` is set; not at all without an interval."""
        delay = self.delay(interval)
        if delay > 0:
            stop.wait(delay)

    def delay(self, interval: float | None) -> float:
        """Seconds until the frame behind this one is due, ``interval`` seconds later; None: at once."""
        if not interval:
            self._deadline = None
            return 0.0
        now = self._clock()
        due = now + interval if self._deadline is None else self._deadline + interval
        if due < now - max(interval, LATE):
            due = now
        self._deadline = due
        return max(0.0, due - now)
