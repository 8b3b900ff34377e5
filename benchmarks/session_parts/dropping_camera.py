"""A network camera on this computer that drops the connection once a minute."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

import numpy as np

PAUSE: Final = 1 / 30
"""Seconds between two pictures."""
UP_S: Final = 55.0
DOWN_S: Final = 5.0
"""Seconds in which it answers, and then in which it does not."""
SIZE: Final = (640, 480)
PICTURES: Final = 90
"""Pictures until the same come again."""


class DroppingCamera:
    """Sends a moving face as MJPEG at ``address``; every minute it hangs up and refuses for some seconds."""

    def __init__(self) -> None:
        self._closed = threading.Event()
        self._pictures = _pictures()
        self._started = time.monotonic()
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                camera.answer(self)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True)

    @property
    def address(self) -> str:
        """Where it can be opened."""
        return f"http://127.0.0.1:{self._server.server_port}/video"

    @property
    def _up(self) -> bool:
        return (time.monotonic() - self._started) % (UP_S + DOWN_S) < UP_S

    def __enter__(self) -> DroppingCamera:
        self._thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._closed.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Send pictures until the connection is dropped."""
        if not self._up:
            handler.send_error(503)
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "multipart/x-mixed-replace; boundary=next")
        handler.end_headers()
        index = 0
        with contextlib.suppress(OSError):
            while self._up and not self._closed.wait(PAUSE):
                handler.wfile.write(self._pictures[index % PICTURES])
                index += 1


def _pictures() -> list[bytes]:
    """The parts of the stream, one a picture."""
    from skimage import data

    from benchmarks.pipeline_parts.scene import SPREAD, drawn
    from fer_desktop.vision.opencv import cv2

    portrait = np.ascontiguousarray(cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)[0:300, 70:370])
    ground = np.full((SIZE[1], SIZE[0], 3), 190, np.uint8)
    parts = []
    for index in range(PICTURES):
        picture = drawn(ground, portrait, SPREAD[1], 2 * math.pi * index / PICTURES)
        jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
        parts.append(b"--next\r\nContent-Type: image/jpeg\r\n\r\n" + jpeg + b"\r\n")
    return parts
