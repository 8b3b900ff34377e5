"""When something began, by both clocks: the one that never jumps and the one on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Beginning:
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
