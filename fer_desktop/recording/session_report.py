"""The page of a session report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from importlib.metadata import version
from itertools import zip_longest
from typing import Any, Final

from fer_desktop.base.emotion_names import colour_of, shown_name
from fer_desktop.base.formatting import clock_time, duration_text, shown_percent, shown_time
from fer_desktop.base.html_page import translated_page
from fer_desktop.base.i18n import decimal_separator, shown_number, translate
from fer_desktop.base.settings import Settings
from fer_desktop.explain.face_detection import shown_finding
from fer_desktop.recording import report_charts
from fer_desktop.recording.report_lanes import LaneGroup, lane_groups
from fer_desktop.recording.report_limits import NO_LIMITS, ReportLimits
from fer_desktop.recording.session_log import FaceLog, LoggedSession, PictureLog, VideoTime, source_name
from fer_desktop.recording.summary import SessionSummary, summarise
from fer_desktop.vision.captions import numbered_title
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_below
from fer_desktop.vision.types import ModelName
from training.core.bundle import ModelBundle
from training.core.html import script

_SPLITS: Final = ("PrivateTest", "PublicTest", "Training")
"""First the one that says most about new faces."""


@dataclass(frozen=True, slots=True)
class Share:
    """One line of a table of shares.

    Attributes:
        label: An emotion, or "uncertain".
        colour: Of its bar; empty for "uncertain", which is hatched.
        share: Of the time, 0..1.
        longest: The longest span, in words; empty where there is none to tell.
    """

    label: str
    colour: str
    share: float
    longest: str = ""


def report_html(
    log: LoggedSession,
    bundle: ModelBundle,
    settings: Settings,
    made: datetime,
    limits: ReportLimits = NO_LIMITS,
    *,
    crops: bool = False,
) -> str:
    """The report on a session.

    Args:
        log: What happened.
        bundle: The model that read, or one of those that did: its figures are told.
        settings: How faces were found, smoothing, and from when on a face counts as sure.
        made: When the report is made, with its zone.
        limits: What is left out, and the annotations.
        crops: Whether pictures of the faces are in it, where some were kept.
    """
    log = limits.applied(log)
    below = settings.confidence_threshold
    # As their lanes stand.
    log = replace(log, faces=tuple(sorted(log.faces, key=lambda face: face.seen)))
    summaries = [summarise(face.readings, face.labels, below) for face in log.faces]
    models = _models(log, bundle)
    figures = list(_figures(bundle))
    return translated_page(
        "session_report.html",
        log=log,
        made=made,
        version=version("fer-desktop"),
        percent=shown_percent,
        duration=duration_text,
        clock=_clock,
        sources=_sources(log),
        began=None if log.began is None else log.clock(log.began),
        ended=log.clock(log.ended),
        overall=_by_model(log.faces, summaries),
        models=[(model.name, shown_number(frames), model.sha256) for model, frames in models],
        faces=[_face(log, face, summary) for face, summary in zip(log.faces, summaries, strict=True)],
        groups=lane_groups(log, below, limits.marked(log), crops),
        emotions=list(dict.fromkeys(label for face in log.faces for label in face.labels)),
        title=partial(_title_of, log),
        jumped=any(_jumped(log, source) for source in log.sources),
        name_of=source_name,
        colour=colour_of,
        script=script("session_report.js"),
        lane_data=_lane_data,
        pictures=[_picture(entry, below, bundle, len(models) > 1) for entry in log.pictures],
        chart={"WIDTH": report_charts.WIDTH, "HEIGHT": report_charts.HEIGHT},
        bundle=bundle,
        figures=figures,
        classes=_classes(figures[0][1], bundle.labels) if figures else [],
        limits=limits.sentences(log),
        annotations=limits.rows(log),
        settings=settings,
        finding=list(shown_finding(settings)),
        calibrated=any(face.calibrated for face in log.faces),
    )


def _picture(entry: PictureLog, below: float, bundle: ModelBundle, several: bool) -> list[str]:
    """Cells of a picture's row, with the label that the window shows."""
    label = NOT_SURE if is_below(entry.probability, below) else entry.label
    face = _title(entry) if entry.name else str(entry.face_id)
    cells = [source_name(entry.source), face, shown_name(label), shown_percent(entry.probability)]
    return [*cells, (entry.model or bundle).name] if several else cells


def _classes(figures: Mapping[str, Any], labels: Sequence[str]) -> list[list[str]]:
    """Cells of the table of emotions: name, precision, recall, and faces labelled so."""
    rows = ((label, figures["per_class"][label]) for label in labels)
    return [
        [
            shown_name(label),
            shown_percent(row["precision"]),
            shown_percent(row["recall"]),
            shown_number(row["support"]),
        ]
        for label, row in rows
    ]


def _lane_data(group: LaneGroup) -> dict[str, Any]:
    """What the page's script needs to show values in words."""
    return {
        **group.data(),
        "emotions": [[shown_name(label) for label in lane.face.labels] for lane in group.lanes],
        "width": report_charts.WIDTH,
        "percent": shown_percent(0.0).strip("0"),
        "decimal": decimal_separator(),
    }


def _title(face: FaceLog | PictureLog) -> str:
    """Number and name of a face, as in the window's list."""
    return numbered_title(face.face_id, face.name)


def _title_of(log: LoggedSession, face: FaceLog) -> str:
    """The same; with its time where numbers began anew, so that one title names one face."""
    title = _title(face)
    if not _jumped(log, face.source):
        return title
    if face.video_time is None:
        began, ended = (_clock(log.clock(moment)) for moment in face.seen)
    else:
        began, ended = map(clock_time, face.video_time)
    return f"{title}, {began}–{ended}"


def _jumped(log: LoggedSession, source: str) -> bool:
    """Whether there were jumps in a source; behind each, faces are counted from 1 again."""
    return len({face.segment for face in log.faces if face.source == source}) > 1


def _face(log: LoggedSession, face: FaceLog, summary: SessionSummary) -> dict[str, Any]:
    return {
        "face": face,
        "source": source_name(face.source),
        "summary": summary,
        "video_time": _video_time(face.video_time),
        "began": log.clock(face.seen[0]),
        "ended": log.clock(face.seen[1]),
        "shares": [share for share in _shares(summary) if share.share > 0],
    }


def _shares(summary: SessionSummary) -> list[Share]:
    return [
        Share(
            entry.label,
            _colour(entry.label),
            entry.share,
            duration_text(entry.longest) if entry.longest else "",
        )
        for entry in summary.labels
    ]


def _models(log: LoggedSession, bundle: ModelBundle) -> list[tuple[ModelName, int]]:
    """What read and how many frames; the bundle where that is not said."""
    frames: dict[ModelName, int] = {}
    for model, count in log.models:
        name = model or ModelName.of(bundle)
        frames[name] = frames.get(name, 0) + count
    return list(frames.items())


def _by_model(
    faces: Sequence[FaceLog], summaries: Sequence[SessionSummary]
) -> list[tuple[ModelName | None, list[Share]]]:
    """The shares of all faces together, for each model that read; models that read none are left out."""
    shares = []
    for model in dict.fromkeys(face.model for face in faces):
        its = [index for index, face in enumerate(faces) if face.model == model]
        overall = _overall([summaries[index] for index in its])
        if overall:
            shares.append((model, overall))
    return shares


def _overall(summaries: Sequence[SessionSummary]) -> list[Share]:
    """The shares of all faces together, each second of each face counting alike; empty without any."""
    total = sum(summary.seconds for summary in summaries)
    seconds: dict[str, float] = {}
    for summary in summaries:
        for entry in summary.labels:
            seconds[entry.label] = seconds.get(entry.label, 0.0) + entry.share * summary.seconds
    shares = [Share(label, _colour(label), part / total) for label, part in seconds.items() if part]
    return shares if total else []


def _figures(bundle: ModelBundle) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The stored figures, and what they were taken on, split by split."""
    splits = bundle.metrics.get("splits", {})
    for key in sorted(splits, key=lambda key: _SPLITS.index(key) if key in _SPLITS else len(_SPLITS)):
        yield _measured_on(key, splits[key]), splits[key]


def _measured_on(key: str, figures: Mapping[str, Any]) -> str:
    """What figures were taken on: the split alone, or with the name of data that is not the training's."""
    data = figures.get("data", {})
    if data.get("own", True):
        return key
    return translate("report", "{split} of {name}, not the training dataset").format(
        split=key.partition(" of ")[0], name=data["name"]
    )


def _colour(label: str) -> str:
    return "" if label == NOT_SURE else colour_of(label)


def _sources(log: LoggedSession) -> list[str]:
    """What was shown, with the part of each video that was analysed."""
    sources = []
    for source, time in zip_longest(log.sources, log.video_times):
        part = _video_time(time)
        sources.append(f"{source_name(source)} ({part})" if part else source_name(source))
    return sources


def _video_time(time: VideoTime | None) -> str:
    """From when to when of the video, in words; empty where there is no such thing."""
    if time is None:
        return ""
    began, ended = (shown_time(seconds) for seconds in time)
    return translate("report", "{began} to {ended} in the video").format(began=began, ended=ended)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M:%S}"
