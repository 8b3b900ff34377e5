"""How the window takes a folder of many pictures.

    python benchmarks/filmstrip.py [PICTURES]

Writes small JPEG files (10,000 by default) into a folder of its own, opens it in the real window, scrolls the
filmstrip from end to end in ten seconds, and prints how long the window was held up at most, how much of that
its own thread worked (the rest it waited for a processor or for Python's lock), how fast small copies come,
and the memory. The listing alone is timed too.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.targets import list_files

SCROLL_SECONDS = 10.0
FRAME = 1 / 60


def write_pictures(folder: Path, count: int) -> None:
    """Slowly changing colours, so that no two neighbours are the same."""
    rows, columns = np.mgrid[0:120, 0:160].astype(np.float32)
    for number in range(count):
        waves = [128 + 100 * np.sin(columns / (20 + k) + rows / 30 + number / (7 + k)) for k in range(3)]
        encoded = cv2.imencode(".jpg", np.dstack(waves).astype(np.uint8))[1]
        (folder / f"picture {number}.jpg").write_bytes(encoded.tobytes())


def memory() -> float:
    """Memory of this process in MB."""
    return float(psutil.Process().memory_info().rss / 1e6)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pictures(folder, count)
        started = time.perf_counter()
        found = len(list_files([name]).paths)
        print(f"listing {found:,} files: {time.perf_counter() - started:.2f} s, off the window's thread")
        measure(folder, count)


def measure(folder: Path, count: int) -> None:
    """Open the folder in the real window and scroll."""
    from PySide6.QtWidgets import QApplication

    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.settings.theme import apply_theme
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.resize(1280, 760)
    window.show()
    strip = window.viewer.filmstrip.strip

    def turn_until(done: Callable[[], bool], step: Callable[[], object] = lambda: None) -> tuple[float, str]:
        """Seconds until it is done, and the longest turn of the event loop in words."""
        begun, longest, busiest = time.perf_counter(), 0.0, 0.0
        while not done():
            turn, worked = time.perf_counter(), time.thread_time()
            step()
            application.processEvents()
            longest = max(longest, time.perf_counter() - turn)
            busiest = max(busiest, time.thread_time() - worked)
            time.sleep(max(FRAME - (time.perf_counter() - turn), 0.0))
        held = f"window held up {longest * 1000:.0f} ms at most, its thread at work {busiest * 1000:.0f} ms"
        return time.perf_counter() - begun, held

    def in_sight() -> bool:
        rows = strip.visible_rows()
        return len(rows) > 1 and not strip.strip.missing(rows)

    before = memory()
    opens = iter([lambda: window.open([str(folder)])])
    seconds, held = turn_until(in_sight, lambda: next(opens, lambda: None)())
    print(f"open: {held}, tiles in sight after {seconds:.2f} s")
    opened = memory()
    bar = strip.horizontalScrollBar()
    start = time.perf_counter()

    def scroll() -> None:
        part = min((time.perf_counter() - start) / SCROLL_SECONDS, 1.0)
        bar.setValue(round(part * bar.maximum()))

    _, held = turn_until(lambda: bar.value() >= bar.maximum(), scroll)
    seconds, _ = turn_until(in_sight)
    print(f"scroll end to end in {SCROLL_SECONDS:.0f} s: {held}, last tiles {seconds:.2f} s after the stop")
    for _ in range(40):
        bar.setValue(bar.value() - strip.viewport().width())
        turn_until(in_sight)
    print(
        f"memory: {before:.0f} MB, {opened:.0f} MB with the folder open, {memory():.0f} MB after scrolling; "
        f"small copies {strip.strip.kept_bytes / 1e6:.1f} MB"
    )
    window.close()


if __name__ == "__main__":
    main()
