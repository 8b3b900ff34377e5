"""The command line of the window, and whether there is a screen to show it on."""

import argparse
import ctypes
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from fer_desktop.base.i18n import codes
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether Qt will find a screen; an explicit ``QT_QPA_PLATFORM`` is believed."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and _x_server_answers(environment["DISPLAY"])


def _x_server_answers(display: str) -> bool:
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        # Qt will say which library is missing.
        return True
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XOpenDisplay.argtypes = [ctypes.c_char_p]
    library.XCloseDisplay.argtypes = [ctypes.c_void_p]
    connection = library.XOpenDisplay(display.encode())
    if connection:
        library.XCloseDisplay(connection)
    return bool(connection)


EPILOG = """\
fer-desktop analyse PATH… reads pictures, folders and videos without a window; see fer-desktop analyse --help.
fer-desktop compare MODEL_A MODEL_B PATH says where two models differ; see fer-desktop compare --help.
"""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """``targets`` (None: the first camera), ``model``, ``screenshot``, ``theme`` and ``language``."""
    parser = argparse.ArgumentParser(
        prog="fer-desktop",
        description="Reads seven facial expressions from a camera, pictures, folders and videos.",
        epilog=EPILOG,
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--camera", type=_camera, dest="targets", metavar="N", help="the camera to show, from 0"
    )
    source.add_argument(
        "--open", nargs="+", dest="targets", metavar="PATH", help="pictures, folders, videos or an address"
    )
    source.add_argument(
        "--demo", action="store_const", const=[DEMO_TARGET], dest="targets", help="the demonstration"
    )
    parser.add_argument(
        "--model", type=Path, metavar="DIR", help="a model folder, instead of the bundled one"
    )
    parser.add_argument(
        "--screenshot",
        type=_png,
        metavar="FILE.png",
        help="write a picture of the window after the first analysed frame, then quit",
    )
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours of the window")
    parser.add_argument(
        "--language",
        choices=codes(),
        help="language of the window; without it, the one chosen there, or that of the system",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('fer-desktop')}")
    return parser.parse_args(argv)


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.casefold() != ".png" or path.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is no file name for a PNG picture; end it in .png")
    return path


def _camera(text: str) -> list[str]:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no camera number; give 0 for the first camera")
    return [f"{CAMERA_PREFIX}{text}"]
