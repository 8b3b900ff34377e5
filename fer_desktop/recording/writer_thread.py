"""A thread that writes one file, so that nobody else waits for the disk."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from fer_desktop.base.errors import FerError

logger = logging.getLogger(__name__)

IDLE_S = 0.5
"""Seconds without a new item after which ``Sink.on_idle`` is called."""


class Sink(Protocol):
    """A file that grows; used by one thread."""

    def write(self, item: Any) -> None:
        """Write what came. Raises FerError or OSError, as the others do."""

    def on_idle(self, now: float) -> None:
        """Called while nothing waits.

        Args:
            now: Seconds of the recording's clock; never behind the end of the recording.
        """

    def close(self, ended: float) -> None:
        """Finish the file.

        Args:
            ended: When the recording ended, in seconds of its clock.
        """

    def abort(self) -> None:
        """Close the file after a failure; what was written stays. Raises nothing."""


class WriterThread:
    """Takes things without ever waiting, and writes them in the order they came.

    What comes while the queue is full is dropped and counted. The thread is a daemon: a disk that hangs
    cannot keep the program from ending.
    """

    def __init__(
        self,
        name: str,
        sink: Sink,
        max_waiting: Mapping[type, int],
        check: Callable[[], None],
        failed: Callable[[Exception], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the thread.

        Args:
            name: What it writes, for the log.
            sink: The open file; from now on used by this thread alone.
            max_waiting: How many items of each type may wait.
            check: Called twice a second and before the end; raises FerError or OSError where the file
                can no longer be written.
            failed: Told once, in this thread, why the file cannot go on.
            clock: Gives the time in seconds.
        """
        self._sink = sink
        self._max_waiting = max_waiting
        self._check = check
        self._failed = failed
        self._clock = clock
        self._changed = threading.Condition()
        self._waiting: deque[Any] = deque()
        self._taken: Counter[type] = Counter()
        self._dropped: Counter[type] = Counter()
        self._backlog = 0
        self._ended: float | None = None
        self._thread = threading.Thread(name=f"writing {name}", target=self._run, daemon=True)
        self._thread.start()

    def put(self, item: Any) -> None:
        """Have something written; never waits. After the end it is passed over."""
        with self._changed:
            if self._ended is not None:
                return
            if self._taken[type(item)] >= self._max_waiting[type(item)]:
                self._dropped[type(item)] += 1
                return
            self._taken[type(item)] += 1
            self._waiting.append(item)
            self._changed.notify()

    def end(self, at: float) -> None:
        """Write what waits and finish the file; returns at once. ``at`` is in seconds of the clock."""
        with self._changed:
            if self._ended is None:
                self._ended = at
                self._backlog = len(self._waiting)
                self._changed.notify()

    def hurry(self) -> None:
        """After the end: finish the file without what still waits, which counts as dropped."""
        with self._changed:
            self._dropped.update(type(item) for item in self._waiting)
            self._waiting.clear()

    def join(self, seconds: float) -> bool:
        """Wait for the thread. Returns whether it has ended."""
        self._thread.join(seconds)
        return self.finished

    @property
    def finished(self) -> bool:
        """Whether the file is finished or given up."""
        return not self._thread.is_alive()

    @property
    def progress(self) -> float:
        """How much of what waited at the end is written, 0..1; finishing the file counts as one more."""
        if self.finished:
            return 1.0
        with self._changed:
            return max(self._backlog - len(self._waiting), 0) / (self._backlog + 1)

    def dropped(self, kind: type) -> int:
        """How many items of this type were dropped because the queue was full."""
        with self._changed:
            return self._dropped[kind]

    def _run(self) -> None:
        try:
            self._write_all()
        except Exception as error:
            if not isinstance(error, (FerError, OSError)):
                logger.error("Unexpected error in the thread %s", self._thread.name, exc_info=error)
            self._sink.abort()
            self.end(self._clock())
            self._failed(error)

    def _write_all(self) -> None:
        checked = self._clock()
        while True:
            item, ended = self._next()
            if item is not None:
                self._sink.write(item)
            if item is None and ended is not None:
                self._check()
                self._sink.close(ended)
                return
            now = self._clock()
            if now - checked >= IDLE_S:
                checked = now
                self._check()
                # What waits is older than now, and after the end time stands still.
                if item is None and ended is None:
                    self._sink.on_idle(now)

    def _next(self) -> tuple[Any, float | None]:
        """The next thing to write, or None; and when the recording ended, or None while it goes on."""
        with self._changed:
            if self._ended is None and not self._waiting:
                self._changed.wait(IDLE_S)
            item = self._waiting.popleft() if self._waiting else None
            if item is not None:
                self._taken[type(item)] -= 1
            return item, self._ended
