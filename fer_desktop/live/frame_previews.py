"""Small copies of frames of a video, decoded in a thread of their own for whoever points at a time."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import FerError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.frame_source import SourceEnded
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Bytes

logger = logging.getLogger(__name__)

WIDTH: Final = 160
HEIGHT: Final = 120
"""Pixels that a copy fits into."""
MAX_PREVIEWS: Final = 200
"""Copies that are kept, those that were asked for last: some 12 MB."""
PLACES: Final = 400
"""That a video is divided into; pointers are no more exact."""


class FramePreviews:
    """Decodes the frame that was asked for last; what was asked for before and not begun is dropped.

    One video at a time. A thread that hangs in a file is left alone, as it is a daemon.
    """

    def __init__(self, path: Path, duration: float) -> None:
        """Prepare; the thread is started by the first wish.

        Args:
            path: The video.
            duration: Seconds that it lasts, as far as is known.
        """
        self._path = path
        self._step = max(duration / PLACES, 0.1)
        self._condition = threading.Condition()
        self._wanted: int | None = None
        self._kept: OrderedDict[int, Bytes | None] = OrderedDict()
        self._thread: threading.Thread | None = None
        self._closed = False

    def at(self, seconds: float) -> Bytes | None:
        """The frame about a time, (height, width, 3) uint8; None as long as it is not there.

        It is decoded if it has not been, unless another one is asked for before.
        """
        place = self._place(seconds)
        with self._condition:
            if place in self._kept:
                self._kept.move_to_end(place)
                return self._kept[place]
            self._wanted = place
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(name="previews", target=self._work, daemon=True)
                self._thread.start()
            self._condition.notify_all()
            return None

    def _place(self, seconds: float) -> int:
        return int(seconds / self._step)

    def close(self) -> None:
        """Decode nothing any more."""
        with self._condition:
            self._closed, self._wanted = True, None
            self._condition.notify_all()

    def _work(self) -> None:
        with contextlib.closing(VideoSource(self._path)) as video:
            # What cannot be decoded has no preview; the player says why.
            try:
                video.open()
            except FerError:
                pass
            except Exception:
                logger.exception("%s has no previews", self._path)
            while True:
                with self._condition:
                    self._condition.wait_for(lambda: self._wanted is not None or self._closed)
                    if self._closed:
                        return
                    place, self._wanted = self._wanted, None
                assert place is not None
                frame = self._decoded(video, place)
                with self._condition:
                    self._kept[place] = frame
                    while len(self._kept) > MAX_PREVIEWS:
                        self._kept.popitem(last=False)

    def _decoded(self, video: VideoSource, place: int) -> Bytes | None:
        try:
            video.seek((place + 0.5) * self._step)
            frame = video.read()
            return None if frame is None else _small(frame.bgr)
        except (FerError, SourceEnded):
            return None
        except Exception:
            # Another frame may have one.
            logger.exception("A frame of %s has no preview", self._path)
            return None


def _small(bgr: Bytes) -> Bytes:
    rows, columns = bgr.shape[:2]
    scale = min(WIDTH / columns, HEIGHT / rows, 1.0)
    size = max(round(columns * scale), 1), max(round(rows * scale), 1)
    return np.asarray(cv2.resize(bgr, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
