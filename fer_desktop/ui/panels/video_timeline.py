"""What the timeline shows of a video: all of it, in the video's own time."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from PySide6.QtGui import QPalette

from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations
from fer_desktop.base.formatting import clock_time, shown_time
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.live.reading_history import Readings, Times
from fer_desktop.live.settling import SegmentSettling
from fer_desktop.live.video_readings import VideoReadings
from fer_desktop.recording.report_limits import without
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.line_plot import Spans
from fer_desktop.ui.charts.series import Series
from fer_desktop.vision.inference.reject_option import doubtful
from fer_desktop.vision.types import Analysis, FaceReading, Floats

SPAN: Final = 60.0
"""Seconds that are shown of a camera."""
_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_TICKS: Final = 8
NOW: Final = translate("panels", "now")


def ago_text(seconds: float) -> str:
    """A time before now, to a tenth of a second."""
    return f"−{shown_decimal(seconds, '.1f')} s"


LAST_MINUTE: Final = Axis(
    "",
    (-SPAN, 0.0),
    tuple(np.arange(-SPAN, 1.0, 10.0)),
    1.0,
    lambda at: f"−{-at:.0f} s" if at else NOW,
)
"""Of a camera."""


def doubtful_spans(readings: Readings, times: Times, confidence_threshold: float) -> Spans:
    """From when to when, on the axis, the face was not sure."""
    unsure = np.zeros(len(times), np.int8)
    known = readings.known
    unsure[known] = doubtful(readings.probabilities[known], confidence_threshold)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], unsure, [0]))))
    ends = np.append(times, max(float(times[-1]), 0.0))
    return [(float(ends[first]), float(ends[last])) for first, last in edges.reshape(-1, 2)]


class VideoTimeline:
    """Collects the readings of the selected face, or of the largest one, wherever the video was read.

    Attributes:
        duration: Seconds; 0.0 where no video is shown.
    """

    def __init__(self) -> None:
        """No video is shown."""
        self.duration, self._count = 0.0, 0
        self._annotations = NO_ANNOTATIONS
        self._settling = SegmentSettling()
        self.forget()

    def show(self, duration: float) -> bool:
        """A video lasts so many seconds, as far as is known; 0.0: none is shown. Whether that is new."""
        new, self.duration = duration != self.duration, duration
        self._count += new
        if new and not duration:
            self.forget()
        return new

    def forget(self) -> None:
        """Nothing was read yet, as after a change of the model."""
        self._readings = VideoReadings()
        self._count += 1

    def annotate(self, annotations: Annotations) -> None:
        """Show these markers, and the ranges that are left out of summaries."""
        self._annotations = annotations
        self._count += 1

    def fill(self, rows: Iterable[tuple[float, Floats]]) -> None:
        """Take what an earlier analysis has read, under what was read since."""
        earlier, now = VideoReadings(self.duration), self._readings.readings()
        for seconds, probabilities in rows:
            earlier.add(seconds, probabilities)
        if now is not None:
            for seconds, row in zip(now.times[now.known], now.probabilities[now.known], strict=True):
                earlier.add(float(seconds), row)
        self._readings = earlier
        self._count += 1

    def add(self, analysis: Analysis, selected: FaceReading | None) -> None:
        """Take the reading of a frame, if it is one of a video with a face."""
        settled = self._settling.settled(analysis)
        if self.duration and analysis.position is not None and analysis.faces and settled:
            face = selected or max(analysis.faces, key=lambda one: one.box.area)
            self._readings.add(analysis.position, face.probabilities)

    @property
    def version(self) -> int:
        """Another one where something else is shown than further readings."""
        return self._count

    def readings(self) -> Readings | None:
        """All of them; None without any."""
        return self._readings.readings()

    def lines(self, now: float, origin: float, palette: QPalette) -> list[Series]:
        """Upright lines where the video is, and at each marker; the axis has 0 at ``origin``."""
        upright = np.array([0.0, 1.0])
        ink, accent = palette.windowText().color(), palette.accent().color()
        here = Series("", np.full(2, now), upright, accent, dashed=True, dots=False)
        low, high = self.ends
        marks = (
            Series(one.text, np.full(2, one.seconds - origin), upright, ink, dashed=True, dots=False)
            for one in self._annotations.markers
            if low <= one.seconds - origin <= high
        )
        return [*([here] if self.duration else []), *marks]

    def kept(self, readings: Readings) -> Readings:
        """The readings with gaps in place of what is left out of summaries."""
        return without(readings, self._annotations.excluded) if self._annotations.excluded else readings

    @property
    def note(self) -> str:
        """That something is left out of summaries; empty where nothing is."""
        return translate("panels", "without excluded ranges") if self._annotations.excluded else ""

    def excluded(self, origin: float) -> Spans:
        """From when to when, on the axis, the source is left out of summaries."""
        low, high = self.ends
        spans = (
            (part.begin - origin, high if part.end is None else part.end - origin)
            for part in self._annotations.excluded
        )
        return [(max(begin, low), min(end, high)) for begin, end in spans if end > low and begin < high]

    def time_text(self, at: float) -> str:
        """A time on the axis in words."""
        return shown_time(at) if self.duration else ago_text(-at)

    @property
    def ends(self) -> tuple[float, float]:
        """Of the axis: a video's, or the last minute before now."""
        return (0.0, self.duration) if self.duration else (-SPAN, 0.0)

    def axis(self) -> Axis:
        """The video's time."""
        step = next((step for step in _STEPS if self.duration / step <= _TICKS), _STEPS[-1])
        ticks = tuple(float(at) for at in range(0, int(self.duration) + 1, step))
        return Axis("", self.ends, ticks, 1.0, clock_time)
