"""The window for as long as a lesson: do its memory, threads and open files stay flat?

Three windows at once, each a process of its own: the demonstration, a 720p video that is played again and
again, and a network camera on this computer that drops the connection once a minute, for five seconds.
Prints rates, memory, threads and open files of each window once a minute; at the end a table of the growth
between the first and the last of these figures, and the threads that are left after the windows were closed.

Usage: python benchmarks/long_session.py [MINUTES] [--only NAME …]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.session_parts.dropping_camera import DroppingCamera
from fer_desktop.live.timing import Statistics

MINUTES: Final = 60.0
WARM_UP: Final = 90.0
"""Seconds before the first figure counts: every panel was drawn, each source has ended or failed once."""
EVERY: Final = 60.0
"""Seconds between two figures."""
PARTS: Final = Path(__file__).parent / "pipeline_parts"
SOURCES: Final = ("demonstration", "video", "camera")
COLUMNS: Final = (
    "source", "minutes", "MB at first", "MB at last", "growth, MB", "largest, MB",
    "threads", "open files", "frames/s shown", "frames/s analysed", "starts",
)  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """One line of the protocol.

    Attributes:
        minutes: Since the start.
        megabytes: Resident memory.
        threads: Threads of the process.
        files: Open files and sockets.
        shown: Frames drawn a second.
        read: Frames analysed a second.
        starts: How often the video was played, or the camera connected.
    """

    minutes: float
    megabytes: float
    threads: int
    files: int
    shown: float
    read: float
    starts: int


def main() -> None:
    """Run the sessions and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("minutes", nargs="?", type=float, default=MINUTES)
    parser.add_argument("--only", nargs="+", choices=SOURCES, default=SOURCES, help="only these")
    parser.add_argument("--session", nargs=2, metavar=("NAME", "TARGET"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.session:
        name, target = arguments.session
        run_window(name, target, arguments.minutes * 60)
        return
    with tempfile.TemporaryDirectory(prefix="long-session-") as scratch, DroppingCamera() as camera:
        video = str(Path(scratch) / "scene.avi")
        scene = [sys.executable, str(PARTS / "scene.py"), video, "1280x720", "1", "13"]
        subprocess.run(scene, check=True, stdout=subprocess.DEVNULL)
        targets = {"demonstration": "demo:", "video": video, "camera": camera.address}
        children = [start(name, targets[name], arguments.minutes) for name in arguments.only]
        for child in children:
            child.join()


def start(name: str, target: str, minutes: float) -> threading.Thread:
    """Start a window in a process of its own; the thread that prints what it says."""
    command = [sys.executable, __file__, str(minutes), "--session", name, target]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def follow() -> None:
        assert process.stdout is not None
        samples = []
        for line in process.stdout:
            if line.startswith("{"):
                samples.append(Sample(**json.loads(line)))
                print(
                    f"{name:>14} "
                    + "  ".join(f"{key} {value:g}" for key, value in asdict(samples[-1]).items())
                )
            else:
                print(f"{name:>14} {line.rstrip()}")
            sys.stdout.flush()
        print(f"{name:>14} exit code {process.wait()}\n{summary(name, samples)}", flush=True)

    thread = threading.Thread(target=follow)
    thread.start()
    return thread


def summary(name: str, samples: list[Sample]) -> str:
    """A row of the table of ``COLUMNS``, in Markdown."""
    if not samples:
        return f"| {name} | nothing was measured |"
    first, last = samples[0], samples[-1]
    count = len(samples)
    cells = (
        name,
        f"{last.minutes:.0f}",
        f"{first.megabytes:.0f}",
        f"{last.megabytes:.0f}",
        f"{last.megabytes - first.megabytes:+.1f}",
        f"{max(sample.megabytes for sample in samples):.0f}",
        f"{first.threads} – {last.threads}",
        f"{first.files} – {last.files}",
        f"{sum(sample.shown for sample in samples) / count:.1f}",
        f"{sum(sample.read for sample in samples) / count:.1f}",
        f"{last.starts}",
    )
    head = f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}"
    return f"{head}\n| {' | '.join(cells)} |"


def run_window(name: str, target: str, seconds: float) -> None:
    """Show a source for so long, print a sample a minute, and then the threads that are left."""
    before = {thread.name for thread in threading.enumerate()}
    watch(name, target, seconds, lambda sample: print(json.dumps(asdict(sample)), flush=True))
    left = sorted({thread.name for thread in threading.enumerate()} - before)
    print(f"threads left after closing: {', '.join(left) or 'none'}")


def watch(name: str, target: str, seconds: float, report: Callable[[Sample], None]) -> None:
    """Show a source for so long; one sample after the warm-up, one a minute after it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from fer_desktop.base.malloc_arenas import limit_malloc_arenas
    from fer_desktop.base.paths import default_model
    from fer_desktop.ui.main.main_window import MainWindow
    from fer_desktop.ui.settings.theme import apply_theme
    from fer_desktop.vision.factory import create_analyser
    from training.core.bundle import read_bundle

    # As the program does before it makes its window.
    limit_malloc_arenas()
    application = QApplication([])
    apply_theme(application, "light")
    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.show()
    clock = window.viewer.clock
    process = psutil.Process()
    started = time.monotonic()
    samples = 0
    starts = 1

    def look(statistics: Statistics, shown: float) -> None:
        nonlocal samples
        elapsed = time.monotonic() - started
        ended = elapsed >= seconds
        if ended or elapsed >= WARM_UP + EVERY * samples:
            samples += 1
            report(
                Sample(
                    round(elapsed / 60, 2),
                    round(process.memory_info().rss / 2**20, 1),
                    process.num_threads(),
                    process.num_fds(),
                    round(shown, 1),
                    round(statistics.analysis_rate, 1),
                    starts,
                )
            )
        if ended:
            application.quit()

    def begin_again() -> None:
        nonlocal starts
        starts += 1
        if name == "video":
            # As the button does at the end of a video.
            QTimer.singleShot(0, window, window.viewer.playback.toggle)

    clock.ticked.connect(look)
    (clock.ended if name == "video" else clock.returned).connect(begin_again)
    QTimer.singleShot(0, window, lambda: window.open([target]))
    application.exec()
    window.close()


if __name__ == "__main__":
    main()
