"""Whether rows were made as a run makes them, and what is said where that is not so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fer_desktop.errors import OutputError
from fer_desktop.language import translate
from fer_desktop.sidecar import sidecar_of

OF_VIDEOS: Final = ("frames_followed", "video_times")
"""What only rows of videos depend on."""
THRESHOLD: Final = "confidence_threshold"
"""What rows of 0.1 do not depend on: it is made up for when they are brought up to date."""
FORMER_SETTINGS: Final = {"faces": "find"}
"""What 0.1 did without saying so."""


def check_same(
    rows: Path, earlier: Mapping[str, Any], identity: Mapping[str, Any], *, pictures: bool = False
) -> None:
    """Make sure that rows were made with the same model and settings as others will be.

    Args:
        rows: The file of rows.
        earlier: What its rows were made with; of 0.1, not every setting of today is in it.
        identity: What others will be made with, as ``run.identity`` gives it.
        pictures: Whether to leave out what only rows of videos depend on.

    Raises:
        OutputError: one of both is another one.
    """
    earlier = {THRESHOLD: identity.get(THRESHOLD), **FORMER_SETTINGS, **earlier}
    for name in ("model_sha256", *identity):
        left_out = name == "model" or (pictures and name in OF_VIDEOS)
        if not left_out and earlier.get(name) != identity[name]:
            raise OutputError(_is_other(rows, name, str(earlier.get("model"))))


def is_unknown(rows: Path) -> str:
    """What to say of rows that nothing is known of but their model."""
    message = translate(
        "batch",
        "There is no {name} to say how faces were found for {rows}; its rows are kept, and only the model "
        "was compared.",
    )
    return message.format(name=sidecar_of(rows).name, rows=rows)


def _is_other(rows: Path, name: str, model: str) -> str:
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
