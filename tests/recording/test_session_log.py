"""What a report is made of: who was in view, for how long, and what is left out."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from fer_desktop.live.timing import StartTime
from fer_desktop.recording import session_log
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.vision.types import ModelName
from tests.fakes import LABELS, make_analysis_of, make_frame

BEGAN = StartTime(100.0, datetime(2026, 3, 4, 12, 0).astimezone())


def read_as(frame, *labels):
    """One face for each label, which is also the likeliest by its probabilities."""
    analysis = make_analysis_of(frame, *labels)
    rows = [np.where(np.array(LABELS) == label, 0.7, 0.05).astype(np.float32) for label in labels]
    faces = [replace(face, probabilities=row) for face, row in zip(analysis.faces, rows, strict=True)]
    return replace(analysis, faces=tuple(faces))


@pytest.fixture
def log():
    return SessionLog(BEGAN)


def watch(log, *labels, start=0.0, seconds=2.0, source="clip.mp4", **changes):
    """Ten frames a second with one face for each label."""
    for number in range(round(seconds * 10) + 1):
        frame = make_frame(number, captured_at=100.0 + start + number / 10, source=source)
        log.add(replace(make_analysis_of(frame, *labels), **changes))


def test_before_anything_is_read_there_is_nothing_to_tell(log):
    logged = log.logged()
    assert logged.began is None
    assert (logged.faces, logged.pictures, logged.analyses) == ((), (), 0)


def test_faces_are_reported_with_their_time_the_longest_first(log):
    watch(log, "Happy", "Sad", seconds=2.0)
    watch(log, "Happy", start=2.1, seconds=2.0)
    logged = log.logged()
    assert [face.face_id for face in logged.faces] == [1, 2]
    assert logged.faces[0].seconds == pytest.approx(4.1)
    assert logged.faces[1].seconds == pytest.approx(2.1)
    assert logged.clock(logged.began) == BEGAN.wall
    assert logged.analyses == 42


def test_another_source_and_a_jump_are_distinguished(log):
    watch(log, "Happy", source="a.mp4")
    watch(log, "Happy", start=3.0, source="b.mp4")
    watch(log, "Happy", start=6.0, source="b.mp4", segment=1)
    logged = log.logged()
    assert sorted(face.source for face in logged.faces) == ["a.mp4", "b.mp4", "b.mp4"]
    assert logged.sources == ("a.mp4", "b.mp4")


def test_the_time_of_a_video_is_reported_for_each_face_and_source(log):
    for number in range(41):
        frame = make_frame(number, captured_at=100.0 + number / 20, source="a.mp4", position=30 + number / 10)
        log.add(make_analysis_of(frame, *(("Happy",) if number > 10 else ())))
    watch(log, "Happy", start=3.0, source="camera")
    logged = log.logged()
    assert logged.video_times == (pytest.approx((30.0, 34.0)), None)
    times = {face.source: face.video_time for face in logged.faces}
    assert times == {"a.mp4": pytest.approx((31.1, 34.0)), "camera": None}


def test_what_is_seen_only_for_a_moment_is_counted_and_left_out(log):
    watch(log, "Happy", seconds=0.5)
    watch(log, start=0.6, seconds=0.2)
    logged = log.logged()
    assert logged.faces == ()
    assert logged.brief == 1
    assert logged.without_face == 3


def test_a_picture_is_reported_with_what_it_looks_like(log):
    for number, name in enumerate(("a.png", "b.png")):
        frame = make_frame(captured_at=100.0 + number, source=name)
        log.add(make_analysis_of(frame, "Surprise"))
    pictures = log.logged().pictures
    assert [(entry.source, entry.label) for entry in pictures] == [
        ("a.png", "Surprise"),
        ("b.png", "Surprise"),
    ]
    assert pictures[0].probability == pytest.approx(0.7)


def test_telling_does_not_end_it(log):
    watch(log, "Happy")
    log.logged()
    watch(log, "Happy", start=2.1)
    (face,) = log.logged().faces
    assert face.seconds > 4


def test_a_face_that_left_long_ago_is_still_reported(log):
    watch(log, "Happy", seconds=2.0)
    watch(log, start=2.1, seconds=61.0)
    assert [face.face_id for face in log.logged().faces] == [1]


def test_what_another_model_reads_is_distinguished(log):
    one, other = ModelName("one", "a" * 64), ModelName("other", "b" * 64)
    watch(log, "Happy", model=one)
    watch(log, "Happy", start=2.1, seconds=3.0, model=other)
    logged = log.logged()
    assert [(face.face_id, face.model) for face in logged.faces] == [(1, other), (1, one)]
    assert logged.models == ((one, 21), (other, 31))


def test_a_picture_that_another_model_reads_has_both_readings(log):
    one, other = ModelName("one", "a" * 64), ModelName("other", "b" * 64)
    for model, label in ((one, "Happy"), (other, "Sad")):
        frame = make_frame(captured_at=100.0, source="a.png")
        log.add(replace(read_as(frame, label), model=model))
    assert [(entry.label, entry.model) for entry in log.logged().pictures] == [("Happy", one), ("Sad", other)]


def test_a_picture_that_is_read_again_is_reported_as_it_was_read_last(log):
    frame = make_frame(captured_at=100.0, source="a.png")
    for labels in ((), ("Happy",), ("Sad", "Fear")):
        log.add(read_as(frame, *labels))
    logged = log.logged()
    assert [(entry.face_id, entry.label) for entry in logged.pictures] == [(1, "Sad"), (2, "Fear")]
    assert (logged.analyses, logged.without_face, logged.brief) == (1, 0, 0)


def test_calibrated_readings_are_marked(log):
    frame = make_frame(captured_at=100.0)
    faces = tuple(replace(face, calibrated=True) for face in make_analysis_of(frame, "Sad").faces)
    watch(log, "Sad", "Happy", faces=(*faces, *make_analysis_of(frame, "Sad", "Happy").faces[1:]))
    assert [face.calibrated for face in log.logged().faces] == [True, False]


def test_memory_is_bounded(log, monkeypatch):
    monkeypatch.setattr(session_log, "MOST_FACES", 3)
    monkeypatch.setattr(session_log, "MOST_PICTURES", 4)
    for number in range(6):
        watch(log, "Happy", start=3.0 * number, seconds=1.5, segment=number)
    for number in range(6):
        frame = make_frame(captured_at=200.0 + number, source=f"{number}.png")
        log.add(make_analysis_of(frame, "Sad"))
    logged = log.logged()
    assert (len(logged.faces), logged.brief) == (3, 3)
    assert (len(logged.pictures), logged.more_pictures) == (4, 2)
