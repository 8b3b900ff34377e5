"""The parts of a video that are analysed: which frames are wanted, and which follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fer_desktop.base.frame_sampling import FrameSampling, FrameSelector
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Frame

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
        self._position = 0.0

    @property
    def last(self) -> int:
        """The index of the last frame, from 0; -1 before the first one."""
        return self._frames - 1

    def continues(self, position: float) -> bool:
        """Whether a next frame at this time is of the same part as the last one."""
        return self._frames < self.first + PART and position - self._position <= LONGEST_GAP

    def add(self, position: float) -> int:
        """Take the time of the next frame; the number of its part."""
        if self.number < 0 or not self.continues(position):
            self.number += 1
            self.first = self._frames
        self._frames += 1
        self._position = position
        return self.number


def may_continue(parts: Parts, following: float | None, begin: int) -> bool:
    """Whether the part of a frame that an earlier run has read may reach to ``begin``.

    It cannot be waited for: until that is known, as many frames as a part has would be held in memory.

    Args:
        parts: Of the video, up to this frame.
        following: The time of the next frame that is analysed; None where there is none.
        begin: The first frame that the earlier run has not read, among those that are analysed, from 0.
    """
    if parts.first + PART <= begin:
        return False
    return parts.last > parts.first or (following is not None and parts.continues(following))


class WantedFrames:
    """The frames of a video that are analysed; those between them are passed over, without their pixels."""

    def __init__(self, source: VideoSource, wanted: TimeRange, sampling: FrameSampling) -> None:
        """Go to the first one.

        Args:
            source: The video, open, at its first frame.
            wanted: When they are.
            sampling: Which of those.

        Raises:
            VideoError: A frame cannot be passed over.
        """
        self._source, self._wanted, self._selector = source, wanted, FrameSelector(sampling)
        while (position := source.next_position) is not None and wanted.is_before(position):
            self._pass_over()
        self._next = self._select()

    @property
    def next_position(self) -> float | None:
        """The time of the next one; None where there is none, or the video is at its end."""
        return self._next

    @property
    def ended(self) -> bool:
        """Whether no frame is left in the time range; at the end of the video, ``read`` says so."""
        position = self._source.next_position
        return position is not None and self._wanted.is_past(position)

    def read(self) -> Frame | None:
        """The next one, as ``VideoSource.read`` says; where it has no picture, the one behind it."""
        frame = self._source.read()
        if frame is not None and frame.position is not None and frame.position != self._next:
            self._selector.selects(frame.position)
        self._next = self._select()
        return frame

    def skip(self, frames: int) -> Iterator[float]:
        """Pass over the next ones, as far as there are any, and give the time of each."""
        for _ in range(frames):
            if self._next is None:
                return
            yield self._next
            self._pass_over()
            self._next = self._select()

    def _select(self) -> float | None:
        """Pass over frames up to the next one that is wanted; its time."""
        while (position := self._source.next_position) is not None and not self._wanted.is_past(position):
            if self._selector.selects(position):
                return position
            self._pass_over()
        return None

    def _pass_over(self) -> None:
        for _ in self._source.skip(1):
            pass
