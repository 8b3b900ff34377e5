"""Where an RTSP server sends its client, asked before FFmpeg is, which goes there by itself."""

from __future__ import annotations

import socket
from typing import Final
from urllib.parse import urlsplit

PORT: Final = 554
SECONDS: Final = 2.0
"""For the connection, and for each answer."""
_METHODS: Final = ("OPTIONS", "DESCRIBE")
_LONGEST: Final = 64 * 1024
"""Bytes of the head of an answer."""


def redirected_host(address: str) -> str:
    """The host that the server at an address names in its place, in small letters.

    Empty where it names none, or does not answer. One that redirects only those who have given their password
    is not found out: what is asked here is asked without one. See RFC 2326, 10.1, 10.2 and 11.

    Args:
        address: Begins with ``rtsp://``.
    """
    asked = urlsplit(address)
    plain = asked._replace(netloc=asked.netloc.rpartition("@")[2]).geturl()
    try:
        with socket.create_connection((asked.hostname, asked.port or PORT), SECONDS) as server:
            for number, method in enumerate(_METHODS, 1):
                request = f"{method} {plain} RTSP/1.0\r\nCSeq: {number}\r\nAccept: application/sdp\r\n\r\n"
                server.sendall(request.encode())
                status, fields = _answer(server)
                if status.startswith("3"):
                    return urlsplit(fields.get("location", "")).hostname or ""
    except (OSError, ValueError):
        pass
    return ""


def _answer(server: socket.socket) -> tuple[str, dict[str, str]]:
    """The status, and the fields of the head by their names in small letters.

    Raises:
        OSError: There is none in time.
        ValueError: It is none.
    """
    head = bytearray()
    while not head.endswith(b"\r\n\r\n"):
        letter = server.recv(1)
        if not letter or len(head) > _LONGEST:
            raise ConnectionError
        head += letter
    first, *lines = head.decode("latin-1").split("\r\n")
    _, status, *_ = first.split(" ")
    fields = (line.partition(":") for line in lines)
    return status, {name.strip().lower(): value.strip() for name, _, value in fields}
