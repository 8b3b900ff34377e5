"""The loop of every worker process: takes commands, carries them out one after the other, answers."""

import contextlib
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, NoReturn, TextIO

from training.core.process.shutdown import SIGNALS, leave
from training.core.process.worker_control import Cancelled, Control
from training.core.process.worker_protocol import (
    BAD_REQUEST,
    CANCEL,
    DONE,
    FAILED,
    INTERNAL,
    MESSAGE,
    PAUSE,
    PAUSED,
    PROGRESS,
    RESUME,
    RESUMED,
    STOPPED,
    EventWriter,
    ReaderGoneError,
    WorkerError,
    decode,
)

SECONDS_BETWEEN: Final = 0.25
"""Between two events that say how far something is."""
IDLE_S: Final = 0.5
"""Without a command for so long, deferred work is done."""
NICENESS: Final = 5
"""So much lower than the window's is the priority of a worker that computes."""
TERMINATED: Final = 128 + 15
"""Exit code after SIGTERM, as shells count."""


class WorkerTask:
    """What a handler has of the worker; one object, turned from one command to the next.

    Attributes:
        command: The ``id`` of the command that is carried out.
        kept: Gives the fields of the event ``stopped``: what a cancelled command has kept.
        deferred: What shall be done once no other command waits; the command is done after that.
    """

    def __init__(self, writer: EventWriter) -> None:
        self.writer = writer
        self.control = Control(self._report_stopped)
        self.command: Any = None
        self.kept: Callable[[], Mapping[str, Any]] = dict
        self.deferred: list[Callable[[], None]] = []
        self._told_at = float("-inf")
        self._stage = ""

    def begin(self, command: Any) -> None:
        """Turn to another command."""
        self.command, self.kept, self._stage = command, dict, ""

    def emit(self, event: str, **fields: Any) -> None:
        """Write an event of this command.

        Raises:
            ReaderGoneError: Nobody reads any more.
        """
        self.writer.emit(self.command, event, **fields)

    def check(self) -> None:
        """Wait while the command is paused.

        Raises:
            Cancelled: It is to be stopped.
        """
        self.control.check()

    @property
    def stopping(self) -> threading.Event:
        """Set once the command is to be stopped; for threads that the handler starts."""
        return self.control.stopping

    @property
    def parent_gone(self) -> bool:
        """Whether whoever sent the command is gone."""
        return self.control.ended

    def message(self, text: str) -> None:
        """Report something that happened, in a sentence; a place to be paused or stopped."""
        self.check()
        self.emit(MESSAGE, text=text)

    def progress(self, stage: str, done: int = 0, total: int | None = None) -> None:
        """Report how far a stage is, four times a second at most; a place to be paused or stopped."""
        self.check()
        now = time.monotonic()
        if stage != self._stage or now - self._told_at >= SECONDS_BETWEEN:
            self._stage, self._told_at = stage, now
            self.emit(PROGRESS, stage=stage, done=done, total=total)

    def _report_stopped(self) -> None:
        self.emit(STOPPED, **self.kept())


Handler = Callable[[Any, Mapping[str, Any]], Mapping[str, Any] | None]
"""Carries out a command, given a ``Task`` and a JSON object; returns the fields of the event ``done``."""


@dataclass(frozen=True)
class _Work:
    number: int
    command: Any
    do: Callable[[], Mapping[str, Any] | None]


class Worker:
    """Takes commands from one side, and answers them one after the other.

    Args:
        task: What the handlers get.
        handlers: By what a command calls them in ``do``.
        describe: Turns an exception of a handler into an error.
    """

    def __init__(
        self, task: WorkerTask, handlers: Mapping[str, Handler], describe: Callable[[Exception], WorkerError]
    ) -> None:
        self._task, self._handlers, self._describe = task, handlers, describe
        self._control, self._writer = task.control, task.writer
        self._waiting: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._deferred: list[_Work] = []
        self._number = 0

    def listen(self, commands: BinaryIO) -> None:
        """Take commands until there are no more; to be run in a thread of its own."""
        with contextlib.suppress(OSError, ValueError):
            for line in iter(commands.readline, b""):
                if line.strip():
                    self.take(line)
        self.end()

    def run(self) -> int:
        """Answer until whoever sends commands is gone; returns the exit code of the process."""
        while (work := self._next()) is not None:
            self._answer(work)
        return self._control.exit_code

    def end(self, exit_code: int = 0) -> None:
        """Stop what is being done, and end: no more commands come."""
        self._control.exit_code = self._control.exit_code or exit_code
        self._control.end()
        self._waiting.put(None)

    def take(self, line: bytes) -> None:
        """Take one line that holds a command."""
        self._number += 1
        number, command = self._number, decode(line) or {}
        sender, name = command.get("id"), command.get("do")
        with contextlib.suppress(ReaderGoneError):
            if name == PAUSE:
                self._control.pause(number)
                self._writer.emit(sender, PAUSED)
            elif name == RESUME:
                self._control.resume()
                self._writer.emit(sender, RESUMED)
            elif name == CANCEL:
                self._control.cancel(number)
            elif isinstance(name, str) and name in self._handlers:
                handler = self._handlers[name]
                self._waiting.put(_Work(number, sender, lambda: handler(self._task, command)))
            else:
                known = [*self._handlers, PAUSE, RESUME, CANCEL]
                error = WorkerError(BAD_REQUEST, {"command": name, "known": known})
                self._writer.emit(sender, FAILED, **error.as_json())

    def _next(self) -> _Work | None:
        if not self._deferred:
            return self._waiting.get()
        try:
            return self._waiting.get(timeout=IDLE_S)
        except queue.Empty:
            return self._deferred.pop(0)

    def _answer(self, work: _Work) -> None:
        self._task.begin(work.command)
        self._control.begin(work.number)
        try:
            self._carry_out(work)
        except Cancelled:
            with contextlib.suppress(ReaderGoneError):
                self._task.emit(STOPPED, **self._task.kept())
        except ReaderGoneError:
            self.end()
        finally:
            self._task.deferred.clear()
            self._control.finish()

    def _carry_out(self, work: _Work) -> None:
        try:
            self._task.check()
            result = work.do()
        except ReaderGoneError:
            raise
        except Exception as error:
            self._task.emit(FAILED, **self._describe(error).as_json())
            return
        if self._task.deferred:
            self._deferred += [_Work(work.number, work.command, do) for do in self._task.deferred]
        else:
            self._task.emit(DONE, **(result or {}))


def internal_error(error: Exception) -> WorkerError:
    """An error that nobody foresaw; its traceback goes to standard error."""
    traceback.print_exception(error)
    return WorkerError(INTERNAL, {"type": type(error).__name__, "message": " ".join(str(error).split())})


def serve(make_worker: Callable[[EventWriter], Worker]) -> NoReturn:
    """Answer the commands on standard input until it ends, then end the process.

    Whatever libraries print, those in C too, goes to standard error. After SIGTERM the process stops at the
    next check and ends with ``TERMINATED``.
    """
    # Ctrl-C in a terminal, or its end, reaches the window too, which ends this process as it sees fit.
    for number in set(SIGNALS) - {signal.SIGTERM}:
        signal.signal(number, signal.SIG_IGN)
    worker = make_worker(EventWriter(take_standard_output()))
    signal.signal(signal.SIGTERM, lambda *_: worker.end(TERMINATED))
    threading.Thread(target=worker.listen, args=[sys.stdin.buffer], daemon=True).start()
    leave(worker.run())


def take_standard_output() -> TextIO:
    """What standard output was; from here on all that is printed goes to standard error."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(kept, "w", encoding="utf-8", newline="\n")


def lower_priority() -> None:
    """Let the window go first."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    else:
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
