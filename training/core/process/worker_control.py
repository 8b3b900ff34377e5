"""Pause, resume or cancel what a worker is doing, from another thread."""

import os
import threading
from collections.abc import Callable
from typing import Final

STOP_TIMEOUT_S: Final = 10.0
"""Seconds that a command has to stop by itself; a library that is loading cannot be asked to."""


class Cancelled(BaseException):
    """The command is not wanted any more. No ``Exception``, so nothing catches it."""

    run_end = "stopped"


class ParentGone(Cancelled):
    """Whoever sent the command is gone, or the worker was told to end."""

    run_end = "window_closed"


class Control:
    """Commands are numbered in the order in which they come; each wish is about those before it.

    Args:
        before_exit: Called before the process is ended because a command did not stop.
        stop_timeout: Seconds that a command has for that.
    """

    def __init__(self, before_exit: Callable[[], None], stop_timeout: float = STOP_TIMEOUT_S) -> None:
        self._before_exit = before_exit
        self._stop_timeout = stop_timeout
        self._changed = threading.Condition()
        self._current = self._paused = self._cancelled = 0
        self._ended = False
        self.exit_code = 0
        """That of the process."""
        self.stopping = threading.Event()
        """Set while the command that is carried out is to stop; for threads that cannot call ``check``."""

    @property
    def ended(self) -> bool:
        """Whether whoever sent commands is gone."""
        return self._ended

    def begin(self, number: int) -> None:
        """A command is being carried out."""
        with self._changed:
            self._current = number
            self.stopping = threading.Event()
            if self._ended or number <= self._cancelled:
                self.stopping.set()

    def finish(self) -> None:
        """It is answered."""
        with self._changed:
            self._current = 0

    def pause(self, number: int) -> None:
        """Let the commands up to this one wait at their next check."""
        with self._changed:
            self._paused = number

    def resume(self) -> None:
        """Let nothing wait."""
        with self._changed:
            self._paused = 0
            self._changed.notify_all()

    def cancel(self, number: int) -> None:
        """Stop the commands up to this one."""
        with self._changed:
            self._cancelled, self._paused = number, 0
            self._changed.notify_all()
            current = self._current
            if current:
                self.stopping.set()
        if current:
            self._after_patience(lambda: self._current == current)

    def end(self) -> None:
        """Whoever sent commands is gone: stop all, and end the process."""
        with self._changed:
            self._ended = True
            self.stopping.set()
            self._changed.notify_all()
        self._after_patience(lambda: True)

    def check(self) -> None:
        """Wait while what is being done is paused.

        Raises:
            Cancelled: It is to be stopped.
        """
        with self._changed:
            while True:
                if self._ended:
                    raise ParentGone
                if self._current <= self._cancelled:
                    raise Cancelled
                if self._current > self._paused:
                    return
                self._changed.wait()

    def _after_patience(self, still: Callable[[], bool]) -> None:
        def end_hard() -> None:
            if still():
                try:
                    self._before_exit()
                finally:
                    os._exit(self.exit_code)

        timer = threading.Timer(self._stop_timeout, end_hard)
        timer.daemon = True
        timer.start()
