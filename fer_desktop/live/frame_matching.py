"""Which analysis belongs to which frame."""

from __future__ import annotations

from collections import deque
from typing import TypeAlias

from fer_desktop.vision.types import Analysis, Frame

STALE_AFTER = 0.5
"""Seconds after which a reading no longer belongs to a frame, and its box is not drawn."""
MATCH_TIMEOUT = 0.3
"""Seconds that a frame waits for its analysis; ten frames at 30 a second."""

Pair: TypeAlias = tuple[Frame, Analysis | None]


def same_segment(analysis: Analysis, frame: Frame) -> bool:
    """Whether an analysis and a frame are of the same source, without a jump in between."""
    return (analysis.source, analysis.segment) == (frame.source, frame.segment)


def belongs(analysis: Analysis, frame: Frame, *, still: bool = False) -> bool:
    """Whether an analysis may be shown beside a frame.

    Args:
        analysis: The readings.
        frame: The frame.
        still: Whether the frame stays: a picture, or a paused video. It is shown with its own analysis alone;
            a running one also with another analysis of the same segment, if that is not long before it.
    """
    if not same_segment(analysis, frame):
        return False
    if still:
        return analysis.frame_index == frame.index
    return abs(frame.captured_at - analysis.captured_at) <= STALE_AFTER


class FrameMatcher:
    """Holds frames back for a moment, until the analysis of that very frame or of a later one is there.

    So a recorded box stands where the face is in that frame, not where it was in the one before. Frames come
    out in the order in which they went in.
    """

    def __init__(self) -> None:
        """Start with nothing waiting."""
        self._waiting: deque[Frame] = deque()
        self._last: Analysis | None = None

    def add_frame(self, frame: Frame) -> None:
        """A frame was captured."""
        self._waiting.append(frame)

    def add_analysis(self, analysis: Analysis) -> list[Pair]:
        """A frame was analysed. Returns the frames up to that one, each with the analysis nearest in time."""
        ready = []
        while self._waiting and self._waiting[0].captured_at <= analysis.captured_at:
            ready.append(self._pair(self._waiting.popleft(), analysis))
        self._last = analysis
        return ready

    def release(self, now: float) -> list[Pair]:
        """The frames that have waited for ``MATCH_TIMEOUT`` at ``now``, in seconds of the frames' clock."""
        ready = []
        while self._waiting and now - self._waiting[0].captured_at > MATCH_TIMEOUT:
            ready.append(self._pair(self._waiting.popleft(), None))
        return ready

    def rest(self) -> list[Pair]:
        """All frames that still wait."""
        return self.release(float("inf"))

    def _pair(self, frame: Frame, newer: Analysis | None) -> Pair:
        known = [analysis for analysis in (self._last, newer) if analysis and belongs(analysis, frame)]
        nearest = min(known, key=lambda analysis: abs(analysis.captured_at - frame.captured_at), default=None)
        return frame, nearest
