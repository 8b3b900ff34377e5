"""Readings as rows: one row a face, and one for a frame without any, for tables and files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from fer_desktop.analysis.output.columns import (
    ANNOTATION,
    COMPARED_MODELS,
    MODEL,
    NAME,
    PLACE,
    QUALITY,
    READING,
    Column,
    comparison_columns,
    names_of,
    reading_schema,
)
from fer_desktop.analysis.pair_analyser import FacePair, PairAnalysis
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.types import Analysis, Box, ModelName, Quality
from training.core.bundle import ModelBundle
from training.core.untrusted.printable_text import printable, table_text

Value: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Value]

DECIMALS = 6
"""Of a probability."""
NO_FACE = "no face"
"""What stands in a table in place of an emotion; in files, the place is empty."""
_KNOWN = {*names_of((*PLACE, NAME, *READING, *QUALITY, *MODEL, *COMPARED_MODELS, *ANNOTATION))}


def analysis_rows(
    analysis: Analysis,
    bundle: ModelBundle,
    confidence_threshold: float = 0.0,
    *,
    schema: Sequence[Column] | None = None,
) -> list[Row]:
    """One row for each face of a frame; where there is none, one row without a face.

    Args:
        analysis: What was read on the frame.
        bundle: What has read it, unless the analysis names a model.
        confidence_threshold: A face whose highest probability is under this, 0..1, is marked as uncertain.
        schema: The columns; None for those of ``reading_schema``.

    Returns:
        Rows with the columns as keys, in that order; None where the schema says empty.
    """
    model = model_of(analysis, bundle)
    frame = place_of(analysis) | {"model": model.name, "model_sha256": model.sha256}
    faces: list[Row] = [
        {
            **frame,
            "face_id": face.face_id,
            "name": face.name or None,
            **box_of(face.box),
            **{
                label: round(float(probability), DECIMALS)
                for label, probability in zip(analysis.labels, face.probabilities, strict=True)
            },
            "prediction": face.label,
            "confidence": round(face.probability, DECIMALS),
            "uncertain": int(is_doubtful(face, confidence_threshold)),
            "calibrated": int(face.calibrated),
            **quality_of(face.quality),
        }
        for face in analysis.faces
    ]
    names = names_of(reading_schema(analysis.labels) if schema is None else schema)
    return [{name: row.get(name) for name in names} for row in faces or [frame]]


def comparison_rows(
    analysis: PairAnalysis, first: ModelBundle, second: ModelBundle, folder_label: str | None
) -> list[Row]:
    """One row for each face of a frame that two models have read; without a face, one row without any.

    Args:
        analysis: What both read on the frame.
        first: Model A.
        second: Model B.
        folder_label: What the folder of the frame says; None where that says nothing.

    Returns:
        Rows with ``columns.comparison_columns(analysis.emotions)`` as keys, in that order.
    """
    frame: Row = {
        **place_of(analysis),
        "folder_label": folder_label,
        "model_a": first.name,
        "model_a_sha256": first.sha256,
        "model_b": second.name,
        "model_b_sha256": second.sha256,
    }
    names = comparison_columns(analysis.emotions)
    faces = [frame | _compared(pair) for pair in analysis.pairs]
    return [{name: row.get(name) for name in names} for row in faces or [frame]]


def _compared(pair: FacePair) -> Row:
    first, second = pair.predictions
    return {
        "face_id": pair.face,
        **box_of(pair.box),
        "prediction_a": first,
        "prediction_b": second,
        "agree": int(first == second),
        **quality_of(pair.quality),
        **{
            f"{name}_{letter}": round(float(probability), DECIMALS)
            for letter, values in (("a", pair.first), ("b", pair.second))
            for name, probability in zip(pair.emotions, values, strict=True)
        },
    }


def place_of(analysis: Analysis) -> Row:
    """What a row says of its frame, whoever reads it."""
    return {
        "source": analysis.source,
        "frame": analysis.frame_index,
        "time_s": shown_position(analysis),
        "detector": analysis.detector or None,
    }


def shown_position(analysis: Analysis) -> float | None:
    """The position of a frame as it stands in rows: in whole milliseconds, so that equal frames join."""
    return None if analysis.position is None else round(analysis.position, 3)


def box_of(box: Box) -> Row:
    """What a row says of the place of a face."""
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def quality_of(quality: Quality | None) -> Row:
    """What a row says of how well a face can be read; nothing where that was not measured."""
    if quality is None:
        return {}
    angles = {"roll_deg": quality.roll, "yaw_deg": quality.yaw, "pitch_deg": quality.pitch}
    parts = {
        "sharpness": quality.sharpness,
        "exposure": quality.exposure,
        "outside": quality.outside,
        "quality": quality.score,
    }
    degrees = {name: None if value is None else round(value, 1) for name, value in angles.items()}
    return {**degrees, **{name: round(value, 3) for name, value in parts.items()}}


def is_below_quality(quality: float | str | None, minimum: float) -> bool:
    """Whether the quality in a row is below a minimum; one that was not measured, or is empty, is not."""
    return quality not in (None, "") and float(quality) < minimum


def model_of(analysis: Analysis, bundle: ModelBundle) -> ModelName:
    """The model that the analysis names; ``bundle`` where only one has ever read and none is named."""
    return analysis.model or ModelName.of(bundle)


def format_table(rows: Sequence[Row]) -> str:
    """Rows as a table to be read by people: aligned, probabilities in percent; without rows, no text."""
    if not rows:
        return ""
    labels = [name for name in rows[0] if name not in _KNOWN]
    header = ["File", "Frame", "Time", "ID", "Face at", "Size", "Looks", *(f"{label} %" for label in labels)]
    lines = [header, *(_cells(row, labels) for row in rows)]
    return table_text(lines, left=(header.index("File"), header.index("Looks")))


def _cells(row: Row, labels: Sequence[str]) -> list[str]:
    seconds = row["time_s"]
    frame = [
        printable(Path(str(row["source"])).name, one_line=True),
        str(row["frame"]),
        "" if seconds is None else f"{seconds:.2f} s",
    ]
    if row["face_id"] is None:
        return [*frame, "", "", "", NO_FACE, *("" for _ in labels)]
    return [
        *frame,
        f"{row['face_id']} {printable(str(row.get('name') or ''), one_line=True)}".rstrip(),
        f"{row['x']}, {row['y']}",
        f"{row['width']} × {row['height']}",
        f"{row['prediction']} (uncertain)" if row["uncertain"] else str(row["prediction"]),
        *(f"{100.0 * float(row[label] or 0.0):.0f}" for label in labels),
    ]
