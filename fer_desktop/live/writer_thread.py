"""A thread that writes one file, so that nobody else waits for the disk."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from fer_desktop.errors import RecordingError

logger = logging.getLogger(__name__)

TEND_EVERY = 0.5
"""Seconds after which a file is tended although nothing came."""


class Sink(Protocol):
    """A file that grows; used by one thread."""

    def write(self, item: Any) -> None:
        """Write what came. Raises RecordingError or OSError."""

    def tend(self, now: float) -> None:
        """Do what time alone asks for. Raises RecordingError or OSError.

        Args:
            now: Seconds of the recording's clock.
        """

    def close(self, ended: float) -> None:
        """Finish the file. Raises RecordingError or OSError.

        Args:
            ended: When the recording ended, in seconds of its clock.
        """

    def abandon(self) -> None:
        """Let go of the file after a failure; what was written stays. Raises nothing."""


class WriterThread:
    """Takes things without ever waiting, and writes them in the order they came.

    What finds no room is dropped and counted. The thread is a daemon: a disk that hangs cannot keep the
    program from ending.
    """

    def __init__(
        self,
        name: str,
        sink: Sink,
        room: int,
        check: Callable[[], None],
        failed: Callable[[Exception], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the thread.

        Args:
            name: What it writes, for the log.
            sink: The open file; from now on used by this thread alone.
            room: How many things may wait.
            check: Called twice a second and before the end; raises RecordingError or OSError where the file
                can no longer be written.
            failed: Told once, in this thread, why the file cannot go on.
            clock: Gives the time in seconds.
        """
        self._sink = sink
        self._room = room
        self._check = check
        self._failed = failed
        self._clock = clock
        self._changed = threading.Condition()
        self._waiting: deque[Any] = deque()
        self._dropped = 0
        self._ended: float | None = None
        self._thread = threading.Thread(name=f"writing {name}", target=self._run, daemon=True)
        self._thread.start()

    def put(self, item: Any) -> None:
        """Have something written; never waits. After the end it is passed over."""
        with self._changed:
            if self._ended is not None:
                return
            if len(self._waiting) >= self._room:
                self._dropped += 1
                return
            self._waiting.append(item)
            self._changed.notify()

    def end(self, at: float) -> None:
        """Write what waits and finish the file; returns at once. ``at`` is in seconds of the clock."""
        with self._changed:
            if self._ended is None:
                self._ended = at
                self._changed.notify()

    def hurry(self) -> None:
        """After the end: finish the file without what still waits, which counts as dropped."""
        with self._changed:
            self._dropped += len(self._waiting)
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
    def dropped(self) -> int:
        """How many things found no room."""
        with self._changed:
            return self._dropped

    def _run(self) -> None:
        try:
            self._write_all()
        except Exception as error:
            if not isinstance(error, (RecordingError, OSError)):
                logger.error("Unexpected error in the thread %s", self._thread.name, exc_info=error)
            self._sink.abandon()
            self.end(self._clock())
            self._failed(error)

    def _write_all(self) -> None:
        tended = self._clock()
        while True:
            item, ended = self._next()
            if item is not None:
                self._sink.write(item)
            if item is None and ended is not None:
                self._check()
                self._sink.close(ended)
                return
            now = self._clock()
            if now - tended >= TEND_EVERY:
                tended = now
                self._check()
                self._sink.tend(now)

    def _next(self) -> tuple[Any, float | None]:
        """The next thing to write, or None; and when the recording ended, or None while it goes on."""
        with self._changed:
            if self._ended is None and not self._waiting:
                self._changed.wait(TEND_EVERY)
            return (self._waiting.popleft() if self._waiting else None), self._ended
