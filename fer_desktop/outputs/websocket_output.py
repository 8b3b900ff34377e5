"""A WebSocket server on this computer: one JSON object a row."""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import re
import socket
import threading
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar
from weakref import WeakSet

from fer_desktop.base.errors import SendingError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.outputs.live_output import OutputTarget, is_loopback, missing_library, shown_port
from fer_desktop.outputs.sent_frames import SentFrame

if TYPE_CHECKING:
    import asyncio

    from websockets.asyncio.server import Server, ServerConnection

T = TypeVar("T")

logger = logging.getLogger(__name__)

TITLE: Final = "WebSocket"
ORIGINS: Final = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")
"""Whose web pages may read along: those of this computer. Programs that are no browser name no origin."""
LARGEST_BACKLOG: Final = 256 * 1024
"""Bytes that may wait for a receiver beyond the system's own buffers; frames are left out while more do."""
MOST_RECEIVERS: Final = 16
TIMEOUT: Final = 10.0
"""Seconds for what takes milliseconds."""
CLOSING: Final = 0.5
"""Seconds that receivers have to agree to the end."""


def create(target: OutputTarget) -> WebSocketOutput:
    """The output, not yet opened."""
    return WebSocketOutput(target.websocket_host, target.websocket_port)


class WebSocketOutput:
    """Every receiver gets every row from when it connects, as one text message.

    The server has a thread of its own. A receiver that reads too slowly misses whole frames, which are
    counted, and one that is gone is dropped; neither delays anything else. What receivers send is passed
    over.
    """

    def __init__(self, host: str, port: int) -> None:
        self.address = f"ws://{shown_port(host, port)}"
        self.leaves_computer = not is_loopback(host)
        self.lost = 0
        self.failure = ""
        self._host, self._port = host, port
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._server: Server | None = None
        self._receivers: set[ServerConnection] = set()
        self._connections: WeakSet[ServerConnection] = WeakSet()

    def open(self, labels: Sequence[str]) -> None:
        """Listen."""
        try:
            import websockets.asyncio.server  # noqa: F401
        except ImportError as error:
            raise missing_library(TITLE, "websocket", error) from error
        # Here, because it takes its time, and few ask for it.
        import asyncio

        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(name="websocket", target=self._loop.run_forever, daemon=True)
        self._thread.start()
        try:
            self._server = _run(self._serve(), self._loop)
        except (OSError, UnicodeError) as error:
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                said = translate(
                    "outputs", "Port {port} is in use by another program. Choose another port for WebSocket."
                )
                raise SendingError(said.format(port=self._port)) from error
            if getattr(error, "errno", None) == errno.EADDRNOTAVAIL:
                said = translate("outputs", "{host} is not an address of this computer. Choose another host.")
                raise SendingError(said.format(host=self._host)) from error
            said = translate("outputs", "Cannot listen at {address} ({reason}). Choose another host or port.")
            raise SendingError(said.format(address=self.address, reason=_plain_reason(error))) from error
        port = next(iter(self._server.sockets)).getsockname()[1]
        self.address = f"ws://{shown_port(self._host, port)}"

    def send(self, frame: SentFrame) -> None:
        """Hand the rows to the system for every receiver that keeps up."""
        if self._receivers and self._loop is not None:
            _run(self._broadcast([json.dumps(row) for row in frame.rows]), self._loop)

    @property
    def receivers(self) -> int | None:
        """How many are connected."""
        return len(self._receivers)

    def close(self) -> None:
        """Say goodbye to receivers, and listen no more."""
        loop, self._loop = self._loop, None
        if loop is None or self._thread is None:
            return
        with contextlib.suppress(TimeoutError):
            _run(self._end(), loop)
        loop.call_soon_threadsafe(loop.stop)
        self._thread.join(TIMEOUT)
        if not self._thread.is_alive():
            loop.close()

    async def _serve(self) -> Server:
        from websockets.asyncio.server import ServerConnection, serve

        connections = self._connections

        class Connection(ServerConnection):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                super().connection_made(transport)
                connections.add(self)

        return await serve(
            self._receive,
            self._host,
            self._port,
            origins=[None, ORIGINS],
            compression=None,
            max_size=1024,
            create_connection=Connection,
            close_timeout=CLOSING,
        )

    async def _receive(self, connection: ServerConnection) -> None:
        """See to a receiver until it leaves."""
        from websockets.exceptions import ConnectionClosed

        if len(self._receivers) >= MOST_RECEIVERS:
            logger.warning("A receiver was refused: there are %d already", MOST_RECEIVERS)
            await connection.close(1013, "too many receivers")
            return
        self._receivers.add(connection)
        try:
            with contextlib.suppress(ConnectionClosed):
                async for _ in connection:
                    pass
        finally:
            self._receivers.discard(connection)

    async def _broadcast(self, messages: Sequence[str]) -> None:
        from websockets.asyncio.server import broadcast

        ready = [
            receiver
            for receiver in self._receivers
            if receiver.transport.get_write_buffer_size() <= LARGEST_BACKLOG
        ]
        self.lost += len(ready) < len(self._receivers)
        for message in messages:
            broadcast(ready, message)

    async def _end(self) -> None:
        if self._server is not None:
            self._server.close()
            # Those that never became receivers would be waited for.
            for connection in set(self._connections) - self._receivers:
                connection.transport.abort()
            await self._server.wait_closed()


def _plain_reason(error: OSError | UnicodeError) -> str:
    """Why the server does not listen; asyncio puts the address into the system's words."""
    if isinstance(error, OSError) and not isinstance(error, socket.gaierror) and error.errno:
        return os.strerror(error.errno)
    return reason_of(error)


def _run(work: Coroutine[Any, Any, T], loop: asyncio.AbstractEventLoop) -> T:
    """Do something in the thread of a loop, and wait for it."""
    import asyncio

    return asyncio.run_coroutine_threadsafe(work, loop).result(TIMEOUT)
