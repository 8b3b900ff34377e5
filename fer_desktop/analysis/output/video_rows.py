"""The readings of a video that an earlier analysis has left in a file of rows."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np

from fer_desktop.analysis.output.csv_cells import read_cells, read_rows
from fer_desktop.vision.types import Floats
from training.core.media import regular_file


def rows_of_video(video: Path, results: Path) -> Path | None:
    """The file of rows that an analysis of this video alone has, if there is one that can be read.

    Args:
        video: The video.
        results: Where the window puts rows unless another place is chosen.
    """
    name = f"{video.stem} faces.csv"
    places = (video.with_name(name), video.with_name(f"{video.name}.csv"), video.with_suffix(".csv"))
    return next((path for path in (*places, results / name) if os.path.isfile(path)), None)


def read_video_rows(
    path: Path, video: Path, labels: Sequence[str], sha256: str
) -> Iterator[tuple[float, Floats]]:
    """The time of each frame of a video that has a face, and the probabilities (emotions,) of the largest.

    Rows of other files and of other models are left out; what cannot be read ends it.

    Args:
        path: The file of rows.
        video: The video.
        labels: The model's emotions, in its order.
        sha256: Hash of the model's network, in hex.
    """
    with open(path, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
        cells = read_cells(file)
        heading = next(cells, [])
        if not {"source", "time_s", "model_sha256", *labels} <= set(heading):
            return
        wanted = os.path.abspath(video)
        try:
            for source, rows in groupby(read_rows(cells, heading), lambda row: row["source"]):
                if os.path.abspath(source) != wanted:
                    continue
                faces = (row for row in rows if row["prediction"] and row["model_sha256"] == sha256)
                for time, same in groupby(faces, lambda row: row["time_s"]):
                    largest = max(same, key=lambda row: int(row["width"]) * int(row["height"]))
                    yield float(time), np.array([float(largest[label]) for label in labels], np.float32)
        except (csv.Error, KeyError, ValueError):
            return
