"""Cells of CSV files: a text that spreadsheets would take for a formula begins with an apostrophe there."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TextIO

from fer_desktop.analysis.output.columns import (
    ANNOTATION,
    COMPARED_MODELS,
    COMPARISON,
    MODEL,
    NAME,
    PLACE,
    READING,
)
from training.core.untrusted.spreadsheet_text import csv_writer, escaped, unescaped

TEXTS: Final = frozenset(
    column.name
    for column in (*PLACE, NAME, *READING, *MODEL, *COMPARISON, *COMPARED_MODELS, *ANNOTATION)
    if column.type == "string"
)
"""Columns of rows whose cells are texts; what stands in others are numbers, which may begin with a minus
sign."""


class CsvWriter:
    """Writes rows with a heading, texts escaped."""

    def __init__(self, file: TextIO, names: Sequence[str]) -> None:
        """Write nothing yet.

        Args:
            file: Takes the lines.
            names: Of the columns, in order.
        """
        self._names = tuple(names)
        self._texts = tuple(name for name in names if name in TEXTS)
        self._writer = csv_writer(file)

    def write_heading(self) -> None:
        """Write the names of the columns."""
        self._writer.writerow([escaped(name) for name in self._names])

    def write(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Write rows, each with all columns."""
        for row in rows:
            cells = dict(row)
            for name in self._texts:
                if isinstance(text := cells[name], str):
                    cells[name] = escaped(text)
            self._writer.writerow([cells[name] for name in self._names])


def read_cells(lines: Iterable[str]) -> Iterator[list[str]]:
    """The cells of each line, texts as they were before they were escaped.

    Raises:
        csv.Error: It is no CSV.
    """
    for cells in csv.reader(lines):
        yield [unescaped(cell) if cell[:1] == "'" else cell for cell in cells]


def read_rows(cells: Iterator[list[str]], heading: Sequence[str]) -> Iterator[dict[str, str]]:
    """Rows by the names of a heading; empty lines are left out, and missing cells are empty."""
    for row in cells:
        if row:
            padded = [*row, *[""] * (len(heading) - len(row))]
            yield dict(zip(heading, padded, strict=False))
