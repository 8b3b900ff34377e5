"""Opening regular files alone: a FIFO would hold a reader up, and a device has no end."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

_SPECIAL: Final = (
    (stat.S_ISFIFO, "FIFO"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISBLK, "device"),
    (stat.S_ISCHR, "device"),
)
_NEVER_WAIT: Final = getattr(os, "O_NONBLOCK", 0)


class SpecialFileError(OSError):
    """A file is a FIFO, a socket or a device.

    Attributes:
        kind: What it is called.
    """

    def __init__(self, path: str | os.PathLike[str], kind: str) -> None:
        super().__init__(errno.EINVAL, f"a {kind}, not a regular file", os.fspath(path))
        self.kind = kind


def special_file(mode: int) -> str:
    """What a file is called that is neither regular nor a folder, by its ``st_mode``; empty for those."""
    return next((name for is_kind, name in _SPECIAL if is_kind(mode)), "")


def special_file_at(path: str | os.PathLike[str]) -> str:
    """The same of what a path, or a link there, leads to; empty where there is nothing."""
    try:
        return special_file(os.stat(path).st_mode)
    except (OSError, ValueError):
        return ""


def regular_file(path: str, flags: int) -> int:
    """The ``opener`` for ``open`` of a file that a person names: refuses what is not regular, never waits.

    It is looked up before, because opening can do something to a device, and again once it is open, because
    something else may stand there by then.

    Raises:
        SpecialFileError: It is a FIFO, a socket or a device.
        OSError: There is none, or it cannot be opened.
    """
    _refuse_special(path, os.stat(path).st_mode)
    handle = os.open(path, flags | _NEVER_WAIT)
    try:
        _refuse_special(path, os.fstat(handle).st_mode)
    except OSError:
        os.close(handle)
        raise
    return handle


def read_file(path: Path) -> bytes:
    """The content of a regular file.

    Raises:
        OSError: As ``regular_file`` says.
    """
    with open(path, "rb", opener=regular_file) as file:
        return file.read()


def _refuse_special(path: str, mode: int) -> None:
    kind = special_file(mode)
    if kind:
        raise SpecialFileError(path, kind)
