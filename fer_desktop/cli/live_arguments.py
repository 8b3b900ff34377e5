"""The command line of ``live``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from fer_desktop.base.settings import Settings
from fer_desktop.outputs import OUTPUTS
from fer_desktop.outputs.live_output import LARGEST_PORT, LOOPBACK, OSC_PORT, WEBSOCKET_PORT, OutputTarget
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET
from training.core.untrusted.printable_text import PrintableParser

LONGEST_SMOOTHING = 10.0
_EPILOG = """\
Pictures are never sent. Receivers in a few lines of Python: docs/streams.md.

Exit codes: 0 at the end of the source or after --seconds, 2 if something cannot be opened,
read or sent or an option is wrong, 130 if stopped by Ctrl-C or a signal, 1 after an internal error.
"""


def parse_live(argv: Sequence[str]) -> argparse.Namespace:
    """``source``, ``kinds`` out of ``OUTPUTS``, ``target`` and what else there is below."""
    parser = PrintableParser(
        prog="fer-desktop live",
        description="Read the faces of a camera, a video or a network address without a window, and send "
        "the predictions to other programs as they happen.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--camera", type=_camera, dest="source", metavar="N", help="a camera, from 0 (default: 0)"
    )
    source.add_argument(
        "--source",
        dest="source",
        metavar="PATH",
        help="a video, a picture, a folder of pictures or a network address",
    )
    source.add_argument(
        "--demo", action="store_const", const=DEMO_TARGET, dest="source", help="the demonstration"
    )
    outputs = parser.add_argument_group("outputs")
    outputs.add_argument(
        "--lsl",
        action="store_true",
        help="a Lab Streaming Layer stream, announced in the local network",
    )
    outputs.add_argument(
        "--osc",
        type=_address,
        metavar="HOST:PORT",
        help=f"Open Sound Control by UDP, for example to {LOOPBACK}:{OSC_PORT}",
    )
    outputs.add_argument(
        "--websocket",
        nargs="?",
        type=_port,
        const=WEBSOCKET_PORT,
        metavar="PORT",
        help=f"a WebSocket server (default port: {WEBSOCKET_PORT}; 0: any free one)",
    )
    outputs.add_argument(
        "--websocket-host",
        metavar="HOST",
        help="where it listens; 0.0.0.0 lets every computer connect that reaches this one "
        f"(default: {LOOPBACK}, this computer only)",
    )
    outputs.add_argument("--json", action="store_true", help="print one JSON object per row")
    parser.add_argument("--model", metavar="MODEL", help="the folder or name of a model")
    parser.add_argument(
        "--smoothing",
        metavar="SECONDS",
        type=_number("number of seconds from 0 to 10", LONGEST_SMOOTHING),
        default=Settings().smoothing_seconds,
        help="time constant of the smoothing, 0 to 10 (default: 0.3)",
    )
    parser.add_argument(
        "--confidence-threshold",
        metavar="P",
        type=_number("probability from 0 to 1", 1.0),
        default=Settings().confidence_threshold,
        help="mark predictions with a probability below P, 0 to 1, as uncertain (default: 0.4)",
    )
    parser.add_argument(
        "--seconds",
        metavar="S",
        type=_number("number of seconds from 0", 1e9),
        help="stop after this time (default: at the end of the source, or by Ctrl-C)",
    )
    arguments = parser.parse_args(argv)
    arguments.source = arguments.source or f"{CAMERA_PREFIX}0"
    wanted = {"lsl": arguments.lsl, "osc": arguments.osc, "websocket": arguments.websocket is not None}
    arguments.kinds = tuple(entry.kind for entry in OUTPUTS if wanted[entry.kind])
    if not arguments.kinds and not arguments.json:
        parser.error("nothing to send to; name one of --lsl, --osc, --websocket and --json")
    if arguments.websocket_host is not None and arguments.websocket is None:
        parser.error("--websocket-host has no effect without --websocket")
    arguments.target = _target(arguments)
    return arguments


def _target(arguments: argparse.Namespace) -> OutputTarget:
    osc_host, osc_port = arguments.osc or (LOOPBACK, OSC_PORT)
    port = WEBSOCKET_PORT if arguments.websocket is None else arguments.websocket
    return OutputTarget(osc_host, osc_port, arguments.websocket_host or LOOPBACK, port)


def _camera(text: str) -> str:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a camera number; 0 is the first camera")
    return f"{CAMERA_PREFIX}{text}"


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isdecimal() or not 1 <= int(port) <= LARGEST_PORT:
        example = f"{LOOPBACK}:{OSC_PORT}"
        raise argparse.ArgumentTypeError(f"“{text}” is not a host and a port, such as {example}")
    return host, int(port)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” is not a port from 0 to {LARGEST_PORT}")
    return int(text)


def _number(meaning: str, most: float) -> Callable[[str], float]:
    """Reads a number from 0 to ``most``."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = -1.0
        if not 0.0 <= number <= most:
            raise argparse.ArgumentTypeError(f"{text} is not a {meaning}")
        return number

    return read
