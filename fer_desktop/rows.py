"""Readings as rows: one row a face, for tables and files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from fer_desktop.vision.types import Analysis, ModelName
from training.bundle import ModelBundle

Value: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Value]

PLACE = ("file", "frame", "time_s", "x", "y", "width", "height", "label")
MODEL = ("model", "model_sha256")


def columns(labels: Sequence[str]) -> tuple[str, ...]:
    """The names of a row's values, in order: where the face is, its label, one an emotion, the model."""
    return (*PLACE, *labels, *MODEL)


def face_rows(analysis: Analysis, bundle: ModelBundle) -> list[Row]:
    """One row for each face of a frame, with ``columns(analysis.labels)`` as keys.

    ``frame`` counts from 0 in its file, ``time_s`` is in seconds into the video (None for a picture), the box
    is in pixels, and probabilities are 0..1. The model is the one that the analysis names, else ``bundle``.
    """
    model = model_of(analysis, bundle)
    return [
        {
            "file": analysis.source,
            "frame": analysis.frame_index,
            "time_s": None if analysis.position is None else round(analysis.position, 3),
            "x": face.box.x,
            "y": face.box.y,
            "width": face.box.width,
            "height": face.box.height,
            "label": face.label,
            **{
                label: round(float(probability), 6)
                for label, probability in zip(analysis.labels, face.probabilities, strict=True)
            },
            "model": model.name,
            "model_sha256": model.sha256,
        }
        for face in analysis.faces
    ]


def model_of(analysis: Analysis, bundle: ModelBundle) -> ModelName:
    """The model that the analysis names; ``bundle`` where only one has ever read and none is named."""
    return analysis.model or ModelName.of(bundle)


def format_table(rows: Sequence[Row]) -> str:
    """Rows as a table to be read by people: aligned, probabilities in percent; without rows, no text."""
    if not rows:
        return ""
    labels = [name for name in rows[0] if name not in PLACE + MODEL]
    header = ["File", "Frame", "Time", "Face at", "Size", "Looks", *(f"{label} %" for label in labels)]
    lines = [header, *(_cells(row, labels) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    # Words to the left, figures to the right.
    to_left = {header.index("File"), header.index("Looks")}
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in to_left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(row: Row, labels: Sequence[str]) -> list[str]:
    seconds = row["time_s"]
    return [
        Path(str(row["file"])).name,
        str(row["frame"]),
        "" if seconds is None else f"{seconds:.2f} s",
        f"{row['x']}, {row['y']}",
        f"{row['width']} × {row['height']}",
        str(row["label"]),
        *(f"{100.0 * float(row[label] or 0.0):.0f}" for label in labels),
    ]
