"""The formats of tables, for rows and for summaries: one literal table, and what reads and writes by it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.bids_sidecar import (
    bids_sidecar_of,
    check_bids_sidecar,
    read_bids_sidecar,
    write_bids_sidecar,
)
from fer_desktop.analysis.output.columns import Column, current_names, known_columns
from fer_desktop.analysis.output.output_path import checked_output, failure
from fer_desktop.analysis.output.parquet_table import (
    check_parquet,
    described_parquet,
    read_parquet,
    write_parquet,
)
from fer_desktop.analysis.output.sidecar import read_description, sidecar_of, write_sidecar
from fer_desktop.analysis.output.text_tables import (
    Cells,
    Progress,
    read_csv,
    read_json_lines,
    read_tsv,
    write_csv,
    write_json_lines,
    write_tsv,
)
from fer_desktop.base.errors import OutputError, unreadable
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from training.core.storage.atomic import replacing
from training.core.untrusted.printable_text import printable

_SAMPLE: Final = 1 << 16
"""Bytes that tell text from anything else."""
_MAX_NUMBER: Final = 1 << 63
"""More than any number of a table; integers of 64 bits end there."""
_SHOWN: Final = 60  # characters of a damaged cell that an error repeats
TypedRow = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TableFormat:
    """One format.

    Attributes:
        title: As a person chooses it.
        suffixes: Endings of its files, in small letters; the first one is proposed.
        read: Gives the heading and the rows of a file, as ``text_tables.read_csv`` does.
        write: Writes rows and their provenance.
        sidecar: The file beside a table that describes its columns; None: the table has that itself.
        write_sidecar: Writes that file.
        describe: Gives the columns that a table's description has, by name, and the provenance.
    """

    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, int | None, Progress], Iterator[Cells]]
    write: Callable[[Path, Sequence[Column], Iterable[TypedRow], Mapping[str, Any]], None]
    sidecar: Callable[[Path], Path] | None
    write_sidecar: Callable[[Path, Sequence[Column], Mapping[str, Any]], None] | None
    describe: Callable[[Path], tuple[dict[str, Column], dict[str, Any]]]


def _text(
    write: Callable[[Any, Sequence[Column], Iterable[TypedRow]], None],
) -> Callable[[Path, Sequence[Column], Iterable[TypedRow], Mapping[str, Any]], None]:
    def write_file(
        path: Path, schema: Sequence[Column], rows: Iterable[TypedRow], _provenance: Mapping[str, Any]
    ) -> None:
        with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            write(file, schema, rows)

    return write_file


FORMATS: Final = (
    TableFormat("CSV", (".csv",), read_csv, _text(write_csv), sidecar_of, write_sidecar, read_description),
    TableFormat(
        "TSV",
        (".tsv",),
        read_tsv,
        _text(write_tsv),
        bids_sidecar_of,
        write_bids_sidecar,
        read_bids_sidecar,
    ),
    TableFormat(
        "JSON lines",
        (".jsonl", ".ndjson"),
        read_json_lines,
        _text(write_json_lines),
        sidecar_of,
        write_sidecar,
        read_description,
    ),
    TableFormat("Parquet", (".parquet",), read_parquet, write_parquet, None, None, described_parquet),
)
"""All formats; the first one is that of files whose name has another ending, where such a file is read."""

OTHER_TABLES: Final = frozenset(suffix for kind in FORMATS[1:] for suffix in kind.suffixes)
"""Endings of all others, in small letters."""


def file_filters() -> str:
    """The formats as Qt's file dialogs have them."""
    return ";;".join(
        f"{kind.title} ({' '.join(f'*{suffix}' for suffix in kind.suffixes)})" for kind in FORMATS
    )


def checked_table(path: Path, *others: Path) -> Path:
    """Where a table is written to, before long work.

    Args:
        path: The file; its ending says the format.
        others: Tables that are read or written; neither they nor their sidecars are written over.

    Raises:
        OutputError: It cannot be written there, has no known ending, or is one of the others.
    """
    target, kind = checked_output(path), _named_format(path)
    written = {target, *_sidecar(target, kind)}
    if any(written & {file.resolve(), *_sidecar(file.resolve(), _format(file))} for file in others):
        raise names_another(path)
    if kind.write is write_parquet:
        check_parquet(path)
    if kind.sidecar is bids_sidecar_of:
        check_bids_sidecar(target)
    return target


def write_table(
    path: Path, schema: Sequence[Column], rows: Iterable[TypedRow], provenance: Mapping[str, Any]
) -> None:
    """Write a table and what describes it; what stood there is replaced once the new one is complete.

    Args:
        path: The file; its ending says the format.
        schema: The columns, in order.
        rows: With the names of the columns as keys; None where there is no value.
        provenance: What the rows were made with, as plain JSON values by name.

    Raises:
        OutputError: It cannot be written, or its ending is unknown; what stood there is unchanged.
    """
    target, kind = checked_table(path), _named_format(path)
    try:
        with replacing(target) as partial:
            kind.write(partial, schema, rows, provenance)
        if kind.write_sidecar:
            kind.write_sidecar(target, schema, provenance)
    except OSError as error:
        raise failure(path, error) from error


def read_table(
    path: Path, length: int | None = None, progress: Progress = bool
) -> tuple[list[str], Iterator[Cells]]:
    """Read a table by the format that its ending says; any other ending is taken for CSV.

    Args:
        path: The file.
        length: Bytes of a text file that hold; None: all.
        progress: Told how many bytes were read.

    Returns:
        The names of the columns; and rows of texts by these names, empty where there is no value. Iterating
        reads the file.

    Raises:
        OutputError: It cannot be read; so does iterating.
    """
    rows = _read(path, length, progress)
    return list(next(rows, {})), rows


def convert_table(
    source: Path,
    out: Path,
    work: Work,
    length: int | None = None,
    provenance: Mapping[str, Any] | None = None,
) -> None:
    """Write a table in the format of another ending; memory does not grow with the number of rows.

    Args:
        source: The table.
        out: The file to write; one that is there is replaced when all rows are there.
        work: Told how far it is.
        length: Bytes of a text file that hold; None: all.
        provenance: What the rows were made with; None: what the table's description says.

    Raises:
        OutputError: One of both cannot be read or written, or both are the same.
        StoppedError: It is not wanted any more.
    """
    checked_table(out, source)
    total = max(length or _size(source), 1)
    names, rows = read_table(source, length, lambda taken: work.advance(taken / total))
    if not {"source", "measure"} & {*current_names(names)}:
        message = translate("tables", "{path} has no rows of FER Desktop. Choose rows, or a summary of them.")
        raise OutputError(message.format(path=source))
    described, stored = _format(source).describe(source)
    schema = known_columns(names, described)
    typed = (_typed(source, schema, number, row) for number, row in enumerate(rows, 1))
    write_table(out, schema, typed, stored if provenance is None else provenance)


def names_another(path: Path) -> OutputError:
    """What to say of an output that has the name of an input or of another output, or of a sidecar."""
    message = translate("tables", "{path} would replace another input or output. Choose another name.")
    return OutputError(message.format(path=path))


def damaged_table(path: Path, reason: object) -> OutputError:
    """What to say of a table that can be opened, and not read."""
    message = translate("tables", "{path} is damaged or no table ({reason}). Choose another file.")
    return OutputError(message.format(path=path, reason=reason))


def _holds_no_text(path: Path) -> bool:
    """Whether a file that should be text is a video, a picture or the like."""
    if _format(path).read is read_parquet:
        return False
    try:
        with path.open("rb") as file:
            return b"\0" in file.read(_SAMPLE)
    except OSError:
        return False


def _read(path: Path, length: int | None, progress: Progress) -> Iterator[Cells]:
    if _holds_no_text(path):
        message = translate("tables", "{path} is no table: it holds no text. Choose another file.")
        raise OutputError(message.format(path=path))
    try:
        yield from _format(path).read(path, length, progress)
    except OSError as error:
        raise OutputError(unreadable(path, error)) from error
    except ValueError as error:
        raise damaged_table(path, error) from error


def _typed(path: Path, schema: Sequence[Column], number: int, row: Cells) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in schema:
        try:
            values[column.name] = _value(column, row[column.name])
        except (KeyError, ValueError) as error:
            text = printable(row.get(column.name, ""), one_line=True)[:_SHOWN]
            where = translate("tables", "row {n}, {column}: “{text}”")
            raise damaged_table(path, where.format(n=number, column=column.name, text=text)) from error
    return values


def _value(column: Column, text: str) -> str | int | float | None:
    if not text:
        return None
    if column.is_text:
        return text
    value = int(text) if column.type == "integer" else float(text)
    if not abs(value) < _MAX_NUMBER:
        raise ValueError(text)
    return value


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise OutputError(unreadable(path, error)) from error


def _sidecar(path: Path, kind: TableFormat) -> tuple[Path, ...]:
    return (kind.sidecar(path),) if kind.sidecar else ()


def _format(path: Path) -> TableFormat:
    """The format of a file that is read."""
    suffix = path.suffix.casefold()
    return next((kind for kind in FORMATS if suffix in kind.suffixes), FORMATS[0])


def _named_format(path: Path) -> TableFormat:
    """The format of a file that is written."""
    suffix = path.suffix.casefold()
    for kind in FORMATS:
        if suffix in kind.suffixes:
            return kind
    known = ", ".join(suffix for kind in FORMATS for suffix in kind.suffixes)
    message = translate("tables", "{path} has none of the endings of tables: {known}. Choose one of them.")
    raise OutputError(message.format(path=path, known=known))
