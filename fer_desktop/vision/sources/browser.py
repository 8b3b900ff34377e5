"""Pictures and videos from files and folders, turned over by hand."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.base.errors import FerError, PictureError, SourceError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.frame_source import SourceEnded
from fer_desktop.vision.sources.targets import is_video, list_files, listed, name_of, raise_next
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Frame
from training.core.media import MEDIA


class Browser:
    """Holds one picture, or plays one video, until another one is asked for.

    All but ``open``, ``read``, ``seek`` and ``close`` may be used from any thread. A video can be gone to any
    place of, as a ``Seekable``; at its end its last frame is held.
    """

    def __init__(self, targets: Sequence[str]) -> None:
        """Take note of what to show.

        Args:
            targets: Paths of pictures, videos and folders.
        """
        self._targets = tuple(targets)
        self._problems: deque[FerError] = deque()
        self._lock = threading.Lock()
        self._paths: tuple[Path, ...] = ()
        self._position = 0
        self._asked = True
        self._interrupted = False
        self._video: VideoSource | None = None
        self._at_end = False
        self._index = 0
        self.found = 0
        self.name = name_of(self._targets)

    @property
    def count(self) -> int:
        """How many pictures and videos there are; 0 before the source is open."""
        with self._lock:
            return len(self._paths)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Their files, in order; empty before the source is open."""
        with self._lock:
            return self._paths

    @property
    def position(self) -> int:
        """Which one is shown, from 0."""
        with self._lock:
            return self._position

    @property
    def frames_per_second(self) -> float | None:
        """The average rate of the video that plays; None for a picture."""
        video = self._video
        return video.frames_per_second if video else None

    @property
    def duration(self) -> float | None:
        """Seconds of the video that plays, as ``Seekable`` says; None for a picture."""
        video = self._video
        return video.duration if video else None

    @property
    def next_position(self) -> float | None:
        """The time of the frame of the video that comes next; None for a picture."""
        video = self._video
        return video.next_position if video else None

    @property
    def numbers_known(self) -> bool:
        """Whether the numbers of the video's frames are counted, as ``Seekable`` says."""
        video = self._video
        return video is not None and video.numbers_known

    def show(self, index: int) -> None:
        """Ask for a picture or video by its number, from 0; beyond either end the last one there is meant.

        Before the source is open, for the one to begin with.
        """
        with self._lock:
            self._position = max(index, 0)
            if self._paths:
                self._position = min(self._position, len(self._paths) - 1)
            self._asked = True

    def interrupt(self) -> None:
        """End the search in ``open``."""
        self._interrupted = True

    def open(self) -> None:
        """Find the pictures and videos.

        Raises:
            SourceError: there is none, or the search was interrupted.
        """
        listing = list_files(self._targets, MEDIA, self._continues)
        if self._interrupted:
            raise SourceError(
                translate(
                    "sources", "The search in {name} was cancelled. Open it again to repeat the search."
                ).format(name=self.name)
            )
        listed(listing)
        self._problems = deque(listing.problems)
        with self._lock:
            self._paths = listing.paths
            self._position = min(self._position, len(self._paths) - 1)

    def read(self) -> Frame | None:
        """The picture asked for, once, or the next frame of the video; None while either is held.

        Raises:
            PictureError: it cannot be read; another one may be asked for.
        """
        raise_next(self._problems)
        with self._lock:
            path = self._paths[self._position] if self._asked and self._paths else None
            self._asked = False
        if path is None:
            return self._next_of_video()
        self._close_video()
        if is_video(path):
            return self._first_of_video(path)
        frame = Frame(self._index, time.monotonic(), read_picture(path), str(path))
        self._index += 1
        return frame

    def seek(self, seconds: float, step: int = 0) -> None:
        """Go on at a frame of the video, as ``Seekable`` says."""
        if self._video is not None:
            self._video.seek(seconds, step)
            self._at_end = False

    def close(self) -> None:
        """Show nothing any more."""
        self._problems.clear()
        self._close_video()
        with self._lock:
            self._paths = ()

    def _continues(self, found: int) -> bool:
        self.found = found
        return not self._interrupted

    def _first_of_video(self, path: Path) -> Frame | None:
        video = VideoSource(path)
        try:
            video.open()
        except SourceError as error:
            video.close()
            raise PictureError(str(error)) from error
        self._video, self._at_end = video, False
        return self._next_of_video()

    def _next_of_video(self) -> Frame | None:
        if self._video is None or self._at_end:
            return None
        try:
            return self._video.read()
        except SourceEnded:
            self._at_end = True
            return None
        except SourceError as error:
            self._close_video()
            raise PictureError(str(error)) from error

    def _close_video(self) -> None:
        video, self._video = self._video, None
        if video is not None:
            video.close()
