"""Time in a session: a steady pace, its start by both clocks, and how many frames a second it does."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

MAX_LAG = 0.1
"""Seconds that are caught up with: frames of a variable rate may follow each other by less than it takes to
show one."""


class Pace:
    """Waits between frames so that they come out evenly.

    Each deadline is one interval behind the last one, not behind the present moment, so small delays do not
    add up. Whoever is late by more than an interval, and by more than ``MAX_LAG``, starts anew from now
    instead of catching up in a burst.
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
        if due < now - max(interval, MAX_LAG):
            due = now
        self._deadline = due
        return max(0.0, due - now)


@dataclass(frozen=True, slots=True)
class StartTime:
    """A moment from which others are counted.

    Attributes:
        monotonic: In seconds of the clock that frames are stamped with.
        wall: The same moment as date and time, with its zone.
    """

    monotonic: float
    wall: datetime

    def seconds(self, at: float) -> float:
        """Seconds from the beginning to ``at``, of the same clock as ``monotonic``; 0 for what was before."""
        return max(at - self.monotonic, 0.0)

    def time(self, at: float) -> str:
        """The date and time at ``at`` in the form of ISO 8601, with milliseconds and the zone's offset."""
        moment = self.wall + timedelta(seconds=at - self.monotonic)
        # Asked for anew each time: the offset changes when a recording runs into summer time.
        return moment.astimezone().isoformat(timespec="milliseconds")


SPAN = 2.0
"""Seconds that rates and means look back: long enough to be read, short enough to follow."""
LONGEST_SPAN = 10.0
"""Seconds that the last mark counts for the rate of what passes less than once in ``SPAN`` / 2."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures for the status bar.

    Attributes:
        capture_rate: Frames read from the source a second.
        analysis_rate: Frames analysed a second.
        detect_ms: Mean milliseconds for finding the faces of a frame.
        classify_ms: Mean milliseconds for reading the faces of a frame.
        dropped: Frames since the start that were shown but not analysed, because newer ones came.
    """

    capture_rate: float
    analysis_rate: float
    detect_ms: float
    classify_ms: float
    dropped: int


class Meter:
    """Counts what passes and takes the mean of the figures that pass with it. For any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start at nothing.

        Args:
            clock: Gives the time in seconds.
        """
        self._clock = clock
        self._lock = threading.Lock()
        self._marks: deque[tuple[float, tuple[float, ...]]] = deque()
        self._last_two: deque[float] = deque(maxlen=2)

    def mark(self, *figures: float) -> None:
        """Note that something passed now, with figures of its own (always as many)."""
        with self._lock:
            now = self._clock()
            self._marks.append((now, figures))
            self._last_two.append(now)
            self._forget()

    def rate(self) -> float:
        """How many passed a second, over the last ``SPAN`` seconds; of what is slow, between the last two.

        0 where nothing passes any more, and before the second mark.
        """
        with self._lock:
            self._forget()
            if len(self._marks) >= 2:
                first, last, intervals = self._marks[0][0], self._marks[-1][0], len(self._marks) - 1
            elif self._is_slow():
                (first, last), intervals = self._last_two, 1
            else:
                return 0.0
            # From mark to mark, so that a steady pace is given exactly; once the next mark is overdue,
            # the time since the last one counts too.
            overdue = max(self._clock() - last - (last - first) / intervals, 0.0)
            elapsed = last - first + overdue
            return intervals / elapsed if elapsed > 0 else 0.0

    def mean(self, which: int) -> float:
        """The mean of one figure over the last ``SPAN`` seconds; 0 where nothing passed."""
        with self._lock:
            self._forget()
            values = [figures[which] for _, figures in self._marks]
            return sum(values) / len(values) if values else 0.0

    def _is_slow(self) -> bool:
        """Whether the last two marks are so far apart that the next one may still come."""
        if len(self._last_two) < 2:
            return False
        before, last = self._last_two
        return SPAN / 2 < last - before < LONGEST_SPAN and self._clock() - last < LONGEST_SPAN

    def _forget(self) -> None:
        oldest = self._clock() - SPAN
        while self._marks and self._marks[0][0] < oldest:
            self._marks.popleft()
