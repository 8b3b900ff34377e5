"""Files of rows as an analysis writes them, made without one; and as FER Desktop 0.1 wrote them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from fer_desktop.analysis.output.columns import columns
from fer_desktop.analysis.output.rows import Row
from tests.fakes import LABELS

Face: TypeAlias = tuple[str, int, float | None, str, float]
"""Source, frame, seconds into the video, emotion (empty: no face), its probability."""
FORMER_COLUMNS = (
    *("file", "frame", "time_s", "x", "y", "width", "height", "label"),
    *LABELS,
    *("model", "model_sha256"),
)


def write_rows(path: Path, faces: Iterable[Face]) -> Path:
    """A CSV file with a row for each of these; those of one frame are numbered.

    The quality of each is its probability.
    """
    rows: list[Row] = []
    for source, frame, seconds, label, probability in faces:
        row: Row = {
            "source": source,
            "frame": frame,
            "time_s": seconds,
            "model": "default",
            "model_sha256": "abc",
        }
        before = rows[-1] if rows else {}
        same = (before.get("source"), before.get("frame")) == (source, frame)
        if label:
            row |= {
                "face_id": int(before.get("face_id") or 0) + 1 if same else 1,
                **_reading(label, probability),
                "prediction": label,
                "confidence": probability,
                "uncertain": int(probability < 0.4),
                "calibrated": 0,
                "quality": probability,
            }
        rows.append(row)
    return _write(path, columns(LABELS), rows)


def write_former_rows(path: Path, faces: Iterable[Face]) -> Path:
    """The same by 0.1; there are no rows for frames without a face."""
    rows: list[Row] = [
        {
            "file": source,
            "frame": frame,
            "time_s": seconds,
            **_reading(label, probability),
            "label": label,
            "model": "default",
            "model_sha256": "abc",
        }
        for source, frame, seconds, label, probability in faces
    ]
    return _write(path, FORMER_COLUMNS, rows)


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        return list(csv.DictReader(file))


def _reading(label: str, probability: float) -> Row:
    chances = {one: probability if label == one else (1 - probability) / 6 for one in LABELS}
    return {"x": 1, "y": 2, "width": 3, "height": 4, **chances}


def _write(path: Path, names: tuple[str, ...], rows: list[Row]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8", errors="surrogateescape") as file:
        table = csv.DictWriter(file, names, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return path
