"""Rows that a summary may count; what is damaged is named by its row."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fer_desktop.base.i18n import translate


def checked_rows(rows: Iterable[Mapping[str, str]], labels: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The same rows.

    Args:
        rows: Of an analysis or a recording, as texts.
        labels: The emotions, which are columns.

    Raises:
        ValueError: A row has no source, or has a face without a prediction or without probabilities from 0 to
            1; its text names the row, counted from 1 behind the heading.
    """
    for number, row in enumerate(rows, 1):
        try:
            whole = bool(row["source"]) and bool(row["face_id"]) == bool(row["prediction"])
            if whole and row["prediction"]:
                int(row["face_id"])
                whole = all(0.0 <= float(row[label]) <= 1.0 for label in labels)
                whole = whole and math.isfinite(float(row["time_s"] or 0.0))
        except (KeyError, ValueError):
            whole = False
        if not whole:
            raise ValueError(translate("summary", "row {n}").format(n=number))
        yield row
