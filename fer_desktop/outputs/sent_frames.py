"""What is sent of a frame: the rows of a recording, without what is nobody else's business."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.analysis.output.columns import ANNOTATION, Column, names_of, recording_schema
from fer_desktop.analysis.output.rows import Row
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.readings_file import RecordedRows
from fer_desktop.vision.sources.targets import is_address
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle
from training.core.media import MEDIA_SUFFIXES

_LEFT_OUT: Final = names_of(ANNOTATION)


@dataclass(frozen=True, slots=True)
class SentFrame:
    """The readings of one frame.

    Attributes:
        rows: One a face; one without a face where there is none. Their keys are the names of ``schema``.
        labels: The emotions, in the order of the model.
        captured_at: When the frame was captured, in seconds of ``time.monotonic()``.
        wall_clock: The same moment in seconds since 1970, UTC.
    """

    rows: tuple[Row, ...]
    labels: tuple[str, ...]
    captured_at: float
    wall_clock: float

    @property
    def schema(self) -> tuple[Column, ...]:
        """The columns of the rows."""
        return sent_schema(self.labels)

    @property
    def faces(self) -> tuple[Row, ...]:
        """The rows that have a face."""
        return tuple(row for row in self.rows if row["face_id"] is not None)


def sent_schema(labels: Sequence[str]) -> tuple[Column, ...]:
    """The columns that are sent: those of a recording without markers, which are set after the frame."""
    return tuple(column for column in recording_schema(labels) if column.name not in _LEFT_OUT)


class SentFrames:
    """Makes the frames of one output; used by one thread.

    The rows are those of a recording that begins at the same time, but for the folder of a file, which is
    left out of ``source``, and the names of faces, which are sent only on demand.
    """

    def __init__(
        self,
        bundle: ModelBundle,
        start_time: StartTime,
        settings: Callable[[], Settings],
        names: Callable[[], FaceNames] | None,
    ) -> None:
        """Begin to count.

        Args:
            bundle: The model that reads at first.
            start_time: When the output began.
            settings: Gives what is set at the moment; its confidence threshold is in force.
            names: Gives what faces are called at the moment; None where names are not to be sent.
        """
        self._start_time = start_time
        self._recorded = RecordedRows(bundle, start_time, settings, names or FaceNames)

    def frame(self, analysis: Analysis) -> SentFrame:
        """What is sent of an analysis."""
        columns = names_of(sent_schema(analysis.labels))
        source = _without_folder(analysis.source)
        rows = tuple(
            {name: row[name] for name in columns} | {"source": source}
            for row in self._recorded.rows(analysis)
        )
        start = self._start_time
        wall_clock = start.wall.timestamp() + analysis.captured_at - start.monotonic
        return SentFrame(rows, analysis.labels, analysis.captured_at, wall_clock)


def _without_folder(source: str) -> str:
    """The name of a file; whatever else is a source is called as it is."""
    is_file = Path(source).suffix.casefold() in MEDIA_SUFFIXES and not is_address(source)
    return Path(source).name if is_file else source
