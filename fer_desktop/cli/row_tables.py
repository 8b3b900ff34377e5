"""Tables that are made of the rows of a run when all are there: ``--export`` and ``--summary``."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.job import check_is_no_input
from fer_desktop.analysis.output.columns import Column, names_of
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.analysis.output.output_path import failure
from fer_desktop.analysis.output.printed_rows import Output
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.analysis.output.table_formats import checked_table, convert_table, names_another
from fer_desktop.analysis.summary.summary_table import summary_of
from fer_desktop.base.task import Work


class KeptRows(Output):
    """Rows that are printed, or not, and are kept in a temporary CSV file until the run ends.

    Attributes:
        path: The file.
    """

    def __init__(self, printed: Output, schema: Sequence[Column], provenance: Mapping[str, Any]) -> None:
        """Keep nothing yet.

        Args:
            printed: Takes the rows, too.
            schema: Their columns, in order.
            provenance: What they are made with, as plain JSON values by name.

        Raises:
            OutputError: There is no room for temporary files.
        """
        self._printed, self._schema, self._provenance = printed, schema, provenance
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="fer-desktop-")
            self.path = Path(self._folder.name, "rows.csv")
            self._file = self.path.open("w", encoding="utf-8", errors="surrogateescape", newline="")
        except OSError as error:
            raise failure(Path(tempfile.gettempdir()), error) from error
        self._writer = CsvWriter(self._file, names_of(schema))
        self._writer.write_heading()

    def write(self, rows: Sequence[Row]) -> None:
        """Keep the rows, and hand them on."""
        self._do(lambda: self._writer.write(rows))
        self._printed.write(rows)

    def note(self, result: Result) -> None:
        """Hand it on."""
        self._printed.note(result)

    def finish(self) -> None:
        """All rows are there."""
        self._do(self._end)
        self._printed.finish()

    def abort(self) -> str:
        """Keep nothing."""
        self.close()
        return self._printed.abort()

    def close(self) -> None:
        """Delete the file."""
        self._file.close()
        self._folder.cleanup()

    def _end(self) -> None:
        self._file.close()
        write_sidecar(self.path, self._schema, self._provenance)

    def _do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except OSError as error:
            raise failure(self.path, error) from error


def tables_of(arguments: argparse.Namespace) -> list[Path]:
    """The files that ``--export`` and ``--summary`` name."""
    return [path for path in (arguments.export, arguments.summary) if path is not None]


def check_tables(arguments: argparse.Namespace, files: Sequence[Path]) -> None:
    """Refuse to write over what is read or written by something else, before any work is done.

    Raises:
        OutputError: A table cannot be written where it was asked for.
    """
    rows = None if arguments.csv in (None, "-") else Path(arguments.csv)
    others = [rows] if rows is not None else []
    for path in tables_of(arguments):
        check_is_no_input(path, files)
        target = checked_table(path, *others)
        if arguments.html is not None and target == arguments.html.resolve():
            raise names_another(path)
        others.append(path)


def write_tables(arguments: argparse.Namespace, rows: Path) -> None:
    """Write the tables of a finished run.

    Args:
        arguments: Name them.
        rows: The file of the rows.

    Raises:
        OutputError: One cannot be written; the rows stay as they are.
    """
    if arguments.export is not None:
        convert_table(rows, arguments.export, Work())
    if arguments.summary is not None:
        summary_of(rows).save(arguments.summary)
