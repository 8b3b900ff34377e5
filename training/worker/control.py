"""Hold, go on, or stop what is being done, from another thread."""

import os
import threading
from collections.abc import Callable
from typing import Final

from training.core.bundle_run import STOPPED, WINDOW_CLOSED

PATIENCE_S: Final = 10.0
"""How long a job may take to stop by itself; a library that is loading cannot be asked to."""


class Stopped(BaseException):
    """Whoever asked for it does not want it any more. No ``Exception``, so nothing catches it."""

    run_end = STOPPED


class Deserted(Stopped):
    """Whoever asked for it is gone."""

    run_end = WINDOW_CLOSED


class Control:
    """Requests are numbered in the order in which they come; each wish is about those before it.

    Args:
        last_words: Called before the process is ended because a job did not stop.
        patience: Seconds that a job has for that.
    """

    def __init__(self, last_words: Callable[[], None], patience: float = PATIENCE_S) -> None:
        self._last_words = last_words
        self._patience = patience
        self._changed = threading.Condition()
        self._current = 0
        self._held = 0
        self._cancelled = 0
        self._ended = False

    @property
    def ended(self) -> bool:
        """Whether whoever asked is gone."""
        return self._ended

    def begin(self, number: int) -> None:
        """A request is being answered."""
        with self._changed:
            self._current = number

    def finish(self) -> None:
        """It is answered."""
        with self._changed:
            self._current = 0

    def hold(self, number: int) -> None:
        """Let the requests up to this one wait at their next check."""
        with self._changed:
            self._held = number

    def go_on(self) -> None:
        """Let nothing wait."""
        with self._changed:
            self._held = 0
            self._changed.notify_all()

    def cancel(self, number: int) -> bool:
        """Stop the requests up to this one; False if nothing is being done."""
        with self._changed:
            self._cancelled, self._held = number, 0
            self._changed.notify_all()
            current = self._current
        if current:
            self._after_patience(lambda: self._current == current)
        return bool(current)

    def end(self) -> None:
        """Whoever asked is gone: stop all, and end the process."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        self._after_patience(lambda: True)

    def check(self) -> None:
        """Wait while what is being done is to be held.

        Raises:
            Stopped: It is to be stopped.
        """
        with self._changed:
            while True:
                if self._ended:
                    raise Deserted
                if self._current <= self._cancelled:
                    raise Stopped
                if self._current > self._held:
                    return
                self._changed.wait()

    def _after_patience(self, still: Callable[[], bool]) -> None:
        def end_hard() -> None:
            if still():
                try:
                    self._last_words()
                finally:
                    os._exit(0)

        timer = threading.Timer(self._patience, end_hard)
        timer.daemon = True
        timer.start()
