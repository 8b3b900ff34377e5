"""What the rows of a finished file were made with, in a small file beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fer_desktop.batch.place import MADE_WITH, beside
from fer_desktop.language import translate
from fer_desktop.replacing import replacing


def write_made_with(rows: Path, identity: Mapping[str, Any]) -> None:
    """Write it; what an earlier run has left there is replaced.

    Args:
        rows: The file of rows.
        identity: Plain JSON values by name.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(beside(rows, MADE_WITH)) as partial:
        partial.write_text(json.dumps(dict(identity), indent=1) + "\n", encoding="utf-8")


def read_made_with(rows: Path) -> dict[str, Any] | None:
    """What a finished file was made with; None where nothing says so.

    Raises:
        OSError: it cannot be read.
    """
    try:
        found = json.loads(beside(rows, MADE_WITH).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def is_unknown(rows: Path) -> str:
    """What to say of rows that nothing is known of but their model."""
    message = translate(
        "batch",
        "There is no {name} to say how faces were found for {rows}; its rows are kept, and only the model "
        "was compared.",
    )
    return message.format(name=beside(rows, MADE_WITH).name, rows=rows)


def is_other(rows: Path, name: str, model: str) -> str:
    """What to say of rows that were made with another model or setting.

    Args:
        rows: The file of rows.
        name: Of what is another one; in ``identity``.
        model: The name of the model that they were made with.
    """
    if name == "model_sha256":
        message = translate(
            "batch",
            "{path} was begun with another model ({model}); go on with that one, or give another name for "
            "the rows.",
        )
        return message.format(path=rows, model=model)
    message = translate(
        "batch",
        "{path} was begun with another setting ({setting}); go on with that one, or give another name for "
        "the rows.",
    )
    return message.format(path=rows, setting=name.replace("_", " "))
