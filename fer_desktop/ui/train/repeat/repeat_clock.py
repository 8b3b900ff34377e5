"""How long repeated runs still take."""

import time
from collections.abc import Callable


class RepeatClock:
    """Estimates from the runs that are done, and from the one that goes on.

    Args:
        now: Seconds of a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._number, self._of = 0, 0
        self._begun = 0.0
        self._paused: float | None = None
        self._lasted: list[float] = []
        self._left: float | None = None

    def begin_run(self, number: int, of: int) -> None:
        """A run begins, of so many; numbers are from 1 on."""
        self._number, self._of, self._left = number, of, None
        self._begun = self._now()

    def run_left(self, seconds: float | None) -> None:
        """What is left of the run that goes on; None where nobody knows."""
        self._left = seconds

    def pause(self, paused: bool) -> None:
        """Count no time while it is paused."""
        if paused:
            self._paused = self._now()
        elif self._paused is not None:
            self._begun += self._now() - self._paused
            self._paused = None

    def end_run(self) -> None:
        """The run is done and measured."""
        self._lasted.append(self._now() - self._begun)

    @property
    def seconds(self) -> float | None:
        """All that is left; None before that can be told."""
        if self._left is None:
            return None
        this = self._now() - self._begun + self._left
        each = sum(self._lasted) / len(self._lasted) if self._lasted else this
        return self._left + (self._of - self._number) * each
