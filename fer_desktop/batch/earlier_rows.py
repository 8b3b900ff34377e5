"""What is in rows that were written earlier."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from fer_desktop.batch.progress_file import Entry
from fer_desktop.errors import OutputError, reason_of
from fer_desktop.language import translate
from fer_desktop.rows import Row


@dataclass(frozen=True, slots=True)
class Earlier:
    """A part of an earlier run.

    Attributes:
        entry: What was done.
        rows: One a face, as they stand in the file: text by column.
    """

    entry: Entry
    rows: Sequence[dict[str, str]]


def finished_files(
    path: Path, names: Sequence[str], model_sha256: str
) -> Iterator[tuple[str, bool, int, list[Row]]]:
    """The files that a finished CSV file has rows of.

    A last line that is torn is left out, with all rows of its file, which is then to be read again.

    Args:
        path: The CSV file.
        names: Of the columns it must have.
        model_sha256: Of the model that it must have been made with.

    Yields:
        Path, whether it is a video, how many frames have a face, and the rows.

    Raises:
        OutputError: the file is none of ours, was made with another model, or cannot be read.
    """
    columns = translate("batch", "{path} holds other columns than these; give another name for the rows.")
    other = OutputError(columns.format(path=path))
    try:
        torn = _is_torn(path)
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            reader = csv.reader(file)
            if next(reader, None) != list(names):
                raise other
            held: tuple[str, bool, int, list[Row]] | None = None
            for name, group in groupby(_rows(reader, names, torn, other), lambda row: row["file"]):
                rows: list[Row] = [dict(row) for row in group]
                if held is not None:
                    yield held
                strange = next((row for row in rows if row["model_sha256"] != model_sha256), None)
                if strange is not None:
                    message = translate(
                        "batch",
                        "{path} was made with another model ({model}); use that one, or give another name "
                        "for the rows.",
                    )
                    raise OutputError(message.format(path=path, model=strange["model"]))
                held = name, bool(rows[0]["time_s"]), len({row["frame"] for row in rows}), rows
            if held is not None and not torn:
                yield held
    except OSError as error:
        reason = reason_of(error)
        message = translate("batch", "{path} cannot be read ({reason}); check its permissions.")
        raise OutputError(message.format(path=path, reason=reason)) from error
    except csv.Error as error:
        raise other from error


def _rows(
    reader: Iterator[list[str]], names: Sequence[str], torn: bool, other: OutputError
) -> Iterator[dict[str, str]]:
    for cells in reader:
        if len(cells) != len(names):
            if torn:
                return
            raise other
        yield dict(zip(names, cells, strict=True))


def _is_torn(path: Path) -> bool:
    """Whether the last line does not end."""
    with path.open("rb") as file:
        if file.seek(0, 2) == 0:
            return True
        file.seek(-1, 2)
        return file.read(1) != b"\n"
