"""Tables as text: CSV, TSV and JSON lines, read and written row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TextIO

from fer_desktop.analysis.output.columns import Column, names_of
from fer_desktop.analysis.output.csv_cells import read_rows
from training.core.media import regular_file
from training.core.untrusted.spreadsheet_text import csv_writer, escaped, unescaped

NOT_AVAILABLE: Final = "n/a"
"""What BIDS has in TSV files where there is no value."""
Cells = dict[str, str]
"""A row as it was read: texts by the names of the columns, empty where there is no value."""
Progress = Callable[[int], object]
"""Is told how many bytes were read so far."""


def write_csv(file: TextIO, schema: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write CSV: a heading and rows, texts escaped as ``csv_cells`` says.

    Args:
        file: Opened with ``newline=""``.
        schema: The columns, in order.
        rows: With the names of the columns as keys; None where there is no value.
    """
    _write_cells(file, schema, rows, ",", "")


def write_tsv(file: TextIO, schema: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write TSV as BIDS has it: tabs, and ``n/a`` where there is no value; texts escaped as in CSV."""
    _write_cells(file, schema, rows, "\t", NOT_AVAILABLE)


def write_json_lines(file: TextIO, schema: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one JSON object a line, with null where there is no value."""
    names = names_of(schema)
    for row in rows:
        file.write(json.dumps({name: row[name] for name in names}) + "\n")


def read_csv(path: Path, length: int | None = None, progress: Progress = bool) -> Iterator[Cells]:
    """Read CSV; the first row is the heading, as its own keys.

    Args:
        path: The file.
        length: Bytes of it that hold; None: all.
        progress: Told how many bytes were read.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no CSV.
    """
    return _read_cells(path, length, progress, ",", "")


def read_tsv(path: Path, length: int | None = None, progress: Progress = bool) -> Iterator[Cells]:
    """Read TSV, as ``read_csv`` does; ``n/a`` is no value."""
    return _read_cells(path, length, progress, "\t", NOT_AVAILABLE)


def read_json_lines(path: Path, length: int | None = None, progress: Progress = bool) -> Iterator[Cells]:
    """Read JSON lines, as ``read_csv`` does; the columns are those of the first line.

    Raises:
        OSError: It cannot be read.
        ValueError: A line is no JSON object of plain values, or has other columns.
    """
    heading: Cells | None = None
    for number, line in enumerate(_lines(path, length, progress), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except RecursionError as error:
            raise ValueError(f"line {number}") from error
        if not isinstance(row, dict) or any(isinstance(value, dict | list) for value in row.values()):
            raise ValueError(f"line {number} is no row")
        if heading is None:
            heading = {name: name for name in row}
            yield heading
        if row.keys() != heading.keys():
            raise ValueError(f"line {number} has other columns")
        yield {name: text_of(value) for name, value in row.items()}


def text_of(value: object) -> str:
    """A value as it stands in CSV: empty for None, 1 or 0 for true and false."""
    if value is None:
        return ""
    return str(int(value) if isinstance(value, bool) else value)


def _write_cells(
    file: TextIO, schema: Sequence[Column], rows: Iterable[Mapping[str, Any]], delimiter: str, missing: str
) -> None:
    writer = csv_writer(file, delimiter)
    writer.writerow([escaped(column.name) for column in schema])
    columns = [(column.name, column.is_text) for column in schema]
    for row in rows:
        values = ((row[name], text) for name, text in columns)
        writer.writerow(
            [
                missing if value is None or value == "" else escaped(str(value)) if text else value
                for value, text in values
            ]
        )


def _read_cells(
    path: Path, length: int | None, progress: Progress, delimiter: str, missing: str
) -> Iterator[Cells]:
    try:
        cells = csv.reader(_lines(path, length, progress), delimiter=delimiter)
        read = ([unescaped(cell) if cell[:1] == "'" else cell for cell in row] for row in cells)
        heading = next(read, [])
        yield {name: name for name in heading}
        if not missing:
            yield from read_rows(read, heading)
            return
        for row in read_rows(read, heading):
            yield {name: "" if cell == missing else cell for name, cell in row.items()}
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _lines(path: Path, length: int | None, progress: Progress) -> Iterator[str]:
    """Lines, without a byte order mark; bytes that are no text stay as they are."""
    taken = 0
    with open(path, "rb", opener=regular_file) as file:
        for line in file:
            codec = "utf-8" if taken else "utf-8-sig"
            taken += len(line)
            if length is not None and taken > length:
                return
            progress(taken)
            yield line.decode(codec, "surrogateescape")
