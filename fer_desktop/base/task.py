"""Long work that says how far it is and can be stopped, and the thread that does it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class StoppedError(Exception):
    """The work was not wanted any more."""


class Work:
    """What a long piece of work and whoever waits for it know of each other. For any thread."""

    def __init__(self) -> None:
        """Nothing is done yet, and all is still wanted."""
        self._stop = threading.Event()
        self._part = 0.0

    @property
    def part(self) -> float:
        """How much is done, 0..1."""
        return self._part

    def stop(self) -> None:
        """Ask the work to end; it does at its next ``advance``."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def advance(self, part: float) -> None:
        """Say how much is done, 0..1.

        Raises:
            StoppedError: It is not wanted any more.
        """
        self._part = min(max(part, 0.0), 1.0)
        if self._stop.is_set():
            raise StoppedError


class Task(Work, Generic[Result]):
    """One call of a function in a thread of its own, begun at once.

    The thread is a daemon: a disk that hangs cannot keep the program from ending.

    Attributes:
        error: Why there is no result, once it is finished; ``StoppedError`` where it was stopped.
    """

    def __init__(self, name: str, function: Callable[[Work], Result]) -> None:
        """Begin.

        Args:
            name: What is done, such as "importing a model"; for the log.
            function: Called in the thread; says by what it is given how far it is.
        """
        super().__init__()
        self.name = name
        self.error: Exception | None = None
        self._result: list[Result] = []
        self._thread = threading.Thread(name=name, target=self._run, args=(function,), daemon=True)
        self._thread.start()

    @property
    def finished(self) -> bool:
        """Whether there is a result, or an error."""
        return bool(self._result) or self.error is not None

    @property
    def alive(self) -> bool:
        """Whether the thread runs; one that was stopped may still be clearing away."""
        return self._thread.is_alive()

    def result(self) -> Result:
        """What the function returned; only once it is finished.

        Raises:
            Exception: What the function raised.
        """
        if self.error is not None:
            raise self.error
        return self._result[0]

    def wait(self, seconds: float) -> bool:
        """Wait for the thread; whether it has ended."""
        self._thread.join(seconds)
        return not self.alive

    def _run(self, function: Callable[[Work], Result]) -> None:
        try:
            self._result.append(function(self))
        except Exception as error:
            self.error = error
