"""The faces of a report on one axis of time: a lane each, with marks where something was noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, TypeAlias

import numpy as np

from fer_desktop.base.emotion_names import colour_of
from fer_desktop.base.formatting import clock_time, shown_time
from fer_desktop.live.reading_history import Readings
from fer_desktop.recording import report_charts
from fer_desktop.recording.report_charts import COLUMNS, WIDTH
from fer_desktop.recording.session_log import FaceLog, LoggedSession
from training.core.html import gray_uri

Marker: TypeAlias = tuple[float, str]
"""When something was noted, in seconds of the axis, and what."""

_MIN_READINGS: Final = 2


@dataclass(frozen=True, slots=True)
class Lane:
    """One face.

    Attributes:
        face: What is known of it.
        crop: Its picture as the ``src`` of an image; empty for none.
        lines: Class, colour and lines of each emotion, in the model's order.
        spans: (x, width, colour) of the band of top predictions; without colour where uncertain.
        values: For each column the probabilities in whole percent; None where the face was not read.
    """

    face: FaceLog
    crop: str
    lines: list[tuple[str, str, tuple[str, ...]]]
    spans: list[tuple[float, float, str]]
    values: list[list[int] | None]


@dataclass(frozen=True, slots=True)
class LaneGroup:
    """The faces of one source, on one axis.

    Attributes:
        source: As in ``Analysis``.
        in_video: Whether the axis is the video's time; else it counts from the first frame of the session.
        ends: Where the axis begins and ends, in seconds.
        ticks: (x, text) below the lanes.
        markers: (x, number, time, text) of what was noted.
        lanes: By the time when they begin.
    """

    source: str
    in_video: bool
    ends: tuple[float, float]
    ticks: list[tuple[float, str]]
    markers: list[tuple[float, int, str, str]]
    lanes: list[Lane]

    def data(self) -> dict[str, Any]:
        """What the page's script shows under the pointer, as plain JSON values."""
        return {"ends": self.ends, "lanes": [lane.values for lane in self.lanes]}


def lane_groups(
    log: LoggedSession,
    below: float,
    markers: Mapping[str, Sequence[Marker]] | None = None,
    crops: bool = False,
) -> list[LaneGroup]:
    """The lanes of a session, source by source.

    Args:
        log: What happened.
        below: The confidence threshold, 0..1.
        markers: What was noted of each source, in the time of the video, or since the first frame.
        crops: Whether pictures of faces are shown.
    """

    def group(face: FaceLog) -> tuple[str, bool]:
        return face.source, face.video_time is not None

    groups = [
        (key, sorted(faces, key=lambda face: float(face.readings.times[0])))
        for key, faces in groupby(sorted(log.faces, key=group), group)
    ]
    noted = markers or {}
    return [
        _group(log, source, in_video, faces, below, noted.get(source, ()), crops, alone=len(groups) == 1)
        for (source, in_video), faces in groups
    ]


def _group(
    log: LoggedSession,
    source: str,
    in_video: bool,
    faces: Sequence[FaceLog],
    below: float,
    markers: Sequence[Marker],
    crops: bool,
    *,
    alone: bool,
) -> LaneGroup:
    readings = [_on_axis(log, face) for face in faces]
    ends = _ends(log, source, in_video, readings, alone)
    columns = _columns(readings, ends)
    first, last = ends
    return LaneGroup(
        source=source,
        in_video=in_video,
        ends=ends,
        ticks=[(x, clock_time(seconds)) for x, seconds in report_charts.ticks(ends)],
        markers=[
            (round(WIDTH * (at - first) / (last - first), 1), number, shown_time(at), text)
            for number, (at, text) in enumerate(sorted(markers), 1)
            if first <= at <= last
        ],
        lanes=[
            _lane(face, one, below, ends, columns, crops) for face, one in zip(faces, readings, strict=True)
        ],
    )


def _lane(
    face: FaceLog, readings: Readings, below: float, ends: tuple[float, float], columns: int, crops: bool
) -> Lane:
    chart = report_charts.timeline(readings, below, ends, columns)
    return Lane(
        face=face,
        crop=gray_uri(face.crop) if crops and face.crop is not None else "",
        lines=[
            (f"e{index}", colour_of(label), lines)
            for index, (label, lines) in enumerate(zip(face.labels, chart.lines, strict=True))
        ],
        spans=[
            (x, width, colour_of(face.labels[index]) if index >= 0 else "") for x, width, index in chart.spans
        ],
        values=[None if np.isnan(row[0]) else [round(100 * float(p)) for p in row] for row in chart.means],
    )


def _on_axis(log: LoggedSession, face: FaceLog) -> Readings:
    if face.video_time is not None:
        return face.readings
    return Readings(face.readings.times - (log.began or 0.0), face.readings.probabilities)


def _ends(
    log: LoggedSession, source: str, in_video: bool, readings: Sequence[Readings], alone: bool
) -> tuple[float, float]:
    """The analysed part of a video, or the session; of one source among several, what its faces span."""
    ends = min(float(one.times[0]) for one in readings), max(float(one.times[-1]) for one in readings)
    if in_video:
        times = dict(zip(log.sources, log.video_times, strict=False))
        ends = times.get(source) or ends
    elif alone and log.began is not None:
        ends = 0.0, log.ended - log.began
    return ends if ends[1] > ends[0] else (ends[0], ends[0] + 1.0)


def _columns(readings: Sequence[Readings], ends: tuple[float, float]) -> int:
    """As many as there are readings on the axis, but no more than can be told apart."""
    steps = [float(np.median(np.diff(one.times))) for one in readings if len(one.times) > 1]
    step = min((step for step in steps if step > 0), default=ends[1] - ends[0])
    return int(min(max(round((ends[1] - ends[0]) / step), _MIN_READINGS), COLUMNS))
