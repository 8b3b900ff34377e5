"""What every output to other programs can do, and where outputs go."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from fer_desktop.base.errors import SendingError
from fer_desktop.base.i18n import translate
from fer_desktop.outputs.sent_frames import SentFrame

LOOPBACK: Final = "127.0.0.1"
OSC_PORT: Final = 9000
WEBSOCKET_PORT: Final = 8765
LARGEST_PORT: Final = 65535


@dataclass(frozen=True, slots=True)
class OutputTarget:
    """Where outputs go, and what they tell.

    Attributes:
        osc_host: The computer that OSC is sent to: a name or an IP address.
        osc_port: The UDP port there.
        websocket_host: The address of this computer at which the WebSocket server listens. Others than this
            computer reach it only where it is not a loopback address.
        websocket_port: Its TCP port; 0 is any free one.
        names: Whether the names that faces were given are sent, too.
    """

    osc_host: str = LOOPBACK
    osc_port: int = OSC_PORT
    websocket_host: str = LOOPBACK
    websocket_port: int = WEBSOCKET_PORT
    names: bool = False


class LiveOutput(Protocol):
    """One way to other programs. Opened, used and closed by one thread after the other.

    Attributes:
        address: Where it goes, for a person; final once it is open.
        leaves_computer: Whether other computers can receive it.
        lost: Frames that could not be handed to every receiver.
        failure: Why the last frame could not be sent to anybody; empty if it was.
    """

    address: str
    leaves_computer: bool
    lost: int
    failure: str

    def open(self, labels: Sequence[str]) -> None:
        """Begin to be there for receivers.

        Args:
            labels: The emotions of the model that reads at first, in its order.

        Raises:
            SendingError: A library is missing, or the address cannot be used.
        """

    def send(self, frame: SentFrame) -> None:
        """Send a frame to all who receive; never waits for one of them.

        Raises:
            SendingError: Nothing can be sent any more.
        """

    @property
    def receivers(self) -> int | None:
        """How many programs receive it; None where nobody can know. For any thread."""

    def close(self) -> None:
        """Be there no more. May be called twice, or without ``open``; raises nothing."""


@dataclass(frozen=True, slots=True)
class OutputKind:
    """One line of the table of outputs.

    Attributes:
        kind: A short word for settings, options and tests.
        title: What a person calls it.
        create: Makes the output, not yet opened.
    """

    kind: str
    title: str
    create: Callable[[OutputTarget], LiveOutput]


def missing_library(title: str, extra: str, error: Exception) -> SendingError:
    """What to say where the library of an output is not installed, or cannot be loaded."""
    said = translate(
        "outputs",
        "{title} needs a library that cannot be loaded ({reason}). "
        "Install it with: pip install 'fer-desktop[{extra}]'",
    )
    reason = " ".join(str(error).split()) or type(error).__name__
    return SendingError(said.format(title=title, extra=extra, reason=reason))


def is_loopback(host: str) -> bool:
    """Whether only programs on this computer are reached at a host."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def shown_port(host: str, port: int) -> str:
    """Host and port as in an address; IPv6 addresses in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
