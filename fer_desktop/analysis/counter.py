"""Counting what was analysed, while it runs and at its end."""

from __future__ import annotations

import time
from typing import TextIO

from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.vision.types import Analysis

OFTEN = 0.1
"""Seconds between two changes of the line that shows the progress."""


class FrameCounter:
    """How many pictures, videos and faces there were.

    Attributes:
        pictures: Pictures read.
        videos: Videos read, at least in part.
        video_frames: Frames read from them.
        faces: Faces found on all of them.
        empty: Pictures and video frames without a face.
        unreadable: What could not be read: files, folders and names that do not exist.
        damaged_frames: Frames of videos that could not be decoded.
        last_source: What was counted last; a video that goes on is no further one.
    """

    def __init__(self) -> None:
        """Start at nothing."""
        self.pictures = 0
        self.videos = 0
        self.video_frames = 0
        self.faces = 0
        self.empty = 0
        self.unreadable = 0
        self.damaged_frames = 0
        self.last_source: str | None = None

    def add(self, analysis: Analysis) -> None:
        """Count one analysis."""
        if analysis.position is None:
            self.pictures += 1
        else:
            self.videos += analysis.source != self.last_source
            self.video_frames += 1
        self.last_source = analysis.source
        self.faces += len(analysis.faces)
        self.empty += not analysis.faces

    def add_unreadable(self, frames: int = 0) -> None:
        """Count something that could not be read: a whole file, or so many frames of a video."""
        self.damaged_frames += frames
        self.unreadable += not frames

    @property
    def files(self) -> int:
        """Files read, or given up."""
        return self.pictures + self.videos + self.unreadable

    def summary(self) -> str:
        """One line, such as "99 pictures, 87 faces, 3 without a face, 1 could not be read"."""
        parts = []
        if self.pictures or not self.videos:
            parts.append(
                counted(self.pictures, translate("batch", "{n} picture"), translate("batch", "{n} pictures"))
            )
        if self.videos:
            videos = counted(self.videos, translate("batch", "{n} video"), translate("batch", "{n} videos"))
            frames = counted(
                self.video_frames, translate("batch", "{n} frame"), translate("batch", "{n} frames")
            )
            parts.append(f"{videos} ({frames})")
        parts.append(_faces(self.faces))
        if self.empty:
            parts.append(translate("batch", "{n} without a face").format(n=shown_number(self.empty)))
        if self.damaged_frames:
            parts.append(
                counted(
                    self.damaged_frames,
                    translate("batch", "{n} frame could not be decoded"),
                    translate("batch", "{n} frames could not be decoded"),
                )
            )
        if self.unreadable:
            parts.append(translate("batch", "{n} unreadable").format(n=shown_number(self.unreadable)))
        return ", ".join(parts)


class FrameProgress:
    """One line on a terminal that changes while the work goes on; nothing anywhere else."""

    def __init__(self, total: int, stream: TextIO) -> None:
        """Take note of where to show it.

        Args:
            total: How many files there are to read.
            stream: Usually standard error.
        """
        self._total = total
        self._stream = stream
        self._terminal = stream.isatty()
        self._shown_at = 0.0

    def show(self, counter: FrameCounter) -> None:
        """Say how far it is."""
        now = time.monotonic()
        if self._terminal and now - self._shown_at >= OFTEN:
            self._shown_at = now
            line = f"{min(counter.files, self._total)} of {self._total} files, {_faces(counter.faces)}"
            print(f"\r\x1b[K{line}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Make room for another line."""
        if self._terminal:
            print("\r\x1b[K", end="", file=self._stream, flush=True)


def _faces(number: int) -> str:
    return counted(number, translate("batch", "{n} face"), translate("batch", "{n} faces"))
