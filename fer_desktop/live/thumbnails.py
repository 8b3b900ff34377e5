"""Makes small copies of pictures in threads of its own, those in sight first."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.language import translate
from fer_desktop.live.loops import in_words
from fer_desktop.vision.sources.targets import is_video
from fer_desktop.vision.types import Bytes

WORKERS: Final = 2
"""Threads that read: one waits for the disk while the other decodes."""


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """What became of one picture.

    Attributes:
        path: Its file.
        bgr: Pixels (height, width, 3), uint8; None if it cannot be read.
        problem: Why not, as a sentence; empty if it can.
        video: Whether it is a video by its content.
    """

    path: Path
    bgr: Bytes | None
    problem: str = ""
    video: bool = False


class ThumbnailPool:
    """Reads what is wanted, in that order; what is no longer wanted is not begun. For any thread."""

    def __init__(self, read: Callable[[Path], Bytes], workers: int = WORKERS) -> None:
        """Prepare; threads are started by the first wish.

        Args:
            read: Makes the small copy of a file; called by several threads at once.
            workers: How many.
        """
        self._read = read
        self._workers = workers
        self._condition = threading.Condition()
        self._wanted: deque[Path] = deque()
        self._reading: set[Path] = set()
        self._done: list[Thumbnail] = []
        self._threads: list[threading.Thread] = []
        self._closed = False

    def want(self, paths: Sequence[Path]) -> None:
        """Read these, the first ones first, and nothing that was wanted before."""
        with self._condition:
            if self._closed:
                return
            self._wanted = deque(path for path in paths if path not in self._reading)
            if self._wanted and not self._threads:
                self._threads = [
                    threading.Thread(name="thumbnails", target=self._work, daemon=True)
                    for _ in range(self._workers)
                ]
                for thread in self._threads:
                    thread.start()
            self._condition.notify_all()

    def take(self) -> list[Thumbnail]:
        """What has become ready since the last call."""
        with self._condition:
            done, self._done = self._done, []
            return done

    @property
    def busy(self) -> bool:
        """Whether something is still to come, or waits to be taken."""
        with self._condition:
            return bool(self._wanted or self._reading or self._done)

    def close(self) -> None:
        """Begin nothing any more. A thread that hangs in a file is left alone, as it is a daemon."""
        with self._condition:
            self._closed = True
            self._wanted.clear()
            self._condition.notify_all()

    def _work(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._wanted or self._closed)
                if self._closed:
                    return
                path = self._wanted.popleft()
                self._reading.add(path)
            thumbnail = self._made(path)
            with self._condition:
                self._reading.discard(path)
                self._done.append(thumbnail)

    def _made(self, path: Path) -> Thumbnail:
        video = is_video(path)
        try:
            return Thumbnail(path, self._read(path), video=video)
        except Exception as error:
            reading = translate("live", "reading {name}").format(name=path)
            return Thumbnail(path, None, in_words(error, reading), video)
