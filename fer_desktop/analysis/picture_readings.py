"""The readings of pictures that an earlier analysis has left in a file of rows."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from fer_desktop.analysis.output.csv_cells import read_cells, read_rows
from training.core.media import regular_file

_COLUMNS: Final = {"source", "time_s", "model_sha256", "prediction", "confidence", "width", "height"}


class PictureReading(NamedTuple):
    """What a picture was read as, in short.

    Attributes:
        file: Its absolute path.
        label: The largest face's emotion; empty where no face was found.
        probability: Its probability, 0..1.
        faces: How many faces there are.
    """

    file: str
    label: str
    probability: float
    faces: int


def rows_of_pictures(targets: Sequence[str], results: Path) -> Path | None:
    """The file of rows that an analysis of these has, if there is one.

    Args:
        targets: A folder, or several files and folders.
        results: Where the window puts rows unless another place is chosen.
    """
    first = Path(os.path.abspath(targets[0]))
    name = f"{first.name if len(targets) == 1 else f'{first.stem} and others'} faces.csv"
    return next((path for path in (first.with_name(name), results / name) if path.is_file()), None)


def read_picture_rows(path: Path, sha256: str) -> Iterator[PictureReading]:
    """What each picture was read as by a model; of what cannot be read, and of videos, nothing.

    Args:
        path: The file of rows.
        sha256: Hash of the model's network, in hex.

    Raises:
        OSError: The file cannot be read.
    """
    with open(path, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
        cells = read_cells(file)
        heading = next(cells, [])
        if not set(heading) >= _COLUMNS:
            return
        try:
            for source, of_source in groupby(read_rows(cells, heading), lambda row: row["source"]):
                rows = list(of_source)
                if rows[0]["time_s"] or rows[0]["model_sha256"] != sha256:
                    continue
                faces = [row for row in rows if row["prediction"]]
                if not faces:
                    yield PictureReading(os.path.abspath(source), "", 0.0, 0)
                    continue
                largest = max(faces, key=lambda row: int(row["width"]) * int(row["height"]))
                confidence = float(largest["confidence"])
                yield PictureReading(os.path.abspath(source), largest["prediction"], confidence, len(faces))
        except (csv.Error, KeyError, ValueError):
            return
