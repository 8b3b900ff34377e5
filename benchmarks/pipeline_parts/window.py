"""Play a video in the real window and print what was measured as JSON. Usage: window.py VIDEO SECONDS."""

import json
import os
import statistics
import sys
import time
from typing import Final

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from fer_desktop.base.paths import default_model
from fer_desktop.live.timing import Statistics
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.ui.settings.theme import apply_theme
from fer_desktop.ui.viewer.display_clock import DisplayClock
from fer_desktop.vision.factory import create_analyser
from training.core.bundle import read_bundle

WARM_UP: Final = 5.0
"""Seconds before the first figure counts."""


class Delays(QObject):
    """Notes how old a frame is when its boxes are painted for the first time."""

    def __init__(self, clock: DisplayClock) -> None:
        super().__init__()
        self.milliseconds: list[float] = []
        self._clock = clock
        self._last: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each painting of the picture."""
        analysis = self._clock.shown[1] if event.type() == QEvent.Type.Paint else None
        if analysis is not None and analysis.frame_index != self._last:
            self._last = analysis.frame_index
            self.milliseconds.append(1000 * (time.monotonic() - analysis.captured_at))
        return False


class Samples:
    """One sample each half second, from the status of the window."""

    def __init__(self) -> None:
        self.shown: list[float] = []
        self.figures: list[Statistics] = []
        self.busy: list[tuple[float, float]] = []
        self.memory = 0.0
        self._process = psutil.Process()
        self._started = time.monotonic()

    @property
    def counts(self) -> bool:
        """Whether the warm-up is over."""
        return time.monotonic() - self._started >= WARM_UP

    def take(self, figures: Statistics, shown: float) -> None:
        """Note a sample."""
        if not self.counts:
            return
        times = self._process.cpu_times()
        self.shown.append(shown)
        self.figures.append(figures)
        self.busy.append((time.monotonic(), times.user + times.system))
        self.memory = self._process.memory_info().rss / 1e6


def main() -> None:
    """Play and print."""
    video, seconds = sys.argv[1], float(sys.argv[2])
    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.show()
    measured = play(window, video, seconds)
    window.close()
    print(json.dumps(measured))


def play(window: MainWindow, video: str, seconds: float) -> dict[str, float]:
    """Play a video from its beginning; what was measured after the warm-up, see ``figures``."""
    clock = window.viewer.clock
    samples, delays = Samples(), Delays(clock)
    clock.ticked.connect(samples.take)
    window.viewer.frame_view.installEventFilter(delays)
    window.open([video])
    QTimer.singleShot(round(WARM_UP * 1000), delays.milliseconds.clear)
    loop = QEventLoop()
    QTimer.singleShot(round((WARM_UP + seconds + 0.7) * 1000), loop.quit)
    loop.exec()
    clock.ticked.disconnect(samples.take)
    window.viewer.frame_view.removeEventFilter(delays)
    return figures(samples, delays.milliseconds)


def figures(samples: Samples, delays: list[float]) -> dict[str, float]:
    """Medians, of milliseconds means; ``capacity`` is what finding and reading alone could do a second."""
    (first, busy_before), (last, busy_after) = samples.busy[0], samples.busy[-1]
    find = statistics.mean(sample.detect_ms for sample in samples.figures)
    classify = statistics.mean(sample.classify_ms for sample in samples.figures)
    return {
        "shown": statistics.median(samples.shown),
        "read": statistics.median(sample.analysis_rate for sample in samples.figures),
        "find": find,
        "classify": classify,
        "capacity": 1000 / (find + classify),
        "delay": statistics.median(delays),
        "delay_95": statistics.quantiles(delays, n=20)[-1],
        "cores": (busy_after - busy_before) / (last - first),
        "memory": samples.memory,
    }


if __name__ == "__main__":
    main()
