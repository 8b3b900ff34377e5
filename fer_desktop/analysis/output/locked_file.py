"""A file that is only ever added to, whole pieces at a time, by one program at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate


class RawFile:
    """What was appended is with the system at once, and survives the end of this process."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it, and lock it.

        Raises:
            OSError: it cannot be opened for writing.
            OutputError: another run has it.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        self._handle: int | None = os.open(path, flags, 0o666)
        try:
            _lock(self._handle)
        except OSError as error:
            self.close()
            message = translate(
                "batch",
                "Another run is writing to {path}; wait until it ends, or give another name for the rows.",
            )
            raise OutputError(message.format(path=path)) from error
        self.length = os.fstat(self._handle).st_size

    def append(self, piece: bytes) -> None:
        """Write a piece at the end, or nothing of it.

        Raises:
            OSError: there is no room, or the place is gone; the file is as it was.
        """
        assert self._handle is not None
        rest = memoryview(piece)
        try:
            while rest:
                rest = rest[os.write(self._handle, rest) :]
        except OSError:
            with contextlib.suppress(OSError):
                self.cut(self.length)
            raise
        self.length += len(piece)

    def cut(self, length: int) -> None:
        """Keep so many bytes."""
        assert self._handle is not None
        os.ftruncate(self._handle, length)
        os.lseek(self._handle, length, os.SEEK_SET)
        self.length = length

    def close(self) -> None:
        """Close the file, and let others have it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 40
    """Where the locked byte is: Windows lets nobody read locked bytes, and this one is behind all others."""

    def _lock(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_END)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.lseek(handle, 0, os.SEEK_END)
