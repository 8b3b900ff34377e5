"""Adds the program to the menus of a Linux desktop, and takes it out again."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from fer_desktop.base import paths
from fer_desktop.base.errors import reason_of
from training.core.storage.atomic import replacing
from training.core.untrusted.printable_text import print_text

NAME: Final = "fer-desktop"
MIME_TYPES: Final = (
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "image/webp",
    "image/x-portable-graymap",
    "image/x-portable-pixmap",
    "video/3gpp",
    "video/mp2t",
    "video/mp4",
    "video/mpeg",
    "video/ogg",
    "video/quicktime",
    "video/webm",
    "video/x-matroska",
    "video/x-ms-wmv",
    "video/x-msvideo",
    "inode/directory",
)
"""Of the pictures and videos that are read, and of folders, as shared-mime-info names them."""
_RESERVED: Final = re.compile(r'[\s"\'\\><~|&;$*?#()`]')
_TO_ESCAPE: Final = re.compile(r'(["`$\\])')
_SECONDS: Final = 10.0
"""Time that the desktop's own tools may take to notice."""
_MODE: Final = 0o644


def run(*, install: bool, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> int:
    """Install the entry, or remove it, for this person alone, and say so.

    Returns:
        The exit code: 0, or 2 if that cannot be done.
    """
    if not platform.startswith("linux"):
        print_text("Desktop entries are for Linux; on this system, pin the program instead.", file=sys.stderr)
        return 2
    folder = _data_folder(environment)
    entry, icon = _entry_path(folder), _icon_path(folder)
    try:
        if install:
            _write(icon, paths.icon().read_bytes())
            _write(entry, entry_text(command()).encode())
            print_text(f"Installed {entry}.")
        else:
            found = entry.exists() or icon.exists()
            for path in (entry, icon):
                path.unlink(missing_ok=True)
            print_text(f"Removed {entry}." if found else f"There is no {entry}.")
    except OSError as error:
        said = f"Cannot write {error.filename or entry} ({reason_of(error)}). Check the permissions."
        print_text(said, one_line=True, file=sys.stderr)
        return 2
    _tell_the_desktop(folder)
    return 0


def command() -> tuple[str, ...]:
    """What starts this program: the script beside this Python, or else its module."""
    script = Path(sys.executable).with_name(NAME)
    return (str(script),) if script.is_file() else (sys.executable, "-m", "fer_desktop")


def entry_text(command: tuple[str, ...]) -> str:
    """The desktop entry, as the Desktop Entry Specification 1.5 has it.

    Args:
        command: What starts the program, word by word; opened files follow.
    """
    return "\n".join(_lines(command)) + "\n"


def _lines(command: tuple[str, ...]) -> Iterator[str]:
    yield "[Desktop Entry]"
    yield "Type=Application"
    yield "Version=1.5"
    yield f"Name={paths.APPLICATION}"
    yield "GenericName=Facial Expression Recognition"
    yield "GenericName[de]=Mimikerkennung"
    yield "Comment=Recognize seven facial expressions in camera frames, pictures and videos"
    yield "Comment[de]=Sieben Gesichtsausdrücke in Kamerabildern, Bildern und Videos erkennen"
    yield f"Exec={' '.join(map(_quoted, command))} %F"
    yield f"TryExec={_escaped(command[0])}"
    yield f"Icon={NAME}"
    yield "Terminal=false"
    yield "Categories=Science;ImageProcessing;"
    yield "Keywords=emotion;face;expression;FER2013;"
    yield f"MimeType={';'.join(MIME_TYPES)};"
    yield f"StartupWMClass={paths.APPLICATION}"


def _quoted(word: str) -> str:
    """A word of Exec: quoted where the specification asks for it, then escaped as every value is."""
    if _RESERVED.search(word):
        word = '"' + _TO_ESCAPE.sub(r"\\\1", word) + '"'
    return _escaped(word.replace("%", "%%"))


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _data_folder(environment: Mapping[str, str]) -> Path:
    """Where the person's applications are, by the XDG Base Directory Specification: no relative path."""
    folder = environment.get("XDG_DATA_HOME", "")
    return Path(folder) if os.path.isabs(folder) else Path.home() / ".local" / "share"


def _entry_path(folder: Path) -> Path:
    return folder / "applications" / f"{NAME}.desktop"


def _icon_path(folder: Path) -> Path:
    return folder / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as partial:
        partial.write_bytes(content)
    path.chmod(_MODE)


def _tell_the_desktop(folder: Path) -> None:
    """Bring the desktop's caches up to date, where it has the tools; without them it does so by itself."""
    with contextlib.suppress(OSError):
        # Themes are read again when this folder is newer than their cache.
        os.utime(folder / "icons" / "hicolor")
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            ["update-desktop-database", str(folder / "applications")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
