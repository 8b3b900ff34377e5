"""A file that is only ever appended to, whole pieces at a time, by one process at a time."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.media import SpecialFileError, special_file_at
from training.core.storage.file_lock import release, remove, take_lock
from training.core.storage.permissions import file_mode

if TYPE_CHECKING:
    from filelock import BaseFileLock


class LockedFile:
    """What was appended is with the system at once, and survives the end of this process.

    Attributes:
        length: Bytes of the file.
    """

    def __init__(self, path: Path) -> None:
        """Lock the file and open it, or make it.

        Raises:
            OSError: it cannot be opened for writing.
            OutputError: another run has it.
        """
        try:
            self._lock: BaseFileLock | None = take_lock(path)
        except TimeoutError as error:
            message = translate(
                "batch",
                "Another run is writing to {path}. Wait until it finishes, or choose another output file.",
            )
            raise OutputError(message.format(path=path)) from error
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        self._handle: int | None = None
        try:
            if kind := special_file_at(path):
                raise SpecialFileError(path, kind)
            self._handle = os.open(path, flags, file_mode(path.parent))
            self.length = os.lseek(self._handle, 0, os.SEEK_END)
        except OSError:
            self.close()
            raise

    @classmethod
    def begin(cls, path: Path, piece: bytes) -> LockedFile:
        """Lock a file whose content is replaced by a first piece; where that finds no room, it is removed.

        Raises:
            OSError: it cannot be written.
            OutputError: another run has it.
        """
        file = cls(path)
        try:
            file.cut(0)
            file.append(piece)
        except OSError:
            file.close()
            remove(path)
            raise
        return file

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
        handle, self._handle = self._handle, None
        lock, self._lock = self._lock, None
        if handle is not None:
            os.close(handle)
        if lock is not None:
            release(lock)
