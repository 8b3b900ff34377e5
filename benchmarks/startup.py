"""How long it takes from the start of the process to the window and to the first analysed frame.

Each run is a process of its own that opens the demonstration. The first run is left out: it fills the
disk's cache, as the first start after installing does.
"""

import os
import statistics
import subprocess
import sys
import time
from typing import Final

RUNS: Final = 5

_CHILD: Final = """
import sys, time
started = float(sys.argv[1])
from PySide6.QtCore import QTimer
from fer_desktop import app

def say(name):
    print(name, time.time() - started, flush=True)

attended = app._run_attended
def run_attended(application, window, *rest):
    QTimer.singleShot(0, lambda: say("window"))
    def first(analysis):
        say("analysed")
        window.close()
    window.viewer.clock.analysed.connect(first)
    return attended(application, window, *rest)
app._run_attended = run_attended
sys.exit(app.main(["--demo"]))
"""


def measure() -> dict[str, float]:
    """Seconds from the start of a process to ``window`` and ``analysed``."""
    output = subprocess.run(
        [sys.executable, "-c", _CHILD, str(time.time())],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
    return {name: float(seconds) for name, seconds in (line.split() for line in output.splitlines())}


def main() -> None:
    """Print medians and ranges."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    measure()
    runs = [measure() for _ in range(RUNS)]
    for name, title in (("window", "window shown"), ("analysed", "first frame analysed")):
        seconds = [run[name] for run in runs]
        print(
            f"{title}: median {statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})"
        )


if __name__ == "__main__":
    main()
