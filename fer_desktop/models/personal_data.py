"""What the program has stored about people on this computer, and how to delete it; no Qt."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.base import logs, paths
from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.models.data_kinds import DATA_KINDS, DataKind
from training.core.bundle_lock import holder
from training.core.bundle_run import RUN_SUFFIX
from training.core.repeated_runs import SWEEP
from training.core.storage.file_lock import is_locked, locked_path

_BESIDE: Final = re.compile(r"\.(?P<name>.+)\.(lock|lock\.json|partial|replaced)")
"""What a process that trains or writes a model keeps beside its folder."""


@dataclass(frozen=True, slots=True)
class StoredData:
    """What there is of a kind.

    Attributes:
        kind: The kind.
        place: The folder that it is in.
        files: How many there are.
        size: Their bytes.
    """

    kind: DataKind
    place: Path
    files: int
    size: int


@dataclass(frozen=True, slots=True)
class NotDeleted:
    """A file or folder that is still there.

    Attributes:
        path: Which one.
        reason: Why, in few words.
    """

    path: Path
    reason: str

    def __str__(self) -> str:
        """The sentence for the person."""
        said = translate("data", "Cannot delete {path} ({reason}). Delete it manually.")
        return said.format(path=self.path, reason=self.reason)


def stored_data() -> tuple[StoredData, ...]:
    """What is stored, one entry a kind, also of those of which there is nothing.

    A folder that cannot be listed counts as one file: nobody is to believe that it is empty.
    """
    found = []
    for kind in DATA_KINDS:
        try:
            sizes = [size for path in _found(kind) for size in _sizes(path)]
        except OSError:
            sizes = [0]
        found.append(StoredData(kind, kind.place(), len(sizes), sum(sizes)))
    return tuple(found)


def delete_data(names: Collection[str], work: Work | None = None) -> tuple[NotDeleted, ...]:
    """Delete all data of some kinds, for ever; links are removed, and what they lead to is left.

    Args:
        names: Of the kinds.
        work: Told how far it is; what is deleted when it stops is gone.

    Returns:
        What could not be deleted.

    Raises:
        StoppedError: It is not wanted any more.
    """
    log = logs.stop_logging() if "logs" in names else None
    failures: list[NotDeleted] = []
    try:
        for kind in DATA_KINDS:
            if kind.name not in names:
                continue
            try:
                chosen = _found(kind)
            except OSError as error:
                failures.append(NotDeleted(kind.place(), reason_of(error)))
                continue
            for done, path in enumerate(chosen):
                if work is not None:
                    work.advance(done / len(chosen))
                reason = _obstacle(kind, path)
                failures.extend([NotDeleted(path, reason)] if reason else _delete(path))
    finally:
        # The folder of recordings is of no use to anybody without one.
        with contextlib.suppress(OSError):
            paths.recordings_folder().rmdir()
        if log is not None:
            logs.start_logging(log)
    return tuple(failures)


def _found(kind: DataKind) -> list[Path]:
    """The files and folders of a kind; a place that the person has replaced by a link is only named."""
    if kind.place().is_symlink():
        return [kind.place()]
    try:
        return list(kind.find())
    except FileNotFoundError:
        return []


def _sizes(path: Path) -> Iterator[int]:
    """The bytes of each file, links themselves included."""
    with contextlib.suppress(OSError):
        if path.is_symlink() or not path.is_dir():
            yield path.lstat().st_size
            return
    for folder, folders, files in os.walk(path):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in (*files, *links):
            with contextlib.suppress(OSError):
                yield os.lstat(os.path.join(folder, name)).st_size


def _delete(path: Path) -> Iterator[NotDeleted]:
    """Delete a file, or a folder with all that is in it, as far as that can be done."""
    try:
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
            return
        left = [failure for entry in list(path.iterdir()) for failure in _delete(entry)]
        if left:
            yield from left
        else:
            path.rmdir()
    except FileNotFoundError:
        return
    except OSError as error:
        yield NotDeleted(path, reason_of(error))


def _obstacle(kind: DataKind, path: Path) -> str:
    """Why something must not be deleted; empty where nothing is in the way."""
    if path == kind.place():
        if path.is_symlink():
            return translate("data", "it is a link to another location")
        return ""
    used = is_locked(locked_path(path))
    if path.parent == paths.models_folder():
        beside = _BESIDE.fullmatch(path.name)
        name = beside["name"] if beside else path.name.removesuffix(RUN_SUFFIX)
        used |= holder(path.with_name(name)) is not None or is_locked(path / SWEEP)
    return translate("data", "another process is using it") if used else ""
