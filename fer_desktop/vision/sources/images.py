"""Pictures from files and folders, one after the other."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.base.errors import FerError
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.browser import Browser
from fer_desktop.vision.sources.frame_source import FrameSource, SourceEnded
from fer_desktop.vision.sources.targets import is_picture, list_files, listed, name_of, raise_next
from fer_desktop.vision.types import Frame
from training.core.media import PICTURE_SUFFIXES, PICTURES, has_suffix

SLIDES_PER_SECOND = 1.0
"""The pace of a series that is shown live: slow enough to look at each."""


def matches(targets: Sequence[str]) -> bool:
    """Whether all that exists among the targets are pictures and folders, and something exists."""
    # By their names first: a hundred thousand files chosen at once are not each looked up on the disk.
    others = [target for target in targets if not has_suffix(target, PICTURE_SUFFIXES)]
    if any(os.path.exists(target) and not (os.path.isdir(target) or is_picture(target)) for target in others):
        return False
    return any(map(os.path.exists, targets))


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """A browser if a person turns the pictures over, else a series."""
    return Browser(targets) if browse else PictureSeries(targets)


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
        self.name = name_of(self._targets)

    def open(self) -> None:
        """Find the pictures.

        Raises:
            SourceError: there is none.
        """
        listing = listed(list_files(self._targets, PICTURES))
        self._waiting = deque(listing.paths)
        self._problems = deque(listing.problems)

    def read(self) -> Frame | None:
        """The next picture.

        Raises:
            SourceEnded: all have been read.
            PictureError: this one cannot be read; the next call gives the one behind it.
        """
        raise_next(self._problems)
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


def _frame(path: Path, index: int) -> Frame:
    return Frame(index=index, captured_at=time.monotonic(), bgr=read_picture(path), source=str(path))
