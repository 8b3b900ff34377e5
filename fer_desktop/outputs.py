"""Where rows go: a table on the screen, a CSV file, or lines of JSON."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TextIO

from fer_desktop.errors import OutputError
from fer_desktop.rows import Row, format_table


class Output(Protocol):
    """Takes rows as they come."""

    def write(self, rows: Sequence[Row]) -> None:
        """Take some rows. Raises OutputError where they cannot be written."""

    def finish(self) -> None:
        """All rows are there. Raises OutputError where they cannot be kept."""

    def abandon(self) -> None:
        """The work was stopped: leave nothing half done behind."""


class TableOutput:
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
        with _in_words():
            if self._rows:
                print(format_table(self._rows), file=self._stream)
            self._stream.flush()

    def abandon(self) -> None:
        """Print nothing."""
        self._rows = []


class JsonOutput:
    """One JSON object a row, one row a line, at once."""

    def __init__(self, stream: TextIO) -> None:
        """Take note of where to print."""
        self._stream = stream

    def write(self, rows: Sequence[Row]) -> None:
        """Print the rows."""
        with _in_words():
            for row in rows:
                print(json.dumps(row), file=self._stream)

    def finish(self) -> None:
        """Print what is still waiting."""
        with _in_words():
            self._stream.flush()

    def abandon(self) -> None:
        """What was printed stays; every line stands for itself."""


class CsvStream:
    """CSV to a stream, at once."""

    def __init__(self, stream: TextIO, names: Sequence[str]) -> None:
        """Write the header.

        Raises:
            OutputError: the stream takes nothing.
        """
        self._stream = stream
        self._writer = csv.DictWriter(stream, names, lineterminator="\n")
        with _in_words():
            self._writer.writeheader()

    def write(self, rows: Sequence[Row]) -> None:
        """Write the rows."""
        with _in_words():
            self._writer.writerows(rows)

    def finish(self) -> None:
        """Write what is still waiting."""
        with _in_words():
            self._stream.flush()

    def abandon(self) -> None:
        """What was written stays."""


class CsvFile:
    """A CSV file that appears under its name only when it is complete."""

    def __init__(self, path: Path, names: Sequence[str]) -> None:
        """Begin the file beside its place.

        Raises:
            OutputError: there is no such folder, or it may not be written to.
        """
        self._path = path
        self._partial: Path | None = None
        try:
            # A link keeps pointing where it points; its target is what is replaced.
            self._path = path.resolve()
            # What Python 3.11 and 3.12 raise for links that lead to themselves, 3.13 leaves unresolved.
            if self._path.is_symlink():
                raise RuntimeError
            if path.is_dir():
                raise OutputError(f"{path} is a folder; give the name of a file to write.")
            if self._path.exists() and not self._path.is_file():
                raise OutputError(f"{path} is no plain file; give another name, or - for standard output.")
            handle, partial = tempfile.mkstemp(dir=self._path.parent, prefix=".", suffix=".partial")
            os.close(handle)
            self._partial = Path(partial)
            self._partial.chmod(0o666 & ~_umask())
            # File names that are no valid text are written back byte by byte.
            self._file = self._partial.open("w", encoding="utf-8", errors="surrogateescape", newline="")
            self._writer = csv.DictWriter(self._file, names, lineterminator="\n")
            self._writer.writeheader()
        except RuntimeError as error:
            raise OutputError(f"{path} is a link that leads to itself; give another name.") from error
        except OSError as error:
            if self._partial is not None:
                self._partial.unlink(missing_ok=True)
            raise self._failure(error) from error

    def write(self, rows: Sequence[Row]) -> None:
        """Write the rows."""
        try:
            self._writer.writerows(rows)
        except OSError as error:
            raise self._failure(error) from error

    def finish(self) -> None:
        """Give the file its name."""
        try:
            self._file.close()
            assert self._partial is not None
            os.replace(self._partial, self._path)
        except OSError as error:
            raise self._failure(error) from error

    def abandon(self) -> None:
        """Remove what was begun; a file of that name from before stays as it was."""
        # A full disk makes the last flush fail again, when there is nothing left to save.
        with contextlib.suppress(OSError):
            self._file.close()
        if self._partial is not None:
            self._partial.unlink(missing_ok=True)

    def _failure(self, error: OSError) -> OutputError:
        reason = error.strerror or "unknown reason"
        return OutputError(f"{self._path} cannot be written ({reason}); choose another place.")


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    """Say in words that standard output takes no more; a reader that has left is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise OutputError(
            f"The rows cannot be printed ({reason}); write them to a file with --csv."
        ) from error


def _umask() -> int:
    """What new files of this process are not allowed; can only be asked for by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
