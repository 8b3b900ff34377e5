"""Whether there is a screen to show a window on."""

import ctypes
import os
import sys
from collections.abc import Mapping


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
