"""The window without a person: writes a screenshot, collects readings, and ends."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.main.arrangement import HEIGHT, WIDTH
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.vision.types import Analysis

DONE: Final = 0
FAILED: Final = 2
TIMEOUT_MS: Final = 30_000
"""For the first analysed frame, in milliseconds."""
RETRY_TIMEOUT_MS: Final = 3_000
"""For another frame after one failed, in milliseconds."""
SETTLE_MS: Final = 600
"""Between the first reading and the picture: the rates in the status bar need some frames."""
STEP_MS: Final = 1_000
"""Between two collected readings."""


class ScreenshotRun(QObject):
    """Waits for the first analysed frame, writes the window's picture, and finishes.

    Attributes:
        screenshot: The file to write.
        written: Whether it was.
        readings: One analysis a second, beginning with the first.
    """

    def __init__(
        self,
        window: MainWindow,
        screenshot: Path,
        collect_ms: int,
        finish: Callable[[int], None],
        complain: Callable[[str], None],
    ) -> None:
        """Connect to the window.

        Args:
            window: Shown, and about to open its source.
            screenshot: The PNG file to write.
            collect_ms: For how long to collect readings after the first; 0 for the first alone.
            finish: Called once with 0, or with 2 after a failure.
            complain: Takes one sentence.
        """
        super().__init__(window)
        self.readings: list[Analysis] = []
        self.written = False
        self._window = window
        self.screenshot = screenshot
        self._collect_ms = collect_ms
        self._finish = finish
        self._complain = complain
        self._clock = QElapsedTimer()
        self._timeout = QTimer(self)
        self._timeout.setSingleShot(True)
        self._timeout.timeout.connect(self._give_up)
        self._timeout.start(TIMEOUT_MS)
        if QGuiApplication.platformName() == "offscreen":
            # Qt's made-up screen is smaller than a usual one.
            window.setGeometry(0, 0, WIDTH, HEIGHT)
        window.viewer.clock.analysed.connect(self._collect)
        window.viewer.clock.failed.connect(self._failed)

    def _collect(self, analysis: Analysis) -> None:
        if not self.readings:
            self._timeout.stop()
            self._clock.start()
            self.readings.append(analysis)
            QTimer.singleShot(SETTLE_MS, self, self._write_screenshot)
        elif self._clock.elapsed() >= len(self.readings) * STEP_MS <= self._collect_ms:
            self.readings.append(analysis)

    def _write_screenshot(self) -> None:
        if not self._window.grab().save(str(self.screenshot), "PNG"):
            self._complain(f"Cannot write {self.screenshot}. Check the folder and its permissions.")
            self._finish(FAILED)
            return
        self.written = True
        QTimer.singleShot(max(self._collect_ms - SETTLE_MS, 0), self, lambda: self._finish(DONE))

    def _failed(self, failure: Failed) -> None:
        self._complain(failure.message)
        if self.readings:
            return
        pages = self._window.viewer.control.pages
        if failure.loss is Loss.PICTURE and pages is not None and pages.position < pages.count - 1:
            self._window.viewer.turn(1)
        elif failure.fatal or failure.loss is Loss.PICTURE:
            self._finish(FAILED)
        else:
            self._timeout.start(RETRY_TIMEOUT_MS)

    def _give_up(self) -> None:
        self._complain("No frame was analysed in time; try the demonstration with --demo.")
        self._finish(FAILED)
