"""What a report leaves out, and the annotations that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations
from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.live.reading_history import Readings
from fer_desktop.recording.session_log import FaceLog, LoggedSession


@dataclass(frozen=True, slots=True)
class ReportLimits:
    """Times are those of the readings: of a video its own, of a camera the clock of its frames.

    Attributes:
        part: What is told of a video.
        annotations: What was noted; excluded ranges are left out.
    """

    part: TimeRange = WHOLE_VIDEO
    annotations: Annotations = NO_ANNOTATIONS

    def applied(self, log: LoggedSession) -> LoggedSession:
        """The session with gaps in place of what is left out; faces of which nothing is left are gone."""
        faces = [replace(face, readings=self._kept(face)) for face in log.faces]
        return replace(log, faces=tuple(face for face in faces if face.readings.known.any()))

    def marked(self, log: LoggedSession) -> list[tuple[float, str]]:
        """When each marker was set, on the axis of the report, and its label."""
        origin = self.origin(log)
        return [(marker.seconds - origin, marker.text) for marker in self.annotations.markers]

    def sentences(self, log: LoggedSession) -> list[str]:
        """What is left out."""
        said = []
        if not self.part.whole and any(log.video_times):
            said.append(
                translate("report", "Only {range} of the video.").format(range=shown_range(self.part))
            )
        if self.annotations.excluded:
            parts = ", ".join(shown_range(part, self.origin(log)) for part in self.annotations.excluded)
            said.append(translate("report", "Excluded from all figures: {ranges}.").format(ranges=parts))
        return said

    def origin(self, log: LoggedSession) -> float:
        """The time that is shown as 0: of a video its first frame, else that of the session."""
        return 0.0 if any(log.video_times) else log.began or 0.0

    def rows(self, log: LoggedSession) -> list[list[str]]:
        """Cells of the table of markers and notes, in the order of time."""
        kinds = (
            (self.annotations.markers, translate("window", "Marker")),
            (self.annotations.notes, translate("window", "Note")),
        )
        entries = sorted((one, kind) for ones, kind in kinds for one in ones)
        origin = self.origin(log)
        return [[player_time(max(one.seconds - origin, 0.0)), kind, one.text] for one, kind in entries]

    def _kept(self, face: FaceLog) -> Readings:
        part = self.part if face.video_time is not None else WHOLE_VIDEO
        return without(face.readings, self.annotations.excluded, part)


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
