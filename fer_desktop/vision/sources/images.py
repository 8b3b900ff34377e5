"""Pictures from files and folders: one after the other, or turned over by hand."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.errors import FerError, ListingError
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.protocol import FrameSource, SourceEnded
from fer_desktop.vision.sources.targets import PICTURE_SUFFIXES, Listing, has_suffix, list_files
from fer_desktop.vision.types import Frame

SLIDES_PER_SECOND = 1.0
"""The pace of a series that is shown live: slow enough to look at each."""


def matches(targets: Sequence[str]) -> bool:
    """Whether all that exists among the targets are pictures and folders, and something exists."""
    existing = [target for target in targets if os.path.exists(target)]
    return bool(existing) and all(
        os.path.isdir(target) or has_suffix(target, PICTURE_SUFFIXES) for target in existing
    )


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """A browser if a person turns the pictures over, else a series."""
    return PictureBrowser(targets) if browse else PictureSeries(targets)


class PictureSeries:
    """Every picture once, in order; then the source has ended."""

    frames_per_second: float | None = SLIDES_PER_SECOND

    def __init__(self, targets: Sequence[str]) -> None:
        """Take note of what to read.

        Args:
            targets: Paths of pictures and folders.
        """
        self._targets = tuple(targets)
        self._waiting: deque[Path] = deque()
        self._problems: deque[FerError] = deque()
        self._index = 0
        self.name = _name(self._targets)

    def open(self) -> None:
        """Find the pictures.

        Raises:
            SourceError: there is none.
        """
        listing = _pictures(self._targets)
        self._waiting = deque(listing.paths)
        self._problems = deque(listing.problems)

    def read(self) -> Frame | None:
        """The next picture.

        Raises:
            SourceEnded: all have been read.
            PictureError: this one cannot be read; the next call gives the one behind it.
        """
        _raise_next(self._problems)
        if not self._waiting:
            raise SourceEnded
        path = self._waiting.popleft()
        frame = _frame(path, self._index)
        self._index += 1
        return frame

    def close(self) -> None:
        """Forget what was not read."""
        self._waiting.clear()
        self._problems.clear()


class PictureBrowser:
    """Holds one picture until another one is asked for.

    ``count``, ``position`` and ``show`` may be used from any thread.
    """

    frames_per_second: float | None = None

    def __init__(self, targets: Sequence[str]) -> None:
        """Take note of what to show.

        Args:
            targets: Paths of pictures and folders.
        """
        self._targets = tuple(targets)
        self._problems: deque[FerError] = deque()
        self._lock = threading.Lock()
        self._paths: tuple[Path, ...] = ()
        self._position = 0
        self._wanted = ""
        self._asked = True
        self._index = 0
        self.name = _name(self._targets)

    @property
    def count(self) -> int:
        """How many pictures there are; 0 before the source is open."""
        with self._lock:
            return len(self._paths)

    @property
    def position(self) -> int:
        """Which picture is shown, from 0."""
        with self._lock:
            return self._position

    def show(self, index: int) -> None:
        """Ask for a picture by its number, from 0; beyond either end the last one there is meant.

        Before the source is open, for the one to begin with.
        """
        with self._lock:
            self._position = max(index, 0)
            if self._paths:
                self._position = min(self._position, len(self._paths) - 1)
            self._asked = True

    def show_path(self, path: str) -> None:
        """Ask for a picture by its path, also before the source is open; of another path nothing comes."""
        with self._lock:
            self._wanted = path
            self._find()

    def open(self) -> None:
        """Find the pictures.

        Raises:
            SourceError: there is none.
        """
        listing = _pictures(self._targets)
        self._problems = deque(listing.problems)
        with self._lock:
            self._paths = listing.paths
            self._find()
            self._position = min(self._position, len(self._paths) - 1)

    def read(self) -> Frame | None:
        """The picture asked for, once; None while it is held.

        Raises:
            PictureError: it cannot be read; another one may be asked for.
        """
        _raise_next(self._problems)
        with self._lock:
            if not self._asked or not self._paths:
                return None
            self._asked = False
            path = self._paths[self._position]
        frame = _frame(path, self._index)
        self._index += 1
        return frame

    def _find(self) -> None:
        """Turn to the path that was asked for, once there are pictures."""
        path = Path(self._wanted)
        if self._wanted and self._paths:
            self._wanted = ""
            if path in self._paths:
                self._position = self._paths.index(path)
                self._asked = True

    def close(self) -> None:
        """Show nothing any more."""
        self._problems.clear()
        with self._lock:
            self._paths = ()


def _name(targets: Sequence[str]) -> str:
    if len(targets) == 1:
        return Path(targets[0]).name or str(targets[0])
    return f"{len(targets)} pictures and folders"


def _pictures(targets: Sequence[str]) -> Listing:
    listing = list_files(targets, PICTURE_SUFFIXES)
    if not listing.paths and listing.problems:
        raise listing.problems[0]
    return listing


def _raise_next(problems: deque[FerError]) -> None:
    if problems:
        error = problems.popleft()
        raise ListingError(str(error)) from error


def _frame(path: Path, index: int) -> Frame:
    return Frame(index=index, captured_at=time.monotonic(), bgr=read_picture(path), source=str(path))
