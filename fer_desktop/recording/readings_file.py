"""Readings as they happen, in a file that is readable at every moment."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from fer_desktop.analysis.output.columns import names_of, recording_schema
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.analysis.output.rows import Row, analysis_rows, model_of
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base.settings import Settings, stored_finding_of
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.recorded_annotations import RecordedMarkers
from fer_desktop.recording.recording_paths import claim_part
from fer_desktop.vision.types import Analysis, ModelName
from training.core.bundle import ModelBundle

BUFFER = 1 << 20
"""Bytes; far more than one analysis needs, so that a line is never written in two parts."""


class RecordedRows:
    """Makes the rows of a recording. One object belongs to one file.

    A session counts faces from 1 again after a jump or another source; rows count on, so that no number names
    two faces of one source.

    Attributes:
        bundle: The model that reads at first.
        start_time: When the recording began.
        settings: Gives what the window is set to at the moment; its confidence threshold is in force.
        names: Gives what faces are called at the moment. Their numbers stay those of the tracker, also where
            faces were merged, and rows have hidden faces, too.

    Markers stand in the rows of the first frame that is not before them.
    """

    def __init__(
        self,
        bundle: ModelBundle,
        start_time: StartTime,
        settings: Callable[[], Settings] = Settings,
        names: Callable[[], FaceNames] = FaceNames,
        markers: RecordedMarkers | None = None,
    ) -> None:
        self.bundle, self.start_time, self.settings, self.names = bundle, start_time, settings, names
        self._markers = markers
        self._segment: tuple[str, int] | None = None
        self._before = 0
        self._highest: dict[str, int] = {}

    def rows(self, analysis: Analysis) -> list[Row]:
        """The rows of one frame, as ``analysis_rows`` gives them, with when it was captured."""
        when: Row = {
            "wall_clock": self.start_time.time(analysis.captured_at),
            "elapsed_s": round(self.start_time.seconds(analysis.captured_at), 3),
        }
        threshold = self.settings().confidence_threshold
        marker: Row = {"marker": self._markers.take(analysis.captured_at) if self._markers else None}
        named = self._numbered(self.names().named(analysis))
        rows = analysis_rows(named, self.bundle, threshold, schema=recording_schema(named.labels))
        return [row | when | marker for row in rows]

    def _numbered(self, analysis: Analysis) -> Analysis:
        """The analysis with numbers that no other face of its source had before a jump or another source."""
        segment = analysis.source, analysis.segment
        if segment != self._segment:
            self._before = self._highest.get(analysis.source, 0)
            self._segment = segment
        faces = tuple(replace(face, face_id=face.face_id + self._before) for face in analysis.faces)
        highest = self._highest.get(analysis.source, 0)
        self._highest[analysis.source] = max([highest, *(face.face_id for face in faces)])
        return replace(analysis, faces=faces)

    def provenance(self, model: ModelName) -> dict[str, Any]:
        """What rows are made with from now on, as plain JSON values.

        Args:
            model: What reads.
        """
        settings = self.settings()
        return {
            "model": model.name,
            "model_sha256": model.sha256,
            "temperature": model.temperature,
            "margin": model.margin,
            "recording_started": self.start_time.time(self.start_time.monotonic),
            "smoothing_seconds": settings.smoothing_seconds,
            "confidence_threshold": settings.confidence_threshold,
            **stored_finding_of(settings),
        }


class _ReadingsFile:
    """What both kinds share: rows are handed to the system after every analysis."""

    def __init__(self, path: Path, recorded: RecordedRows) -> None:
        self._path = path
        self._recorded = recorded
        self._file = _open(path)
        self._labels: tuple[str, ...] = ()

    def write(self, analysis: Analysis) -> None:
        """Write the readings of one frame."""
        self._prepare(analysis.labels, model_of(analysis, self._recorded.bundle))
        self._write(self._recorded.rows(analysis))
        self._file.flush()

    def _describe(self, labels: tuple[str, ...], model: ModelName) -> None:
        """Say beside the file what its columns mean, and what it is made with."""
        self._labels = labels
        write_sidecar(self._path, recording_schema(labels), self._recorded.provenance(model))

    def on_idle(self, now: float) -> None:
        """Nothing waits here."""

    def close(self, ended: float) -> None:
        """Close the file."""
        self._file.close()

    def abort(self) -> None:
        """Close the file as it is."""
        # A full disk makes the last flush fail again, when there is nothing left to save.
        with contextlib.suppress(OSError):
            self._file.close()

    def _prepare(self, labels: tuple[str, ...], model: ModelName) -> None:
        """See to it that readings of these emotions can be written."""

    def _write(self, rows: Sequence[Row]) -> None:
        raise AssertionError("a subclass says how rows are written")


class ReadingsTable(_ReadingsFile):
    """CSV with a header; goes on in a further file where a model with other emotions begins to read."""

    def __init__(
        self, path: Path, recorded: RecordedRows, continue_file: Callable[[Path], Path] = claim_part
    ) -> None:
        """Open the file and write the header.

        Args:
            path: Where; what is there is replaced.
            recorded: Makes the rows.
            continue_file: Makes a further file behind this one; raises OSError.

        Raises:
            OSError: It cannot be written.
        """
        super().__init__(path, recorded)
        self._first = path
        self._continue_file = continue_file
        self._begin(recorded.bundle.labels, ModelName.of(recorded.bundle))

    def _prepare(self, labels: tuple[str, ...], model: ModelName) -> None:
        """Columns are told apart by name, so only other emotions ask for another header."""
        if set(labels) == set(self._labels):
            return
        if self._rows:
            self._file.close()
            self._path = self._continue_file(self._first)
            self._file = _open(self._path)
        else:
            self._file.seek(0)
            self._file.truncate()
        self._begin(labels, model)

    def _begin(self, labels: tuple[str, ...], model: ModelName) -> None:
        self._rows = 0
        self._table = CsvWriter(self._file, names_of(recording_schema(labels)))
        self._table.write_heading()
        self._file.flush()
        self._describe(labels, model)

    def _write(self, rows: Sequence[Row]) -> None:
        self._table.write(rows)
        self._rows += len(rows)


class ReadingsLines(_ReadingsFile):
    """One JSON object a line, with the names of the CSV's columns; what there is not, is null."""

    def __init__(self, path: Path, recorded: RecordedRows) -> None:
        """Open the file, as ``ReadingsTable`` does."""
        super().__init__(path, recorded)
        self._describe(recorded.bundle.labels, ModelName.of(recorded.bundle))

    def _prepare(self, labels: tuple[str, ...], model: ModelName) -> None:
        """Lines with other emotions stand in the same file."""
        further = tuple(label for label in labels if label not in self._labels)
        if further:
            self._describe((*self._labels, *further), model)

    def _write(self, rows: Sequence[Row]) -> None:
        self._file.writelines(json.dumps(row) + "\n" for row in rows)


def _open(path: Path) -> TextIO:
    # Paths that are no valid text are written back byte by byte.
    return path.open("w", BUFFER, encoding="utf-8", errors="surrogateescape", newline="")
