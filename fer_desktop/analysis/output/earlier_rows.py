"""What is in rows that were written earlier, also by version 0.1."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final, TypeAlias

from fer_desktop.analysis.folder_labels import is_small_file
from fer_desktop.analysis.output.columns import QUALITY, Column, current_names, names_of
from fer_desktop.analysis.output.csv_cells import read_cells
from fer_desktop.analysis.output.journal import Entry
from fer_desktop.analysis.output.rows import DECIMALS, Row
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.vision.inference.reject_option import is_below
from fer_desktop.vision.tracking.track_linking import Sighting
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from training.core.media import regular_file

TextRow: TypeAlias = dict[str, str]
"""A row as it stands in a CSV file: text by column."""
ADDED: Final = frozenset(
    ("wall_clock", "elapsed_s", "face_id", "detector", "confidence", "uncertain", "calibrated")
)
"""Columns that rows of an analysis have not had before."""


def is_former(heading: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a heading is what 0.1 wrote where today's columns have these names."""
    return "file" in heading and sorted(current_names(heading)) == sorted({*names} - ADDED)


def continued_schema(paths: Sequence[Path], schema: Sequence[Column]) -> tuple[Column, ...]:
    """The columns in which a run goes on: those that its file has, so that no file has rows of two kinds.

    Args:
        paths: Where an earlier run may have left rows; the first one that exists counts.
        schema: Today's columns.

    Returns:
        Those of version 2.1, without the quality of readings, where the file is of that version or of 0.1;
        else today's.
    """
    before = tuple(column for column in schema if column not in QUALITY)
    names = names_of(before)
    path = next(filter(Path.exists, paths), None)
    if path is None:
        return tuple(schema)
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
            heading = next(read_cells(file), [])
    except (OSError, csv.Error):
        # Whoever reads the file itself says what is wrong with it.
        return tuple(schema)
    return before if heading == list(names) or is_former(heading, names) else tuple(schema)


class FormerRows:
    """Brings rows of an analysis up to date. Takes them in the order of their file.

    Faces of pictures are numbered in their order, from left to right; those of videos by ``Tracker``. What
    0.1 did not write, frames without a face, is not made up.
    """

    def __init__(self, names: Sequence[str], identity: Mapping[str, Any]) -> None:
        """Start with the first row.

        Args:
            names: Today's columns.
            identity: What the rows were made with, as ``JobModels.identity`` gives it.
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


@dataclass(frozen=True, slots=True)
class Earlier:
    """A part of an earlier run.

    Attributes:
        entry: What was done.
        rows: Those of it, as they stand in the file: text by column.
        folder: The folder that its path is counted from.
    """

    entry: Entry
    rows: Sequence[TextRow]
    folder: str

    @property
    def path(self) -> str:
        """The absolute path of the file."""
        return os.path.normpath(os.path.join(self.folder, self.entry.file))

    @property
    def faces(self) -> list[TextRow]:
        """The rows that have a face."""
        return list(filter(has_face, self.rows))

    @property
    def small_faceless(self) -> int:
        """Pictures without a face that are small; where the entry does not say, their file does."""
        entry = self.entry
        if entry.small_faceless is not None:
            return entry.small_faceless
        unknown = 0 if entry.video else entry.empty
        return unknown if unknown and is_small_file(Path(self.path)) else 0

    def sightings(self) -> Iterator[Sighting]:
        """Whom the rows of a video name, in order."""
        for row in self.faces:
            yield Sighting(int(row["frame"]), float(row["time_s"]), int(row["face_id"]), box_in(row))


@dataclass(frozen=True, slots=True)
class Finished:
    """A file that a finished CSV file has rows of.

    Attributes:
        file: Its path, as it stands in the rows.
        video: Whether it is a video.
        rows: All of its rows.
    """

    file: str
    video: bool
    rows: Sequence[Row]

    @property
    def frames(self) -> int:
        """How many frames there are rows of."""
        return len({row["frame"] for row in self.rows})

    @property
    def faces(self) -> int:
        """How many faces."""
        return sum(map(has_face, self.rows))


def has_face(row: Mapping[str, Any]) -> bool:
    """Whether a row is that of a face, and not of a frame without any."""
    return bool(row["prediction"])


def finished_files(path: Path, names: Sequence[str], identity: Mapping[str, Any]) -> Iterator[Finished]:
    """The files that a finished CSV file has rows of, with today's columns whatever the file has.

    A last line that is torn is left out, with all rows of its file, which is then to be read again.

    Args:
        path: The CSV file.
        names: Of the columns it must have, or have had in version 1.
        identity: What it must have been made with, as ``JobModels.identity`` gives it; of this, rows name the
            model.

    Yields:
        File by file, in order.

    Raises:
        OutputError: the file is none of ours, was made with another model, or cannot be read.
    """
    message = translate("batch", "{path} has different columns. Choose another output file.")
    other = OutputError(message.format(path=path))
    try:
        torn = _is_torn(path)
        with open(path, encoding="utf-8", errors="surrogateescape", newline="", opener=regular_file) as file:
            reader = read_cells(file)
            heading = next(reader, [])
            former = is_former(heading, names)
            if not former and heading != list(names):
                raise other
            rows: Iterable[Row] = _rows(reader, current_names(heading), torn, other)
            if former:
                rows = FormerRows(names, identity).updated(rows)  # type: ignore[arg-type]  # all are text
            held: Finished | None = None
            for name, group in groupby(rows, lambda row: row["source"]):
                if held is not None:
                    _check_model(path, held.rows, identity)
                    yield held
                found = list(group)
                held = Finished(str(name), bool(found[0]["time_s"]), found)
            if held is not None:
                _check_model(path, held.rows, identity, torn)
                if not torn:
                    yield held
    except OSError as error:
        reason = reason_of(error)
        message = translate("batch", "Cannot read {path} ({reason}). Check its permissions.")
        raise OutputError(message.format(path=path, reason=reason)) from error
    except (csv.Error, KeyError, ValueError) as error:
        raise other from error


def _check_model(path: Path, rows: Sequence[Row], identity: Mapping[str, Any], torn: bool = False) -> None:
    """Refuse rows of another model; of the last one, where it is torn, the hash may be cut."""
    sha256 = str(identity["model_sha256"])
    strange = next((row for row in rows if row["model_sha256"] != sha256), None)
    if torn and strange is rows[-1] and sha256.startswith(str(strange["model_sha256"])):
        return
    if strange is not None:
        message = translate(
            "batch",
            "{path} was created with another model ({model}). Use that model, or choose another output file.",
        )
        raise OutputError(message.format(path=path, model=strange["model"]))


def _rows(reader: Iterator[list[str]], names: Sequence[str], torn: bool, other: OutputError) -> Iterator[Row]:
    for cells in reader:
        if len(cells) != len(names):
            if torn:
                return
            raise other
        yield dict(zip(names, cells, strict=True))


def _is_torn(path: Path) -> bool:
    """Whether the last line does not end."""
    with open(path, "rb", opener=regular_file) as file:
        if file.seek(0, 2) == 0:
            return True
        file.seek(-1, 2)
        return file.read(1) != b"\n"
