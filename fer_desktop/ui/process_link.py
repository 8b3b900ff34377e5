"""A process that works for the window, as the window sees it."""

import json
import os
import sys
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import fer_desktop
from fer_desktop.batch.order import FAILED, FINISHED, MOVED, PROBLEM, STOPPED

PATIENCE_MS: Final = 900
"""How long a run that was told to stop may take; then it is ended, and loses half a second of work."""
AT_A_TIME: Final = 500
"""Lines that are looked at before the window may do something else."""


class ProcessLink(QObject):
    """Starts and stops one piece of work at a time, in a process that ``batch.serving.serve`` leads.

    Signals:
        moved: How far it is, as ``order.MOVED`` says.
        problem: Path (may be empty) and reason of something that cannot be read.
        said: Another event by its name, with its values.
        finished: All is done; as ``moved``.
        stopped: It was stopped; as ``moved``, empty if that came before it had begun.
        failed: Why it cannot go on, in a sentence.
    """

    moved = Signal(dict)
    problem = Signal(str, str)
    said = Signal(str, dict)
    finished = Signal(dict)
    stopped = Signal(dict)
    failed = Signal(str)

    def __init__(self, word: str, broken: str, parent: QObject | None = None) -> None:
        """Nothing runs yet.

        Args:
            word: With which the program is started as that process.
            broken: What to say where it ends without saying why.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._word, self._broken = word, broken
        self._process: QProcess | None = None
        self._asked_to_stop = False
        self._last: dict[str, Any] = {}
        self._over = True

    @property
    def runs(self) -> bool:
        """Whether a run has begun and not ended."""
        return not self._over

    def begin(self, order: str) -> None:
        """Begin with an order, which is one line."""
        self.end()
        self._asked_to_stop, self._over, self._last = False, False, {}
        process = self._process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        process.start(sys.executable, ["-m", "fer_desktop", self._word])
        process.write(order.encode())

    def stop(self) -> None:
        """Ask the run to end; it does within a second."""
        if self._process is not None and not self._over:
            self._asked_to_stop = True
            self._process.closeWriteChannel()
            QTimer.singleShot(PATIENCE_MS, self._process, self._process.kill)

    def end(self) -> None:
        """End the run now, because the window does; what it has done is kept."""
        process, self._process = self._process, None
        self._over = True
        if process is not None:
            process.blockSignals(True)
            if process.state() is not QProcess.ProcessState.NotRunning:
                process.closeWriteChannel()
                if not process.waitForFinished(PATIENCE_MS):
                    process.kill()
                    process.waitForFinished(PATIENCE_MS)
            process.deleteLater()

    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        for _ in range(AT_A_TIME):
            if not process.canReadLine():
                return
            self._take(json.loads(bytes(process.readLine().data())))
            if self._over:
                return
        QTimer.singleShot(0, self._read)

    def _take(self, line: dict[str, Any]) -> None:
        event = line.pop("event")
        if event == MOVED:
            self._last = line
            self.moved.emit(line)
        elif event == PROBLEM:
            self.problem.emit(line["file"], line["reason"])
        elif event == FAILED:
            self._over = True
            self.failed.emit(line["message"])
        elif event in (FINISHED, STOPPED):
            self._over = True
            (self.finished if event == FINISHED else self.stopped).emit(line)
        else:
            self.said.emit(event, line)

    def _ended(self, *_: object) -> None:
        """The process is gone: read what it said last; if it did not say how it ended, we do."""
        while self._process is not None and self._process.canReadLine() and not self._over:
            self._take(json.loads(bytes(self._process.readLine().data())))
        if self._over:
            return
        self._over = True
        if self._asked_to_stop:
            self.stopped.emit(self._last)
        else:
            self.failed.emit(self._broken)


def _environment() -> QProcessEnvironment:
    """Ours, with the program's own folder where Python looks for modules."""
    environment = QProcessEnvironment.systemEnvironment()
    root = str(Path(next(iter(fer_desktop.__path__))).parent)
    known = environment.value("PYTHONPATH", "")
    environment.insert("PYTHONPATH", f"{root}{os.pathsep}{known}" if known else root)
    return environment
