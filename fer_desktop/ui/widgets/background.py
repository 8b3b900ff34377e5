"""Work beside the window: a thread, watched by a timer, so that no signal crosses threads."""

import threading
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.base.task import StoppedError, Work
from fer_desktop.live.loops import in_words

LOOK_MS: Final = 30
PATIENCE: Final = 2.0
"""Seconds that the end of the program waits for what is cleared away."""


class Background(QObject):
    """One piece of work at a time; what was begun earlier is stopped and its outcome is not told.

    The thread is a daemon: a disk that hangs cannot keep the program from ending.

    Signals:
        progressed: How much is done, 0..1.
        ended: The work is over, whatever became of it; sent before what the caller wanted to be told.
    """

    progressed = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._threads: list[threading.Thread] = []
        self._outcome: list[Any] = []
        self._told: tuple[Callable[[Any], object], Callable[[str], object]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._work is not None

    def begin(
        self,
        doing: str,
        work: Callable[[Work], Any],
        done: Callable[[Any], object],
        failed: Callable[[str], object],
    ) -> None:
        """Work in a thread.

        Args:
            doing: What is done, such as "importing a model": for the log, and for unforeseen errors.
            work: Called in the thread; tells how far it is.
            done: Called in the window's thread with what ``work`` has returned.
            failed: Called in the window's thread with a sentence; not called for work that was stopped.
        """
        self.stop()
        self._work, self._outcome, self._told = Work(), [], (done, failed)
        thread = threading.Thread(
            name=doing, target=_run, args=(doing, work, self._work, self._outcome), daemon=True
        )
        thread.start()
        # One that was stopped may still be clearing away.
        self._threads = [*(one for one in self._threads if one.is_alive()), thread]
        self._timer.start()

    def stop(self) -> None:
        """Have the work end; nobody is told what became of it."""
        if self._work is not None:
            self._work.stop()
            self._finish()

    def close(self, seconds: float = PATIENCE) -> None:
        """Have the work end, and wait so long for what it clears away: the program ends."""
        self.stop()
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(until - time.monotonic(), 0.0))

    def _look(self) -> None:
        if self._work is None:
            return
        self.progressed.emit(self._work.part)
        if not self._outcome or self._told is None:
            return
        (outcome,), (done, failed) = self._outcome, self._told
        self._finish()
        if isinstance(outcome, _Failure):
            failed(outcome.message)
        else:
            done(outcome)

    def _finish(self) -> None:
        self._work, self._told = None, None
        self._timer.stop()
        self.ended.emit()


class _Failure:
    def __init__(self, message: str) -> None:
        self.message = message


def _run(doing: str, work: Callable[[Work], Any], progress: Work, outcome: list[Any]) -> None:
    try:
        outcome.append(work(progress))
    except StoppedError:
        pass
    except Exception as error:
        outcome.append(_Failure(in_words(error, doing)))
