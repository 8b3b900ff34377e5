"""What is in rows that were written earlier."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from fer_desktop.batch.cropped_faces import is_small_file
from fer_desktop.batch.former_rows import FormerRows, TextRow, box_in, is_former
from fer_desktop.batch.progress_file import Entry
from fer_desktop.errors import OutputError, reason_of
from fer_desktop.language import translate
from fer_desktop.row_schema import current_names
from fer_desktop.rows import Row
from fer_desktop.vision.track_linking import Sighting


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
        return unknown if unknown and is_small_file(Path(self.folder, entry.file)) else 0

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
        identity: What it must have been made with, as ``run.identity`` gives it; of this, rows name the
            model.

    Yields:
        File by file, in order.

    Raises:
        OutputError: the file is none of ours, was made with another model, or cannot be read.
    """
    message = translate("batch", "{path} holds other columns than these; give another name for the rows.")
    other = OutputError(message.format(path=path))
    try:
        torn = _is_torn(path)
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            reader = csv.reader(file)
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
        message = translate("batch", "{path} cannot be read ({reason}); check its permissions.")
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
            "{path} was made with another model ({model}); use that one, or give another name for the rows.",
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
    with path.open("rb") as file:
        if file.seek(0, 2) == 0:
            return True
        file.seek(-1, 2)
        return file.read(1) != b"\n"
