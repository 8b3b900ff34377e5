"""Whether a run finds the room that it will need, before it begins."""

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from training.core.bundle_run import DISK_FULL
from training.core.storage.atomic import MEGABYTE, check_writable
from training.core.training_error import TrainingError

SMALL_FILES: Final = 4 * MEGABYTE
"""History, hashes of the faces, the manifest."""
NETWORK_FILES: Final = 2.5
"""``model.keras`` and ``model.tflite``, by the bytes of the weights."""
CONVERSION: Final = 4.0
"""What the conversion to LiteRT writes into the folder for temporary files, likewise."""


class DiskSpaceError(TrainingError):
    """A disk lacks room, or a folder cannot be written to; the message names it and says how much."""

    template = (
        "{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} MB are "
        "free. Free up disk space, or choose another location."
    )
    run_end: str | None = DISK_FULL


class TemporarySpaceError(DiskSpaceError):
    """The disk for temporary files lacks room."""

    template = (
        "{folder} lacks {missing:,} MB: the run needs about {needed:,} MB on that disk, {free:,} MB are "
        "free. Free up disk space, or name another folder for temporary files in TMPDIR."
    )


class UnwritableRunError(DiskSpaceError):
    """A folder cannot be written to."""

    template = "Cannot write to {folder} ({reason}). Change its permissions, or choose another location."
    run_end = None


@dataclass(frozen=True)
class Need:
    """Bytes that a run will write into one folder, and the error where they find no room."""

    folder: Path
    bytes: int
    error: type[DiskSpaceError] = DiskSpaceError


def needs_of_run(
    folder: Path, out: Path, state: Sequence[Any], weights: Sequence[Any], *, keeps_best: bool
) -> list[Need]:
    """What a run will write: its state twice, so that a new one replaces the last, and the bundle.

    Args:
        folder: The run's folder, see ``run_folder``; what is in it already needs no room any more.
        out: The bundle's folder.
        state: Variables that a checkpoint holds.
        weights: Those of the network.
        keeps_best: Whether the best epoch is kept beside the last one.
    """
    there = sum(path.stat().st_size for path in folder.glob("*.npz")) if folder.is_dir() else 0
    checkpoints = (3 if keeps_best else 2) * _bytes(state)
    network = _bytes(weights)
    temporary = Need(
        Path(tempfile.gettempdir()),
        round(CONVERSION * network),
        TemporarySpaceError,
    )
    bundle = round(NETWORK_FILES * network) + SMALL_FILES
    return [Need(out.resolve().parent, max(0, checkpoints - there) + bundle), temporary]


def check_disk_space(
    needs: Sequence[Need],
    free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
    disk: Callable[[Path], int] = lambda path: os.stat(path).st_dev,
) -> None:
    """Make sure that the folders can be written to and have room.

    Args:
        needs: Folders that exist.
        free: Free bytes of the disk of a folder.
        disk: Which disk that is; several folders may share one.

    Raises:
        DiskSpaceError: A folder cannot be written to, or lacks room.
    """
    for need in needs:
        _check_writable(need.folder)
    for need in needs:
        shared = sum(other.bytes for other in needs if disk(other.folder) == disk(need.folder))
        room = free(need.folder)
        if room < shared:
            raise need.error(
                folder=need.folder,
                missing=_megabytes(shared - room),
                needed=_megabytes(shared),
                free=room // MEGABYTE,
            )


def check_writable_run(folder: Path) -> None:
    """Make sure that the state of an unfinished run can be replaced.

    Raises:
        DiskSpaceError: It cannot.
    """
    if folder.is_dir():
        _check_writable(folder)


def _check_writable(folder: Path) -> None:
    try:
        check_writable(folder)
    except OSError as error:
        raise UnwritableRunError(folder=folder, reason=error.strerror) from error


def _bytes(variables: Sequence[Any]) -> int:
    return sum(int(np.prod(variable.shape)) * 4 for variable in variables)


def _megabytes(count: int) -> int:
    return -(-count // MEGABYTE)
