"""The window on a 1280×720 video at 30 frames a second: rates shown and read, and memory over a minute.

The video is a public photograph of one person (scikit-image's astronaut), moved and scaled, written to a
temporary file. Usage: python benchmarks/live_video.py [SECONDS]
"""

import math
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import numpy as np
import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fer_desktop.live.statistics import Statistics
from fer_desktop.vision.opencv import cv2

WIDTH, HEIGHT, RATE = 1280, 720, 30
WARM_UP: Final = 5.0
"""Seconds before the first figure counts."""


def write_video(path: Path, seconds: float) -> None:
    """Write the moving photograph as an MJPG video."""
    from skimage import data

    photograph = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (WIDTH, HEIGHT))
    for index in range(round(seconds * RATE)):
        phase = 2 * math.pi * index / (10 * RATE)
        scale = 1.25 + 0.25 * math.sin(phase)
        shift = (WIDTH / 2 - 256 * scale + 200 * math.sin(2 * phase), 40 + 30 * math.cos(phase))
        change = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
        writer.write(cv2.warpAffine(photograph, change, (WIDTH, HEIGHT), borderValue=(190, 190, 190)))
    writer.release()


def main() -> None:
    """Play the video in the real window and print what was measured."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    with tempfile.TemporaryDirectory() as folder:
        video = Path(folder) / "moving.avi"
        write_video(video, seconds + WARM_UP + 2)
        samples = play(video, seconds)
    shown = statistics.median(sample["shown"] for sample in samples)
    read = statistics.median(sample["read"] for sample in samples)
    find = statistics.median(sample["find"] for sample in samples)
    classify = statistics.median(sample["classify"] for sample in samples)
    memory = [sample["memory"] for sample in samples]
    third = max(len(memory) // 3, 1)
    growth = statistics.median(memory[-third:]) - statistics.median(memory[:third])
    print(f"{WIDTH}x{HEIGHT} at {RATE}/s for {seconds:.0f} s")
    print(f"shown {shown:.1f}/s, read {read:.1f}/s, find {find:.1f} ms, classify {classify:.2f} ms (medians)")
    print(f"memory {memory[0]:.0f} MB at first, {memory[-1]:.0f} MB at last, {growth:+.1f} MB between thirds")
    busy = (samples[-1]["cpu"] - samples[0]["cpu"]) / (samples[-1]["time"] - samples[0]["time"])
    print(f"processor time: {busy:.0%} of one core")


def play(video: Path, seconds: float) -> list[dict[str, float]]:
    """One sample each half second, from the status of the real window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from fer_desktop.paths import default_model
    from fer_desktop.ui.main_window import MainWindow
    from fer_desktop.ui.theme import apply_theme
    from fer_desktop.vision.assembly import create_analyser
    from training.bundle import read_bundle

    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    process = psutil.Process()
    started = time.monotonic()
    samples: list[dict[str, float]] = []

    def take(figures: Statistics, shown: float) -> None:
        now = time.monotonic()
        if now - started < WARM_UP:
            return
        times = process.cpu_times()
        samples.append(
            {
                "time": now,
                "shown": shown,
                "read": figures.analysis_rate,
                "find": figures.detect_ms,
                "classify": figures.classify_ms,
                "memory": process.memory_info().rss / 1e6,
                "cpu": times.user + times.system,
            }
        )

    window.viewer.clock.ticked.connect(take)
    window.show()
    window.open([str(video)])
    QTimer.singleShot(round((WARM_UP + seconds + 0.7) * 1000), application.quit)
    application.exec()
    window.close()
    return samples


if __name__ == "__main__":
    main()
