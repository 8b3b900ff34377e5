"""A child process that is spoken with in lines of JSON."""

import json
import os
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import fer_desktop
from fer_desktop.ui.process.json_lines import Event, JsonLines

AT_A_TIME: Final = 500
"""Lines that are told of before the window may do something else."""
KILLED_MS: Final = 2000
"""How long the system may take to end a process that was killed."""


class TalkingProcess(QObject):
    """One child from its start to its end; the next one is another object.

    Signals:
        said: One line of its standard output, a dict.
        logged: One line of its standard error, without its end.
        ended: It is gone, and all that it said was told; 0 if it ended as it should.
        not_started: There is no such program; why, in the system's words.
    """

    said = Signal(dict)
    logged = Signal(str)
    ended = Signal(int)
    not_started = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """Prepare; it runs from ``start`` on.

        Args:
            command: The program and its arguments; Python finds the program's own modules there.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._program, *self._arguments = command
        self._lines = JsonLines()
        self._unsaid: deque[Event] = deque()
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
        self._process.start(self._program, self._arguments)

    def write(self, line: Mapping[str, Any]) -> None:
        """Say something to it."""
        self._process.write(json.dumps(line).encode() + b"\n")

    def kill(self) -> None:
        """End it at once; ``ended`` follows."""
        self._process.kill()

    def ask_to_end(self, patience_ms: int) -> None:
        """Tell it by the end of its input to end, and kill it where it does not; ``ended`` follows."""
        self._process.closeWriteChannel()
        QTimer.singleShot(patience_ms, self._process, self._process.kill)

    def end(self, patience_ms: int) -> bool:
        """Tell it by the end of its input to end, wait, then kill it; nothing is told any more.

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
        self._unsaid.extend(self._lines.feed(bytes(self._process.readAllStandardOutput().data())))
        self._tell()

    def _tell(self) -> None:
        for _ in range(AT_A_TIME):
            if not self._unsaid or self.signalsBlocked():
                return
            self.said.emit(self._unsaid.popleft())
        QTimer.singleShot(0, self, self._tell)

    def _read_log(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        for line in filter(str.strip, text.splitlines()):
            self.logged.emit(line)

    def _finished(self, code: int, how: QProcess.ExitStatus) -> None:
        self._read()
        while self._unsaid and not self.signalsBlocked():
            self.said.emit(self._unsaid.popleft())
        self._read_log()
        normal = how == QProcess.ExitStatus.NormalExit
        self.ended.emit(code if normal else -(code or 1))

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
