"""A session as the person sees it: with names, merged faces as one, and without hidden ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from fer_desktop.live.face_names import FaceNames, Segment
from fer_desktop.live.reading_history import combined
from fer_desktop.recording.session_log import FaceLog, LoggedSession, PictureLog
from fer_desktop.vision.types import ModelName

_Person: TypeAlias = tuple[Segment, int, ModelName | None, tuple[str, ...]]


def named_session(log: LoggedSession, names: FaceNames) -> LoggedSession:
    """The session by these names; the faces that were in view for longest come first."""
    if names == FaceNames():
        return log
    people: dict[_Person, list[FaceLog]] = {}
    for face in sorted(log.faces, key=lambda face: face.face_id):
        segment = _segment(face)
        if not names.hides(segment, face.face_id):
            key = segment, names.number(segment, face.face_id), face.model, face.labels
            people.setdefault(key, []).append(face)
    faces = [_one(key[1], parts, names) for key, parts in people.items()]
    pictures = (
        replace(picture, name=names.name(_segment(picture), picture.face_id))
        for picture in log.pictures
        if not names.hides(_segment(picture), picture.face_id)
    )
    faces.sort(key=lambda face: -face.seconds)
    return replace(log, faces=tuple(faces), pictures=tuple(pictures))


def _one(number: int, parts: Sequence[FaceLog], names: FaceNames) -> FaceLog:
    """Several faces as one, by the number that stands at them."""
    times = [part.video_time for part in parts if part.video_time is not None]
    captured = [part.seen for part in parts]
    # Without a picture, the confidence is zero.
    surest = max(parts, key=lambda part: part.crop_confidence)
    return replace(
        parts[0],
        face_id=number,
        readings=combined([part.readings for part in parts]),
        calibrated=any(part.calibrated for part in parts),
        video_time=(min(time[0] for time in times), max(time[1] for time in times)) if times else None,
        captured=(min(time[0] for time in captured), max(time[1] for time in captured)),
        crop=surest.crop,
        crop_confidence=surest.crop_confidence,
        name=names.name(_segment(parts[0]), number),
    )


def _segment(log: FaceLog | PictureLog) -> Segment:
    return log.source, log.segment
