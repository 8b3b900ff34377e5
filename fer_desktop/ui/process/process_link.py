"""A process that works for the window, as the window sees it."""

import sys
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.analysis.worker_order import FAILED, FINISHED, MOVED, PROBLEM, STOPPED
from fer_desktop.base.i18n import current_language
from fer_desktop.ui.process.talking_process import TalkingProcess

PATIENCE_MS: Final = 900
"""How long a run that was told to stop may take; then it is ended, and loses half a second of work."""


def command(word: str) -> list[str]:
    """How such a process is started: it speaks as the window does."""
    return [sys.executable, "-m", "fer_desktop", word, current_language()]


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
        self._process: TalkingProcess | None = None
        self._asked_to_stop = False
        self._last: dict[str, Any] = {}
        self._over = True

    @property
    def runs(self) -> bool:
        """Whether a run has begun and not ended."""
        return not self._over

    def begin(self, order: Mapping[str, Any]) -> None:
        """Begin with an order, of plain JSON values."""
        self.end()
        self._asked_to_stop, self._over, self._last = False, False, {}
        process = self._process = TalkingProcess(command(self._word), self)
        process.said.connect(self._take)
        process.ended.connect(self._ended)
        process.not_started.connect(self._ended)
        process.start()
        process.write(order)

    def stop(self) -> None:
        """Ask the run to end; it does within a second."""
        if self._process is not None and not self._over:
            self._asked_to_stop = True
            self._process.ask_to_end(PATIENCE_MS)

    def end(self) -> None:
        """End the run now, because the window does; what it has done is kept."""
        process, self._process = self._process, None
        self._over = True
        if process is not None:
            process.end(PATIENCE_MS)

    def _take(self, line: dict[str, Any]) -> None:
        if self._over:
            return
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
        """The process is gone; if it did not say how it ended, we do."""
        if self._over:
            return
        self._over = True
        if self._asked_to_stop:
            self.stopped.emit(self._last)
        else:
            self.failed.emit(self._broken)
