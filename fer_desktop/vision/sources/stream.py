"""A camera or video elsewhere, by its address."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

import numpy as np

from fer_desktop.base.errors import StreamError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.frame_source import FrameSource, SourceEnded
from fer_desktop.vision.sources.targets import is_address, shown_address
from fer_desktop.vision.sources.video_file import MOSTLY
from fer_desktop.vision.sources.video_reader import MOST_RATE
from fer_desktop.vision.types import Frame

OPEN_MS: Final = 5000
READ_MS: Final = 2000
"""Milliseconds after which OpenCV gives up waiting for an answer, and for a frame."""


def matches(targets: Sequence[str]) -> bool:
    """Whether the target is one address."""
    return len(targets) == 1 and is_address(targets[0])


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """The source at an address.

    Raises:
        StreamError: the address names no computer.
    """
    try:
        named = urlsplit(targets[0]).hostname
    except ValueError:
        named = None
    if not named:
        raise StreamError(
            translate("sources", "{address} contains no host name. Write it as http://name/path.").format(
                address=shown_address(targets[0])
            )
        )
    return StreamSource(targets[0])


def connect(address: str) -> cv2.VideoCapture | None:
    """Open an address; None where nothing answers that can be shown."""
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_MS]
    capture = cv2.VideoCapture(address, cv2.CAP_FFMPEG, limits)
    if capture.isOpened():
        return capture
    capture.release()
    return None


class StreamSource:
    """Frames from an address: as they come, or at the pace of a video that has an end.

    Its frames and errors name the address without what a person might keep secret in it.
    """

    def __init__(
        self,
        address: str,
        connect: Callable[[str], cv2.VideoCapture | None] = connect,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take note of what to read.

        Args:
            address: Begins with one of ``SCHEMES``.
            connect: Opens an address.
            clock: Gives the time in seconds.
        """
        self._address = address
        self._connect = connect
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._index = 0
        self._rate: float | None = None
        self._duration = 0.0
        self._first = self._position = 0.0
        self._last_frame_at = 0.0
        self.name = shown_address(address)

    @property
    def frames_per_second(self) -> float | None:
        """The rate of a video that has an end; None for what is sent as it happens."""
        return self._rate

    def open(self) -> None:
        """Connect.

        Raises:
            StreamError: nothing answers there that can be shown.
        """
        self._capture = self._connect(self._address)
        if self._capture is None:
            raise StreamError(
                translate(
                    "sources",
                    "Cannot open {address}. Check the address, and that the device is switched on and "
                    "sends video.",
                ).format(address=self.name)
            )
        rate, count = self._capture.get(cv2.CAP_PROP_FPS), self._capture.get(cv2.CAP_PROP_FRAME_COUNT)
        if count > 0 and 0.0 < rate <= MOST_RATE:
            self._rate, self._duration = rate, count / rate

    def read(self) -> Frame | None:
        """The next frame, or None if none came in time.

        Raises:
            SourceEnded: a video that has an end has come there.
            StreamError: it is not open.
        """
        if self._capture is None:
            raise StreamError(
                translate("sources", "{address} is not open. Open it again.").format(address=self.name)
            )
        found, bgr = self._capture.read()
        now = self._clock()
        if not found:
            if self._rate and self._position + 1 / self._rate >= MOSTLY * self._duration:
                raise SourceEnded
            return None
        frame = Frame(self._index, now, np.asarray(bgr, dtype=np.uint8), self.name, self._time())
        self._index += 1
        return frame

    def close(self) -> None:
        """Hang up."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _time(self) -> float | None:
        """Seconds from the first frame of a video that has an end; None for what is sent as it happens."""
        if self._rate is None or self._capture is None:
            return None
        stamp = self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        if self._index == 0:
            self._first = stamp
            return 0.0
        time = stamp - self._first
        self._position = time if time > self._position else self._position + 1 / self._rate
        return self._position

    def again(self) -> StreamSource:
        """The same address, not connected."""
        return StreamSource(self._address, self._connect, self._clock)
