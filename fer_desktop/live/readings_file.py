"""Readings as they happen, in a file that is readable at every moment."""

from __future__ import annotations

import contextlib
import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from fer_desktop.live.beginning import Beginning
from fer_desktop.live.place import claim_part
from fer_desktop.rows import MODEL, Row, face_rows, model_of
from fer_desktop.vision.types import Analysis
from training.bundle import ModelBundle

PLACE = ("time", "seconds", "source", "frame", "face_id", "x", "y", "width", "height")
BUFFER = 1 << 20
"""Bytes; far more than one analysis needs, so that a line is never written in two parts."""


def recorded_columns(labels: Sequence[str]) -> tuple[str, ...]:
    """The names of a recorded row's values, in order; one an emotion among them."""
    return (*PLACE, *labels, "label", "calibrated", *MODEL)


def recorded_rows(analysis: Analysis, bundle: ModelBundle, beginning: Beginning) -> list[Row]:
    """One row for each face of a frame; where there was none, one row without a face.

    ``time`` is ISO 8601 with the zone, ``seconds`` count from the beginning of the recording, both for the
    moment when the frame was captured. ``frame`` counts the source's frames from 0, the box is in pixels of
    the frame, probabilities are 0..1. ``calibrated`` is 1 where they are corrected by the face's baseline,
    otherwise 0.
    """
    when: Row = {
        "time": beginning.time(analysis.captured_at),
        "seconds": round(beginning.seconds(analysis.captured_at), 3),
        "source": analysis.source,
        "frame": analysis.frame_index,
    }
    names = recorded_columns(analysis.labels)
    faces = [
        {**row, **when, "face_id": face.face_id, "calibrated": int(face.calibrated)}
        for face, row in zip(analysis.faces, face_rows(analysis, bundle), strict=True)
    ]
    model = model_of(analysis, bundle)
    none: Row = {**when, "model": model.name, "model_sha256": model.sha256}
    return [{name: row.get(name) for name in names} for row in faces or [none]]


class _ReadingsFile:
    """What both kinds share: rows are handed to the system after every analysis."""

    def __init__(self, path: Path, bundle: ModelBundle, beginning: Beginning) -> None:
        self._file = _open(path)
        self._bundle = bundle
        self._beginning = beginning

    def write(self, analysis: Analysis) -> None:
        """Write the readings of one frame."""
        self._prepare(analysis.labels)
        self._write(recorded_rows(analysis, self._bundle, self._beginning))
        self._file.flush()

    def tend(self, now: float) -> None:
        """Nothing waits here."""

    def close(self, ended: float) -> None:
        """Close the file."""
        self._file.close()

    def abandon(self) -> None:
        """Close the file as it is."""
        # A full disk makes the last flush fail again, when there is nothing left to save.
        with contextlib.suppress(OSError):
            self._file.close()

    def _prepare(self, labels: tuple[str, ...]) -> None:
        """See to it that readings of these emotions can be written."""

    def _write(self, rows: Sequence[Row]) -> None:
        raise AssertionError("a subclass says how rows are written")


class ReadingsTable(_ReadingsFile):
    """CSV with a header; goes on in a further file where a model with other emotions begins to read."""

    def __init__(
        self,
        path: Path,
        bundle: ModelBundle,
        beginning: Beginning,
        continue_file: Callable[[Path], Path] = claim_part,
    ) -> None:
        """Open the file and write the header.

        Args:
            path: Where; what is there is replaced.
            bundle: The model that reads at first.
            beginning: When the recording began.
            continue_file: Makes a further file behind this one; raises OSError.

        Raises:
            OSError: It cannot be written.
        """
        super().__init__(path, bundle, beginning)
        self._path = path
        self._continue_file = continue_file
        self._rows = 0
        self._write_header(bundle.labels)

    def _prepare(self, labels: tuple[str, ...]) -> None:
        """Columns are told apart by name, so only other emotions ask for another header."""
        if set(labels) == set(self._labels):
            return
        if self._rows:
            self._file.close()
            self._file = _open(self._continue_file(self._path))
        else:
            self._file.seek(0)
            self._file.truncate()
        self._write_header(labels)

    def _write_header(self, labels: tuple[str, ...]) -> None:
        self._labels, self._rows = labels, 0
        self._table = csv.DictWriter(self._file, recorded_columns(labels), lineterminator="\n")
        self._table.writeheader()
        self._file.flush()

    def _write(self, rows: Sequence[Row]) -> None:
        self._table.writerows(rows)
        self._rows += len(rows)


class ReadingsLines(_ReadingsFile):
    """One JSON object a line, with the names of the CSV's columns; what there is not, is null."""

    def _write(self, rows: Sequence[Row]) -> None:
        self._file.writelines(json.dumps(row) + "\n" for row in rows)


def _open(path: Path) -> TextIO:
    # Paths that are no valid text are written back byte by byte.
    return path.open("w", BUFFER, encoding="utf-8", errors="surrogateescape", newline="")
