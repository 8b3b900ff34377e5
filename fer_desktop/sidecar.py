"""What stands beside each file of rows: what they were made with, and what their columns mean."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.replacing import replacing
from fer_desktop.row_schema import VERSION, Column

METADATA: Final = ".metadata.json"
"""Behind the whole name of a file of rows, so that no two files share it: ``faces.csv.metadata.json``."""
MADE_WITH: Final = ".made-with.json"
"""What version 1 had in its place; it says what rows were made with, and nothing of their columns."""


def sidecar_of(rows: Path) -> Path:
    """The sidecar of a file of rows."""
    return rows.with_name(rows.name + METADATA)


def write_sidecar(rows: Path, schema: Sequence[Column], provenance: Mapping[str, Any]) -> None:
    """Write it; what an earlier run has left there is replaced, also what version 1 has.

    Args:
        rows: The file of rows.
        schema: Its columns, in order.
        provenance: What its rows were made with: plain JSON values by name.

    Raises:
        OSError: it cannot be written.
    """
    values = {
        "name": rows.name,
        "schema_version": VERSION,
        "provenance": dict(provenance),
        "fields": [column.field for column in schema],
        "missingValues": [""],
    }
    with replacing(sidecar_of(rows)) as partial:
        partial.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    rows.with_name(rows.name + MADE_WITH).unlink(missing_ok=True)


def read_provenance(rows: Path) -> dict[str, Any] | None:
    """What a file of rows was made with, of either version; None where nothing says so.

    Raises:
        OSError: it cannot be read.
    """
    found = _object(sidecar_of(rows))
    if found is not None:
        found = found.get("provenance")
        return found if isinstance(found, dict) else None
    return _object(rows.with_name(rows.name + MADE_WITH))


def _object(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return found if isinstance(found, dict) else None
