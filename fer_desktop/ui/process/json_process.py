"""A child process that takes and gives lines of JSON, see ``training.core.process.worker_protocol``."""

import os
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import fer_desktop
from training.core.process.worker_protocol import Event, LineDecoder, encode

AT_A_TIME: Final = 500
"""Events that are emitted before the window may do something else."""
KILLED_MS: Final = 2000
"""How long the system may take to end a process that was killed."""
_MEMORY_KILLS: Final = Path("/proc/vmstat")
_COUNTER: Final = "oom_kill"


@dataclass(frozen=True)
class ProcessExit:
    """How a process ended.

    Attributes:
        code: Its exit code; negative for the number of the signal that ended it.
        killed: Whether the window killed it.
        memory_kills: How many processes Linux had killed for lack of memory when it began, and when it ended;
            None where nobody counts them.
    """

    code: int
    killed: bool
    memory_kills: tuple[int | None, int | None]


class JsonProcess(QObject):
    """One child from its start to its end; the next one is another object.

    Signals:
        received: An event, one line of its standard output.
        logged: One line of its standard error, without its end.
        ended: It is gone, and all its events were emitted; a ``ProcessExit``.
        not_started: There is no such program; why, in the system's words.
    """

    received = Signal(dict)
    logged = Signal(str)
    ended = Signal(ProcessExit)
    not_started = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """Prepare; it runs from ``start`` on.

        Args:
            command: The program and its arguments; Python finds the program's own modules there.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._program, *self._arguments = command
        self._lines = LineDecoder()
        self._waiting: deque[Event] = deque()
        self._memory_kills: int | None = None
        self._killed = False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_log)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)

    @property
    def runs(self) -> bool:
        """Whether the process is there."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @property
    def process_id(self) -> int:
        """The system's number of it; 0 where it does not run."""
        return self._process.processId()

    def start(self) -> None:
        """Start it."""
        self._memory_kills = memory_kills()
        self._process.start(self._program, self._arguments)

    def write(self, line: Mapping[str, Any]) -> None:
        """Send it one line."""
        self._process.write(encode(line))

    def kill(self) -> None:
        """End it at once; ``ended`` follows."""
        self._killed = True
        self._process.kill()

    def leave(self, patience_ms: int) -> None:
        """End its input, and kill it where it does not end by that; nothing is emitted any more."""
        self.blockSignals(True)
        if not self.runs:
            self.deleteLater()
            return
        self._process.finished.connect(self.deleteLater)
        self._process.closeWriteChannel()
        QTimer.singleShot(patience_ms, self._process, self._process.kill)

    def end(self, patience_ms: int) -> bool:
        """Tell it by the end of its input to end, wait, then kill it; nothing is emitted any more.

        Returns:
            Whether it ended without being killed.
        """
        self.blockSignals(True)
        self._process.closeWriteChannel()
        by_itself = not self.runs or self._process.waitForFinished(patience_ms)
        if not by_itself:
            self._process.kill()
            self._process.waitForFinished(KILLED_MS)
        self.deleteLater()
        return by_itself

    def _read(self) -> None:
        self._waiting.extend(self._lines.feed(bytes(self._process.readAllStandardOutput().data())))
        self._emit()

    def _emit(self) -> None:
        for _ in range(AT_A_TIME):
            if not self._waiting or self.signalsBlocked():
                return
            self.received.emit(self._waiting.popleft())
        QTimer.singleShot(0, self, self._emit)

    def _read_log(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        for line in filter(str.strip, text.splitlines()):
            self.logged.emit(line)

    def _finished(self, code: int, how: QProcess.ExitStatus) -> None:
        self._read()
        while self._waiting and not self.signalsBlocked():
            self.received.emit(self._waiting.popleft())
        self._read_log()
        normal = how == QProcess.ExitStatus.NormalExit
        code = code if normal else -(code or 1)
        self.ended.emit(ProcessExit(code, self._killed, (self._memory_kills, memory_kills())))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.not_started.emit(self._process.errorString())


def _environment() -> QProcessEnvironment:
    """Ours, with the program's own folder where Python looks for modules."""
    environment = QProcessEnvironment.systemEnvironment()
    root = str(Path(next(iter(fer_desktop.__path__))).parent)
    paths = [root, environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(path for path in paths if path))
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment


def memory_kills(counters: Path = _MEMORY_KILLS) -> int | None:
    """How many processes Linux has killed because memory ran out; None where nobody counts them."""
    try:
        rows = [line.split() for line in counters.read_text().splitlines()]
        return next((int(value) for name, value in rows if name == _COUNTER), None)
    except (OSError, ValueError):
        return None
