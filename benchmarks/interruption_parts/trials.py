"""One program that is interrupted at one moment, and what became of it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

ROOT: Final = Path(__file__).parents[2]
LIMIT_S: Final = 10.0
"""Seconds in which an interrupted program is to end."""
STARTED_S: Final = 60.0
"""Seconds that Python may take to come to the program's first line."""
ORPHANS_S: Final = 1.0
"""Seconds that its child processes may outlive it."""
CLOSE: Final = "close"
"""A person closes the window."""
GOOD_CODES: Final[Mapping[str, tuple[int, ...]]] = {"SIGINT": (0, 130), "SIGTERM": (0, 130), CLOSE: (0,)}
"""Exit codes with which it may end, by how it is interrupted."""
NOTES: Final = "INFO: "
"""Begins what LiteRT says on every start."""
FAULTS: Final = ("Traceback", "Exception ignored", "Fatal", "terminate called", "QThread: Destroyed")
"""What a crash leaves on standard error."""

# The window is closed as by its title bar: by an event that comes through the event loop.
_CLOSED_AFTER: Final = """
import sys, threading, time
from training.core.process import shutdown

began = time.monotonic()

def program():
    from PySide6.QtCore import QMetaObject, Qt
    from fer_desktop import app
    from fer_desktop.ui.main.main_window import MainWindow

    shown = MainWindow.show
    def show(window):
        shown(window)
        left = began + float(sys.argv[1]) - time.monotonic()
        close = lambda: QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)
        threading.Timer(max(left, 0.0), close).start()
    MainWindow.show = show
    return app.main(sys.argv[2:])

shutdown.run(program)
"""


@dataclass(frozen=True)
class Outcome:
    """How an interrupted program ended.

    Attributes:
        how: ``SIGINT``, ``SIGTERM`` or ``close``.
        after: Seconds from its first line to the interruption.
        code: Its exit code, negative for a signal; None where it had to be killed.
        seconds: From the interruption to its end.
        said: Its standard error, without the notes of libraries.
        left: Command lines of child processes that outlived it.
    """

    how: str
    after: float
    code: int | None
    seconds: float
    said: str
    left: tuple[str, ...]

    @property
    def died(self) -> bool:
        """Whether a signal or an abort ended it, or nothing did."""
        return self.code is None or self.code < 0 or self.code == 128 + signal.SIGABRT

    @property
    def faulty(self) -> bool:
        """Whether it printed a traceback or the like."""
        return any(fault in self.said for fault in FAULTS)

    @property
    def good(self) -> bool:
        """Whether it ended as it should."""
        in_time = self.code in GOOD_CODES[self.how] and self.seconds <= LIMIT_S
        return in_time and not self.faulty and not self.left


def interrupt_window(how: str, after: float, folder: Path, arguments: Sequence[str] = ("--demo",)) -> Outcome:
    """Open the window without a screen, and interrupt it.

    Args:
        how: ``SIGINT``, ``SIGTERM`` or ``close``.
        after: Seconds from the program's first line to that; the window is closed as soon as it is there.
        folder: An empty folder for settings, log and models.
        arguments: Those of the program.
    """
    command = [sys.executable, "-m", "fer_desktop", *arguments]
    if how == CLOSE:
        command = [sys.executable, "-c", _CLOSED_AFTER, str(after), *arguments]
    return interrupt(command, how, after, folder)


def interrupt(command: Sequence[str], how: str, after: float, folder: Path) -> Outcome:
    """Start a program in a session of its own, and interrupt it as ``interrupt_window`` does."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "stderr"
    with log.open("wb") as errors:
        process = start(command, folder, stderr=errors)
    try:
        wait_for_first_line(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        interrupted = time.monotonic()
        if how != CLOSE:
            # As a terminal does: to all processes of the group.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.Signals[how])
        # A window that is to be closed may not be there yet.
        code = _wait(process, LIMIT_S if how != CLOSE else LIMIT_S + STARTED_S)
        seconds = time.monotonic() - interrupted
        left = _orphans(process.pid)
    finally:
        kill(process)
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    said = "".join(line for line in lines if not line.startswith(NOTES))
    return Outcome(how, after, code, seconds, said, left)


def start(
    command: Sequence[str], folder: Path, stdout: int = subprocess.DEVNULL, **settings: object
) -> "subprocess.Popen[bytes]":
    """Start a program whose settings, log, models and temporary files are in ``folder``."""
    temporary = folder / "temporary"
    temporary.mkdir(parents=True, exist_ok=True)
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = {
        **os.environ,
        **places,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(temporary),
    }
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        cwd=ROOT,
        env=environment,
        start_new_session=True,
        **settings,  # type: ignore[call-overload]
    )


def wait_for_first_line(process: "subprocess.Popen[bytes]") -> None:
    """Wait until the program takes signals; before, it is Python that a signal ends.

    Raises:
        TimeoutError: It did not come so far.
    """
    status, deadline = Path(f"/proc/{process.pid}/status"), time.monotonic() + STARTED_S
    while time.monotonic() < deadline:
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1 or process.poll() is not None:
            return
        time.sleep(0.001)
    raise TimeoutError("The program did not start.")


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End the program and its children for good."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _wait(process: "subprocess.Popen[bytes]", seconds: float) -> int | None:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


def _orphans(session: int) -> tuple[str, ...]:
    deadline = time.monotonic() + ORPHANS_S
    while (left := _processes_of(session)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def _processes_of(session: int) -> tuple[str, ...]:
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(ProcessLookupError, psutil.Error):
            if process.pid != session and os.getsid(process.pid) == session:
                found.append(" ".join(process.cmdline()))
    return tuple(found)
