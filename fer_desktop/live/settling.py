"""When the faces behind a jump are known."""

from __future__ import annotations

from typing import Final

from fer_desktop.vision.types import Analysis

WAIT: Final = 0.5
"""Seconds of a segment after which its faces count as known in any case."""


class SegmentSettling:
    """Tells frames on which all faces were found from those behind a jump on which some are still looked for.

    A face is only taken for one after it was seen on several frames. So the largest face of a segment's first
    frames is often another one than that of the frames that follow.
    """

    def __init__(self) -> None:
        """No frame was seen."""
        self._segment: tuple[str, int] | None = None
        self._began = 0.0
        self._settled = False

    def settled(self, analysis: Analysis) -> bool:
        """Whether the faces of this frame are known; analyses come in the order of their frames."""
        segment = analysis.source, analysis.segment
        if segment != self._segment:
            self._segment, self._began, self._settled = segment, analysis.moment, False
        waited = analysis.moment - self._began >= WAIT
        self._settled = self._settled or analysis.hidden == () or waited
        return self._settled
