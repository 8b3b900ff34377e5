"""The values of a chart as a table, for a spreadsheet or a script; no Qt."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np

from fer_desktop.ui.charts.series import Series
from training.core.storage.atomic import replacing
from training.core.untrusted.spreadsheet_text import csv_writer, escaped

TableCell: TypeAlias = str | float | None
"""None, and a number that is not finite, are empty."""


@dataclass(frozen=True)
class ChartTable:
    """A header, and rows of as many cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]

    def as_tsv(self) -> str:
        """Lines of cells with tabs between; numbers have a decimal point in every language."""
        lines = (self.header, *self.rows)
        return "".join("\t".join(map(_text, cells)) + "\n" for cells in lines)

    def write_csv(self, path: Path) -> None:
        """Write a CSV file in UTF-8; numbers have a decimal point in every language.

        Raises:
            OSError: It cannot be written.
        """
        file = io.StringIO()
        csv_writer(file).writerows([list(map(_text, cells)) for cells in (self.header, *self.rows)])
        with replacing(path) as partial:
            partial.write_text(file.getvalue(), encoding="utf-8", newline="")


def series_table(x_name: str, series: Sequence[Series]) -> ChartTable:
    """A row for each point, a column for each line; empty where a line has no value."""
    points = np.unique(np.concatenate([line.x for line in series])) if series else np.empty(0)
    columns = [_values_at(points, line) for line in series]
    rows = zip(map(float, points), *columns, strict=True)
    return ChartTable((x_name, *(line.name for line in series)), tuple(rows))


def _values_at(points: np.ndarray, line: Series) -> Iterable[float]:
    values = np.full(len(points), np.nan)
    values[np.searchsorted(points, line.x)] = line.y
    return map(float, values)


def _text(cell: TableCell) -> str:
    if isinstance(cell, str):
        return escaped(" ".join(cell.split()))
    if cell is None or not np.isfinite(cell):
        return ""
    return str(cell) if isinstance(cell, int) else str(round(float(cell), 6))
