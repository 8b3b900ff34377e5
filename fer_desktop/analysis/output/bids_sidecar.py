"""What stands beside a TSV file: its columns, as the Brain Imaging Data Structure (BIDS) describes them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.columns import YES_NO, Column, column_of
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.storage.atomic import read_object, replace_text

GENERATED_BY: Final = "GeneratedBy"
"""The one key that is no column: what wrote the table, and what it was made with."""
PROGRAM: Final = "FER Desktop"


def bids_sidecar_of(table: Path) -> Path:
    """``faces.json`` beside ``faces.tsv``."""
    return table.with_suffix(".json")


def check_bids_sidecar(table: Path) -> None:
    """Make sure that the sidecar of a table would replace none but one that this program wrote.

    Raises:
        OutputError: Another file has that name.
    """
    path = bids_sidecar_of(table)
    if path.exists() and not _generated(read_object(path)):
        message = translate(
            "tables", "{path} would describe the columns and is another file. Choose another name."
        )
        raise OutputError(message.format(path=path))


def write_bids_sidecar(table: Path, schema: Sequence[Column], provenance: Mapping[str, Any]) -> None:
    """Write it; what stands there is replaced.

    Args:
        table: The TSV file.
        schema: Its columns, in order.
        provenance: What its rows were made with, as plain JSON values by name.

    Raises:
        OSError: It cannot be written.
    """
    values: dict[str, Any] = {column.name: _described(column) for column in schema}
    values[GENERATED_BY] = {"Name": PROGRAM, "Provenance": dict(provenance)}
    replace_text(bids_sidecar_of(table), json.dumps(values, indent=1) + "\n")


def read_bids_sidecar(table: Path) -> tuple[dict[str, Column], dict[str, Any]]:
    """The described columns, by name, and the provenance; empty where another program wrote the file."""
    values = read_object(bids_sidecar_of(table))
    generated = _generated(values)
    if not generated:
        return {}, {}
    provenance = generated.get("Provenance")
    fields = {
        name: field for name, field in values.items() if name != GENERATED_BY and isinstance(field, dict)
    }
    described = (_column(name, field) for name, field in fields.items())
    return (
        {column.name: column for column in described if column},
        provenance if isinstance(provenance, dict) else {},
    )


def _generated(values: Mapping[str, Any]) -> dict[str, Any]:
    found = values.get(GENERATED_BY)
    return found if isinstance(found, dict) and found.get("Name") == PROGRAM else {}


def _described(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"Description": column.description, "Format": column.type}
    if column.unit:
        field["Units"] = column.unit
    if column.constraints == YES_NO:
        field["Levels"] = {"0": "no", "1": "yes"}
    else:
        limits = {"minimum": "Minimum", "maximum": "Maximum"}
        field |= {limits[name]: value for name, value in (column.constraints or {}).items() if name in limits}
    return field


def _column(name: str, field: Mapping[str, Any]) -> Column | None:
    limits = {name.lower(): field[name] for name in ("Minimum", "Maximum") if name in field}
    constraints = YES_NO if "Levels" in field else limits
    values = {
        "name": name,
        "type": field.get("Format"),
        "description": field.get("Description", ""),
        "unit": field.get("Units", ""),
    }
    return column_of(values | ({"constraints": constraints} if constraints else {}))
