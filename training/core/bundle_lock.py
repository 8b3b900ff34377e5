"""One process at a time trains, measures or writes a model folder; the system frees the lock of a dead one.

Only the lock itself needs a library, which is loaded with the first lock.
"""

import contextlib
import datetime
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from training.core.media import read_file
from training.core.storage.atomic import replacing
from training.core.storage.file_lock import lock_path, release, remove
from training.core.training_error import TrainingError

if TYPE_CHECKING:
    from filelock import BaseFileLock

Place = Literal["window", "command line"]
ACQUIRE_TIMEOUT_S: Final = 0.3
"""Seconds: a process that only asks who holds the lock has it for a moment, see ``holder``."""
_PLACES: Final[dict[str, str]] = {"window": "in the window", "command line": "on the command line"}


@dataclass(frozen=True)
class Holder:
    """Who holds a model folder.

    Attributes:
        process: Its id.
        host: Name of its computer.
        since: ISO 8601 time with its zone.
        place: Where it was started.
    """

    process: int
    host: str
    since: str
    place: str

    def __str__(self) -> str:
        """As it stands in a sentence."""
        since = datetime.datetime.fromisoformat(self.since).strftime("%Y-%m-%d %H:%M")
        return f"process {self.process} on {self.host}, {_PLACES.get(self.place, self.place)}, since {since}"


class BundleLockError(TrainingError):
    """Another process holds the model folder, or nothing can be written beside it.

    Attributes:
        holder: Who it is; None where that is not known.
    """

    template = "{folder} is in use by {process}. Wait until it is done, or choose another folder."

    def __init__(self, text: str = "", /, holder: Holder | None = None, **fields: Any) -> None:
        super().__init__(text, **fields, holder=asdict(holder) if holder else None)
        self.holder = holder


class UnwritableLockError(BundleLockError):
    """Nothing can be written beside the model folder, or to a lock file that is left there."""

    template = "Cannot write to {folder} ({reason}). Choose another folder."


@contextlib.contextmanager
def locked(folder: Path, place: Place = "command line") -> Iterator[None]:
    """Hold a model folder, there already or not; the thread that holds it may take it again.

    Args:
        folder: The model's folder; the one above it must exist.
        place: Where this process was started, for those who are refused.

    Raises:
        BundleLockError: Another process holds it.
        UnwritableLockError: The lock cannot be written.
    """
    folder = Path(folder).resolve()
    lock = _lock(folder)
    if lock.is_locked:
        yield
        return
    _acquire(lock, folder)
    owner = _owner(folder)
    try:
        _write_owner(owner, place)
        yield
    finally:
        remove(owner)
        release(lock)


@contextlib.contextmanager
def unchanged(folder: Path) -> Iterator[None]:
    """Hold a model folder while it is read, so that no other process exchanges it meanwhile.

    Where this user may write no lock, it is read without one.

    Raises:
        BundleLockError: Another process holds it.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(UnwritableLockError):
            held.enter_context(locked(folder))
        yield


def holder(folder: Path) -> Holder | None:
    """Who holds a model folder at the moment; None if no process does, also where one died with it.

    Where this user may not try the lock, its owner counts as long as it may be alive.
    """
    folder = Path(folder).resolve()
    if not lock_path(folder).exists():
        return None
    from filelock import Timeout

    lock = _lock(folder)
    try:
        with lock.acquire(timeout=0):
            return None
    except Timeout:
        return _read_owner(folder) or Holder(0, "?", datetime.datetime.now().astimezone().isoformat(), "?")
    except OSError:
        owner = _read_owner(folder)
        return owner if owner and _may_be_alive(owner) else None


def _may_be_alive(owner: Holder) -> bool:
    """Whether its process is there; of another computer nobody knows."""
    import psutil

    return owner.host != socket.gethostname() or bool(psutil.pid_exists(owner.process))


def _acquire(lock: "BaseFileLock", folder: Path) -> None:
    from filelock import Timeout

    try:
        lock.acquire(timeout=ACQUIRE_TIMEOUT_S)
    except Timeout as error:
        known = _read_owner(folder)
        raise BundleLockError(folder=folder, process=known or "another process", holder=known) from error
    except OSError as error:
        left = lock_path(folder)
        raise UnwritableLockError(
            folder=left if left.exists() else folder.parent, reason=error.strerror
        ) from error


def _lock(folder: Path) -> "BaseFileLock":
    from filelock import FileLock

    return FileLock(lock_path(folder), is_singleton=True)


def _owner(folder: Path) -> Path:
    """Beside the lock, which Windows lets nobody else read."""
    return folder.with_name(f".{folder.name}.lock.json")


def _write_owner(path: Path, place: Place) -> None:
    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    # Where there is no room for it, the lock holds all the same.
    with contextlib.suppress(OSError), replacing(path) as partial:
        partial.write_text(json.dumps(asdict(Holder(os.getpid(), socket.gethostname(), now, place))))


def _read_owner(folder: Path) -> Holder | None:
    try:
        value: Any = json.loads(read_file(_owner(folder)).decode("utf-8"))
        found = Holder(int(value["process"]), str(value["host"]), str(value["since"]), str(value["place"]))
        datetime.datetime.fromisoformat(found.since)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found
