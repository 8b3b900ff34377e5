"""A proxy on this computer through which FFmpeg reaches the host of one stream, and no other."""

from __future__ import annotations

import base64
import contextlib
import hmac
import secrets
import selectors
import socket
import socketserver
import threading
from typing import Any, Final
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import (  # type: ignore[attr-defined]  # typeshed lacks the second one
    getproxies_environment,
    proxy_bypass_environment,
)

from fer_desktop.vision.opencv import NO_PROXY
from fer_desktop.vision.sources.targets import ascii_host

CONNECT_SECONDS: Final = 5.0
LONGEST_HEAD: Final = 64 * 1024
"""Bytes of a request before its empty line."""
_PIECE: Final = 64 * 1024
_POLL_INTERVAL: Final = 0.1
"""Seconds after which it is looked whether the proxy is closed."""
_PORTS: Final = {"http": 80, "": 443}
_USER: Final = "stream"
_UNKNOWN: Final = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\n"
    b'Proxy-Authenticate: Basic realm="stream"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
)
_REFUSED: Final = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_UNREACHABLE: Final = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_CLOSE: Final = "Connection: close"
_CONNECTED: Final = b"HTTP/1.1 200 Connection established\r\n\r\n"


class HostProxy:
    """Passes HTTP requests and TLS connections on, as an HTTP proxy does; closed when its stream is.

    FFmpeg follows redirects, and opens what a playlist names, by itself. Each of these is a request or a
    connection here, whose host is looked at before anything is sent. Where the environment names a proxy of
    the person's network, that one is used behind this. Other programs on this computer do not know the
    password in its address; their requests are refused and not counted.

    Attributes:
        refused: The last host that was asked for and is not allowed; empty for none.
        used: Whether anything was asked for at all.
    """

    def __init__(self, host: str | None) -> None:
        """Listen on a free port of this computer.

        Args:
            host: The one that may be reached; None for any.
        """
        self.refused = ""
        self.used = False
        self._host = host and ascii_host(host)
        self._password = secrets.token_hex(16)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.proxy = self
        self._thread = threading.Thread(
            name="proxy", target=self._server.serve_forever, args=(_POLL_INTERVAL,), daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        """Where it listens on this computer."""
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        """Its own, with a password, for the option ``http_proxy`` of FFmpeg."""
        return f"http://{_USER}:{self._password}@127.0.0.1:{self.port}"

    def close(self) -> None:
        """Take no more connections; those that are open end with FFmpeg's side of them."""
        self._server.shutdown()
        self._server.server_close()

    def knows(self, fields: list[str]) -> bool:
        """Whether a request has the password, by its fields."""
        expected = _authorization(_USER, self._password).encode()
        return any(hmac.compare_digest(field.encode("utf-8", "replace"), expected) for field in fields)

    def allows(self, host: str) -> bool:
        """Whether a host, in the form of ``ascii_host``, may be reached; one that may not is remembered."""
        self.used = True
        if self._host is None or host == self._host:
            return True
        self.refused = host
        return False


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    proxy: HostProxy

    def handle_error(self, *_: Any) -> None:
        """A connection that breaks off ends here; FFmpeg's side says what became of the stream."""


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        client: socket.socket = self.request
        lines = _head(client).decode("utf-8", "surrogateescape").split("\r\n")
        if not self.server.proxy.knows(lines[1:]):
            client.sendall(_UNKNOWN)
            return
        method, target, version = lines[0].split(" ")
        tunnel = method == "CONNECT"
        asked = urlsplit(f"//{target}" if tunnel else target)
        host = ascii_host(asked.hostname or "")
        if not host or asked.scheme not in _PORTS or not self.server.proxy.allows(host):
            client.sendall(_REFUSED)
            return
        beyond = _proxy_beyond(host)
        try:
            at = beyond or asked
            place = at.hostname if beyond else host
            remote = socket.create_connection((place, at.port or _PORTS[asked.scheme]), CONNECT_SECONDS)
        except OSError:
            client.sendall(_UNREACHABLE)
            return
        with remote:
            remote.settimeout(None)
            if tunnel and not beyond:
                client.sendall(_CONNECTED)
            else:
                path = target if beyond else asked._replace(scheme="", netloc="").geturl() or "/"
                own = [] if tunnel else [_CLOSE]
                if beyond and beyond.username:
                    own.append(_authorization(unquote(beyond.username), unquote(beyond.password or "")))
                remote.sendall(_request(f"{method} {path} {version}", lines[1:], own))
            _pass_on(client, remote, both_ways=tunnel)


def _head(client: socket.socket) -> bytes:
    """A request up to its empty line, which it is without; nothing behind it is taken."""
    head = bytearray()
    while not head.endswith(b"\r\n\r\n"):
        letter = client.recv(1)
        if not letter or len(head) > LONGEST_HEAD:
            raise ConnectionError
        head += letter
    return bytes(head[:-4])


def _request(first: str, fields: list[str], own: list[str]) -> bytes:
    """A request with some fields of its own; one on a connection that is to serve no other says so."""
    left_out = ("proxy-authorization:", "proxy-connection:", *(["connection:"] if _CLOSE in own else []))
    kept = [field for field in fields if not field.lower().startswith(left_out)]
    return "\r\n".join([first, *kept, *own, "", ""]).encode("utf-8", "surrogateescape")


def _authorization(user: str, password: str) -> str:
    """The field by which a proxy knows who asks."""
    return f"Proxy-Authorization: Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


def _pass_on(client: socket.socket, remote: socket.socket, both_ways: bool) -> None:
    """Pass on what comes until one side ends; a second request, whose host is not known, ends it too."""
    with selectors.DefaultSelector() as ready, contextlib.suppress(OSError):
        ready.register(client, selectors.EVENT_READ, remote if both_ways else None)
        ready.register(remote, selectors.EVENT_READ, client)
        while True:
            for key, _ in ready.select():
                piece = key.fileobj.recv(_PIECE) if isinstance(key.fileobj, socket.socket) else b""
                if not piece or key.data is None:
                    return
                key.data.sendall(piece)


def _proxy_beyond(host: str) -> SplitResult | None:
    """The proxy of the person's network for a host; None where there is none."""
    named = getproxies_environment().get("http", "")
    if not named.startswith("http://") or proxy_bypass_environment(host, {"no": NO_PROXY}):
        return None
    return urlsplit(named)
