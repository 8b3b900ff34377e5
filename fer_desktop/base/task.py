"""Long work that says how far it is and can be stopped."""

from __future__ import annotations

import threading


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
