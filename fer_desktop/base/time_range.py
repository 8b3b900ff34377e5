"""A part of a video, from an in point to an out point."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

TOLERANCE: Final = 0.0005
"""Seconds: rows have times in whole milliseconds."""


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From one time of a video to another, both included.

    Attributes:
        begin: Seconds from the first frame; 0.0: from the beginning.
        end: Seconds from the first frame, above ``begin``; None: to the end.
    """

    begin: float = 0.0
    end: float | None = None

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ValueError: ``begin`` is negative or no number, or ``end`` is not above it.
        """
        if not self.begin >= 0.0 or (self.end is not None and not self.end > self.begin):
            raise ValueError(f"no part of a video: {self.begin} to {self.end}")

    @property
    def whole(self) -> bool:
        """Whether it leaves nothing out."""
        return self == WHOLE_VIDEO

    def holds(self, seconds: float) -> bool:
        """Whether a time lies within."""
        return not self.is_before(seconds) and not self.is_past(seconds)

    def is_before(self, seconds: float) -> bool:
        """Whether a time lies before the beginning."""
        return seconds < self.begin - TOLERANCE

    def is_past(self, seconds: float) -> bool:
        """Whether a time lies behind the end."""
        return self.end is not None and seconds > self.end + TOLERANCE

    def with_begin(self, seconds: float) -> TimeRange:
        """The same from another time on; an end that is not behind it is dropped."""
        kept = self.end is not None and self.end > seconds
        return TimeRange(seconds, self.end if kept else None)

    def with_end(self, seconds: float) -> TimeRange:
        """The same up to another time; a begin that is not before it is dropped.

        Raises:
            ValueError: That time is the very beginning.
        """
        return replace(self, begin=self.begin if self.begin < seconds else 0.0, end=seconds)


WHOLE_VIDEO: Final = TimeRange()
