"""The window's side of a worker process: commands, their events, cancelling, and what a crash means."""

import logging
import os
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import message_text
from fer_desktop.ui.process.json_process import JsonProcess, ProcessExit
from training.core.process.worker_call import python_module
from training.core.process.worker_protocol import (
    BAD_REQUEST,
    CANCEL,
    FAILED,
    LAST_EVENTS,
    PAUSE,
    RESUME,
    STOPPED,
    Event,
    WorkerError,
)

logger = logging.getLogger(__name__)

Answer = Callable[[Event], object]
"""Called with each event of a command."""

_PATIENCE_SECONDS: Final = 120.0
_FAREWELL_MS: Final = 3000
_LOG_LINES: Final = 60

NOT_STARTED: Final = translate(
    "process", "The worker process cannot be started ({reason}). Reinstall FER Desktop."
)
SILENT: Final = translate(
    "process", "The worker process has not responded for {minutes:.0f} minutes. Wait, or stop it."
)
_INTERNAL: Final = translate("process", "Internal error ({type}: {message}). See the log file.")
_BAD_REQUEST: Final = translate(
    "process", "The worker process does not know the command {command!r}. Reinstall FER Desktop."
)


def training_command() -> list[str]:
    """How the training worker is started; one core stays with the window."""
    return [*python_module("training.worker"), "--threads", str(max(1, (os.cpu_count() or 2) - 1))]


class WorkerClient(QObject):
    """Starts the worker when something is requested, and starts it anew when it was lost.

    Attributes:
        log: The last lines of its standard error.
        exit: How the last process ended, where it was not told to; None before, and where it did not start.

    Signals:
        received: Each event, a dict.
        lost: The process has ended though it was not told to, or cannot be started; why, in a sentence.
        silent: It has not sent anything for a long time; a sentence.
        restarted: Another process carries out what is requested; it knows nothing of earlier commands.
    """

    received = Signal(dict)
    lost = Signal(str)
    silent = Signal(str)
    restarted = Signal()

    def __init__(
        self,
        command: Sequence[str],
        ended: str,
        parent: QObject | None = None,
        patience_seconds: float = _PATIENCE_SECONDS,
    ) -> None:
        """Nothing runs before the first request.

        Args:
            command: Starts the worker.
            ended: A sentence for when it ends without having been told to.
            parent: Qt's owner.
            patience_seconds: After so long without an event, ``silent`` is emitted.
        """
        super().__init__(parent)
        self._command, self._ended_text = list(command), ended
        self._process: JsonProcess | None = None
        self._answers: dict[int, Answer] = {}
        self._open: dict[int, dict[str, Any]] = {}
        self._last_id = self._cancelled = 0
        self._patience = patience_seconds
        self._watch = QTimer(self, singleShot=True, interval=round(patience_seconds * 1000))
        self._watch.timeout.connect(lambda: self.silent.emit(SILENT.format(minutes=self._patience / 60)))
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.kill)
        self.log: list[str] = []
        self.exit: ProcessExit | None = None

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    @property
    def busy(self) -> bool:
        """Whether a command waits for its last event."""
        return bool(self._open)

    @property
    def process_id(self) -> int:
        """The child's, 0 without one."""
        return self._process.process_id if self._process else 0

    def request(self, do: str, answer: Answer, **fields: Any) -> int:
        """Send a command; ``answer`` is called with each event of it. Returns its number."""
        self._start()
        number = self._number(answer)
        self._open[number] = {"id": number, "do": do, **fields}
        self._write(self._open[number])
        self._watch.start()
        return number

    def pause(self, answer: Answer) -> None:
        """Pause what is being done; ``answer`` is called with ``paused``."""
        self._control(PAUSE, answer)

    def resume(self, answer: Answer) -> None:
        """Resume what is paused; ``answer`` is called with ``resumed``."""
        self._control(RESUME, answer)

    def cancel(self, kill_after_ms: int | None = None) -> None:
        """Stop all that was requested; each command is answered.

        Args:
            kill_after_ms: Kill the process, as lost, if something goes on after so long; None: never.
        """
        if self._process is not None:
            self._control(CANCEL, lambda event: None)
            self._cancelled = self._last_id
            if kill_after_ms is not None and self._open:
                self._deadline.start(kill_after_ms)

    def forget(self, request: int | None) -> None:
        """Listen to no more events of a command."""
        if request is not None:
            self._answers[request] = lambda event: None

    def expect_silence(self) -> None:
        """Expect no events until the next one: a pause is silent."""
        self._watch.stop()

    def kill(self) -> None:
        """End the process at once, as lost."""
        if self._process is not None:
            self._process.kill()

    def close(self, patience_ms: int = _FAREWELL_MS) -> None:
        """End the process: tell it by the end of its input, wait shortly, then kill it."""
        process, self._process = self._process, None
        self._forget_all()
        if process is not None and not process.end(patience_ms):
            logger.info("The worker process was killed")

    def leave(self, patience_ms: int = _FAREWELL_MS) -> None:
        """As ``close``, without waiting: nothing of the process is needed any more."""
        process, self._process = self._process, None
        self._forget_all()
        if process is not None:
            process.leave(patience_ms)

    def _start(self) -> None:
        if self._process is not None:
            return
        self.exit = None
        process = self._process = JsonProcess(self._command, self)
        process.received.connect(self._take)
        process.logged.connect(self._take_log)
        process.ended.connect(self._ended)
        process.not_started.connect(lambda reason: self._drop(NOT_STARTED.format(reason=reason)))
        process.start()

    def _number(self, answer: Answer) -> int:
        self._last_id += 1
        self._answers[self._last_id] = answer
        return self._last_id

    def _control(self, do: str, answer: Answer) -> None:
        if self._process is not None:
            self._write({"id": self._number(answer), "do": do})

    def _write(self, command: dict[str, Any]) -> None:
        if self._process is not None:
            self._process.write(command)

    def _take(self, event: Event) -> None:
        name, request = event.get("event"), event.get("id")
        if not isinstance(name, str):
            logger.warning("The worker process sent an event without a name")
            return
        if name == FAILED:
            event["text"] = self._text_of(WorkerError.of(event))
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
                logger.exception("The event %s of the worker process is not understood", name)

    def _text_of(self, error: WorkerError) -> str:
        """Why a command failed, in a sentence."""
        if error.text:
            return message_text(error.as_json())
        if error.code == BAD_REQUEST:
            return _BAD_REQUEST.format(command=error.fields.get("command"))
        logger.warning("The worker process met an internal error; its log ends with %s", self.log)
        return _INTERNAL.format(
            type=error.fields.get("type", error.code), message=error.fields.get("message", "")
        )

    def _close(self, answered: Any) -> None:
        """A command is answered: it is open no more."""
        self._open.pop(answered, None)
        if not any(number < self._cancelled for number in self._open):
            self._deadline.stop()

    def _take_log(self, line: str) -> None:
        logger.debug("worker: %s", line)
        self.log = [*self.log, line][-_LOG_LINES:]

    def _ended(self, ended: ProcessExit) -> None:
        if self._cancelled and ended.code == 0:
            self._start_another()
            return
        logger.warning("The worker process ended with %d; its log ends with %s", ended.code, self.log[-5:])
        self.exit = ended
        self._drop(self._ended_text)

    def _start_another(self) -> None:
        """It ended itself because a library that was loading could not be stopped; start another."""
        assert self._process is not None
        self._process.deleteLater()
        self._process, last, self._cancelled = None, self._cancelled, 0
        later = [request for request in self._open.values() if request["id"] > last]
        for request in [request for request in self._open.values() if request["id"] < last]:
            self._take({"id": request["id"], "event": STOPPED})
        self.restarted.emit()
        if later:
            self._start()
            for request in later:
                self._write(request)

    def _drop(self, sentence: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._forget_all()
        self.lost.emit(sentence)

    def _forget_all(self) -> None:
        self._watch.stop()
        self._deadline.stop()
        self._answers.clear()
        self._open.clear()
