"""Programs that receive: liblsl, python-osc's server and a WebSocket client, each as its library has it."""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import pylsl
from pythonosc.dispatcher import Dispatcher
from pythonosc.osc_bundle import OscBundle
from pythonosc.osc_server import OSCUDPServer
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from fer_desktop.outputs.lsl_output import STREAM_NAME
from tests.fakes import eventually

SECONDS = 30.0
"""That a receiver waits for what it is sent; computers differ."""


class LslReceiver:
    """Finds the stream, and pulls its samples as rows by channel label."""

    def __init__(self) -> None:
        (info,) = pylsl.resolve_byprop("name", STREAM_NAME, 1, SECONDS)
        self._inlet = pylsl.StreamInlet(info, recover=False)
        self._inlet.open_stream(SECONDS)
        self.info = self._inlet.info(SECONDS)
        self.units = {}
        channel = self.info.desc().child("channels").child("channel")
        while not channel.empty():
            self.units[channel.child_value("label")] = channel.child_value("unit")
            channel = channel.next_sibling("channel")

    def row(self) -> tuple[dict[str, float], float]:
        """The next sample, and its time by LSL's clock."""
        sample, at = self._inlet.pull_sample(SECONDS)
        assert sample is not None
        return dict(zip(self.units, sample, strict=True)), at

    def close(self) -> None:
        self._inlet.close_stream()


class OscReceiver:
    """python-osc's server, which takes bundles at a port.

    Attributes:
        messages: Address, arguments and time tag, in seconds since 1970, in order.
        sizes: Bytes of each datagram.
    """

    def __init__(self) -> None:
        self.messages: list[tuple[str, list[Any], float]] = []
        self.sizes: list[int] = []
        self._server = _OscServer(self)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def take(self, datagram: bytes) -> None:
        bundle = OscBundle(datagram)
        self.sizes.append(len(datagram))
        self.messages += [(message.address, list(message.params), bundle.timestamp) for message in bundle]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(SECONDS)


class _OscServer(OSCUDPServer):
    """Takes the time tags too, which python-osc keeps to itself."""

    def __init__(self, receiver: OscReceiver) -> None:
        super().__init__(("127.0.0.1", 0), Dispatcher())
        self._receiver = receiver

    def verify_request(self, request: Any, client_address: Any) -> bool:
        assert super().verify_request(request, client_address)
        self._receiver.take(request[0])
        return True


class WebSocketReceiver:
    """Connects to a server, and reads the messages as rows, with the moment at which each came."""

    def __init__(self, address: str, **options: Any) -> None:
        self.rows: list[dict[str, Any]] = []
        self.came: list[float] = []
        self.ended = threading.Event()
        self._connecting = connect(address, **options)
        self._connection = self._connecting.__enter__()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            for message in self._connection:
                self.came.append(time.monotonic())
                self.rows.append(json.loads(message))
        except ConnectionClosed:
            pass
        self.ended.set()

    def has(self, count: int) -> bool:
        """Whether so many rows come in time."""
        return eventually(lambda: len(self.rows) >= count, SECONDS)

    def close(self) -> None:
        self._connecting.__exit__(None, None, None)
        self._thread.join(SECONDS)
