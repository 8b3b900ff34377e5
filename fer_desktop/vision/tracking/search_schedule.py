"""When to search a whole frame, and for which pose: rarely enough to leave the processor its rest."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from fer_desktop.vision.types import Pose

TRACKING_INTERVAL: Final = 0.2
"""Seconds between two searches of the whole frame for upright faces, while faces are followed."""
IDLE_INTERVAL: Final = 0.1
"""The same while no face is known."""
PAUSE: Final = 4.0
"""How many times as long as the last search took the next one has to wait: a fifth of one core."""
MAX_INTERVAL: Final = 0.3
"""Seconds that it waits at most, however busy the processor is: somebody may have come into the picture."""


class SearchSchedule:
    """Upright faces in every other turn, everything else one after the other in the turns between."""

    def __init__(self, poses: tuple[Pose, ...]) -> None:
        """Begin with the first.

        Args:
            poses: All that is to be looked for, upright first.
        """
        self._usual, *self._others = poses
        self._poses = self._forever()
        self._last: float | None = None
        self._cost = 0.0

    def due(self, at: float, known: bool) -> Pose | None:
        """What to search the frame for that was captured ``at``; None if nothing is due.

        Args:
            at: In seconds.
            known: Whether faces are being followed.
        """
        wait = (TRACKING_INTERVAL if known else IDLE_INTERVAL) / (2 if self._others else 1)
        wait = max(wait, min(PAUSE * self._cost, MAX_INTERVAL))
        if self._last is not None and 0.0 <= at - self._last < wait - 0.001:
            return None
        self._last = at
        return next(self._poses)

    def took(self, seconds: float) -> None:
        """Note how long the search took."""
        self._cost = seconds

    def _forever(self) -> Iterator[Pose]:
        others = itertools.cycle(self._others)
        while True:
            yield self._usual
            if self._others:
                yield next(others)
