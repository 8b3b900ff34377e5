"""Files and folders that are replaced whole; a process killed at any moment leaves the old or the new."""

import contextlib
import errno
import functools
import json
import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from training.core.media import read_file
from training.core.storage.file_lock import lock_path, release, remove, take_lock
from training.core.storage.permissions import close_to_others, inherit, is_private, make_folder
from training.core.training_error import TrainingError

if TYPE_CHECKING:
    from filelock import BaseFileLock

MEGABYTE: Final = 1_000_000
"""Bytes, as disks and messages count."""
ON_WINDOWS: Final = os.name == "nt"
ATTEMPTS: Final = 20
WAIT_S: Final = 0.1
"""Between two attempts, where Windows refuses because another program reads the file."""
_NO_SYNC: Final = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)
"""What a file system says that cannot flush a file."""
STALE_S: Final = 24 * 60 * 60.0
"""Seconds after which nobody writes any more to a partial file that has no lock beside it."""
_PARTIAL: Final = re.compile(r"\.[0-9a-f]{16}\.partial(\.[^.]*)?")
_LOCK: Final = re.compile(r"\.(?P<partial>" + _PARTIAL.pattern + r")\.lock")
"""As ``lock_path`` names it."""


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Hand out a file to write beside ``path``; on success it takes the place of ``path``.

    After a failure, a power cut or the end of the process at any moment, ``path`` is as it was. Where it is a
    symbolic link, what it points to is replaced; the permissions of a file that is there are kept, and until
    then nobody else may read what is written. A new one is as private as its folder. The first time that this
    process writes into a folder, partial files of killed processes go, as ``sweep`` says.

    Yields:
        A hidden path in the same folder, with the suffix of ``path``; nobody else has it.

    Raises:
        OSError: The file cannot be written, as on a full disk; it names ``path``, whatever step failed.
    """
    target = Path(os.path.realpath(path))
    partial = target.with_name(f".{secrets.token_hex(8)}.partial{target.suffix}")
    lock: BaseFileLock | None = None
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _sweep_once(target.parent)
        lock = _held(partial)
        if target.exists() and not ON_WINDOWS:
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield partial
        _sync(partial)
        if target.exists():
            partial.chmod(target.stat().st_mode & 0o777)
        elif is_private(target.parent):
            close_to_others(partial)
        rename_over(partial, target)
    except OSError as error:
        if error.filename is not None and str(error.filename) != str(partial):
            raise  # another file's, which the block has read or written
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    finally:
        remove(partial)
        if lock is not None:
            release(lock)


def sweep(folder: Path) -> None:
    """Remove the partial files that processes have left in a folder when they were killed.

    Only files named as ``replacing`` names them; none whose lock another process holds, and none without a
    lock that was written to within a day. What cannot be removed stays.
    """
    try:
        names = {entry.name for entry in os.scandir(folder)}
    except OSError:
        return
    found = {name for name in names if _PARTIAL.fullmatch(name)}
    found |= {match["partial"] for match in map(_LOCK.fullmatch, names) if match}
    for name in found:
        partial = folder / name
        if lock_path(partial).name in names:
            lock = _held(partial)
            if lock is not None:
                remove(partial)
                release(lock)
        elif _is_stale(partial):
            remove(partial)


@functools.cache
def _sweep_once(folder: Path) -> None:
    sweep(folder)


def _held(partial: Path) -> "BaseFileLock | None":
    """The lock of a partial file; None where another process has it, or the file system has no locks."""
    if not partial.parent.is_dir():
        return None  # which the lock would make
    try:
        return take_lock(partial)
    except (OSError, NotImplementedError):
        return None


def _is_stale(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > STALE_S
    except OSError:
        return False


@contextlib.contextmanager
def replacing_folder(folder: Path, marker: str) -> Iterator[Path]:
    """Hand out ``.NAME.partial`` to write into; on success it takes the place of ``folder``.

    A failure inside the block leaves ``folder`` as it was and removes the partial folder. Only one process
    may do so at a time. In a private folder, all that was written is private.

    Args:
        folder: An absolute path; what is there is replaced.
        marker: A file that every such folder has.

    Raises:
        OSError: The folder cannot be written, as on a full disk; it names ``folder``, whatever file failed.
    """
    _finish_interrupted(folder, marker)
    partial = _beside(folder, "partial")
    try:
        if partial.exists():
            shutil.rmtree(partial)
        make_folder(partial)
        yield partial
        inherit(partial)
        _exchange(partial, folder, marker)
    except OSError as error:
        if error.filename is not None and not Path(str(error.filename)).is_relative_to(partial):
            raise  # another file's, which the block has read or written
        raise OSError(error.errno, error.strerror or str(error), str(folder)) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def whole_folder(folder: Path, marker: str) -> Path:
    """The folder, or what it was before if a process was killed while it was replaced."""
    if folder.exists():
        return folder
    replaced = _beside(folder, "replaced")
    return replaced if (replaced / marker).is_file() else folder


def check_writable(folder: Path) -> None:
    """Make sure that a file can be made in a folder; none is left there.

    Raises:
        OSError: It cannot.
    """
    # Asked of the system by doing it: rights alone do not tell of a disk that is read-only.
    with tempfile.TemporaryFile(dir=folder):
        pass


FreeBytes = Callable[[Path], int]
"""Bytes that can still be written to the disk of a folder."""


def free_bytes(folder: Path) -> int:
    """Bytes that can still be written to the disk of this folder. Raises OSError where nobody knows."""
    return shutil.disk_usage(folder).free


def rename_over(source: Path, target: Path) -> None:
    """Rename a file or folder; on Windows, wait up to two seconds for whoever reads one of both.

    Raises:
        OSError: It cannot have that name.
    """
    for attempt in range(ATTEMPTS):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if not ON_WINDOWS or attempt == ATTEMPTS - 1:
                raise
            time.sleep(WAIT_S)


def _sync(path: Path) -> None:
    """Flush the content before the rename: a power cut could leave an empty file in the old one's place."""
    with path.open("r+b") as file:
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise


def _exchange(partial: Path, folder: Path, marker: str) -> None:
    replaced = _beside(folder, "replaced")
    if folder.exists():
        shutil.rmtree(replaced, ignore_errors=True)
        rename_over(folder, replaced)
    try:
        rename_over(partial, folder)
    except OSError:
        _finish_interrupted(folder, marker)
        raise
    shutil.rmtree(replaced, ignore_errors=True)


def _finish_interrupted(folder: Path, marker: str) -> None:
    """Put the old folder back if a process was killed between the two renames."""
    found = whole_folder(folder, marker)
    if found != folder:
        rename_over(found, folder)


def _beside(folder: Path, mark: str) -> Path:
    """A hidden name beside the folder, which nobody would give to something of their own."""
    return folder.with_name(f".{folder.name}.{mark}")


PAGES: Final = (".html", ".htm")
FIGURES: Final = (".json",)
TABLES: Final = (".csv",)


class OutputFileError(TrainingError):
    """A file cannot be written; the message names it and says what to do."""


def check_output(path: Path, inputs: Sequence[Path], kinds: Sequence[str] = ()) -> None:
    """Make sure that a file may be written to ``path``, before minutes are spent on it.

    Args:
        path: The file; one that is there will be replaced, and folders that are missing can be made.
        inputs: Files and folders that the command reads; nothing is written over or into them.
        kinds: If given, a file that is there is replaced only if its name ends with one of these.

    Raises:
        OutputFileError: The path is one of the inputs or inside one, or cannot be written to.
    """
    target = path.resolve()
    for given in inputs:
        if target.is_relative_to(given.resolve()):
            raise OutputFileError(f"{path} is inside {given}, which is an input. Choose another location.")
    if target.exists() and not target.is_file():
        raise OutputFileError(f"{path} exists and is not a regular file. Choose another name.")
    if kinds and target.exists() and target.suffix.casefold() not in kinds:
        raise OutputFileError(f"{path} exists and is not a {kinds[0]} file. Choose another name.")
    try:
        check_writable(next(folder for folder in target.parents if folder.exists()))
    except OSError as error:
        raise OutputFileError(f"Cannot write {path} ({error.strerror}). Choose another location.") from error


def write_text(path: Path, text: str) -> None:
    """Write a file at once or not at all; what stood there is replaced.

    Raises:
        OutputFileError: It cannot be written; what stood there is unchanged.
    """
    try:
        replace_text(path, text)
    except OSError as error:
        raise OutputFileError(
            f"Cannot write {path} ({error.strerror}). Free up disk space, or choose another location."
        ) from error


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object in a file; empty where there is none that can be read."""
    try:
        value = json.loads(read_file(path).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def replace_text(path: Path, text: str) -> None:
    """Write a text in the place of an older file; raises as ``replacing`` does."""
    with replacing(path) as partial:
        partial.write_text(text, encoding="utf-8")
