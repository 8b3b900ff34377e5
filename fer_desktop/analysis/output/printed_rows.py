"""Where rows go that are printed: a table, CSV, or lines of JSON."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.analysis.output.rows import Row, format_table
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.vision.tracking.track_linking import Sighting
from training.core.untrusted.printable_text import print_text, printable


class Output:
    """Takes rows as they come. As it is, they go nowhere, and it knows nothing of earlier runs."""

    def done(self, file: str) -> int | None:
        """How many frames of a file it has from an earlier run; None: all of it."""
        return 0

    def seen(self, file: str) -> Iterable[Sighting]:
        """Whom that run has seen on the frames of a video, in order."""
        return ()

    def write(self, rows: Sequence[Row]) -> None:
        """Take some rows. Raises OutputError where they cannot be written."""

    def note(self, result: Result) -> None:
        """What the rows came from, or would have come from. Raises OutputError as ``write`` does."""

    def finish(self) -> None:
        """All rows are there. Raises OutputError where they cannot be kept."""

    def abort(self) -> str:
        """The work was stopped: leave nothing half done behind; what was printed stays.

        Returns:
            What a person should know of it, in one sentence; or nothing.
        """
        return ""


class TableOutput(Output):
    """A table, printed at the end, when the width of its columns is known."""

    def __init__(self, stream: TextIO) -> None:
        """Take note of where to print."""
        self._stream = stream
        self._rows: list[Row] = []

    def write(self, rows: Sequence[Row]) -> None:
        """Keep the rows."""
        self._rows.extend(rows)

    def finish(self) -> None:
        """Print the table."""
        with _raise_output_error():
            if self._rows:
                print_text(format_table(self._rows), file=self._stream)
            self._stream.flush()

    def abort(self) -> str:
        """Print nothing."""
        self._rows = []
        return ""


class JsonOutput(Output):
    """One JSON object a row, one row a line, at once."""

    def __init__(self, stream: TextIO) -> None:
        """Take note of where to print."""
        self._stream = stream

    def write(self, rows: Sequence[Row]) -> None:
        """Print the rows."""
        with _raise_output_error():
            for row in rows:
                print(json.dumps(row), file=self._stream)

    def finish(self) -> None:
        """Print what is still waiting."""
        with _raise_output_error():
            self._stream.flush()


class CsvStream(Output):
    """CSV to a stream, at once."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        """Write the header.

        Raises:
            OutputError: the stream takes nothing.
        """
        self._stream = stream
        self._writer = CsvWriter(stream, names)
        with _raise_output_error():
            self._writer.write_heading()

    def write(self, rows: Sequence[Row]) -> None:
        """Write the rows."""
        with _raise_output_error():
            self._writer.write(map(_shown, rows) if self._stream.isatty() else rows)

    def finish(self) -> None:
        """Write what is still waiting."""
        with _raise_output_error():
            self._stream.flush()


def _shown(row: Row) -> Row:
    """A row for a terminal."""
    return {
        name: printable(value, one_line=True) if isinstance(value, str) else value
        for name, value in row.items()
    }


@contextlib.contextmanager
def _raise_output_error() -> Iterator[None]:
    """Raise an ``OutputError`` where standard output takes no more; a reader that has left is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = reason_of(error)
        message = translate("batch", "Cannot print the rows ({reason}). Write them to a file with --csv.")
        raise OutputError(message.format(reason=reason)) from error
