"""The process that does a run, as the window sees it."""

import sys
from dataclasses import asdict
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.arguments import CHILD
from fer_desktop.batch.order import FACELESS, FAILED, FINISHED, MOVED, NOTICE, PROBLEM, STOPPED, Order
from fer_desktop.ui.talking_process import TalkingProcess

PATIENCE_MS: Final = 900
"""How long a run that was told to stop may take; then it is ended, and loses half a second of work."""
BROKEN: Final = (
    "The analysis ended unexpectedly; what it had done is kept. Go on with it; if it ends again, the log "
    "file may say why."
)


class ChildLink(QObject):
    """Starts and stops one run at a time.

    Signals:
        moved: How far it is, as ``order.MOVED`` says.
        problem: Path (may be empty) and reason of something that cannot be read.
        faceless: Path of a picture without a face.
        notice: What to know of how the run began, in a sentence.
        finished: All is read; as ``moved``.
        stopped: It was stopped; as ``moved``, empty if that came before it had begun.
        failed: Why it cannot go on, in a sentence.
    """

    moved = Signal(dict)
    problem = Signal(str, str)
    faceless = Signal(str)
    notice = Signal(str)
    finished = Signal(dict)
    stopped = Signal(dict)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: TalkingProcess | None = None
        self._asked_to_stop = False
        self._last: dict[str, Any] = {}
        self._over = True

    @property
    def runs(self) -> bool:
        """Whether a run has begun and not ended."""
        return not self._over

    def start(self, order: Order) -> None:
        """Begin a run."""
        self.end()
        self._asked_to_stop, self._over, self._last = False, False, {}
        process = self._process = TalkingProcess([sys.executable, "-m", "fer_desktop", CHILD], self)
        process.said.connect(self._take)
        process.ended.connect(self._ended)
        process.not_started.connect(self._ended)
        process.start()
        process.write(asdict(order))

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
        elif event == FACELESS:
            self.faceless.emit(line["file"])
        elif event == NOTICE:
            self.notice.emit(line["text"])
        else:
            self._over = True
            if event == FAILED:
                self.failed.emit(line["message"])
            else:
                {FINISHED: self.finished, STOPPED: self.stopped}[event].emit(line)

    def _ended(self, *_: object) -> None:
        """The process is gone; if it did not say how it ended, we do."""
        if self._over:
            return
        self._over = True
        if self._asked_to_stop:
            self.stopped.emit(self._last)
        else:
            self.failed.emit(BROKEN)
