"""Folders among the system's temporary files, locked while they are in use: the others were left behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.core.storage.file_lock import is_locked, release, take_lock

if TYPE_CHECKING:
    from filelock import BaseFileLock

PREFIX: Final = "fer-desktop-"
"""Begins the names of these folders."""
LEFT_S: Final = 60 * 60.0
"""Seconds after which nobody writes any more to a folder without a lock: the process that made it is gone."""
_IN_USE: Final = "in use"
"""What is locked in a folder; there is no such file."""


class TemporaryFolder:
    """A private folder, locked until it is closed; it also goes with this object, and when the program ends.

    Attributes:
        path: The folder.
    """

    def __init__(self, purpose: str) -> None:
        """Make the folder.

        Args:
            purpose: A word for its name.

        Raises:
            OSError: It cannot be made.
        """
        self.path = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{purpose}-"))
        self._removal = weakref.finalize(self, _remove, self.path, _locked(self.path))

    def __enter__(self) -> Path:
        """The folder."""
        return self.path

    def __exit__(self, *_: object) -> None:
        """Remove it."""
        self.close()

    def close(self) -> None:
        """Remove the folder with all that is in it, as far as that can be done; may be called twice."""
        self._removal()


def left_folders(purpose: str = "") -> Iterator[Path]:
    """Folders of this user that killed processes have left: not locked, and not written to for ``LEFT_S``.

    Args:
        purpose: The word that they were made with; empty for all.
    """
    for path in Path(tempfile.gettempdir()).resolve().glob(f"{PREFIX}{purpose}*"):
        with contextlib.suppress(OSError):
            if os.name == "posix" and path.lstat().st_uid != os.getuid():
                continue
            if time.time() - last_written(path) > LEFT_S and not is_locked(path / _IN_USE):
                yield path


def last_written(path: Path) -> float:
    """When a file, or anything in a folder, was last written, in seconds since the epoch; follows no links.

    Raises:
        OSError: It is not there, or cannot be listed.
    """
    inside = [] if path.is_symlink() else list(path.rglob("*"))
    return max(one.lstat().st_mtime for one in [path, *inside])


def _locked(folder: Path) -> BaseFileLock | None:
    """The lock of a new folder; None where the file system has no locks."""
    try:
        return take_lock(folder / _IN_USE)
    except (OSError, NotImplementedError):
        return None


def _remove(folder: Path, lock: BaseFileLock | None) -> None:
    if lock is not None:
        release(lock)
    shutil.rmtree(folder, ignore_errors=True)
