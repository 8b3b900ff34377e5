"""Locks between processes, in a hidden file beside what is locked; the system frees those of a dead process.

Only the lock itself needs a library, which is loaded with the first one.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from filelock import BaseFileLock


_SUFFIX: Final = ".lock"


def lock_path(path: Path) -> Path:
    """The lock file of a file or folder; Windows lets nobody read a locked file, so it is one of its own."""
    return path.with_name(f".{path.name}{_SUFFIX}")


def locked_path(path: Path) -> Path:
    """What a lock file locks; another path as it is."""
    if not path.name.endswith(_SUFFIX):
        return path
    return path.with_name(path.name.removeprefix(".").removesuffix(_SUFFIX))


def take_lock(path: Path) -> BaseFileLock:
    """Lock a file, there already or not; to be given to ``release``, by any thread.

    Raises:
        TimeoutError: Something else holds it, in this process or another one.
        OSError: No lock file can be written beside it.
    """
    from filelock import FileLock

    lock = FileLock(lock_path(path), thread_local=False)
    lock.acquire(timeout=0)
    return lock


def is_locked(path: Path) -> bool:
    """Whether something holds a file, in this process or another one, or its lock cannot be tried."""
    if not lock_path(path).exists():
        return False
    from filelock import FileLock

    try:
        with FileLock(lock_path(path)).acquire(timeout=0):
            return False
    except OSError:
        return True


def release(lock: BaseFileLock) -> None:
    """Free a lock and remove its file, which would mislead a person."""
    try:
        if os.name == "posix":
            # Held, so nobody else can hold it: whoever waits for this file is given a new one.
            remove(Path(lock.lock_file))
    finally:
        lock.release()


def remove(path: Path) -> None:
    """Remove what a lock leaves behind, if that can be done."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
