"""Mailboxes between threads: the newest value wins, and listeners may see every value for a while."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds one value: the newest replaces the older one; counts those that nobody took.

    A slow reader so neither delays the writer nor piles up frames in memory. Every method may be called from
    any thread.
    """

    def __init__(self) -> None:
        """Start empty and open."""
        self._changed = threading.Condition()
        self._value: T | None = None
        self._closed = False
        self._dropped = 0

    def put(self, value: T) -> None:
        """Leave a value, in the place of one that was not taken; does nothing once closed."""
        with self._changed:
            if self._closed:
                return
            if self._value is not None:
                self._dropped += 1
            self._value = value
            self._changed.notify()

    def take(self) -> T | None:
        """The value, once; None where there is none. Never waits."""
        with self._changed:
            return self._taken()

    def wait(self, timeout: float) -> T | None:
        """The value, once; waits up to ``timeout`` seconds for it, and not at all once closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._value is not None or self._closed, timeout)
            return self._taken()

    def close(self) -> None:
        """Refuse further values, forget the present one and wake whoever waits."""
        with self._changed:
            self._closed = True
            self._value = None
            self._changed.notify_all()

    @property
    def dropped(self) -> int:
        """How many values were replaced before anyone took them."""
        with self._changed:
            return self._dropped

    def _taken(self) -> T | None:
        value, self._value = self._value, None
        return value


class Listener(Generic[T]):
    """Hands every value to the functions that listen, if any does; none is kept. For any thread."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._lock = threading.Lock()
        self._functions: tuple[Callable[[T], None], ...] = ()

    def put(self, value: T) -> None:
        """Hand a value on, in the thread that has it."""
        for function in self._functions:
            function(value)

    def open(self, function: Callable[[T], None]) -> None:
        """Hand every further value to ``function``, too, which must not wait and not raise."""
        with self._lock:
            self._functions = (*self._functions, function)

    def close(self, function: Callable[[T], None] | None = None) -> None:
        """Hand nothing on any more, to this function or to any; a value on its way may still arrive."""
        with self._lock:
            kept = () if function is None else self._functions
            self._functions = tuple(each for each in kept if each != function)
