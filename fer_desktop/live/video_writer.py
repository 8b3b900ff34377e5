"""A video file whose time is true."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np

from fer_desktop.errors import RecordingError
from fer_desktop.language import translate
from fer_desktop.live.drawing import annotated
from fer_desktop.live.pairing import Pairing
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Bytes, Frame

DEFAULT_RATE = 30.0
"""Frames a second where the source names no rate."""
DELAY = 1.0
"""Seconds that the file stays behind the present, so that late frames still find their place."""


class PictureWriter(Protocol):
    """Takes pictures for a video file; OpenCV's, or a fake."""

    def write(self, picture: Bytes) -> object:
        """Add one picture."""

    def release(self) -> None:
        """Finish the file."""


OpenVideo = Callable[[Path, float, tuple[int, int]], PictureWriter]
"""Opens a file for a rate in frames a second and a size (width, height)."""


def open_mp4(path: Path, rate: float, size: tuple[int, int]) -> PictureWriter:
    """OpenCV's own writer with the codec that its wheels have on every system.

    Raises:
        RecordingError: There is no such codec here, or not for this size.
    """
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), rate, size)
    if not writer.isOpened():
        raise RecordingError(_no_codec(path, size))
    return writer


class VideoFile:
    """Writes frames at a constant rate: one that stands long is repeated, one too many is left out."""

    def __init__(self, path: Path, rate: float | None, started: float, open_video: OpenVideo) -> None:
        """Write nothing before the first frame, which decides the size.

        Args:
            path: The file, empty.
            rate: Frames a second; ``DEFAULT_RATE`` if None.
            started: When the recording began, in seconds of the clock that frames are stamped with.
            open_video: Opens the file.
        """
        self._path = path
        self._rate = rate or DEFAULT_RATE
        self._started = started
        self._open_video = open_video
        self._writer: PictureWriter | None = None
        self._picture: Bytes | None = None
        self._size = (0, 0)
        self._written = 0

    def show(self, picture: Bytes, at: float) -> None:
        """From ``at`` on, show this picture (height, width, 3); it is not written to."""
        if self._writer is None:
            self._size = picture.shape[1], picture.shape[0]
            self._writer = self._open_video(self._path, self._rate, self._size)
            self._picture = picture
        self._write_up_to(round((at - self._started) * self._rate))
        self._picture = fitted(picture, self._size)

    def hold(self, until: float) -> None:
        """Go on showing the picture until then."""
        self._write_up_to(int((until - self._started) * self._rate))

    def close(self, ended: float) -> None:
        """Show the picture up to the end of the recording and finish the file; without any, remove it.

        Raises:
            RecordingError: What was written is no video that can be read.
        """
        if self._writer is None:
            self._path.unlink(missing_ok=True)
            return
        self._write_up_to(max(round((ended - self._started) * self._rate), self._written + 1))
        self._writer.release()
        # OpenCV's writer is silent about everything that goes wrong.
        finished = cv2.VideoCapture(str(self._path), cv2.CAP_FFMPEG)
        readable = finished.isOpened()
        finished.release()
        if not readable:
            raise RecordingError(_no_codec(self._path, self._size))

    def abandon(self) -> None:
        """Make the best of what there is after a failure; a file without a picture is removed."""
        with contextlib.suppress(OSError, RecordingError, cv2.error):
            if self._writer is None:
                self._path.unlink(missing_ok=True)
            else:
                self._write_up_to(self._written + 1)
                self._writer.release()

    def _write_up_to(self, count: int) -> None:
        if self._writer is None or self._picture is None:
            return
        for _ in range(count - self._written):
            self._writer.write(self._picture)
            self._written += 1


class CleanVideo:
    """The frames as they were captured."""

    def __init__(self, video: VideoFile) -> None:
        """Take the file, open and empty."""
        self._video = video

    def write(self, item: Frame | Analysis) -> None:
        """Show a frame; analyses are none."""
        if isinstance(item, Frame):
            self._video.show(item.bgr, item.captured_at)

    def tend(self, now: float) -> None:
        """Keep the video's time going while no frame comes."""
        self._video.hold(now - DELAY)

    def close(self, ended: float) -> None:
        """Finish the file."""
        self._video.close(ended)

    def abandon(self) -> None:
        """Finish the file as it is."""
        self._video.abandon()


class AnnotatedVideo(CleanVideo):
    """The frames with boxes and labels, each with the readings of that very frame where there are any."""

    def __init__(self, video: VideoFile) -> None:
        """Take the file, open and empty."""
        super().__init__(video)
        self._pairing = Pairing()

    def write(self, item: Frame | Analysis) -> None:
        """Take a frame, or the analysis of one."""
        if isinstance(item, Frame):
            self._pairing.add_frame(item)
            self._show(self._pairing.release(item.captured_at))
        else:
            self._show(self._pairing.add_analysis(item))

    def tend(self, now: float) -> None:
        """Keep the video's time going while no frame comes."""
        self._show(self._pairing.release(now))
        super().tend(now)

    def close(self, ended: float) -> None:
        """Finish the file."""
        self._show(self._pairing.rest())
        super().close(ended)

    def abandon(self) -> None:
        """Finish the file as it is."""
        with contextlib.suppress(OSError, RecordingError, cv2.error):
            self._show(self._pairing.rest())
        super().abandon()

    def _show(self, pairs: list[tuple[Frame, Analysis | None]]) -> None:
        for frame, analysis in pairs:
            self._video.show(annotated(frame.bgr, analysis), frame.captured_at)


def fitted(picture: Bytes, size: tuple[int, int]) -> Bytes:
    """The picture on a canvas of this (width, height): as large as fits, centred, black around it."""
    width, height = size
    if picture.shape[:2] == (height, width):
        return picture
    scale = min(width / picture.shape[1], height / picture.shape[0])
    inner = max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1)
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    canvas = np.zeros((height, width, 3), np.uint8)
    canvas[top : top + inner[1], left : left + inner[0]] = cv2.resize(
        picture, inner, interpolation=cv2.INTER_AREA
    )
    return canvas


def _no_codec(path: Path, size: tuple[int, int]) -> str:
    return translate(
        "live",
        "{path} cannot be written as a video of {width} × {height} pixels on this computer; "
        "record without a video",
    ).format(path=path, width=size[0], height=size[1])
