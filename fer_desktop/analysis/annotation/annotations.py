"""Annotations of a video, a recording or a session, as values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from fer_desktop.analysis.annotation.name_anchors import NameAnchor, in_order
from fer_desktop.base.time_range import TOLERANCE, TimeRange

SEPARATOR: Final = "; "
"""Between the labels of several markers on one frame."""


@dataclass(frozen=True, slots=True, order=True)
class TimedText:
    """A marker with its label, or a note.

    Attributes:
        seconds: From the first frame of the video, or from the start of the recording.
        text: The label, or the note.
    """

    seconds: float
    text: str


Entry: TypeAlias = TimedText | TimeRange | NameAnchor
"""One annotation."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All of them, each kind in the order of time.

    Attributes:
        markers: Labels of moments; they stand in rows.
        excluded: Ranges that are left out of summaries.
        notes: Longer texts.
        names: Names of faces, with their places.
    """

    markers: tuple[TimedText, ...] = ()
    excluded: tuple[TimeRange, ...] = ()
    notes: tuple[TimedText, ...] = ()
    names: tuple[NameAnchor, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.markers or self.excluded or self.notes or self.names)

    def with_marker(self, seconds: float, label: str) -> Annotations:
        """The same and a marker, unless there is one of this label at this time."""
        return replace(self, markers=tuple(sorted({*self.markers, TimedText(seconds, label)})))

    def with_note(self, seconds: float, text: str) -> Annotations:
        """The same and a note."""
        return replace(self, notes=tuple(sorted((*self.notes, TimedText(seconds, text)))))

    def with_names(self, gone: Iterable[NameAnchor], new: Iterable[NameAnchor]) -> Annotations:
        """The same without some names and with others."""
        return replace(self, names=in_order({*self.names}.difference(gone).union(new)))

    def without(self, entry: Entry) -> Annotations:
        """The same without this one."""
        return Annotations(
            tuple(one for one in self.markers if one is not entry),
            tuple(one for one in self.excluded if one is not entry),
            tuple(one for one in self.notes if one is not entry),
            tuple(one for one in self.names if one is not entry),
        )

    def changed(self, entry: TimedText | TimeRange, after: TimedText | TimeRange) -> Annotations:
        """The same with another one of its kind in the place of this one."""
        rest = self.without(entry)
        if isinstance(after, TimeRange):
            return rest.with_excluded(after)
        add = rest.with_note if any(one is entry for one in self.notes) else rest.with_marker
        return add(after.seconds, after.text)

    def with_excluded(self, part: TimeRange) -> Annotations:
        """The same and a range to leave out; ranges that overlap become one."""
        merged: list[TimeRange] = []
        for one in sorted((*self.excluded, part), key=lambda one: one.begin):
            before = merged[-1] if merged else None
            if before is None or before.is_past(one.begin):
                merged.append(one)
            elif before.end is not None:
                end = None if one.end is None else max(before.end, one.end)
                merged[-1] = TimeRange(before.begin, end)
        return replace(self, excluded=tuple(merged))

    def counted_from(self, origin: float) -> Annotations:
        """The same in seconds from another time; what was before it is at 0."""
        return Annotations(
            tuple(TimedText(max(one.seconds - origin, 0.0), one.text) for one in self.markers),
            tuple(
                TimeRange(max(one.begin - origin, 0.0), None if one.end is None else one.end - origin)
                for one in self.excluded
                if one.end is None or one.end > origin
            ),
            tuple(TimedText(max(one.seconds - origin, 0.0), one.text) for one in self.notes),
            tuple(replace(one, seconds=max(one.seconds - origin, 0.0)) for one in self.names),
        )

    def excludes(self, seconds: float) -> bool:
        """Whether a time is left out of summaries."""
        return any(part.holds(seconds) for part in self.excluded)


CODES: Final = 9
"""Labels that have a number key."""
NO_ANNOTATIONS: Final = Annotations()


class MarkerCursor:
    """Says which markers stand on each frame: on the first frame that is not before them."""

    def __init__(self, markers: Sequence[TimedText], after: float | None = None) -> None:
        """Begin.

        Args:
            markers: In the order of time.
            after: The time of the frame that was asked for last, by an earlier run; None: none was.
        """
        self._markers = list(markers)
        self._next = 0
        if after is not None:
            self.take(after)

    def take(self, seconds: float) -> str:
        """The labels of the markers since the last frame up to this one; empty without any."""
        first = self._next
        while self._next < len(self._markers) and self._markers[self._next].seconds <= seconds + TOLERANCE:
            self._next += 1
        return SEPARATOR.join(marker.text for marker in self._markers[first : self._next])
