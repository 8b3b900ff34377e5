"""The one schema of all rows: analysis, recording and comparison. ``docs/data-format.md`` explains it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

VERSION: Final = "2.2"
"""Of the schema; rows of version 1, from FER Desktop 0.1, have other names and none for frames without a
face."""
BEFORE_QUALITY: Final = "2.1"
"""The version that has all columns but those of quality."""
PART_OF_ONE: Final = {"minimum": 0, "maximum": 1}
YES_NO: Final = {"enum": [0, 1]}
TYPES: Final = ("string", "integer", "number", "datetime")
"""Of columns, as Frictionless Table Schema has them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As it stands in the heading, and in each JSON object.
        type: One of ``TYPES``.
        description: One sentence, in English, without its full stop.
        unit: Of a number; empty where it has none.
        constraints: What values there may be, as Table Schema has it, such as ``{"minimum": 0}``.
    """

    name: str
    type: str
    description: str
    unit: str = ""
    constraints: Mapping[str, Any] | None = None

    @property
    def is_text(self) -> bool:
        """Whether its cells are texts."""
        return self.type in ("string", "datetime")

    @property
    def field(self) -> dict[str, Any]:
        """The column as a field descriptor of Frictionless Table Schema, with its unit beside it."""
        field: dict[str, Any] = {"name": self.name, "type": self.type, "description": self.description}
        if self.unit:
            field["unit"] = self.unit
        if self.constraints:
            field["constraints"] = dict(self.constraints)
        return field


PLACE: Final = (
    Column("source", "string", "Path of the picture or video as it was given, or the name of the camera"),
    Column(
        "frame",
        "integer",
        "Number of the frame among those of its source that can be decoded, from 0",
        "frame",
        {"minimum": 0},
    ),
    Column(
        "time_s",
        "number",
        "Time of the frame in the video; empty for pictures and cameras",
        "s",
        {"minimum": 0},
    ),
    Column(
        "wall_clock",
        "datetime",
        "Date and time at which the frame was captured, ISO 8601 with the zone; recordings only",
    ),
    Column(
        "elapsed_s",
        "number",
        "Time from the start of the recording to the capture of the frame, 0 for a frame on display before; "
        "recordings only",
        "s",
        {"minimum": 0},
    ),
    Column(
        "face_id",
        "integer",
        "Number of the face: the same face through a whole video or stream, from left to right on a picture; "
        "empty where no face was found",
        "",
        {"minimum": 1},
    ),
    Column("x", "integer", "Left edge of the bounding box, from the left edge of the frame", "px"),
    Column("y", "integer", "Upper edge of the bounding box, from the upper edge of the frame", "px"),
    Column("width", "integer", "Width of the bounding box", "px", {"minimum": 0}),
    Column("height", "integer", "Height of the bounding box", "px", {"minimum": 0}),
    Column("detector", "string", "What found the face, such as haar; also where no face was found"),
)
NAME: Final = Column(
    "name",
    "string",
    "What the face was called in the window; empty without a name; in recordings, and in an analysis of a "
    "video with names",
)
READING: Final = (
    Column("prediction", "string", "The emotion with the highest probability"),
    Column("confidence", "number", "Probability of the prediction", "", PART_OF_ONE),
    Column(
        "uncertain",
        "integer",
        "1 if the confidence, in whole percent, is under the confidence threshold",
        "",
        YES_NO,
    ),
    Column("calibrated", "integer", "1 if the probabilities are corrected by a baseline", "", YES_NO),
)
QUALITY: Final = (
    Column(
        "roll_deg",
        "number",
        "Rotation of the face within the picture, clockwise; under 5 counts as 0, empty where whole pictures "
        "are read",
        "deg",
    ),
    Column(
        "yaw_deg",
        "number",
        "Turn of the head, positive to the right edge of the picture; empty where it is not known",
        "deg",
    ),
    Column("pitch_deg", "number", "Nod of the head, positive upwards; empty where it is not known", "deg"),
    Column(
        "sharpness",
        "number",
        "Variance of the Laplacian of what the model read, divided by that of its gray values",
        "",
        {"minimum": 0},
    ),
    Column(
        "exposure",
        "number",
        "Mean gray value of what the model read, from 0 for black to 1 for white",
        "",
        PART_OF_ONE,
    ),
    Column("outside", "number", "Share of the face outside the picture", "", PART_OF_ONE),
    Column("quality", "number", "How well the face can be read, all in all", "", PART_OF_ONE),
)
"""Of each face; rows before version 2.2 do not have them."""
MODEL: Final = (
    Column("model", "string", "Name of the model"),
    Column("model_sha256", "string", "SHA-256 of the network, in hex"),
)
ANNOTATION: Final = (
    Column(
        "marker",
        "string",
        "Labels of the markers set on the frame, with semicolons between; in recordings, and in an analysis "
        "of a video with markers",
    ),
)
COMPARISON: Final = (
    Column(
        "folder_label",
        "string",
        "The emotion that the folder of the picture is named by, if both models know it",
    ),
    Column("prediction_a", "string", "The emotion with the highest probability by model A"),
    Column("prediction_b", "string", "The emotion with the highest probability by model B"),
    Column("agree", "integer", "1 if both predictions are the same", "", YES_NO),
)
COMPARED_MODELS: Final = tuple(
    Column(f"model_{letter}{ending}", "string", f"{what} {letter.upper()}{behind}")
    for letter in "ab"
    for ending, what, behind in (("", "Name of model", ""), ("_sha256", "SHA-256 of network", ", in hex"))
)
FORMER_NAMES: Final = {
    "file": "source",
    "label": "prediction",
    "time": "wall_clock",
    "seconds": "elapsed_s",
    "face": "face_id",
    "label_a": "prediction_a",
    "label_b": "prediction_b",
}
"""What columns were called in version 1."""


def reading_schema(labels: Sequence[str], marked: bool = False) -> tuple[Column, ...]:
    """The columns of an analysis, in order.

    Args:
        labels: The model's emotions, in its order.
        marked: Whether markers stand in the rows.
    """
    probabilities = (_probability(label) for label in labels)
    return (*PLACE, *probabilities, *READING, *QUALITY, *MODEL, *(ANNOTATION if marked else ()))


def recording_schema(labels: Sequence[str]) -> tuple[Column, ...]:
    """The columns of a recording: those of an analysis with markers and names."""
    return with_names(reading_schema(labels, marked=True))


def with_names(schema: Sequence[Column]) -> tuple[Column, ...]:
    """These columns, and a face's name behind its number."""
    return tuple(
        further
        for column in schema
        for further in ((column, NAME) if column.name == "face_id" else (column,))
    )


def comparison_schema(emotions: Sequence[str]) -> tuple[Column, ...]:
    """The columns of a comparison, in order; each emotion stands there twice, once for each model.

    Args:
        emotions: Those that both know, in the order of model A.
    """
    probabilities = (_probability(name, letter) for letter in "ab" for name in emotions)
    return (*PLACE, *COMPARISON, *probabilities, *QUALITY, *COMPARED_MODELS)


def columns(labels: Sequence[str], marked: bool = False) -> tuple[str, ...]:
    """The names of ``reading_schema``."""
    return names_of(reading_schema(labels, marked))


def comparison_columns(emotions: Sequence[str]) -> tuple[str, ...]:
    """The names of ``comparison_schema``."""
    return names_of(comparison_schema(emotions))


def known_columns(names: Sequence[str], described: Mapping[str, Column]) -> tuple[Column, ...]:
    """The columns of a table that was read.

    Args:
        names: Its heading.
        described: What its description says of some of them, by name.

    Returns:
        As described; else those of a row, where the numbers between the place and the prediction are
        probabilities; all others are texts.
    """
    own = (*PLACE, NAME, *READING, *QUALITY, *MODEL, *ANNOTATION, *COMPARISON, *COMPARED_MODELS)
    known = {column.name: column for column in own} | dict(described)
    probabilities: set[str] = set()
    for begin, end in (("detector", "prediction"), ("agree", "model_a")):
        if begin in names and end in names:
            probabilities |= {*names[names.index(begin) + 1 : names.index(end)]}
    return tuple(
        known.get(name) or (_probability(name) if name in probabilities else Column(name, "string", name))
        for name in names
    )


def column_of(field: Mapping[str, Any]) -> Column | None:
    """The column that ``Column.field`` described; None where it describes none."""
    name, kind, description, unit = (field.get(key, "") for key in ("name", "type", "description", "unit"))
    constraints = field.get("constraints")
    if not all(isinstance(text, str) for text in (name, description, unit)) or kind not in TYPES:
        return None
    return Column(name, kind, description, unit, constraints if isinstance(constraints, dict) else None)


def names_of(schema: Sequence[Column]) -> tuple[str, ...]:
    """The heading of a table with these columns."""
    return tuple(column.name for column in schema)


def version_of(schema: Sequence[Column]) -> str:
    """The version of the schema that these columns belong to; an earlier run goes on with its own."""
    return VERSION if set(names_of(QUALITY)) <= set(names_of(schema)) else BEFORE_QUALITY


def current_names(heading: Sequence[str]) -> list[str]:
    """A heading with the names of today; one of version 1 with its names replaced."""
    if "source" in heading or "file" not in heading:
        return list(heading)
    return [FORMER_NAMES.get(name, name) for name in heading]


def _probability(label: str, letter: str = "") -> Column:
    if not letter:
        return Column(label, "number", f"Probability of {label}", "", PART_OF_ONE)
    description = f"Probability of {label} by model {letter.upper()}, among the emotions that both know"
    return Column(f"{label}_{letter}", "number", description, "", PART_OF_ONE)
