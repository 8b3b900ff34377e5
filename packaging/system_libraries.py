"""The system libraries that Qt and OpenCV load on Linux: which are missing, and how to get them.

Needs the standard library alone. The file names are those that the wheels ask for (`readelf -d`),
the package names are those of Debian and Ubuntu.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import which
from typing import NamedTuple


class Library(NamedTuple):
    """A shared library and the Debian package that holds it."""

    file: str
    package: str


OFFSCREEN = (
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libX11.so.6", "libx11-6"),
)
X_WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
)
WAYLAND_WINDOW = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1"),
)
FONTS_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

# Since their move to 64-bit times, Debian 13 and Ubuntu 24.04 have these under the second name.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}


def needed(window: bool, environment: Mapping[str, str]) -> tuple[Library, ...]:
    """The libraries for this run: offscreen ones always, a display's own if `window` and there is one.

    Qt takes Wayland where it can, and X otherwise, so X libraries are not asked for beside Wayland ones.
    """
    if not window:
        return OFFSCREEN
    if environment.get("WAYLAND_DISPLAY") and (
        not environment.get("DISPLAY") or all(loads(library.file) for library in WAYLAND_WINDOW)
    ):
        return OFFSCREEN + WAYLAND_WINDOW
    return OFFSCREEN + X_WINDOW if environment.get("DISPLAY") else OFFSCREEN


def loads(file: str) -> bool:
    """Whether the dynamic linker finds `file`; `ctypes.util.find_library` would need a compiler for that."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def has_fonts(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Whether any font file lies in `folders`; without one, Qt draws no text."""
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def ensure(window: bool, packages: tuple[str, ...] = ()) -> None:
    """Install what is missing, or say what to type.

    Args:
        window: whether a window is to be shown, should there be a display.
        packages: further Debian packages that are known to be missing.

    Raises:
        SystemExit: something is missing on Debian or Ubuntu and could not be installed from here.
    """
    if sys.platform != "linux":
        return
    missing = [library for library in needed(window, os.environ) if not loads(library.file)]
    fonts = () if has_fonts() else (FONTS_PACKAGE,)
    wanted = tuple(dict.fromkeys((*packages, *(library.package for library in missing), *fonts)))
    if not wanted:
        return
    if which("apt-get"):
        _install_with_apt(wanted)
    else:
        names = [library.file for library in missing] + ["a font (for example DejaVu)"] * bool(fonts)
        print("Qt may not start: this system lacks", ", ".join(names) + ".", file=sys.stderr)


def _install_with_apt(packages: tuple[str, ...]) -> None:
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    if os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], env=environment, check=False)
        packages = _names_here(packages)
        print("Installing system libraries:", *packages, flush=True)
        if subprocess.run([*install, "-q", *packages], env=environment, check=False).returncode == 0:
            return
        sys.exit("Installing the system libraries failed; the reason stands above.")
    line = " ".join(("sudo", *install, *_names_here(packages)))
    sys.exit(f"Some system libraries are missing. Type this line, then the same command again:\n{line}")


def _names_here(packages: tuple[str, ...]) -> tuple[str, ...]:
    """`packages` under the names that this release of Debian or Ubuntu gives them."""
    return tuple(RENAMED[name] if _is_known(RENAMED.get(name)) else name for name in packages)


def _is_known(package: str | None) -> bool:
    if package is None or not which("apt-cache"):
        return False
    listed = subprocess.run(["apt-cache", "pkgnames", package], capture_output=True, text=True, check=False)
    return package in listed.stdout.split()
