"""The command line of the window, and whether there is a screen to show it on."""

import argparse
import ctypes
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from fer_desktop.base.i18n import codes
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET, is_address
from training.core.untrusted.printable_text import PrintableParser


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


COMMANDS: Final = {
    "analyse": "run_job",
    "compare": "run_job",
    "summarise": "run_summary",
    "convert": "run_summary",
    "live": "run_live",
}
"""What works without a window, and the module in ``cli`` that has a function of that name."""
EPILOG = """\
fer-desktop analyse PATH…                  analyse pictures, folders and videos without a window
fer-desktop compare MODEL_A MODEL_B PATH…  compare two models
fer-desktop summarise ROWS                 sum up rows by file, person and marker range; compare groups
fer-desktop convert ROWS OUT               write rows as TSV, JSON lines or Parquet
fer-desktop live --camera 0 --lsl          send predictions to other programs as they happen
Each has its own --help.

Exit codes: 0 on success, 2 if what was asked for cannot be opened or an option is wrong, 130 if stopped by
Ctrl-C or a signal, 1 after an internal error.
"""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """``targets`` (None: the first camera), ``model``, ``screenshot`` and what else there is below."""
    parser = PrintableParser(
        prog="fer-desktop",
        description="Recognize seven facial expressions in camera frames, pictures, folders and videos.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="PATH",
        help="open pictures, folders, videos or a network address, or import a model package (*.fermodel)",
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--camera", type=_camera, dest="targets", metavar="N", help="open a camera, from 0")
    source.add_argument(
        "--open",
        nargs="+",
        dest="targets",
        metavar="PATH",
        help="the same as PATH without it",
    )
    source.add_argument(
        "--demo", action="store_const", const=[DEMO_TARGET], dest="targets", help="open the demonstration"
    )
    parser.add_argument(
        "--allow-other-hosts",
        action="store_true",
        help="let the network address lead to other hosts, by redirects and playlists",
    )
    parser.add_argument("--model", metavar="MODEL", help="use the model in this folder or of this name")
    parser.add_argument(
        "--screenshot",
        type=_png,
        metavar="FILE.png",
        help="save a screenshot of the window after the first analysed frame, then quit",
    )
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="color scheme")
    parser.add_argument(
        "--language",
        choices=codes(),
        help="language (default: as chosen in the window, or that of the system)",
    )
    desktop = parser.add_mutually_exclusive_group()
    desktop.add_argument(
        "--install-desktop-entry",
        action="store_const",
        const="install",
        dest="desktop_entry",
        help="add the program to the menus of your Linux desktop",
    )
    desktop.add_argument(
        "--remove-desktop-entry",
        action="store_const",
        const="remove",
        dest="desktop_entry",
        help="take it out of the menus again",
    )
    parser.add_argument(
        "--version", action=_ShowVersion, nargs=0, help="show program's version number and exit"
    )
    arguments = parser.parse_args(argv)
    if arguments.files and arguments.targets:
        parser.error("PATH cannot be combined with --camera, --open or --demo")
    arguments.targets = arguments.files or arguments.targets
    targets = arguments.targets or []
    if arguments.allow_other_hosts and not (len(targets) == 1 and is_address(targets[0])):
        parser.error("--allow-other-hosts needs a network address; name it")
    return arguments


class _ShowVersion(argparse.Action):
    """Looks the version up only where it is asked for: that takes a fiftieth of the start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"{parser.prog} {version('fer-desktop')}")
        parser.exit()


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.casefold() != ".png" or path.is_dir():
        raise argparse.ArgumentTypeError(f"“{text}” is not the name of a PNG file; it must end with .png")
    return path


def _camera(text: str) -> list[str]:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a camera number; 0 is the first camera")
    return [f"{CAMERA_PREFIX}{text}"]
