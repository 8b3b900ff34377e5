"""Runs tasks for the window, watched by a timer, so that no signal crosses threads."""

import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.base.task import Task, Work
from fer_desktop.live.loops import error_message

POLL_MS: Final = 30
CLOSE_TIMEOUT: Final = 2.0
"""Seconds that the end of the program waits for a task to clean up."""


class TaskRunner(QObject):
    """One task at a time; what was started earlier is stopped, and its outcome is dropped.

    The outcome of a task is dropped, too, if the runner's parent is gone before it.

    Signals:
        progressed: How much is done, 0..1.
        ended: The task is over, whatever became of it; sent before its outcome is handed over.
    """

    progressed = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task[Any] | None = None
        self._clearing: list[Task[Any]] = []
        self._done: Callable[[Any], object] = lambda result: None
        self._failed: Callable[[str], object] = lambda sentence: None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Whether a task runs."""
        return self._task is not None

    def start(
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
        self._done, self._failed = done, failed
        self._task = Task(doing, work)
        self._timer.start()

    def stop(self) -> None:
        """Have the task end; its outcome is dropped."""
        if self._task is not None:
            self._task.stop()
            self._clearing = [*(task for task in self._clearing if task.alive), self._task]
            self._end()

    def close(self, seconds: float = CLOSE_TIMEOUT) -> None:
        """Have the task end, and wait so long for what it clears away: the program ends."""
        self.stop()
        until = time.monotonic() + seconds
        for task in self._clearing:
            task.wait(max(until - time.monotonic(), 0.0))

    def _poll(self) -> None:
        task = self._task
        if task is None:
            return
        self.progressed.emit(task.part)
        if self._task is not task or not task.finished:
            return
        done, failed = self._done, self._failed
        self._end()
        if task.error is not None:
            failed(error_message(task.error, task.name))
        else:
            done(task.result())

    def _end(self) -> None:
        self._task = None
        self._timer.stop()
        self.ended.emit()
