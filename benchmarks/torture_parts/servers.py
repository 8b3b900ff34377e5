"""Hostile and broken servers on this computer, each at an address of its own."""

from __future__ import annotations

import contextlib
import functools
import socket
import threading
from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from benchmarks.torture_parts.whole_videos import frames, whole_videos
from fer_desktop.vision.opencv import cv2

Peer = socket.socket
Answer = Callable[[Peer, "Server"], None]
PAUSE: Final = 0.05
"""Seconds between two pictures, or two bytes of those that drip."""
OK: Final = b"HTTP/1.1 200 OK\r\n"
MJPEG: Final = OK + b"Content-Type: multipart/x-mixed-replace; boundary=next\r\n\r\n"


class Server:
    """Answers each request in the same way, until it is closed.

    Attributes:
        address: Where it is.
        requests: How many there were.
        closed: Set to end all answers.
    """

    def __init__(self, answer: Answer) -> None:
        """Listen; ``answer`` gets the connection once the request was read."""
        self.requests = 0
        self.closed = threading.Event()
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}/video"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """End all answers."""
        self.closed.set()
        self._listener.close()

    def send_slowly(self, peer: Peer, content: bytes, pause: float = PAUSE, size: int = 1) -> None:
        """Send so many bytes at a time."""
        for at in range(0, len(content), size):
            if self.closed.wait(pause):
                return
            peer.sendall(content[at : at + size])

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(peer,), daemon=True).start()

    def _serve(self, peer: Peer) -> None:
        with peer, contextlib.suppress(OSError):
            peer.settimeout(30.0)
            request = b""
            while b"\r\n\r\n" not in request:
                part = peer.recv(4096)
                if not part:
                    return
                request += part
            self.requests += 1
            self._answer(peer, self)


@functools.cache
def _picture() -> bytes:
    return cv2.imencode(".jpg", frames(1)[0])[1].tobytes()


def _part(picture: bytes, head: bytes = b"Content-Type: image/jpeg\r\n") -> bytes:
    return b"--next\r\n" + head + b"\r\n" + picture + b"\r\n"


def _hang(peer: Peer, server: Server) -> None:
    server.closed.wait()


def _say(content: bytes) -> Answer:
    return lambda peer, server: peer.sendall(content)


def _say_then_hang(content: bytes) -> Answer:
    def answer(peer: Peer, server: Server) -> None:
        peer.sendall(content)
        server.closed.wait()

    return answer


def _drip(content: Callable[[], bytes], pause: float = PAUSE, size: int = 1) -> Answer:
    return lambda peer, server: server.send_slowly(peer, content(), pause, size)


def _for_ever(head: bytes, content: Callable[[int], bytes], pause: float = 0.0) -> Answer:
    """Send something, then another thing again and again."""

    def answer(peer: Peer, server: Server) -> None:
        peer.sendall(head)
        number = 0
        while not server.closed.wait(pause):
            peer.sendall(content(number))
            number += 1

    return answer


def _moved(peer: Peer, server: Server) -> None:
    peer.sendall(f"HTTP/1.1 302 Found\r\nLocation: {server.address}\r\nContent-Length: 0\r\n\r\n".encode())


def _moved_to(target: str) -> Answer:
    return _say(f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode())


def _body(content: Callable[[], bytes], kind: str, length: int | None = None) -> Answer:
    def answer(peer: Peer, server: Server) -> None:
        body = content()
        said = len(body) if length is None else length
        head = f"Content-Type: {kind}\r\nContent-Length: {said}\r\n\r\n".encode()
        peer.sendall(OK + head + body)

    return answer


def _hls(target: str) -> Answer:
    text = f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{target}\n#EXT-X-ENDLIST\n"
    return _body(text.encode, "application/vnd.apple.mpegurl")


def _film(name: str = "AVI") -> bytes:
    return whole_videos()[name][1]


SERVERS: Final[tuple[tuple[str, Answer], ...]] = (
    ("that sends pictures", _for_ever(MJPEG, lambda n: _part(_picture()), PAUSE)),
    ("that sends a whole video", _body(_film, "video/x-msvideo")),
    ("that says nothing", _hang),
    ("that closes at once", _say(b"")),
    ("that stops within its status", _say_then_hang(b"HTTP/1.1 2")),
    ("that stops behind its header", _say_then_hang(MJPEG)),
    ("that stops within a picture", _say_then_hang(MJPEG + _part(b"\xff\xd8\xff\xe0"))),
    (
        "that stops behind a picture",
        lambda peer, server: _say_then_hang(MJPEG + _part(_picture()))(peer, server),
    ),
    ("that closes within a picture", lambda peer, server: peer.sendall(MJPEG + _part(_picture())[:500])),
    (
        "that closes within a video",
        lambda peer, server: _body(lambda: _film()[:9000], "video/avi", 10**6)(peer, server),
    ),
    ("that drips its header", _drip(lambda: MJPEG + _part(_picture()))),
    ("that drips pictures", _drip(lambda: MJPEG + _part(_picture()) * 50, 0.2, 500)),
    ("that drips a video", _drip(lambda: OK + b"\r\n" + _film(), 0.2, 200)),
    ("with a header without an end", _for_ever(OK, lambda n: f"X-{n}: {'x' * 1000}\r\n".encode())),
    ("with one line without an end", _for_ever(OK + b"X: ", lambda n: b"x" * 10_000)),
    ("with zeros without an end", _for_ever(OK + b"\r\n", lambda n: bytes(65_536))),
    ("with noise without an end", _for_ever(OK + b"\r\n", lambda n: Random(n).randbytes(65_536))),
    ("with a text without an end", _for_ever(OK + b"\r\n", lambda n: b"<html>" * 10_000)),
    (
        "with a part without an end",
        _for_ever(MJPEG + b"--next\r\n\r\n", lambda n: b"\xff\xd8" + bytes(65_536)),
    ),
    ("with pictures that are damaged", _for_ever(MJPEG, lambda n: _part(_picture()[:300]), PAUSE)),
    ("with pictures of 65,500 × 65,500", _for_ever(MJPEG, lambda n: _part(_enormous()), PAUSE)),
    ("with pictures of other sizes", _for_ever(MJPEG, lambda n: _part(_sized(n)), PAUSE)),
    (
        "with parts of -1 bytes",
        _for_ever(MJPEG, lambda n: _part(_picture(), b"Content-Length: -1\r\n"), PAUSE),
    ),
    (
        "with parts of 2^40 bytes",
        _for_ever(MJPEG, lambda n: _part(_picture(), b"Content-Length: 1099511627776\r\n"), PAUSE),
    ),
    (
        "with texts as parts",
        _for_ever(MJPEG, lambda n: _part(b"no picture", b"Content-Type: text/html\r\n"), PAUSE),
    ),
    ("without its boundary", _for_ever(MJPEG.replace(b"next", b"other"), lambda n: _part(_picture()), PAUSE)),
    ("that leads in a circle", _moved),
    ("that leads to a file", _moved_to("file:///etc/passwd")),
    ("that leads to where nobody answers", _moved_to("http://127.0.0.1:9/video")),
    ("that leads nowhere", _moved_to("")),
    ("that leads to a list of files", _moved_to("concat:/etc/passwd|/etc/hostname")),
    ("with an error", _say(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 3\r\n\r\nno!")),
    (
        "that asks for a password",
        _say(b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="a"\r\n\r\n'),
    ),
    ("that has nothing", _say(b"HTTP/1.1 204 No Content\r\n\r\n")),
    ("with the status 99999", _say(b"HTTP/1.1 99999 ?\r\n\r\n")),
    ("that is no HTTP", _say(b"SSH-2.0-OpenSSH_9.2\r\n")),
    ("with a length of 2^63", _say(OK + b"Content-Length: 9223372036854775807\r\n\r\nRIFF")),
    ("with a length of -5", _say(OK + b"Content-Length: -5\r\n\r\nRIFF")),
    ("in chunks of letters", _say(OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nRIFF\r\n0\r\n\r\n")),
    ("in a chunk of 2^64", _say(OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nRIFF")),
    ("in chunks of -1", _say(OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\nRIFF\r\n0\r\n\r\n")),
    ("that says gzip", _body(lambda: b"\x1f\x8b\x08\0" + bytes(99), "video/mp4\r\nContent-Encoding: gzip")),
    ("with an HTML page as a video", _body(lambda: b"<html>no</html>", "video/mp4")),
    ("with a video as an HTML page", _body(_film, "text/html")),
    ("with a picture as a video", _body(_picture, "video/mp4")),
    ("with nothing as a video", _body(lambda: b"", "video/mp4")),
    ("with a playlist to a file", _hls("file:///etc/passwd")),
    ("with a playlist to where nobody answers", _hls("http://127.0.0.1:9/a.ts")),
    ("with a playlist of a million parts", _hls("a.ts\n#EXTINF:9,\n" * 1_000_000 + "a.ts")),
    ("with a playlist of nothing", _body(lambda: b"#EXTM3U\n", "application/vnd.apple.mpegurl")),
    ("with a list of FFmpeg", _body(lambda: b"ffconcat version 1.0\nfile /etc/passwd\n", "video/mp4")),
)


def _enormous() -> bytes:
    content = _picture()
    place = content.index(b"\xff\xc0") + 5
    return content[:place] + b"\xff\xdc\xff\xdc" + content[place + 4 :]


def _sized(number: int) -> bytes:
    side = (16, 480, 33, 1200)[number % 4]
    return cv2.imencode(".jpg", frames(1, (side, side))[0])[1].tobytes()


@contextlib.contextmanager
def serving(number: int) -> Iterator[Server]:
    """The server of a number, as long as the block lasts."""
    server = Server(SERVERS[number][1])
    try:
        yield server
    finally:
        server.close()
