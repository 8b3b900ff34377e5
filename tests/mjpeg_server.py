"""A network camera on this computer: sends pictures, and falls silent when told to."""

from __future__ import annotations

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np

from fer_desktop.vision.opencv import cv2

PAUSE = 0.03
"""Seconds between two pictures."""


class MjpegServer:
    """Sends a gray picture over and over, at ``/video``; at ``/file`` what the file holds."""

    def __init__(self, file: Path | None = None) -> None:
        self.silent = threading.Event()
        self.served = 0
        self._closed = threading.Event()
        picture = cv2.imencode(".jpg", np.full((48, 64, 3), 128, np.uint8))[1].tobytes()
        self._part = b"--next\r\nContent-Type: image/jpeg\r\n\r\n" + picture + b"\r\n"
        self._file = file.read_bytes() if file else b""
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def address(self) -> str:
        return f"http://someone:secret@127.0.0.1:{self._server.server_port}/video?token=secret"

    @property
    def file_address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/file"

    def __enter__(self) -> MjpegServer:
        self._thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._closed.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request until it ends or the server is closed."""
        self.served += 1
        if handler.path.startswith("/file"):
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(self._file)))
            handler.end_headers()
            with contextlib.suppress(OSError):
                handler.wfile.write(self._file)
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "multipart/x-mixed-replace; boundary=next")
        handler.end_headers()
        with contextlib.suppress(OSError):
            while not self._closed.wait(PAUSE):
                if not self.silent.is_set():
                    handler.wfile.write(self._part)
