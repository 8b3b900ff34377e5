"""What happened in a session, from its first reading on, in bounded memory; the matter of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from fer_desktop.live.reading_history import STEP, ReadingHistory, Readings
from fer_desktop.live.timing import StartTime
from fer_desktop.vision.sources.targets import shown_source
from fer_desktop.vision.types import Analysis, Bytes, ModelName

KEPT: Final = 12 * 3600.0
"""Seconds that are kept of each face."""
MIN_SECONDS: Final = 1.0
"""Seconds that a face must have been in view to be told of; most shorter ones are slips of the finder."""
MOST_FACES: Final = 40
"""Faces told of one by one: those that were in view for longest."""
MOST_PICTURES: Final = 1000
"""Single pictures told of one by one: the first ones."""


VideoTime: TypeAlias = tuple[float, float]
"""Seconds into a video: the earliest and the latest."""


@dataclass(frozen=True, slots=True, eq=False)
class FaceLog:
    """One face of one source, or several that are one person.

    Attributes:
        source: As in ``Analysis``.
        face_id: Its number there.
        labels: The emotions, in the order of its probabilities.
        readings: All that is kept of it; in the time of a video, else by the clock of frames.
        calibrated: Whether any of them was corrected by the face's baseline.
        model: What read it; None where that was never said.
        video_time: Where in the video it was first and last seen; None where the source has no time of its
            own.
        segment: How many jumps there were before, as in ``Analysis``.
        name: What the person calls it; empty without a name.
        crop: What the model read when it was most confident, (size, size) uint8, gray; None where no picture
            was kept.
        crop_confidence: The confidence of the prediction for it, 0..1; 0.0 without one.
        captured: When its first and last frame were captured; None: as the readings say.
    """

    source: str
    face_id: int
    labels: tuple[str, ...]
    readings: Readings
    calibrated: bool = False
    model: ModelName | None = None
    video_time: VideoTime | None = None
    segment: int = 0
    name: str = ""
    crop: Bytes | None = None
    crop_confidence: float = 0.0
    captured: VideoTime | None = None

    @property
    def seen(self) -> VideoTime:
        """When it was first and last seen, in seconds of the frames' clock."""
        return self.captured or (float(self.readings.times[0]), float(self.readings.times[-1]))

    @property
    def seconds(self) -> float:
        """From the first reading to the last, gaps included."""
        return float(self.readings.times[-1] - self.readings.times[0])


@dataclass(frozen=True, slots=True)
class PictureLog:
    """One face of a picture that was analysed once.

    Attributes:
        source: As in ``Analysis``.
        face_id: Its number there.
        label: The top prediction.
        probability: Of that emotion, 0..1.
        model: What read it; None where that was never said.
        segment: As in ``FaceLog``.
        name: As in ``FaceLog``.
    """

    source: str
    face_id: int
    label: str
    probability: float
    model: ModelName | None = None
    segment: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class LoggedSession:
    """All of it.

    Attributes:
        began: When the first frame was captured; None before one was analysed.
        ended: When the last one was.
        start_time: A moment by both clocks, to tell the time of readings.
        sources: What was shown, each once, in that order.
        analyses: Frames that were analysed.
        without_face: Of these, how many had no face.
        faces: Those in view for ``MIN_SECONDS`` at least; the longest first.
        brief: How many faces were in view more briefly, or found no room.
        pictures: Faces of pictures that were analysed once.
        more_pictures: How many of these found no room.
        models: What read, each once, in that order, with the number of frames that it analysed; None for
            frames that do not say.
        video_times: For each source, what part of the video was analysed; None where it has no time of its
            own.
    """

    began: float | None
    ended: float
    start_time: StartTime
    sources: tuple[str, ...]
    analyses: int
    without_face: int
    faces: tuple[FaceLog, ...]
    brief: int
    pictures: tuple[PictureLog, ...]
    more_pictures: int
    models: tuple[tuple[ModelName | None, int], ...] = ()
    video_times: tuple[VideoTime | None, ...] = ()

    def clock(self, at: float) -> datetime:
        """The time of day at ``at``, in seconds of the frames' clock; also for what was before the moment."""
        seconds = at - self.start_time.monotonic
        return datetime.fromtimestamp(self.start_time.wall.timestamp() + seconds).astimezone()


class SessionLog:
    """Collects analyses; can be asked at any time. One object belongs to one thread."""

    def __init__(self, start_time: StartTime) -> None:
        """Begin without any reading; ``start_time`` is any moment by both clocks."""
        self._start_time = start_time
        self._history = ReadingHistory(KEPT, STEP, self._keep)
        self._began: float | None = None
        self._ended = 0.0
        self._source, self._segment = "", 0
        self._sources: dict[str, VideoTime | None] = {}
        self._analyses = self._without_face = self._brief = self._more_pictures = 0
        self._faces: list[FaceLog] = []
        self._pictures: list[PictureLog] = []
        self._calibrated: set[int] = set()
        self._video_times: dict[int, VideoTime] = {}
        self._captured: dict[int, VideoTime] = {}
        self._crops: dict[int, tuple[float, Bytes]] = {}
        self._model: ModelName | None = None
        self._models: dict[ModelName | None, int] = {}
        self._last: Analysis | None = None

    def add(self, analysis: Analysis) -> None:
        """Take the readings of a frame; those of the very same moment take the place of the last ones."""
        last, self._last = self._last, analysis
        if last is None or _belonging(last) != _belonging(analysis):
            # Only now the history may forget: what it lets go is of the source and the model that were.
            self._history.clear()
            self._source, self._segment, self._model = _belonging(analysis)
            self._calibrated, self._video_times, self._captured, self._crops = set(), {}, {}, {}
            if len(self._sources) < MOST_PICTURES:
                self._sources.setdefault(analysis.source, None)
        elif last.captured_at == analysis.captured_at:
            self._count(last, -1)
        if self._began is None:
            self._began = analysis.captured_at
        self._ended = analysis.captured_at
        self._count(analysis, 1)
        self._calibrated |= {face.face_id for face in analysis.faces if face.calibrated}
        self._note_video_time(analysis)
        self._note_crops(analysis)
        self._history.add(analysis)

    def forget_crops(self) -> None:
        """Keep no picture of a face that was seen until now."""
        self._crops = {}
        self._faces = [
            face if face.crop is None else replace(face, crop=None, crop_confidence=0.0)
            for face in self._faces
        ]

    def logged(self) -> LoggedSession:
        """What happened until now."""
        now = SessionLog(self._start_time)
        now._faces, now._pictures = list(self._faces), list(self._pictures)
        now._brief, now._more_pictures = self._brief, self._more_pictures
        now._source, now._segment, now._model = self._source, self._segment, self._model
        now._calibrated, now._history.labels = self._calibrated, self._history.labels
        now._video_times, now._captured = self._video_times, self._captured
        now._crops = dict(self._crops)
        for face_id in self._history.face_ids:
            readings = self._history.of(face_id)
            if readings is not None:
                now._keep(face_id, readings)
        return LoggedSession(
            began=self._began,
            ended=self._ended,
            start_time=self._start_time,
            sources=tuple(self._sources),
            analyses=self._analyses,
            without_face=self._without_face,
            faces=tuple(now._faces),
            brief=now._brief,
            pictures=tuple(now._pictures),
            more_pictures=now._more_pictures,
            models=tuple(self._models.items()),
            video_times=tuple(self._sources.values()),
        )

    def _count(self, analysis: Analysis, step: int) -> None:
        self._analyses += step
        self._without_face += step * (not analysis.faces)
        self._models[analysis.model] = self._models.get(analysis.model, 0) + step

    def _note_video_time(self, analysis: Analysis) -> None:
        if analysis.position is None:
            return
        if analysis.source in self._sources:
            self._sources[analysis.source] = _widened(self._sources[analysis.source], analysis.position)
        for face in analysis.faces:
            self._video_times[face.face_id] = _widened(self._video_times.get(face.face_id), analysis.position)
            captured = self._captured.get(face.face_id)
            self._captured[face.face_id] = _widened(captured, analysis.captured_at)

    def _note_crops(self, analysis: Analysis) -> None:
        """Keep the most confident picture of each face."""
        for face in analysis.faces:
            if face.crop is not None and face.probability > self._crops.get(face.face_id, (0.0, None))[0]:
                self._crops[face.face_id] = face.probability, face.crop

    def _keep(self, face_id: int, readings: Readings) -> None:
        if len(readings.times) == 1:
            self._keep_picture(face_id, readings)
            return
        crop_confidence, crop = self._crops.pop(face_id, (0.0, None))
        face = FaceLog(
            self._source,
            face_id,
            self._history.labels,
            readings,
            calibrated=face_id in self._calibrated,
            model=self._model,
            video_time=self._video_times.get(face_id),
            segment=self._segment,
            crop=crop,
            crop_confidence=crop_confidence,
            captured=self._captured.get(face_id),
        )
        if face.seconds < MIN_SECONDS:
            self._brief += 1
            return
        self._faces = sorted([*self._faces, face], key=lambda log: -log.seconds)
        self._brief += len(self._faces[MOST_FACES:])
        self._faces = self._faces[:MOST_FACES]

    def _keep_picture(self, face_id: int, readings: Readings) -> None:
        if len(self._pictures) == MOST_PICTURES:
            self._more_pictures += 1
            return
        probabilities = readings.probabilities[0]
        label = self._history.labels[int(probabilities.argmax())]
        self._pictures.append(
            PictureLog(self._source, face_id, label, float(probabilities.max()), self._model, self._segment)
        )


def source_name(source: str) -> str:
    """What to call a source: of a file the name alone, because the folder is nobody else's business."""
    return source if "://" in source else shown_source(Path(source).name or source)


def _widened(time: VideoTime | None, position: float) -> VideoTime:
    return (position, position) if time is None else (min(time[0], position), max(time[1], position))


def _belonging(analysis: Analysis) -> tuple[str, int, ModelName | None]:
    """What readings must have in common to be logged together."""
    return analysis.source, analysis.segment, analysis.model
