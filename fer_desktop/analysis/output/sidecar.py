"""What stands beside each file of rows: provenance, and what the columns mean."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.output.columns import Column, column_of, version_of
from fer_desktop.base.errors import OutputError
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import CURRENT_NAMES
from fer_desktop.base.time_range import TimeRange
from training.core.media import read_file
from training.core.storage.atomic import read_object, replace_text

METADATA: Final = ".metadata.json"
"""Behind the whole name of a file of rows, so that no two files share it: ``faces.csv.metadata.json``."""
FORMER_SIDECAR: Final = ".made-with.json"
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
        "schema_version": version_of(schema),
        "provenance": dict(provenance),
        "fields": [column.field for column in schema],
        "missingValues": [""],
    }
    replace_text(sidecar_of(rows), json.dumps(values, indent=1) + "\n")
    rows.with_name(rows.name + FORMER_SIDECAR).unlink(missing_ok=True)


def read_provenance(rows: Path) -> dict[str, Any] | None:
    """What a file of rows was made with, of either version; None where nothing says so.

    Raises:
        OSError: it cannot be read.
    """
    found = _object(sidecar_of(rows))
    if found is not None:
        found = found.get("provenance")
        return found if isinstance(found, dict) else None
    return _object(rows.with_name(rows.name + FORMER_SIDECAR))


def provenance_in(data: bytes) -> dict[str, Any] | None:
    """What a sidecar with this content says that its rows were made with; None where it says nothing."""
    found = (_json_object(data) or {}).get("provenance")
    return found if isinstance(found, dict) else None


def read_description(rows: Path) -> tuple[dict[str, Column], dict[str, Any]]:
    """The columns that the sidecar describes, by name, and the provenance; empty where there is none."""
    found = read_object(sidecar_of(rows))
    fields, provenance = found.get("fields"), found.get("provenance")
    listed = fields if isinstance(fields, list) else []
    described = (column_of(field) for field in listed if isinstance(field, dict))
    return (
        {column.name: column for column in described if column},
        provenance if isinstance(provenance, dict) else {},
    )


def _object(path: Path) -> dict[str, Any] | None:
    try:
        return _json_object(read_file(path))
    except FileNotFoundError:
        return None


def _json_object(data: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(data.decode("utf-8"))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


PART_OF_VIDEOS: Final = ("from_s", "to_s")
"""What part of each video rows are of, in seconds; not there for whole videos."""
SAMPLING: Final = ("every", "per_second")
"""Which frames of each video rows are of, as ``FrameSampling`` says; not there for all frames."""
MINIMUM_QUALITY: Final = "minimum_quality"
"""Under which quality faces count in no figure; not there for 0."""
MARKERS: Final = "markers"
"""A hash of the markers that stand in the rows; not there without any."""
NAMES: Final = "names"
"""A hash of the names that stand in the rows; likewise."""
REIDENTIFIED: Final = "reidentify_faces"
"""Whether faces that come back have their earlier numbers; only there where they have."""
NOT_ALWAYS_THERE: Final = (*PART_OF_VIDEOS, *SAMPLING, MARKERS, NAMES, REIDENTIFIED)
"""What rows of videos have in their provenance where it is not as usual."""
OF_VIDEOS: Final = ("frames_followed", "video_times", *NOT_ALWAYS_THERE)
"""What only rows of videos depend on."""
THRESHOLD: Final = "confidence_threshold"
"""What rows of 0.1 do not depend on: it is made up for when they are brought up to date."""
FORMER_SETTINGS: Final = {"faces": "find"}
"""What 0.1 did without saying so."""


def identity_of(
    part: TimeRange, sampling: FrameSampling = ALL_FRAMES, minimum_quality: float = 0.0
) -> dict[str, Any]:
    """What rows have in their provenance where some frames, or faces, do not count; else nothing."""
    values = {} if part.whole else dict(zip(PART_OF_VIDEOS, (part.begin, part.end), strict=True))
    if sampling.per_second is not None:
        values["per_second"] = sampling.per_second
    elif not sampling.all:
        values["every"] = sampling.every
    if minimum_quality:
        values[MINIMUM_QUALITY] = minimum_quality
    return values


def check_same(
    rows: Path, earlier: Mapping[str, Any], identity: Mapping[str, Any], *, pictures: bool = False
) -> None:
    """Make sure that rows were made with the same model and settings as others will be.

    Args:
        rows: The file of rows.
        earlier: What its rows were made with; of 0.1, not every setting of today is in it.
        identity: What others will be made with, as ``JobModels.identity`` gives it.
        pictures: Whether to leave out what only rows of videos depend on.

    Raises:
        OutputError: one of both is another one.
    """
    earlier = {THRESHOLD: identity.get(THRESHOLD), **FORMER_SETTINGS, **earlier}
    for name in ("model_sha256", *identity, *NOT_ALWAYS_THERE, MINIMUM_QUALITY):
        left_out = name == "model" or (pictures and name in OF_VIDEOS)
        if not left_out and earlier.get(name) != identity.get(name):
            raise OutputError(_is_other(rows, name, str(earlier.get("model"))))


def is_unknown(rows: Path) -> str:
    """What to say of rows that nothing is known of but their model."""
    message = translate(
        "batch",
        "{name} is missing, so the face detection settings of {rows} are unknown. The rows are kept; "
        "only the model was checked.",
    )
    return message.format(name=sidecar_of(rows).name, rows=rows)


def _shown_name(name: str) -> str:
    """What a person calls a setting."""
    if name in PART_OF_VIDEOS:
        return "time range"
    return "frames" if name in SAMPLING else CURRENT_NAMES.get(name, name).replace("_", " ")


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
            "{path} was started with another model ({model}). Use that model, or choose another output file.",
        )
        return message.format(path=rows, model=model)
    message = translate(
        "batch",
        "{path} was started with a different setting ({setting}). Use that setting, or choose another "
        "output file.",
    )
    return message.format(path=rows, setting=_shown_name(name))
