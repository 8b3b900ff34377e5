"""What a person notes while a recording goes on: for its rows, and as a file beside them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fer_desktop.analysis.annotation.annotation_file import beside, write_annotations
from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations, MarkerCursor
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.timing import StartTime


class FrameMoment(NamedTuple):
    """A frame by two clocks.

    Attributes:
        seconds: In the time of its source: of a video its own, else as ``captured_at``.
        captured_at: By the clock of frames.
    """

    seconds: float
    captured_at: float


@dataclass
class RecordedAnnotations:
    """Markers, excluded ranges and notes; for any thread.

    Those of a video can be told in its own time, too, which is that of a report.

    Attributes:
        start_time: When the recording began.
        name: The path that the names of its files begin with.
        annotations: All of them so far, in seconds from the start of the recording.
        in_source: The same in the time of the source: of a video its own, else the clock of its frames.
    """

    start_time: StartTime
    name: Path
    annotations: Annotations = NO_ANNOTATIONS
    in_source: Annotations = NO_ANNOTATIONS
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def mark(self, moment: FrameMoment, label: str) -> None:
        """Set a marker at a frame.

        Raises:
            AnnotationsError: The file cannot be written; the rows have the marker all the same.
        """
        self.in_source = self.in_source.with_marker(moment.seconds, label)
        self._keep(self.annotations.with_marker(self._seconds(moment), label))

    def note(self, moment: FrameMoment, text: str) -> None:
        """Take a note; raises as ``mark`` does."""
        self.in_source = self.in_source.with_note(moment.seconds, text)
        self._keep(self.annotations.with_note(self._seconds(moment), text))

    def exclude(self, begin: FrameMoment, end: FrameMoment) -> None:
        """Leave out the frames from one to another, as far as they are recorded; raises as ``mark`` does."""
        if self._seconds(end) > self._seconds(begin) and end.seconds > begin.seconds:
            self.in_source = self.in_source.with_excluded(TimeRange(begin.seconds, end.seconds))
            part = TimeRange(self._seconds(begin), self._seconds(end))
            self._keep(self.annotations.with_excluded(part))

    def _seconds(self, moment: FrameMoment) -> float:
        return round(self.start_time.seconds(moment.captured_at), 3)

    def _keep(self, annotations: Annotations) -> None:
        with self._lock:
            self.annotations = annotations
        write_annotations(beside(self.name), annotations, self.name.name)


class RecordedMarkers:
    """Says which markers stand in each row of one file. One object belongs to one file."""

    def __init__(self, recorded: RecordedAnnotations) -> None:
        """None was asked for yet."""
        self._recorded = recorded
        self._taken = 0

    def take(self, captured_at: float) -> str | None:
        """The labels of those up to a frame that no earlier frame has; None without any."""
        seconds = round(self._recorded.start_time.seconds(captured_at), 3)
        # One that is set late, for a frame before this one, is taken too.
        due = [one for one in self._recorded.annotations.markers if one.seconds <= seconds]
        new, self._taken = due[self._taken :], max(len(due), self._taken)
        return MarkerCursor(new).take(seconds) or None
