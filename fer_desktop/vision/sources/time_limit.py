"""Calls into a decoder that might never return."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

LONGEST_CALL: Final = 60.0
"""Seconds; decoding a frame of the largest size that is read takes a few."""


class TimeLimit:
    """Makes calls in a thread of its own, one after the other, and waits for each only so long.

    A library that hangs cannot be interrupted. Its thread is left behind, as a daemon, so that it does not
    keep the program from ending. To be used by one thread at a time.
    """

    def __init__(self, seconds: float | None = None) -> None:
        """Prepare; the thread starts with the first call.

        Args:
            seconds: That a call may take; None for ``LONGEST_CALL``.
        """
        self.seconds = LONGEST_CALL if seconds is None else seconds
        self._calls: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[object, BaseException | None]] = queue.SimpleQueue()
        self._started = self._hangs = False

    def call(self, function: Callable[[], T]) -> T:
        """The result of a function, or what it raised.

        Raises:
            TimeoutError: It took longer, or one before it still does.
        """
        if self._hangs:
            raise TimeoutError
        if not self._started:
            self._started = True
            threading.Thread(
                name="decoder", target=_make_calls, args=(self._calls, self._results), daemon=True
            ).start()
        self._calls.put(function)
        try:
            result, error = self._results.get(timeout=self.seconds)
        except queue.Empty:
            self._hangs = True
            raise TimeoutError from None
        if error is not None:
            raise error
        return result  # type: ignore[return-value]  # what the function has returned

    def close(self, last: Callable[[], object]) -> None:
        """Make a last call, and end the thread; one that hangs does both if it ever returns."""
        self._calls.put(last)
        self._calls.put(None)
        if not self._started:
            last()
        elif not self._hangs:
            try:
                self._results.get(timeout=self.seconds)
            except queue.Empty:
                self._hangs = True


def _make_calls(
    calls: queue.SimpleQueue[Callable[[], object] | None],
    results: queue.SimpleQueue[tuple[object, BaseException | None]],
) -> None:
    while (function := calls.get()) is not None:
        try:
            results.put((function(), None))
        except BaseException as error:
            results.put((None, error))
        # What it holds, such as an open video, may go now.
        del function
