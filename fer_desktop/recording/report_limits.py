"""What a report leaves out, and the annotations that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

import numpy as np

from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations
from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.live.reading_history import Readings
from fer_desktop.recording.session_log import FaceLog, LoggedSession, source_name


@dataclass(frozen=True, slots=True)
class ReportLimits:
    """For each source by its name, as in ``Analysis``; times are those of the readings.

    These are of a video its own time, of a camera the clock of its frames.

    Attributes:
        parts: What is told of a video; all of those that are not in it.
        annotations: What was noted; excluded ranges are left out.
    """

    parts: Mapping[str, TimeRange] = field(default_factory=dict)
    annotations: Mapping[str, Annotations] = field(default_factory=dict)

    def applied(self, log: LoggedSession) -> LoggedSession:
        """The session with gaps in place of what is left out; faces of which nothing is left are gone."""
        faces = [replace(face, readings=self._kept(face)) for face in log.faces]
        return replace(log, faces=tuple(face for face in faces if face.readings.known.any()))

    def marked(self, log: LoggedSession) -> dict[str, list[tuple[float, str]]]:
        """When each marker of a source was set, on the axis of the report, and its label."""
        return {
            source: [(marker.seconds - origin, marker.text) for marker in noted.markers]
            for source, origin, noted in self._noted(log)
        }

    def sentences(self, log: LoggedSession) -> list[str]:
        """What is left out, source by source."""
        said = []
        for source, time in zip_longest(log.sources, log.video_times):
            part = self.parts.get(source, WHOLE_VIDEO)
            if not part.whole and time is not None:
                sentence = translate("report", "Only {range} of the video.").format(range=shown_range(part))
                said.append(_prefix(log, source) + sentence)
        for source, origin, noted in self._noted(log):
            if noted.excluded:
                parts = ", ".join(shown_range(part, origin) for part in noted.excluded)
                sentence = translate("report", "Excluded from shares, spans and changes: {ranges}.")
                said.append(_prefix(log, source) + sentence.format(ranges=parts))
        return said

    def rows(self, log: LoggedSession) -> list[list[str]]:
        """Cells of the table of markers and notes, source by source in the order of time."""
        rows = []
        for source, origin, noted in self._noted(log):
            kinds = (
                (noted.markers, translate("window", "Marker")),
                (noted.notes, translate("window", "Note")),
            )
            for one, kind in sorted((one, kind) for ones, kind in kinds for one in ones):
                time = player_time(max(one.seconds - origin, 0.0))
                rows.append([_prefix(log, source) + time, kind, one.text])
        return rows

    def _noted(self, log: LoggedSession) -> Iterator[tuple[str, float, Annotations]]:
        """Each source of the session, the time of it that is shown as 0, and what was noted of it."""
        for source, time in zip_longest(log.sources, log.video_times):
            origin = 0.0 if time is not None else log.began or 0.0
            yield source, origin, self.annotations.get(source, NO_ANNOTATIONS)

    def _kept(self, face: FaceLog) -> Readings:
        part = self.parts.get(face.source, WHOLE_VIDEO) if face.video_time is not None else WHOLE_VIDEO
        return without(face.readings, self.annotations.get(face.source, NO_ANNOTATIONS).excluded, part)


def _prefix(log: LoggedSession, source: str) -> str:
    """Which source is meant, where there are several."""
    return f"{source_name(source)}: " if len(log.sources) > 1 else ""


def without(readings: Readings, excluded: Sequence[TimeRange], part: TimeRange = WHOLE_VIDEO) -> Readings:
    """The readings with gaps in place of those that are excluded, or lie outside of a part."""
    times = readings.times
    gone = np.zeros(len(times), np.bool_)
    for one in excluded:
        gone |= np.fromiter(map(one.holds, times.tolist()), np.bool_, len(times))
    if not part.whole:
        gone |= ~np.fromiter(map(part.holds, times.tolist()), np.bool_, len(times))
    return Readings(times, np.where(gone[:, None], np.float32(np.nan), readings.probabilities))


NO_LIMITS: Final = ReportLimits()


def shown_range(part: TimeRange, origin: float = 0.0) -> str:
    """A range in words, counted from ``origin``."""
    begin = player_time(max(part.begin - origin, 0.0))
    if part.end is None:
        return translate("report", "{begin} to the end").format(begin=begin)
    end = player_time(max(part.end - origin, 0.0))
    return translate("report", "{begin} to {end}").format(begin=begin, end=end)
