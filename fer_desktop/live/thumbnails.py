"""Small copies of pictures and of video frames, made in threads of their own, those in sight first."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import FerError, PictureError
from fer_desktop.base.i18n import translate
from fer_desktop.live.loops import error_message
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.frame_source import SourceEnded
from fer_desktop.vision.sources.targets import is_video
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Bytes

_DURATION_FRACTION: Final = 10
"""A video shows the frame at this fraction of its length: the first ones are often black."""


def read_thumbnail(path: Path, width: int, height: int) -> Bytes:
    """Read a picture or video small.

    Args:
        path: The file; by the same rules as ``read_picture``.
        width: Pixels across that it is to fit into.
        height: Pixels down that it is to fit into.

    Returns:
        Pixels (height, width, 3), uint8, blue, green, red; with the sides of the picture, never enlarged.

    Raises:
        FerError: the file cannot be read.
    """
    picture = _frame(path) if is_video(path) else read_picture(path, min(width, height))
    rows, columns = picture.shape[:2]
    scale = min(width / columns, height / rows, 1.0)
    size = max(round(columns * scale), 1), max(round(rows * scale), 1)
    if size == (columns, rows):
        return picture
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _frame(path: Path) -> Bytes:
    with contextlib.closing(VideoSource(path)) as video:
        video.open()
        for position in ((video.duration or 0.0) / _DURATION_FRACTION, 0.0):
            video.seek(position)
            with contextlib.suppress(SourceEnded, FerError):
                frame = video.read()
                if frame is not None:
                    return frame.bgr
    raise PictureError(
        translate("sources", "{path} contains no readable frame. Copy it again.").format(path=path)
    )


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
            return Thumbnail(path, None, error_message(error, reading), video)
