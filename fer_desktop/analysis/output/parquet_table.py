"""Tables as Parquet files, typed, with what each column means; by ``pyarrow``, which is an extra."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.columns import Column, column_of
from fer_desktop.analysis.output.text_tables import Cells, Progress, text_of
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.media import regular_file

GROUP: Final = 1 << 14
"""Rows that are in memory at a time."""
_FIELD, _PROVENANCE = b"field", b"provenance"


def check_parquet(path: Path) -> None:
    """Make sure that Parquet can be read and written.

    Raises:
        OutputError: ``pyarrow`` is missing.
    """
    if importlib.util.find_spec("pyarrow") is None:
        message = translate(
            "tables",
            "{path} needs the Python package pyarrow, which is not installed. Install it with pip install "
            "pyarrow, or choose CSV, TSV or JSON lines.",
        )
        raise OutputError(message.format(path=path))


def write_parquet(
    path: Path,
    schema: Sequence[Column],
    rows: Iterable[Mapping[str, Any]],
    provenance: Mapping[str, Any],
) -> None:
    """Write a Parquet file: integers, numbers and texts; dates stay texts, which keep their zone.

    Args:
        path: The file.
        schema: The columns, in order; the file has each as its field's metadata.
        rows: With the names of the columns as keys; None where there is no value.
        provenance: What the rows were made with; in the file's metadata.

    Raises:
        OSError: It cannot be written.
    """
    import pyarrow
    from pyarrow import parquet

    types = {"integer": pyarrow.int64(), "number": pyarrow.float64()}
    fields = [
        pyarrow.field(
            column.name,
            types.get(column.type, pyarrow.string()),
            metadata={_FIELD: json.dumps(column.field), b"description": column.description},
        )
        for column in schema
    ]
    typed = pyarrow.schema(fields, metadata={_PROVENANCE: json.dumps(dict(provenance))})
    remaining = iter(rows)
    with parquet.ParquetWriter(path, typed) as writer:
        while group := list(islice(remaining, GROUP)):
            arrays = [
                pyarrow.array([_encodable(row[field.name]) for row in group], field.type) for field in typed
            ]
            writer.write_batch(pyarrow.record_batch(arrays, schema=typed))


def read_parquet(path: Path, length: int | None = None, progress: Progress = bool) -> Iterator[Cells]:
    """Read a Parquet file as ``text_tables.read_csv`` reads CSV.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no Parquet file of plain values.
        OutputError: ``pyarrow`` is missing.
    """
    check_parquet(path)
    import pyarrow
    from pyarrow import parquet

    with open(path, "rb", opener=regular_file) as source:
        try:
            file = parquet.ParquetFile(source)
            yield {name: name for name in file.schema_arrow.names}
            for batch in file.iter_batches(batch_size=GROUP):
                for row in batch.to_pylist():
                    yield {name: text_of(value) for name, value in row.items()}
                progress(source.tell())
        except pyarrow.ArrowException as error:
            raise ValueError(str(error).split("\n")[0]) from error


def described_parquet(path: Path) -> tuple[dict[str, Column], dict[str, Any]]:
    """The columns that a Parquet file describes, by name, and its provenance; empty where it has none.

    Raises:
        OSError: It cannot be read.
    """
    import pyarrow
    from pyarrow import parquet

    with open(path, "rb", opener=regular_file) as source:
        try:
            schema = parquet.read_schema(source)
        except pyarrow.ArrowException:
            return {}, {}
    described = (column_of(_object((field.metadata or {}).get(_FIELD))) for field in schema)
    return {column.name: column for column in described if column}, _object(
        (schema.metadata or {}).get(_PROVENANCE)
    )


def _encodable(value: Any) -> Any:
    """Texts as UTF-8; bytes of file names that are no valid text are written out."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _object(text: bytes | None) -> dict[str, Any]:
    try:
        value = json.loads(text or b"{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
