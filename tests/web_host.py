"""A web server on this computer, with redirects and playlists that lead to another host."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PLAYLIST = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n{segment}\n#EXT-X-ENDLIST\n"


class WebHost:
    """A web server that is reached as 127.0.0.1 and as localhost, which are two hosts to the program."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, str, bytes]] = {}
        self.asked: list[str] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(f"{self.headers['Host'].partition(':')[0]}{self.path}")
                status, kind, content = host.pages.get(self.path, (404, "text/plain", b""))
                self.send_response(status)
                self.send_header("Location" if status == 302 else "Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def redirect(host: WebHost, target: str) -> str:
    """The address of what leads to a target."""
    host.pages["/video.avi"] = 302, target, b""
    return host.address("/video.avi")


def playlist(host: WebHost, segment: str) -> str:
    """The address of a stream that consists of one segment."""
    host.pages["/live.m3u8"] = 200, "application/vnd.apple.mpegurl", PLAYLIST.format(segment=segment).encode()
    return host.address("/live.m3u8")
