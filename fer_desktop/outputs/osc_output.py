"""Open Sound Control: bundles of messages by UDP to one address."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator, Sequence
from typing import Any, Final

from fer_desktop.base.errors import SendingError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.outputs.live_output import OutputTarget, is_loopback, missing_library, shown_port
from fer_desktop.outputs.sent_frames import SentFrame

TITLE: Final = "OSC"
FRAME, FACES, FACE = "/fer/frame", "/fer/faces", "/fer/face"
_OF_FRAMES: Final = frozenset(
    (
        *("source", "frame", "time_s", "wall_clock", "elapsed_s", "face_id", "detector"),
        *("model", "model_sha256"),
    )
)
"""Columns that are not sent for each face."""
_RESERVED: Final = re.compile(r"[\s#*,/?\[\]{}]")
"""Characters that an OSC address cannot have within a part."""


def create(target: OutputTarget) -> OscOutput:
    """The output, not yet opened."""
    return OscOutput(target.osc_host, target.osc_port)


def address_of(face_id: object, column: str) -> str:
    """The OSC address of a column of a face, such as ``/fer/face/1/happy``."""
    return f"{FACE}/{face_id}/{_RESERVED.sub('_', column.lower())}"


class OscOutput:
    """A bundle for the frame and one for each face, so that each fits in a packet of a usual network.

    The time tag of all of them is when the frame was captured.
    """

    def __init__(self, host: str, port: int) -> None:
        self.address = shown_port(host, port)
        self.leaves_computer = not is_loopback(host)
        self.lost = 0
        self.failure = ""
        self._host, self._port = host, port
        self._socket: socket.socket | None = None
        self._to: Any = None

    def open(self, labels: Sequence[str]) -> None:
        """Find the host; whether anybody listens there, UDP does not tell."""
        try:
            # What is used later is loaded here, too.
            from pythonosc import osc_bundle_builder, osc_message_builder  # noqa: F401
        except ImportError as error:
            raise missing_library(TITLE, "osc", error) from error
        try:
            found = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_DGRAM)
            family, kind, protocol, _, self._to = found[0]
            self._socket = socket.socket(family, kind, protocol)
        except (OSError, UnicodeError) as error:
            said = translate("outputs", "Cannot send to {address} ({reason}). Check the name of the host.")
            raise SendingError(said.format(address=self.address, reason=reason_of(error))) from error
        self._socket.setblocking(False)
        # Every device of a network can be sent to, as is usual with OSC.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)

    def send(self, frame: SentFrame) -> None:
        """Send the bundles; a frame that the system takes only in part, or not at all, counts as lost."""
        if self._socket is None:
            return
        try:
            for datagram in _datagrams(frame):
                self._socket.sendto(datagram, self._to)
            self.failure = ""
        except OSError as error:
            # The network may come back, and the buffer empties.
            self.lost += 1
            self.failure = reason_of(error)

    @property
    def receivers(self) -> int | None:
        """Nobody knows."""
        return None

    def close(self) -> None:
        """Close the socket."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def _datagrams(frame: SentFrame) -> Iterator[bytes]:
    """The bundles of a frame, as they are sent."""
    first = frame.rows[0]
    faces = frame.faces
    yield _bundle(
        frame.wall_clock,
        [
            (FRAME, (first["frame"], float(first["elapsed_s"] or 0.0), len(faces))),
            (FACES, tuple(row["face_id"] for row in faces)),
        ],
    )
    for row in faces:
        messages = [
            (address_of(row["face_id"], name), (value,))
            for name, value in row.items()
            if name not in _OF_FRAMES and value is not None
        ]
        yield _bundle(frame.wall_clock, messages)


def _bundle(wall_clock: float, messages: Sequence[tuple[str, Sequence[Any]]]) -> bytes:
    from pythonosc.osc_bundle_builder import OscBundleBuilder
    from pythonosc.osc_message_builder import OscMessageBuilder

    bundle = OscBundleBuilder(wall_clock)  # type: ignore[arg-type]  # it takes fractions of a second
    for address, values in messages:
        message = OscMessageBuilder(address)
        for value in values:
            message.add_arg(value)
        bundle.add_content(message.build())
    return bytes(bundle.build().dgram)
