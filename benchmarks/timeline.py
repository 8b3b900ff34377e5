"""How long the timeline takes to take in a reading and to paint a full minute of them, at 30 a second."""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from fer_desktop.base.paths import default_model
from fer_desktop.recording.summary import summarise
from fer_desktop.ui.panels.timeline import TimelinePanel
from fer_desktop.vision.types import Analysis, Box, FaceReading
from training.core.bundle import read_bundle
from training.core.emotions import EMOTIONS

RATE, SECONDS, ROUNDS = 30, 60, 60
WIDTHS: Final = (640, 1280, 1920)


def analysis(index: int) -> Analysis:
    """One face whose seven probabilities rise and fall, each at its own pace."""
    at = index / RATE
    waves = np.exp(2 * np.sin(at / np.arange(2, 2 + len(EMOTIONS)) + np.arange(len(EMOTIONS))))
    probabilities = (waves / waves.sum()).astype(np.float32)
    face = FaceReading(1, Box(0, 0, 9, 9), probabilities, EMOTIONS[int(probabilities.argmax())])
    return Analysis(index, at, "made up", None, (640, 480), EMOTIONS, (face,), 0.0, 0.0)


def milliseconds(step: Callable[[], object]) -> float:
    """The median processor time of a step."""
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        step()
        times.append((time.process_time() - started) * 1000)
    return statistics.median(times)


def main() -> None:
    """Fill the panel and print what was measured."""
    application = QApplication([])
    panel = TimelinePanel()
    panel.show_model(read_bundle(default_model()))
    analyses = iter([analysis(index) for index in range(RATE * SECONDS + ROUNDS)])
    for _ in range(RATE * SECONDS):
        newest = next(analyses)
        panel.show_reading(newest, newest.faces[0], 0.4)

    def take_in() -> None:
        newest = next(analyses)
        panel.show_reading(newest, newest.faces[0], 0.4)

    print(f"{RATE * SECONDS} readings: taking one in {milliseconds(take_in):.2f} ms")
    readings = panel.history.of(1)
    assert readings is not None
    print(f"summing them up {milliseconds(lambda: summarise(readings, EMOTIONS, 0.4)):.2f} ms")
    for width in WIDTHS:
        panel.resize(width, 190)
        panel.show()
        application.processEvents()
        picture = QImage(panel.size(), QImage.Format.Format_ARGB32_Premultiplied)
        for name, widget in (("lines", panel.plot), ("figures", panel.figures)):
            took = milliseconds(partial(widget.render, picture))
            print(f"painting the {name}, {width} px: {took:.2f} ms")


if __name__ == "__main__":
    main()
