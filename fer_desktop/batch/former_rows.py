"""Rows as FER Desktop 0.1 has written them, brought up to today's schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, TypeAlias

from fer_desktop.row_schema import current_names
from fer_desktop.rows import DECIMALS, Row
from fer_desktop.vision.certainty import is_below
from fer_desktop.vision.tracking import Tracker
from fer_desktop.vision.types import Box

TextRow: TypeAlias = dict[str, str]
"""A row as it stands in a CSV file: text by column."""
ADDED: Final = frozenset(
    ("wall_clock", "elapsed_s", "face_id", "detector", "confidence", "uncertain", "calibrated")
)
"""Columns that rows of an analysis have not had before."""


def is_former(heading: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a heading is what 0.1 wrote where today's columns have these names."""
    return "file" in heading and sorted(current_names(heading)) == sorted({*names} - ADDED)


class FormerRows:
    """Brings rows of an analysis up to date. Takes them in the order of their file.

    Faces of pictures are numbered in their order, from left to right; those of videos by ``Tracker``. What
    0.1 did not write, frames without a face, is not made up.
    """

    def __init__(self, names: Sequence[str], identity: Mapping[str, Any]) -> None:
        """Start with the first row.

        Args:
            names: Today's columns.
            identity: What the rows were made with, as ``run.identity`` gives it.
        """
        self._names = tuple(names)
        self._detector = identity.get("detector")
        self._threshold = float(identity.get("confidence_threshold", 0.0))
        self._source = ""
        self._tracker = Tracker()

    def updated(self, rows: Iterable[TextRow]) -> Iterator[Row]:
        """Some rows, all of each frame among them, with today's names and columns."""
        for (source, _), group in groupby(rows, lambda row: (row["source"], row["frame"])):
            faces = list(group)
            if source != self._source:
                self._source, self._tracker = source, Tracker()
            for face_id, row in zip(self._numbers(faces), faces, strict=True):
                yield self._updated(row, face_id)

    def _numbers(self, faces: Sequence[TextRow]) -> Sequence[int]:
        seconds = faces[0]["time_s"]
        if not seconds:
            return range(1, len(faces) + 1)
        return self._tracker.update([box_in(row) for row in faces], float(seconds))

    def _updated(self, row: TextRow, face_id: int) -> Row:
        confidence = round(float(row[row["prediction"]]), DECIMALS)
        added: Row = {
            "face_id": face_id,
            "detector": self._detector,
            "confidence": confidence,
            "uncertain": int(is_below(confidence, self._threshold)),
            "calibrated": 0,
        }
        updated: Row = {**row, **added}
        return {name: updated.get(name) for name in self._names}


def box_in(row: TextRow) -> Box:
    """The bounding box that a row with a face names."""
    return Box(int(row["x"]), int(row["y"]), int(row["width"]), int(row["height"]))
