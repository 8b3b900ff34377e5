"""The window on the demonstration, 30 frames a second, for as long as a lesson: does its memory stay flat?

Prints rates and memory once a minute, the growth between the first and the last of these figures, and the
threads that are left after the window was closed.
Usage: python benchmarks/long_session.py [MINUTES]
"""

import os
import sys
import threading
import time
from dataclasses import dataclass
from typing import Final

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fer_desktop.live.timing import Statistics

MINUTES: Final = 60.0
WARM_UP: Final = 20.0
"""Seconds before the first figure counts: every panel was drawn, every face of the demonstration shown."""
EVERY: Final = 60.0
"""Seconds between two figures."""


@dataclass(frozen=True)
class Sample:
    """One line of the table.

    Attributes:
        minutes: Since the start.
        megabytes: Resident memory.
        shown: Frames drawn a second.
        read: Frames analysed a second.
        dropped: Frames shown but not analysed, since the start.
    """

    minutes: float
    megabytes: float
    shown: float
    read: float
    dropped: int


def main() -> None:
    """Run the session and print what was measured."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES
    before = {thread.name for thread in threading.enumerate()}
    samples = watch(minutes * 60)
    left = sorted({thread.name for thread in threading.enumerate()} - before)
    first, last = samples[0], samples[-1]
    growth, span = last.megabytes - first.megabytes, last.minutes - first.minutes
    print(
        f"memory: {first.megabytes:.0f} MB after {first.minutes:.1f} min, {last.megabytes:.0f} MB at the end"
    )
    if span > 0:
        print(f"growth: {growth:+.1f} MB in {span:.1f} min, {growth / span * 60:+.1f} MB an hour")
    print(f"threads left after closing: {', '.join(left) or 'none'}")


def watch(seconds: float) -> list[Sample]:
    """Show the demonstration for so long; one sample a minute, one after the warm-up and one at the end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.settings.theme import apply_theme
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.show()
    process = psutil.Process()
    started = time.monotonic()
    samples: list[Sample] = []

    def look(statistics: Statistics, shown: float) -> None:
        elapsed = time.monotonic() - started
        if elapsed >= seconds:
            samples.append(sample(elapsed, statistics, shown))
            application.quit()
        elif elapsed >= WARM_UP + EVERY * len(samples):
            samples.append(sample(elapsed, statistics, shown))

    def sample(elapsed: float, statistics: Statistics, shown: float) -> Sample:
        megabytes = process.memory_info().rss / 2**20
        taken = Sample(elapsed / 60, megabytes, shown, statistics.analysis_rate, statistics.dropped)
        print(
            f"{taken.minutes:6.1f} min  {megabytes:7.1f} MB  {shown:4.1f}/s shown  "
            f"{taken.read:4.1f}/s read  {taken.dropped} dropped",
            flush=True,
        )
        return taken

    window.viewer.clock.ticked.connect(look)
    QTimer.singleShot(0, window, lambda: window.open(["demo:"]))
    application.exec()
    window.close()
    return samples


if __name__ == "__main__":
    main()
