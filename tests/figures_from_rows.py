"""What exported rows come to, reckoned from the CSV file alone, as anybody would do it."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.fakes import LABELS

INTERRUPTED = 2.0
"""Seconds without a row after which the time does not count, as the documents say."""


@dataclass(frozen=True)
class FaceFigures:
    """Of one face of a recording: seconds and shares by label, longest spans, and changes."""

    seconds: float
    shares: dict[str, float]
    longest: dict[str, float]
    changes: int


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def faces_and_others(path: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The rows of faces, and those of frames without any."""
    rows = read_rows(path)
    return [row for row in rows if row["face_id"]], [row for row in rows if not row["face_id"]]


def face_figures(rows: Sequence[dict[str, str]], face_id: str, below: int) -> FaceFigures:
    """What one face of a recording looked like; ``below``, in per cent, it is not sure."""
    moments: dict[float, str | None] = {float(row["elapsed_s"]): None for row in rows}
    for row in rows:
        if row["face_id"] == face_id:
            moments[float(row["elapsed_s"])] = _label(row, below)
    times = sorted(moments)
    seconds: defaultdict[str, float] = defaultdict(float)
    longest: defaultdict[str, float] = defaultdict(float)
    run, last = 0.0, None
    for at, following in pairwise(times):
        label = moments[at]
        broken = following - at > INTERRUPTED
        span = 0.0 if broken else following - at
        run = run + span if label == last else span
        last = None if broken else label
        if label is not None:
            seconds[label] += span
            longest[label] = max(longest[label], run)
    sure = [moments[at] for at in times if moments[at] not in (None, "uncertain")]
    whole = sum(seconds.values())
    return FaceFigures(
        whole,
        {label: part / whole for label, part in seconds.items()},
        dict(longest),
        sum(one != other for one, other in pairwise(sure)),
    )


def looks(rows: Sequence[dict[str, str]], label: str = "prediction") -> dict[str, int]:
    """Faces by the label that was read."""
    counts = Counter(row[label] for row in rows if row[label])
    return {name: counts[name] for name in LABELS}


def largest_faces(rows: Sequence[dict[str, str]]) -> dict[str, dict[str, str]]:
    """The row of the largest face of each picture."""
    largest: dict[str, dict[str, str]] = {}
    for row in rows:
        before = largest.get(row["source"])
        if row["time_s"] == "" and row["face_id"] and (before is None or _area(row) > _area(before)):
            largest[row["source"]] = row
    return largest


def _label(row: dict[str, str], below: int) -> str:
    most = max(LABELS, key=lambda name: float(row[name]))
    return most if round(float(row[most]) * 100) >= below else "uncertain"


def _area(row: dict[str, str]) -> int:
    return int(row["width"]) * int(row["height"])
