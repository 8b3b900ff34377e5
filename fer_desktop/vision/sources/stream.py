"""A camera or video elsewhere, by its address."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import numpy as np

from fer_desktop.base.errors import StreamError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.opencv import FFMPEG_OPTIONS, OPTIONS_VARIABLE, cv2
from fer_desktop.vision.sources.frame_source import FrameSource, SourceEnded
from fer_desktop.vision.sources.targets import ascii_address, is_address, shown_address
from fer_desktop.vision.sources.video_file import MIN_FRAMES_SHARE
from fer_desktop.vision.sources.video_reader import MOST_RATE
from fer_desktop.vision.types import Frame

if TYPE_CHECKING:
    from fer_desktop.vision.sources.host_proxy import HostProxy

OPEN_MS: Final = 5000
READ_MS: Final = 2000
"""Milliseconds after which OpenCV gives up waiting for an answer, and for a frame."""
OTHER_SECONDS: Final = OPEN_MS / 1000
"""That one stream waits until another is open; resolving the name of its host has no limit."""


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


def connect(address: str, proxy: str) -> cv2.VideoCapture | None:
    """Open an address; None where nothing answers that can be shown.

    Args:
        address: Begins with one of ``SCHEMES``.
        proxy: The address of the proxy for HTTP and HTTPS.

    Raises:
        StreamError: another stream is still being opened.
    """
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_MS]
    with _through(proxy, address):
        capture = cv2.VideoCapture(address, cv2.CAP_FFMPEG, limits)
    if capture.isOpened():
        return capture
    capture.release()
    return None


_opening = threading.Lock()


@contextlib.contextmanager
def _through(proxy: str, address: str) -> Iterator[None]:
    """Have FFmpeg use a proxy for what is opened meanwhile; OpenCV takes its options from the environment."""
    if not _opening.acquire(timeout=OTHER_SECONDS):
        raise StreamError(
            translate(
                "sources",
                "Cannot open {address}, because another address is still being opened. Wait a moment, then "
                "open it again.",
            ).format(address=shown_address(address))
        )
    try:
        os.environ[OPTIONS_VARIABLE] = f"{FFMPEG_OPTIONS}|http_proxy;{proxy}"
        yield
    finally:
        os.environ[OPTIONS_VARIABLE] = FFMPEG_OPTIONS
        _opening.release()


class StreamSource:
    """Frames from an address: as they come, or at the pace of a video that has an end.

    Its frames and errors name the address without what a person might keep secret in it. Over HTTP and HTTPS
    only the host of the address is contacted, whatever redirects and playlists name; an RTSP server that
    sends its client elsewhere is refused where it does so before any password.

    Attributes:
        any_host: Whether the person allows other hosts, too; to be set before ``open``.
    """

    def __init__(
        self,
        address: str,
        connect: Callable[[str, str], cv2.VideoCapture | None] = connect,
        clock: Callable[[], float] = time.monotonic,
        any_host: bool = False,
    ) -> None:
        """Take note of what to read.

        Args:
            address: Begins with one of ``SCHEMES``.
            connect: Opens an address through a proxy, as ``connect`` does.
            clock: Gives the time in seconds.
            any_host: Whether the person allows other hosts, too.
        """
        self.any_host = any_host
        self._address = address
        self._connect = connect
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._proxy: HostProxy | None = None
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
            StreamError: nothing answers there that can be shown, or it leads to another host.
        """
        # Here, because a program that opens no address needs none of the network.
        from fer_desktop.vision.sources.host_proxy import HostProxy
        from fer_desktop.vision.sources.rtsp_redirect import UncheckedRedirectError, redirected_host

        host = urlsplit(self._address).hostname
        if not self.any_host and self._address.lower().startswith("rtsp://"):
            try:
                elsewhere = redirected_host(self._address)
            except UncheckedRedirectError as error:
                raise self._cannot_check() from error
            if elsewhere is None:
                raise self._cannot_open()
            if elsewhere:
                raise self._leads_to(elsewhere)
        self._proxy = HostProxy(None if self.any_host else host)
        self._capture = self._connect(ascii_address(self._address), self._proxy.address)
        self._check_hosts(self._proxy)
        if self._capture is None:
            raise self._cannot_open()
        rate, count = self._capture.get(cv2.CAP_PROP_FPS), self._capture.get(cv2.CAP_PROP_FRAME_COUNT)
        if count > 0 and 0.0 < rate <= MOST_RATE:
            self._rate, self._duration = rate, count / rate

    def read(self) -> Frame | None:
        """The next frame, or None if none came in time.

        Raises:
            SourceEnded: a video that has an end has come there.
            StreamError: it is not open, or leads to another host.
        """
        if self._capture is None or self._proxy is None:
            raise StreamError(
                translate("sources", "{address} is not open. Open it again.").format(address=self.name)
            )
        found, bgr = self._capture.read()
        now = self._clock()
        if not found:
            self._check_hosts(self._proxy)
            if self._rate and self._position + 1 / self._rate >= MIN_FRAMES_SHARE * self._duration:
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
        if self._proxy is not None:
            self._proxy.close()
            self._proxy = None

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
        return StreamSource(self._address, self._connect, self._clock, self.any_host)

    def _check_hosts(self, proxy: HostProxy) -> None:
        if proxy.refused:
            raise self._leads_to(proxy.refused)
        if self._capture is not None and not (proxy.used or self.any_host) and self._is_http:
            raise self._cannot_check()

    def _cannot_check(self) -> StreamError:
        return StreamError(
            translate(
                "sources",
                "Cannot check which hosts {address} leads to. If you trust it, open the address again "
                "and allow other hosts.",
            ).format(address=self.name)
        )

    def _cannot_open(self) -> StreamError:
        return StreamError(
            translate(
                "sources",
                "Cannot open {address}. Check the address, and that the device is switched on and "
                "sends video.",
            ).format(address=self.name)
        )

    def _leads_to(self, host: str) -> StreamError:
        return StreamError(
            translate(
                "sources",
                "{address} leads to another host, {host}, which was not contacted. If you trust it, open "
                "the address again and allow other hosts.",
            ).format(address=self.name, host=host)
        )

    @property
    def _is_http(self) -> bool:
        return self._address.lower().startswith(("http://", "https://"))
