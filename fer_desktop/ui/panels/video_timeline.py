"""What the timeline shows of a video: all of it, in the video's own time."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from PySide6.QtGui import QColor

from fer_desktop.base.formatting import clock_time
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.reading_history import Readings
from fer_desktop.live.video_readings import VideoReadings
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.line_plot import Spans
from fer_desktop.ui.charts.series import Series
from fer_desktop.vision.types import Analysis, FaceReading, Floats

_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_TICKS: Final = 8


class VideoTimeline:
    """Collects the readings of the selected face, or of the largest one, wherever the video was read.

    Attributes:
        duration: Seconds; 0.0 where no video is shown.
    """

    def __init__(self) -> None:
        """No video is shown."""
        self.duration = 0.0
        self._markers: tuple[tuple[float, str], ...] = ()
        self._excluded: tuple[TimeRange, ...] = ()
        self.forget()

    def show(self, duration: float) -> bool:
        """A video lasts so many seconds, as far as is known; 0.0: none is shown. Whether that is new."""
        new, self.duration = duration != self.duration, duration
        if new and not duration:
            self.forget()
        return new

    def forget(self) -> None:
        """Nothing was read yet, as after a change of the model."""
        self._readings = VideoReadings()
        self._count = 0

    def annotate(self, markers: Sequence[tuple[float, str]], excluded: Sequence[TimeRange]) -> None:
        """Show markers, as times and labels, and the parts that are left out of summaries."""
        self._markers, self._excluded = tuple(markers), tuple(excluded)
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
        if self.duration and analysis.position is not None and analysis.faces:
            face = selected or max(analysis.faces, key=lambda one: one.box.area)
            self._readings.add(analysis.position, face.probabilities)

    @property
    def version(self) -> int:
        """Another one where something else is shown than further readings."""
        return self._count

    def readings(self) -> Readings | None:
        """All of them; None without any."""
        return self._readings.readings()

    def lines(self, now: float, ink: QColor) -> list[Series]:
        """Upright lines where the video is, and at each marker."""
        upright = np.array([0.0, 1.0])
        here = Series("", np.full(2, now), upright, ink, dots=False)
        marks = (
            Series(label, np.full(2, seconds), upright, ink, dashed=True, dots=False)
            for seconds, label in self._markers
        )
        return [here, *marks]

    @property
    def excluded(self) -> Spans:
        """From when to when the video is left out of summaries."""
        return [(part.begin, self.duration if part.end is None else part.end) for part in self._excluded]

    def axis(self) -> Axis:
        """The video's time."""
        step = next((step for step in _STEPS if self.duration / step <= _TICKS), _STEPS[-1])
        ticks = tuple(float(at) for at in range(0, int(self.duration) + 1, step))
        return Axis("", (0.0, self.duration), ticks, text=clock_time)
