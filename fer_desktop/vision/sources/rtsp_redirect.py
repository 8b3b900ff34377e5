"""Where an RTSP server sends its client, asked before FFmpeg is, which goes there by itself."""

from __future__ import annotations

import socket
import time
from typing import Final
from urllib.parse import urlsplit

from fer_desktop.vision.sources.targets import ascii_host

PORT: Final = 554
SECONDS: Final = 3.0
"""For all connections and answers together."""
MOST_REDIRECTS: Final = 5
"""That are followed on one host."""
_METHODS: Final = ("OPTIONS", "DESCRIBE")
_MAX_HEAD: Final = 64 * 1024
"""Bytes of the head of an answer."""


class UncheckedRedirectError(Exception):
    """The server sends its client to an encrypted address, which is not asked where it redirects to."""


def redirected_host(address: str) -> str | None:
    """The other host to which the server at an address sends its client, in the form of ``ascii_host``.

    Redirects to the same host are followed; None where there are more than ``MOST_REDIRECTS``. Empty where
    no other host is named, or none answers in time. One that redirects only those who have given their
    password is not found out: what is asked here is asked without one. See RFC 2326, 10.1, 10.2 and 11.

    Args:
        address: Begins with ``rtsp://``.

    Raises:
        UncheckedRedirectError: It leads to ``rtsps://`` on the same host.
    """
    deadline = time.monotonic() + SECONDS
    host = ascii_host(urlsplit(address).hostname or "")
    try:
        for _ in range(MOST_REDIRECTS + 1):
            address = _location(address, deadline)
            named = ascii_host(urlsplit(address).hostname or "")
            if named != host:
                return named
            if urlsplit(address).scheme != "rtsp":
                raise UncheckedRedirectError
    except (OSError, ValueError):
        return ""
    return None


def _location(address: str, deadline: float) -> str:
    """Where the server at an address redirects to; empty for nowhere.

    Raises:
        OSError: There is no answer in time.
        ValueError: The answer is none.
    """
    asked = urlsplit(address)
    plain = asked._replace(netloc=asked.netloc.rpartition("@")[2]).geturl()
    place = ascii_host(asked.hostname or ""), asked.port or PORT
    with socket.create_connection(place, _left(deadline)) as server:
        for number, method in enumerate(_METHODS, 1):
            request = f"{method} {plain} RTSP/1.0\r\nCSeq: {number}\r\nAccept: application/sdp\r\n\r\n"
            server.sendall(request.encode("utf-8", "surrogateescape"))
            status, fields = _answer(server, deadline)
            if status.startswith("3"):
                return fields.get("location", "")
    return ""


def _left(deadline: float) -> float:
    """Seconds until a time; raises a ``TimeoutError`` behind it."""
    seconds = deadline - time.monotonic()
    if seconds <= 0.0:
        raise TimeoutError
    return seconds


def _answer(server: socket.socket, deadline: float) -> tuple[str, dict[str, str]]:
    """The status, and the fields of the head by their names in small letters.

    Raises:
        OSError: There is none in time.
        ValueError: It is none.
    """
    head = bytearray()
    while not head.endswith(b"\r\n\r\n"):
        server.settimeout(_left(deadline))
        letter = server.recv(1)
        if not letter or len(head) > _MAX_HEAD:
            raise ConnectionError
        head += letter
    first, *lines = head.decode("utf-8", "surrogateescape").split("\r\n")
    _, status, *_ = first.split(" ")
    fields = (line.partition(":") for line in lines)
    return status, {name.strip().lower(): value.strip() for name, _, value in fields}
