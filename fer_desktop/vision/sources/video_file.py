"""A video file, frame by frame."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fer_desktop.errors import PictureError, VideoError
from fer_desktop.language import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.protocol import FrameSource, SourceEnded
from fer_desktop.vision.sources.targets import VIDEO_SUFFIXES, has_suffix
from fer_desktop.vision.types import Frame

USUAL_RATE = 30.0
"""Frames a second where the file does not say, or says what cannot be (browsers write 1000)."""
RATES = (1.0, 240.0)
"""Frames a second that a file is believed."""
MOSTLY = 0.9
"""Part of the frames a file speaks of that it must give; the number is only an estimate in some formats."""

NEAR = 30
"""Frames up to which reading on is faster than looking for a place."""


def matches(targets: Sequence[str]) -> bool:
    """Whether the target is one existing file with a video's suffix."""
    return len(targets) == 1 and has_suffix(targets[0], VIDEO_SUFFIXES) and os.path.isfile(targets[0])


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """The source of one video file."""
    return VideoSource(Path(targets[0]))


class VideoSource:
    """Reads the frames of a video in order, from the beginning or from where it was sent."""

    def __init__(self, path: Path) -> None:
        """Take note of what to read.

        Args:
            path: The video file.
        """
        self._path = path
        self._capture: cv2.VideoCapture | None = None
        self._index = 0
        self._rate = USUAL_RATE
        self._count = 0
        self._expected = 0
        self.name = path.name

    @property
    def frames_per_second(self) -> float | None:
        """The rate the file was made for; ``USUAL_RATE`` before it is open."""
        return self._rate

    @property
    def frame_count(self) -> int:
        """How many frames the file speaks of; 0 before it is open, and where it does not say."""
        return self._count

    def open(self) -> None:
        """Open the file.

        Raises:
            VideoError: it is cut, damaged, no video, or of a kind that cannot be decoded.
        """
        # FFmpeg by name: any other back end would take "face01.mp4" for a series of pictures.
        capture = cv2.VideoCapture(str(self._path), cv2.CAP_FFMPEG)
        if not capture.isOpened():
            capture.release()
            raise VideoError(
                translate(
                    "sources",
                    "{path} cannot be opened as a video: it is cut, damaged or of an unknown kind; copy it "
                    "again or convert it to MP4.",
                ).format(path=self._path)
            )
        rate = capture.get(cv2.CAP_PROP_FPS)
        believed = RATES[0] <= rate <= RATES[1]
        self._rate = rate if believed else USUAL_RATE
        self._count = max(int(capture.get(cv2.CAP_PROP_FRAME_COUNT)), 0) if believed else 0
        self._expected = self._count
        self._capture = capture

    def read(self) -> Frame | None:
        """The next frame.

        Raises:
            SourceEnded: there are no more frames.
            PictureError: once, where the file ends long before it should.
            VideoError: the file holds no frame at all.
        """
        if self._capture is None:
            raise SourceEnded
        # Without an argument, so that every frame has an array of its own.
        found, bgr = self._capture.read()
        if not found:
            raise self._end()
        frame = Frame(
            index=self._index,
            captured_at=time.monotonic(),
            bgr=np.asarray(bgr, dtype=np.uint8),
            source=str(self._path),
            position=self._index / self._rate,
        )
        self._index += 1
        return frame

    def seek(self, frame: int) -> None:
        """Go on at this frame, from 0; beyond either end the last one is meant."""
        if self._capture is None:
            return
        frame = max(min(frame, self._count - 1), 0)
        ahead = frame - self._index
        if 0 <= ahead <= NEAR:
            for _ in range(ahead):
                self._capture.grab()
        else:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, frame)
        self._index = frame

    def skip(self, frames: int) -> None:
        """Pass over the next frames, counting each; slower than ``seek``, but exact in every kind of file."""
        if self._capture is None:
            return
        for _ in range(frames):
            if not self._capture.grab():
                return
            self._index += 1

    def close(self) -> None:
        """Close the file."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _end(self) -> Exception:
        """What to raise when no frame follows."""
        if self._index == 0:
            return VideoError(
                translate(
                    "sources", "{path} holds no frame that can be read; copy it again or convert it to MP4."
                ).format(path=self._path)
            )
        if self._index < MOSTLY * self._expected:
            expected, self._expected = self._expected, 0
            return PictureError(
                translate(
                    "sources", "{path} is cut or damaged: {n} of its {count} frames were read; copy it again."
                ).format(path=self._path, n=self._index, count=expected)
            )
        return SourceEnded()
