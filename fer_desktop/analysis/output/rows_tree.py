"""Rows of one run, divided among files that lie below a folder as the inputs do."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final, TextIO

from fer_desktop.analysis.output.columns import Column
from fer_desktop.analysis.output.csv_cells import CsvWriter, read_cells, read_rows
from fer_desktop.analysis.output.earlier_rows import TextRow, has_face
from fer_desktop.analysis.output.output_path import failure
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.media import regular_file
from training.core.storage.atomic import replacing
from training.core.storage.permissions import make_folder
from training.core.untrusted.spreadsheet_text import csv_writer, escaped

ALL_ROWS: Final = "all.csv"
"""The file with the rows of all inputs, where no other one is named."""
INDEX: Final = "index.csv"
"""The table of inputs."""
PICTURES: Final = "pictures.csv"
"""The file with the rows of all pictures of one folder."""
HEADING: Final = ("source", "rows_file", "frames", "faces", "problem")
"""Of ``INDEX``."""


def tree_beside(rows: Path) -> Path:
    """The folder that is proposed for the files into which a file of rows is divided."""
    return rows.with_suffix("")


def mirrored(file: str | Path, targets: Sequence[str]) -> Path:
    """Where a file lies below the innermost folder that holds all targets; its own name at the end.

    Args:
        file: Its path; one that lies elsewhere, as a file of an earlier run may, keeps its whole path.
        targets: Paths of the files and folders that were asked for.
    """
    path = Path(os.path.abspath(file))
    try:
        above = os.path.commonpath([os.path.dirname(os.path.abspath(target)) for target in targets])
        return path.relative_to(above)
    except ValueError:
        # Another drive has no folder in common; its letter stands in the place of one.
        drive = path.drive.replace(":", "").strip("\\/").replace("\\", "_")
        return Path(drive, *path.parts[1:])


@dataclass
class _Input:
    """What the index says of an input."""

    share: Path | None = None
    frames: int = 0
    faces: int = 0
    problem: str = ""


def write_tree(
    rows: Path,
    folder: Path,
    targets: Sequence[str],
    schema: Sequence[Column],
    provenance: Mapping[str, Any],
    problems: Sequence[tuple[str, str]] = (),
) -> Path:
    """Write one file of rows for each video, one for the pictures of each folder, and an index.

    Files of the same name are replaced. Only so many are open at a time as inputs are nested.

    Args:
        rows: The complete file of rows.
        folder: Where the others go; it is made where it is missing.
        targets: What was asked for.
        schema: The columns of ``rows``; an earlier run may have left fewer.
        provenance: What the rows were made with.
        problems: What could not be read: path and reason.

    Returns:
        The index.

    Raises:
        OutputError: One of the files cannot be written; ``rows`` is as it was.
    """
    writing = folder
    try:
        heading = _heading(rows)
        schema = [column for column in schema if column.name in heading]
        inputs, last = _survey(rows, targets)
        for file, reason in problems:
            if file:
                inputs.setdefault(file, _Input()).problem = reason
        with contextlib.ExitStack() as stack:
            files: dict[Path, contextlib.ExitStack] = {}
            writers: dict[Path, CsvWriter] = {}
            for number, (source, its_rows) in enumerate(_by_source(rows)):
                share = inputs[source].share
                assert share is not None
                writing = folder / share
                if share not in writers:
                    files[share] = stack.enter_context(contextlib.ExitStack())
                    text_file = files[share].enter_context(_written(writing))
                    writers[share] = CsvWriter(text_file, heading)
                    writers[share].write_heading()
                writers[share].write(its_rows)
                if last[share] == number:
                    del writers[share]
                    files.pop(share).close()
                    write_sidecar(writing, schema, provenance)
        writing = folder / INDEX
        with _written(writing) as text_file:
            table = csv_writer(text_file)
            table.writerow(HEADING)
            for source, one in inputs.items():
                share_name = one.share.as_posix() if one.share else ""
                texts = escaped(source), escaped(share_name)
                table.writerow([*texts, one.frames, one.faces, escaped(one.problem)])
    except OSError as error:
        kept = translate("batch", "All rows are in {rows}.").format(rows=rows)
        raise OutputError(f"{failure(writing, error)} {kept}") from error
    return writing


def _survey(rows: Path, targets: Sequence[str]) -> tuple[dict[str, _Input], dict[Path, int]]:
    """What there is of each input, by its path in the rows, and where each file has its last rows.

    Returns:
        Of the latter, by the path of the file, the number of the last input that it has rows of, from 0.
    """
    inputs: dict[str, _Input] = {}
    last: dict[Path, int] = {}
    for number, (source, its_rows) in enumerate(_by_source(rows)):
        found = inputs.setdefault(source, _Input())
        frame = ""
        for row in its_rows:
            found.frames += row["frame"] != frame
            frame = row["frame"]
            found.faces += has_face(row)
            video = bool(row["time_s"])
        place = mirrored(source, targets)
        found.share = place.with_name(f"{place.name}.csv" if video else PICTURES)
        last[found.share] = number
    return inputs, last


def _heading(rows: Path) -> list[str]:
    with open(rows, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
        return next(read_cells(file), [])


def _by_source(rows: Path) -> Iterator[tuple[str, Iterator[TextRow]]]:
    with open(rows, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
        cells = read_cells(file)
        yield from groupby(read_rows(cells, next(cells, [])), lambda row: row["source"])


@contextlib.contextmanager
def _written(path: Path) -> Iterator[TextIO]:
    """A text file that takes the place of an older one when all of it is written."""
    make_folder(path.parent)
    with (
        replacing(path) as partial,
        partial.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
    ):
        yield file
