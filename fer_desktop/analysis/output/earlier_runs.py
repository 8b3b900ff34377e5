"""A run that FER Desktop 0.1 has left unfinished, brought up to today's columns so that it can be resumed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fer_desktop.analysis.output.columns import current_names
from fer_desktop.analysis.output.csv_cells import read_cells
from fer_desktop.analysis.output.earlier_rows import FormerRows, is_former
from fer_desktop.analysis.output.journal import JobProgress, entry_line, header_line
from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.write_buffer import Pending
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.media import regular_file
from training.core.storage.atomic import replacing


def update_run(
    partial: Path, progress: JobProgress, names: Sequence[str], identity: Mapping[str, Any]
) -> None:
    """Replace the rows of an unfinished run, and its progress, by what today's version would have written.

    The rows take their place first: where an update was stopped between the two, they are kept as they are,
    and the progress follows.

    Args:
        partial: The rows.
        progress: What is done.
        names: Of today's columns.
        identity: What the rows are made with, as ``JobModels.identity`` gives it.

    Raises:
        OSError: one of both cannot be read or written.
        OutputError: another run uses them, or the rows are neither of 0.1 nor of today.
    """
    for path in (progress.path, partial):
        LockedFile(path).close()
    pending, former = Pending(names), FormerRows(names, identity)
    with (
        replacing(progress.path) as new_progress,
        replacing(partial) as new_partial,
        open(partial, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file,
        new_partial.open("wb") as rows,
        new_progress.open("wb") as entries,
    ):
        reader = read_cells(file)
        heading = next(reader, [])
        updated = heading == list(names)
        if not updated and not is_former(heading, names):
            message = translate("batch", "{path} has different columns. Choose another output file.")
            raise OutputError(message.format(path=partial))
        entries.write(header_line(progress.folder, identity))
        length = rows.write(pending.head)
        for entry in progress.read():
            cells = [row for _, row in zip(range(entry.rows), reader, strict=False)]
            if len(cells) < entry.rows:
                # An entry without its rows, which were lost before the update that was stopped.
                break
            texts = [dict(zip(current_names(heading), row, strict=True)) for row in cells]
            pending.write([{**row} for row in texts] if updated else list(former.updated(texts)))
            length += rows.write(pending.take()[0])
            entries.write(entry_line(replace(entry, bytes=length)))
