"""Where rows may be written, what stands beside them, and copies of rows still being written."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.columns import Column
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.task import Work
from training.core.media import MEDIA_SUFFIXES, has_suffix
from training.core.storage.atomic import MEGABYTE, FreeBytes, check_writable, free_bytes, replacing
from training.core.storage.permissions import make_folder

PARTIAL: Final = ".partial"
"""Behind the name: the rows of a run that is not finished."""
PROGRESS: Final = ".progress"
"""Behind the name: how far that run is."""
PAGE_SUFFIXES: Final = (".html", ".htm")
"""Endings of pages, in small letters."""
RESUME: Final = "--resume"
"""How a run is gone on with, in the words of the command line; the window has its own."""


def beside(path: Path, suffix: str) -> Path:
    """The file that has the same name and this behind it."""
    return path.with_name(path.name + suffix)


def checked_output(path: Path) -> Path:
    """Where a file is written to: where a link points, whose target is what is replaced.

    Raises:
        OutputError: there is no such folder, or the name is one of a picture, a folder, a device or a link
            to itself.
    """
    try:
        target = path.resolve()
        # What Python 3.11 and 3.12 raise for links that lead to themselves, 3.13 leaves unresolved.
        if target.is_symlink():
            raise RuntimeError
        if has_suffix(path, MEDIA_SUFFIXES):
            message = translate(
                "batch", "{path} has the extension of a picture or video file. Choose another name."
            )
            raise OutputError(message.format(path=path))
        if path.is_dir():
            message = translate("batch", "{path} is a folder. Choose a file name.")
            raise OutputError(message.format(path=path))
        if target.exists() and not target.is_file():
            message = translate("batch", "{path} is not a regular file. Choose another name.")
            raise OutputError(message.format(path=path))
        check_writable(target.parent)
    except RuntimeError as error:
        message = translate("batch", "{path} is a link to itself. Choose another name.")
        raise OutputError(message.format(path=path)) from error
    except OSError as error:
        raise failure(path, error) from error
    return target


def checked_page(path: Path) -> Path:
    """Where a page is written to, before long work.

    Raises:
        OutputError: It cannot be written there, or the name is not that of a page.
    """
    if path.suffix.casefold() not in PAGE_SUFFIXES:
        message = translate("batch", "{path} is no name of a page. Choose one that ends in .html.")
        raise OutputError(message.format(path=path))
    return checked_output(path)


def prepare_output_folder(folder: Path) -> None:
    """Make a folder that files are written to, with those above it, before long work.

    Raises:
        OutputError: It cannot be made or written to.
    """
    try:
        make_folder(folder)
        check_writable(folder)
    except OSError as error:
        raise failure(folder, error) from error


def check_room(path: Path, needed: int, free: FreeBytes = free_bytes) -> None:
    """Make sure that a disk has room for a file, before long work.

    Args:
        path: The file.
        needed: About how many bytes it will have.
        free: Tells how many bytes are free on the disk of a folder.

    Raises:
        OutputError: It lacks room.
    """
    try:
        room = free(path.parent)
    except OSError:
        return  # whoever writes the file says what is wrong with the folder
    if room < needed:
        message = translate(
            "batch",
            "Not enough disk space for {path}: about {needed} MB are needed, {room} MB are free. Free up "
            "disk space, or choose another location.",
        )
        megabytes = shown_number(-(-needed // MEGABYTE)), shown_number(room // MEGABYTE)
        raise OutputError(message.format(path=path, needed=megabytes[0], room=megabytes[1]))


def failure(path: Path, error: OSError, resume_hint: str = "") -> OutputError:
    """What to say where the rows cannot be written.

    Args:
        path: The file that was to be written.
        error: The system's.
        resume_hint: How to resume what was done; empty where nothing was.
    """
    reason = reason_of(error)
    if error.errno == errno.ENAMETOOLONG:
        message = translate("errors", "The name {path} is too long. Choose a shorter one.")
        return OutputError(message.format(path=path))
    if not resume_hint:
        message = translate("batch", "Cannot write {path} ({reason}). Choose another location.")
        return OutputError(message.format(path=path, reason=reason))
    message = translate(
        "batch",
        "Cannot continue writing {path} ({reason}). Completed results are kept in {partial} in the same "
        "folder. Free up disk space, then continue with {go_on}.",
    )
    partial = beside(path, PARTIAL).name
    return OutputError(message.format(path=path, reason=reason, partial=partial, go_on=resume_hint))


_PIECE: Final = 1 << 20


def copy_rows(
    rows: Path,
    length: int,
    path: Path,
    schema: Sequence[Column],
    provenance: Mapping[str, Any],
    work: Work,
) -> None:
    """Copy the rows of a run to where the person wants them, and write their sidecar.

    Args:
        rows: The file of the run.
        length: Bytes of it that hold.
        path: Where to; a file of that name is replaced when all rows are there.
        schema: Its columns, in order.
        provenance: What its rows were made with.
        work: Told how far it is.

    Raises:
        OutputError: It cannot be written.
        StoppedError: It is not wanted any more.
    """
    target = checked_output(path)
    if target.exists() and target.samefile(rows):
        return
    check_room(target, length)
    try:
        with replacing(target) as partial:
            rest = length
            with rows.open("rb") as source, partial.open("wb") as copy:
                while piece := source.read(min(_PIECE, rest)):
                    copy.write(piece)
                    rest -= len(piece)
                    work.advance(1.0 - rest / length)
            if rest:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(rows))
            write_sidecar(target, schema, provenance)
    except OSError as error:
        raise failure(target, error) from error
