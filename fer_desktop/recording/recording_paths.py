"""Where recordings go: names that are free, folders that are there, disks that have room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from fer_desktop.base.errors import RecordingError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from training.core.storage.atomic import FreeBytes
from training.core.storage.permissions import opener


def claim_files(folder: Path, when: datetime, endings: Sequence[str]) -> list[Path]:
    """Make empty files named by date and time, one an ending; none of them was there before.

    Args:
        folder: Made if it is not there.
        when: Gives the name, to the second.
        endings: What follows in each name, such as ``" readings.csv"``.

    Returns:
        The paths, in the order of the endings.

    Raises:
        RecordingError: The folder cannot be written to.
    """
    stem = when.strftime("%Y-%m-%d %H-%M-%S")
    number = 1
    try:
        prepare_folder(folder)
        while True:
            number += 1
            paths = [folder / f"{stem}{ending}" for ending in endings]
            if _claim(paths):
                return paths
            stem = f"{when:%Y-%m-%d %H-%M-%S} ({number})"
    except OSError as error:
        raise RecordingError(
            translate(
                "live", "Cannot write to {folder} ({reason}). Choose another folder for recordings."
            ).format(folder=folder, reason=reason_of(error))
        ) from error


def claim_part(path: Path) -> Path:
    """Make an empty file beside ``path`` that goes on where it ends, numbered from 2; none is replaced.

    Raises:
        OSError: It cannot be made.
    """
    number = 2
    while True:
        part = path.with_name(f"{path.stem} part {number}{path.suffix}")
        try:
            open(part, "x", opener=opener).close()
        except FileExistsError:
            number += 1
            continue
        return part


def check_output(path: Path, reserve: int, free: FreeBytes) -> None:
    """See that a file that is being written is still there, and that its disk has room.

    Args:
        path: The file.
        reserve: Bytes that must stay free, so that the file can be finished.
        free: Tells how much is.

    Raises:
        RecordingError: One of both is not so.
        OSError: The disk does not answer.
    """
    if not path.exists():
        raise RecordingError(
            translate("live", "{path} no longer exists; choose another folder").format(path=path)
        )
    if free(path.parent) < reserve:
        raise RecordingError(
            translate(
                "live", "Not enough disk space for {path}; free up disk space or choose another folder"
            ).format(path=path)
        )


def failure_of(path: Path, error: Exception) -> str:
    """What ended a recording, in one sentence."""
    cause = str(error)
    if isinstance(error, OSError):
        cause = translate(
            "live", "Cannot write {path} ({reason}); free up disk space or choose another folder"
        ).format(path=path, reason=reason_of(error))
    elif not isinstance(error, RecordingError):
        cause = translate("live", "Cannot write {path} ({reason}); see the log file").format(
            path=path, reason=type(error).__name__
        )
    return translate("live", "Recording stopped. {cause}, then start a new recording.").format(cause=cause)


def _claim(paths: Sequence[Path]) -> bool:
    """Whether all of these could be made; if not, none is."""
    made: list[Path] = []
    try:
        for path in paths:
            open(path, "x", opener=opener).close()
            made.append(path)
    except OSError as error:
        for path in made:
            path.unlink()
        if isinstance(error, FileExistsError):
            return False
        raise
    return True
