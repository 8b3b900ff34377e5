"""What is said where rows and the settings of a run do not fit."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.language import translate
from fer_desktop.sidecar import sidecar_of


def is_unknown(rows: Path) -> str:
    """What to say of rows that nothing is known of but their model."""
    message = translate(
        "batch",
        "There is no {name} to say how faces were found for {rows}; its rows are kept, and only the model "
        "was compared.",
    )
    return message.format(name=sidecar_of(rows).name, rows=rows)


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
