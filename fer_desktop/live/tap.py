"""A place beside the mailboxes where somebody can listen for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Tap(Generic[T]):
    """Hands every value to a listener, if there is one; none is kept. For any thread."""

    def __init__(self) -> None:
        """Start without a listener."""
        self._listener: Callable[[T], None] | None = None

    def put(self, value: T) -> None:
        """Hand a value on, in the thread that has it."""
        listener = self._listener
        if listener is not None:
            listener(value)

    def open(self, listener: Callable[[T], None]) -> None:
        """Hand every further value to ``listener``, which must not wait and not raise."""
        self._listener = listener

    def close(self) -> None:
        """Hand nothing on any more; a value that is on its way may still arrive."""
        self._listener = None
