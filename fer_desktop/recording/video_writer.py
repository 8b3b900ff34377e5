"""A video file in which every frame has its own time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import RecordingError
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.frame_matching import FrameMatcher
from fer_desktop.recording.mp4_boxes import TIMESCALE, Sample
from fer_desktop.recording.mp4_file import Mp4File
from fer_desktop.recording.snapshot import annotated
from fer_desktop.recording.video_encoder import OpenVideo, VideoEncoder
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Bytes, Frame

DEFAULT_RATE: Final = 30.0
"""Frames a second where the source names no rate; the encoder chooses its bit rate by it."""
GROUP_SECONDS: Final = 0.5
"""Time that a group of frames spans at most before it is written to the disk."""
GROUP_FRAMES: Final = 12
"""Frames of a group; OpenCV's encoder would begin a new one after as many."""
REPEAT_AFTER: Final = 1.0
"""Seconds after which a picture that stands still is written again."""
DELAY: Final = 1.0
"""Seconds by which a repeated picture stays behind the present, so that a late frame finds its place."""


class VideoFile:
    """Writes each frame at its own time, at no constant rate; what is on the disk plays at every moment.

    A frame that was dropped leaves the one before on the screen, and shifts nothing. The file is as long as
    the recording, and no longer.
    """

    def __init__(self, path: Path, rate: float | None, started: float, open_video: OpenVideo) -> None:
        """Write nothing before the first frame, which decides the size.

        Args:
            path: The file, empty.
            rate: Frames a second that are expected; ``DEFAULT_RATE`` if None.
            started: When the recording began, in seconds of the clock that frames are stamped with.
            open_video: Opens the file of a group of frames.
        """
        self._path = path
        self._rate = rate or DEFAULT_RATE
        self._started = started
        self._open_video = open_video
        self._size = (0, 0)
        self._encoder: VideoEncoder | None = None
        self._file: Mp4File | None = None
        self._begun = False
        self._picture: Bytes | None = None
        self._last = -1
        self._group: list[int] = []

    def show(self, picture: Bytes, at: float) -> None:
        """From ``at`` on, show this picture (height, width, 3); it is not written to.

        The first one is shown from the beginning on.
        """
        if self._encoder is None:
            self._size = picture.shape[1], picture.shape[0]
            self._encoder = VideoEncoder(self._path, self._rate, self._size, self._open_video)
            at = self._started
        self._add(fitted(picture, self._size), max(self._ticks(at), self._last + 1))

    def on_idle(self, now: float) -> None:
        """No frame is waiting at ``now``: repeat a picture that stands still, write a group that is due."""
        repeat = self._ticks(now - DELAY)
        if self._picture is not None and repeat >= self._last + REPEAT_AFTER * TIMESCALE:
            self._add(self._picture, repeat)
        if self._group and self._ticks(now - GROUP_SECONDS) >= self._group[0]:
            self._write_group(self._last + round(TIMESCALE / self._rate))

    def close(self, ended: float) -> None:
        """Show the last picture up to the end of the recording and finish the file; without any, remove it.

        Raises:
            RecordingError: It could not be encoded.
            OSError: It could not be written.
        """
        end = max(self._ticks(ended), self._last + 1)
        try:
            self._write_group(end)
        finally:
            self._finish(end)

    def abort(self) -> None:
        """Make the best of what there is after a failure; a file without a picture is removed."""
        with contextlib.suppress(OSError, RecordingError, cv2.error):
            self.close(self._started)

    def _add(self, picture: Bytes, start: int) -> None:
        if self._encoder is None:
            return
        if self._group and (
            len(self._group) >= GROUP_FRAMES or start - self._group[0] >= GROUP_SECONDS * TIMESCALE
        ):
            self._write_group(start)
        self._encoder.add(picture)
        self._group.append(start)
        self._picture, self._last = picture, start

    def _write_group(self, end: int) -> None:
        if self._encoder is None or not self._group:
            return
        starts, self._group = self._group, []
        packets = self._encoder.finish()
        if self._file is None:
            # The encoder leaves out the last column or row of an odd size.
            width, height = self._size
            self._file = Mp4File(self._path, (width & ~1, height & ~1), self._encoder.header)
            self._begun = True
        samples = [Sample(data, start, key) for (data, key), start in zip(packets, starts, strict=True)]
        self._file.add(samples, end)

    def _finish(self, end: int) -> None:
        file, self._file, encoder, self._encoder = self._file, None, self._encoder, None
        if encoder is not None:
            encoder.close()
        if file is not None:
            file.close(end)
        elif not self._begun:
            self._path.unlink(missing_ok=True)

    def _ticks(self, at: float) -> int:
        return max(round((at - self._started) * TIMESCALE), 0)


class CleanVideo:
    """The frames as they were captured."""

    def __init__(self, video: VideoFile) -> None:
        """Take the file, open and empty."""
        self._video = video

    def write(self, item: Frame | Analysis) -> None:
        """Show a frame; analyses are none."""
        if isinstance(item, Frame):
            self._video.show(item.bgr, item.captured_at)

    def on_idle(self, now: float) -> None:
        """Keep the video's time going while no frame comes."""
        self._video.on_idle(now)

    def close(self, ended: float) -> None:
        """Finish the file."""
        self._video.close(ended)

    def abort(self) -> None:
        """Finish the file as it is."""
        self._video.abort()


class AnnotatedVideo(CleanVideo):
    """The frames with boxes and labels, each with the readings of that very frame where there are any."""

    def __init__(self, video: VideoFile, names: Callable[[], FaceNames] = FaceNames) -> None:
        """Take the file, open and empty.

        Args:
            video: The file.
            names: Gives what faces are called at the moment, and which have no box.
        """
        super().__init__(video)
        self._names = names
        self._matcher = FrameMatcher()

    def write(self, item: Frame | Analysis) -> None:
        """Take a frame, or the analysis of one."""
        if isinstance(item, Frame):
            self._matcher.add_frame(item)
            self._show(self._matcher.release(item.captured_at))
        else:
            self._show(self._matcher.add_analysis(item))

    def on_idle(self, now: float) -> None:
        """Keep the video's time going while no frame comes."""
        self._show(self._matcher.release(now))
        super().on_idle(now)

    def close(self, ended: float) -> None:
        """Finish the file."""
        self._show(self._matcher.rest())
        super().close(ended)

    def abort(self) -> None:
        """Finish the file as it is."""
        with contextlib.suppress(OSError, RecordingError, cv2.error):
            self._show(self._matcher.rest())
        super().abort()

    def _show(self, pairs: list[tuple[Frame, Analysis | None]]) -> None:
        for frame, analysis in pairs:
            shown = None if analysis is None else self._names().applied(analysis)
            self._video.show(annotated(frame.bgr, shown), frame.captured_at)


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
