"""The table of what can be recorded: one line a kind of file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.readings_file import ReadingsLines, ReadingsTable, RecordedRows
from fer_desktop.recording.recorded_annotations import RecordedAnnotations, RecordedMarkers
from fer_desktop.recording.recording_paths import claim_part
from fer_desktop.recording.report_file import ReportFile
from fer_desktop.recording.video_encoder import OpenVideo
from fer_desktop.recording.video_writer import AnnotatedVideo, CleanVideo, VideoFile
from fer_desktop.recording.writer_thread import Sink
from training.core.bundle import ModelBundle


@dataclass(frozen=True, slots=True)
class RecordingContext:
    """What files need to know of the recording.

    Attributes:
        bundle: The model that reads.
        start_time: When it began.
        rate: The source's frames a second, or None where it names none.
        open_video: Opens a video file.
        settings: What the window was set to when the recording began.
        current_settings: Gives what it is set to at the moment.
        annotations: What the person notes meanwhile.
        continue_file: Makes a further file behind one that cannot take what comes next; raises OSError.
        current_names: Gives what faces are called at the moment.
    """

    bundle: ModelBundle
    start_time: StartTime
    rate: float | None
    open_video: OpenVideo
    settings: Settings
    current_settings: Callable[[], Settings]
    annotations: RecordedAnnotations
    continue_file: Callable[[Path], Path] = claim_part
    current_names: Callable[[], FaceNames] = FaceNames


@dataclass(frozen=True, slots=True)
class RecordedKind:
    """One kind of file.

    Attributes:
        name: A short word for settings and tests.
        title: What a person calls it.
        ending: What follows date and time in the file's name.
        frames: Whether frames go into it.
        analyses: Whether analyses go into it.
        reserve: Megabytes of the disk that are left free, so that the file can be finished.
        create: Opens the file. Raises RecordingError or OSError.
    """

    name: str
    title: str
    ending: str
    frames: bool
    analyses: bool
    reserve: int
    create: Callable[[Path, RecordingContext], Sink]


def kinds_named(names: Sequence[str]) -> tuple[RecordedKind, ...]:
    """The kinds of these names, in the order of the table; unknown names are passed over."""
    return tuple(kind for kind in RECORDED_KINDS if kind.name in names)


def _table(path: Path, context: RecordingContext) -> Sink:
    return ReadingsTable(path, _rows(context), context.continue_file)


def _lines(path: Path, context: RecordingContext) -> Sink:
    return ReadingsLines(path, _rows(context))


def _rows(context: RecordingContext) -> RecordedRows:
    markers = RecordedMarkers(context.annotations)
    start, settings, names = context.start_time, context.current_settings, context.current_names
    return RecordedRows(context.bundle, start, settings, names, markers)


def _report(path: Path, context: RecordingContext) -> Sink:
    start, names = context.start_time, context.current_names
    noted = context.annotations.in_sources
    return ReportFile(path, context.bundle, context.settings, start, names, noted)


def _annotated(path: Path, context: RecordingContext) -> Sink:
    return AnnotatedVideo(_video(path, context), context.current_names)


def _clean(path: Path, context: RecordingContext) -> Sink:
    return CleanVideo(_video(path, context))


def _video(path: Path, context: RecordingContext) -> VideoFile:
    return VideoFile(path, context.rate, context.start_time.monotonic, context.open_video)


RECORDED_KINDS = (
    RecordedKind("csv", translate("live", "Readings (CSV)"), " readings.csv", False, True, 1, _table),
    RecordedKind(
        "json", translate("live", "Readings (JSON Lines)"), " readings.jsonl", False, True, 1, _lines
    ),
    RecordedKind(
        "annotated",
        translate("live", "Video with bounding boxes and labels"),
        " annotated.mp4",
        True,
        True,
        64,
        _annotated,
    ),
    RecordedKind(
        "clean",
        translate("live", "Video without overlays"),
        " clean.mp4",
        True,
        False,
        64,
        _clean,
    ),
    RecordedKind(
        "report",
        translate("live", "Report with charts (HTML), when the recording stops"),
        " report.html",
        False,
        True,
        16,
        _report,
    ),
)
