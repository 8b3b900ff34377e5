"""What a page shows of the rows: the first ones, and how a video looks over time."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.batch.earlier_rows import has_face
from fer_desktop.row_schema import current_names
from fer_desktop.rows import Row

FIRST: Final = 50
"""Faces that a page shows."""
VIDEOS: Final = 3
"""Videos whose time is drawn."""
STEPS: Final = 120
"""Columns of a drawing at most."""


@dataclass(frozen=True)
class VideoTime:
    """How often each emotion was read in each part of a video.

    Attributes:
        file: Its path.
        seconds: Its length, up to the last face.
        columns: For each part, in order, faces by emotion; parts are of equal length.
    """

    file: str
    seconds: float
    columns: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class PageRows:
    """What a page needs of the rows.

    Attributes:
        first: The first rows that have a face.
        count: How many faces there are.
        videos: The first videos.
    """

    first: tuple[Row, ...]
    count: int
    videos: tuple[VideoTime, ...]


def read_page_rows(path: Path | None, emotions: Sequence[str], length: int | None = None) -> PageRows:
    """Read through the rows once; memory does not grow with their number.

    Args:
        path: A CSV file of an analysis; None: no rows.
        emotions: The model's, in its order.
        length: Bytes of the file that hold; None: all.

    Raises:
        OSError: it cannot be read.
    """
    if path is None:
        return PageRows((), 0, ())
    first: list[Row] = []
    count = 0
    seconds: dict[str, defaultdict[int, list[int]]] = {}
    places = {name: place for place, name in enumerate(emotions)}
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        reader = csv.DictReader(file)
        reader.fieldnames = current_names(reader.fieldnames or ())
        for row in filter(has_face, reader):
            count += 1
            if count <= FIRST:
                first.append(dict(row))
            if row["time_s"] and (row["source"] in seconds or len(seconds) < VIDEOS):
                by_second = seconds.setdefault(row["source"], defaultdict(lambda: [0] * len(emotions)))
                # Tenths, so that a film of some seconds has more than one column.
                by_second[int(float(row["time_s"]) * 10)][places[row["prediction"]]] += 1
    return PageRows(tuple(first), count, tuple(_video(file, tenths) for file, tenths in seconds.items()))


def _video(file: str, tenths: dict[int, list[int]]) -> VideoTime:
    last = max(tenths) + 1
    wide = -(-last // STEPS)
    columns = [[0] * len(next(iter(tenths.values()))) for _ in range(-(-last // wide))]
    for tenth, counts in tenths.items():
        column = columns[tenth // wide]
        for place, value in enumerate(counts):
            column[place] += value
    return VideoTime(file, last / 10, tuple(map(tuple, columns)))
