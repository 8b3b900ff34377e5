"""What a person notes while a recording goes on: for its rows, and as a file beside them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fer_desktop.analysis.annotation.annotation_file import beside, write_annotations
from fer_desktop.analysis.annotation.annotations import (
    NO_ANNOTATIONS,
    Annotations,
    MarkerCursor,
    TimedText,
)
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.timing import StartTime


class FrameMoment(NamedTuple):
    """A frame by two clocks.

    Attributes:
        seconds: In the time of its source: of a video its own, else as ``captured_at``.
        captured_at: By the clock of frames.
        source: As in ``Frame``.
    """

    seconds: float
    captured_at: float
    source: str = ""


class _Entry(NamedTuple):
    """One annotation.

    Attributes:
        begin: Its frame, or the first one of an excluded range.
        end: The last frame of an excluded range; None for a marker or a note.
        text: Label or note.
        note: Whether it is a note.
    """

    begin: FrameMoment
    end: FrameMoment | None = None
    text: str = ""
    note: bool = False


@dataclass
class RecordedAnnotations:
    """Markers, excluded ranges and notes; for any thread. ``write`` stores them beside the recording.

    Those of a video can be told in its own time, too, which is that of a report.

    Attributes:
        start_time: When the recording began.
        name: The path that the names of its files begin with.
        annotations: All of them so far, in seconds from the start of the recording.
    """

    start_time: StartTime
    name: Path
    annotations: Annotations = NO_ANNOTATIONS
    _entries: tuple[_Entry, ...] = ()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def in_sources(self) -> dict[str, Annotations]:
        """Those of each source in its time: of a video its own, else the clock of its frames."""
        with self._lock:
            entries = self._entries
        sources = dict.fromkeys(entry.begin.source for entry in entries)
        of_source = {source: [one for one in entries if one.begin.source == source] for source in sources}
        return {source: _told(its, lambda moment: moment.seconds) for source, its in of_source.items()}

    def mark(self, moment: FrameMoment, label: str) -> None:
        """Set a marker at a frame, unless it has one of this label."""
        entry = _Entry(moment, text=label)
        if entry not in self._entries:
            self._keep((*self._entries, entry))

    def note(self, moment: FrameMoment, text: str) -> None:
        """Take a note."""
        self._keep((*self._entries, _Entry(moment, text=text, note=True)))

    def exclude(self, begin: FrameMoment, end: FrameMoment) -> None:
        """Leave out the frames from one to another.

        In the time of the recording that is a range only where they were captured in this order: a video may
        be gone back in.
        """
        if end.seconds > begin.seconds:
            self._keep((*self._entries, _Entry(begin, end)))

    def remove(self, entry: TimedText | TimeRange, source: str, *, note: bool = False) -> None:
        """Take back what was noted while this recording went on; nothing where that was not.

        Rows that are written already keep their markers.

        Args:
            entry: In the time of its source; of a range, all that lies within goes.
            source: As in ``Frame``.
            note: Whether a text is a note, not a marker.
        """
        gone = self._those_of(entry, source, note)
        if gone:
            self._keep(self._without(gone))

    def change(
        self,
        entry: TimedText | TimeRange,
        after: TimedText | TimeRange,
        source: str,
        *,
        note: bool = False,
    ) -> None:
        """Change what was noted while this recording went on; arguments as ``remove`` has them.

        What is moved in a video is moved by as many seconds in the recording.
        """
        gone = self._those_of(entry, source, note)
        if not gone:
            return
        begin = min(one.begin for one in gone)
        if isinstance(after, TimedText):
            new = _Entry(_moved(begin, after.seconds), text=after.text, note=note)
        else:
            end = max(one.end for one in gone if one.end is not None)
            new = _Entry(_moved(begin, after.begin), end if after.end is None else _moved(end, after.end))
        self._keep((*self._without(gone), new))

    def write(self) -> None:
        """Write the file beside the recording, in the place of an older one.

        Raises:
            AnnotationsError: It cannot be written; the rows have the markers all the same.
        """
        with self._lock:
            annotations = self.annotations
        write_annotations(beside(self.name), annotations, self.name.name)

    def _those_of(self, entry: TimedText | TimeRange, source: str, note: bool) -> list[_Entry]:
        found = [one for one in self._entries if one.begin.source == source and _is_of(one, entry, note)]
        return found[:1] if isinstance(entry, TimedText) else found

    def _without(self, gone: list[_Entry]) -> tuple[_Entry, ...]:
        return tuple(one for one in self._entries if not any(one is other for other in gone))

    def _seconds(self, moment: FrameMoment) -> float:
        return round(self.start_time.seconds(moment.captured_at), 3)

    def _keep(self, entries: tuple[_Entry, ...]) -> None:
        annotations = _told(entries, self._seconds)
        with self._lock:
            self._entries, self.annotations = entries, annotations


def _moved(moment: FrameMoment, seconds: float) -> FrameMoment:
    return FrameMoment(seconds, moment.captured_at + seconds - moment.seconds, moment.source)


def _is_of(one: _Entry, entry: TimedText | TimeRange, note: bool) -> bool:
    """Whether an annotation is what is shown as ``entry``, or a part of it."""
    if isinstance(entry, TimedText):
        return one.end is None and one.note == note and TimedText(one.begin.seconds, one.text) == entry
    return one.end is not None and entry.holds(one.begin.seconds) and entry.holds(one.end.seconds)


def _told(entries: Iterable[_Entry], seconds: Callable[[FrameMoment], float]) -> Annotations:
    told = NO_ANNOTATIONS
    for one in entries:
        if one.end is not None:
            begin, end = seconds(one.begin), seconds(one.end)
            told = told.with_excluded(TimeRange(begin, end)) if begin < end else told
        elif one.note:
            told = told.with_note(seconds(one.begin), one.text)
        else:
            told = told.with_marker(seconds(one.begin), one.text)
    return told


class RecordedMarkers:
    """Says which markers stand in each row of one file. One object belongs to one file."""

    def __init__(self, recorded: RecordedAnnotations) -> None:
        """None was asked for yet."""
        self._recorded = recorded
        self._taken: Counter[TimedText] = Counter()

    def take(self, captured_at: float) -> str | None:
        """The labels of those up to a frame that no earlier frame has; None without any."""
        seconds = round(self._recorded.start_time.seconds(captured_at), 3)
        # One that is set late, for a frame before this one, is taken too.
        due = Counter(one for one in self._recorded.annotations.markers if one.seconds <= seconds)
        new = sorted((due - self._taken).elements())
        self._taken |= due
        return MarkerCursor(new).take(seconds) or None
