"""The parts of a video that are analysed: which frames are wanted, and which follow each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.sources.video_file import VideoSource

PART: Final = 60
"""Frames of a video that are followed in one thread at most; each part begins anew, whatever was before it,
so that rows do not depend on the number of threads, nor on where a run was stopped."""
LONGEST_GAP: Final = 0.101
"""Seconds between two frames behind which a part begins: faces go too far from one to the next at fewer than
ten frames a second."""


@dataclass(frozen=True, slots=True)
class PartStart:
    """The first frame of a part.

    Attributes:
        number: Of the frame among those of its video that are wanted, from 0.
        index: Of the frame, as in ``Frame``.
        part: Number of the part, from 0.
        seconds: Position of the frame, as in ``Frame``.
        checksum: CRC-32 of its gray values; 0 where it is not known.
    """

    number: int
    index: int
    part: int
    seconds: float
    checksum: int = 0


class Parts:
    """Divides a video into parts of ``PART`` frames, which end early before a ``LONGEST_GAP``.

    Attributes:
        number: Of the part of the last frame, from 0.
        first: The index of the first frame of that part.
    """

    def __init__(self, start: PartStart | None = None) -> None:
        """Stand before the first frame, or the one where a part begins."""
        self.number, self.first = -1, 0
        self._frames = 0
        if start is not None:
            self.number, self._frames = start.part - 1, start.number
            self.first = start.number - PART
        self._last = 0.0

    def continues(self, position: float) -> bool:
        """Whether a next frame at this time is of the same part as the last one."""
        return self._frames < self.first + PART and position - self._last <= LONGEST_GAP

    def add(self, position: float) -> int:
        """Take the time of the next frame; the number of its part."""
        if self.number < 0 or not self.continues(position):
            self.number += 1
            self.first = self._frames
        self._frames += 1
        self._last = position
        return self.number


def may_continue(parts: Parts, index: int, following: float | None, begin: int) -> bool:
    """Whether the part of a frame that an earlier run has read may reach to ``begin``.

    It cannot be waited for: until that is known, as many frames as a part has would be held in memory.

    Args:
        parts: Of the video, up to this frame.
        index: Of the frame.
        following: The time of the next frame; None at the end.
        begin: The first frame that the earlier run has not read.
    """
    if parts.first + PART <= begin:
        return False
    return index > parts.first or (following is not None and parts.continues(following))


def pass_over(source: VideoSource, wanted: TimeRange) -> int:
    """Leave out the frames before those that are wanted; how many they are, exactly."""
    count = 0
    while source.next_position is not None and wanted.is_before(source.next_position):
        count += sum(1 for _ in source.skip(1))
    return count
