"""The child process that reads faces and trains, as ``docs/worker.md`` says."""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.ui.process.json_lines import Event
from fer_desktop.ui.process.talking_process import TalkingProcess
from fer_desktop.ui.train.run_ends import end_of_process, memory_kills
from training.core.bundle_run import STOPPED, RunEnd

logger = logging.getLogger(__name__)

Answer = Callable[[Event], object]
"""Told of each event that belongs to a request."""

LAST_EVENTS: Final = frozenset(
    ("done", "failed", "divided", "preview", "estimate", "trained", "stopped", "compared")
)
"""With one of these a request is answered."""
_AT_ONCE: Final = frozenset(("pause", "go_on", "cancel"))

_PATIENCE_SECONDS: Final = 120.0
_FAREWELL_MS: Final = 3000
_LOG_LINES: Final = 60

ENDED: Final = translate(
    "train",
    "The process that trains has ended by itself. What was trained up to the last whole epoch is kept.",
)
KEPT: Final = translate("train", "What was trained up to the last whole epoch is kept.")
NOT_STARTED: Final = translate(
    "train", "The process that trains cannot be started: {reason}. Install the program again."
)
SILENT: Final = translate(
    "train",
    "The process that trains has not answered for {minutes:.0f} minutes. Wait, or stop it; what was trained "
    "up to the last whole epoch is kept.",
)


def worker_command() -> list[str]:
    """How the worker is started; one core stays with the window."""
    threads = max(1, (os.cpu_count() or 2) - 1)
    return [sys.executable, "-m", "training.worker", "--threads", str(threads)]


class WorkerLink(QObject):
    """Starts the worker when something is asked of it, and starts it anew when it was lost.

    Attributes:
        log: The last lines of its standard error.
        end: How the last process ended, where nobody wished it to; None before.

    Signals:
        received: Each event, a dict.
        lost: The process has ended though nobody wished it to, or could not be started; why, in a sentence.
        silent: It has not said anything for a long time; a sentence.
        restarted: Another process goes on with what is asked; it has not read the faces that were read.
    """

    received = Signal(dict)
    lost = Signal(str)
    silent = Signal(str)
    restarted = Signal()

    def __init__(
        self,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
        patience_seconds: float = _PATIENCE_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._command = list(command or worker_command())
        self._process: TalkingProcess | None = None
        self._answers: dict[int, Answer] = {}
        self._open: dict[int, dict[str, Any]] = {}
        self._last_id = self._cancelled = 0
        self._patience = patience_seconds
        self._watch = QTimer(self, singleShot=True, interval=round(patience_seconds * 1000))
        self._watch.timeout.connect(self._complain)
        self.log: list[str] = []
        self.end: RunEnd | None = None
        self._memory_kills: int | None = None
        self._killed = False

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    @property
    def busy(self) -> bool:
        """Whether a request waits for its answer."""
        return bool(self._open)

    @property
    def process_id(self) -> int:
        """The child's, 0 without one."""
        return self._process.process_id if self._process else 0

    def ask(self, do: str, answer: Answer, **fields: Any) -> int:
        """Ask for something; ``answer`` is told of each event of it. Returns the request's number."""
        self._start()
        self._last_id += 1
        self._answers[self._last_id] = answer
        self._open[self._last_id] = {"id": self._last_id, "do": do, **fields}
        self._write(self._open[self._last_id])
        self._watch.start()
        return self._last_id

    def tell(self, do: str, answer: Answer = lambda event: None) -> None:
        """``pause``, ``go_on`` or ``cancel`` what is being done; ``answer`` is told of what comes of it."""
        assert do in _AT_ONCE
        if self._process is None:
            return
        self._last_id += 1
        self._answers[self._last_id] = answer
        if do == "cancel":
            self._cancelled = self._last_id
        self._write({"id": self._last_id, "do": do})

    def forget(self, request: int | None) -> None:
        """Listen to no more events of a request."""
        if request is not None:
            self._answers[request] = lambda event: None

    def hold_watch(self) -> None:
        """Expect no events until the next one: a pause is silent."""
        self._watch.stop()

    def kill(self) -> None:
        """End the process at once, as lost."""
        if self._process is not None:
            self._killed = True
            self._process.kill()

    def close(self) -> None:
        """End the process: tell it by the end of its input, wait shortly, then kill it."""
        process, self._process = self._process, None
        self._forget_all()
        if process is not None and not process.end(_FAREWELL_MS):
            logger.info("The training process was killed; the last whole epoch is on the disk")

    def _start(self) -> None:
        if self._process is not None:
            return
        self._killed, self.end, self._memory_kills = False, None, memory_kills()
        process = self._process = TalkingProcess(self._command, self)
        process.said.connect(self._take)
        process.logged.connect(self._take_log)
        process.ended.connect(self._ended)
        process.not_started.connect(self._not_started)
        process.start()

    def _write(self, request: dict[str, Any]) -> None:
        if self._process is not None:
            self._process.write(request)

    def _take(self, event: Event) -> None:
        name, request = event.get("event"), event.get("id")
        if not isinstance(name, str):
            logger.warning("The training process sent an event without a name")
            return
        if name in LAST_EVENTS:
            self._close(request)
        if self._open:
            self._watch.start()
        else:
            self._watch.stop()
        self.received.emit(event)
        answer = self._answers.get(request) if isinstance(request, int) else None
        if answer is not None:
            try:
                answer(event)
            except (KeyError, TypeError, ValueError, AttributeError, IndexError):
                logger.exception("The event %s of the training process is not understood", name)

    def _close(self, answered: object) -> None:
        """A request is answered: it is open no more."""
        if not isinstance(answered, int):
            return
        if answered not in self._open:
            # What was cancelled may be answered under the number of the wish to cancel, which came after it.
            answered = min((number for number in self._open if number < answered), default=answered)
        self._open.pop(answered, None)

    def _take_log(self, line: str) -> None:
        logger.debug("worker: %s", line)
        self.log = [*self.log, line][-_LOG_LINES:]

    def _ended(self, code: int) -> None:
        if self._cancelled and code == 0:
            self._go_on_without()
            return
        logger.warning("The training process ended with %d; its last words: %s", code, self.log[-5:])
        self.end = (
            RunEnd.now(STOPPED)
            if self._killed
            else end_of_process(code, (self._memory_kills, memory_kills()))
        )
        self._drop(ENDED)

    def _go_on_without(self) -> None:
        """It ended itself because a library that was loading could not be stopped; start another."""
        assert self._process is not None
        self._process.deleteLater()
        self._process, last, self._cancelled = None, self._cancelled, 0
        later = [request for request in self._open.values() if request["id"] > last]
        for request in [request for request in self._open.values() if request["id"] < last]:
            self._take({"id": request["id"], "event": "stopped", "done": 0})
        self.restarted.emit()
        if later:
            self._start()
            for request in later:
                self._write(request)

    def _not_started(self, reason: str) -> None:
        self._drop(NOT_STARTED.format(reason=reason))

    def _drop(self, sentence: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._forget_all()
        self.lost.emit(sentence)

    def _forget_all(self) -> None:
        self._watch.stop()
        self._answers.clear()
        self._open.clear()

    def _complain(self) -> None:
        self.silent.emit(SILENT.format(minutes=self._patience / 60))
