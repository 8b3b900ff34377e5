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
def story():
    return SessionLog(BEGAN)


def watch(story, *labels, start=0.0, seconds=2.0, source="clip.mp4", **changes):
    """Ten frames a second with one face for each label."""
    for number in range(round(seconds * 10) + 1):
        frame = make_frame(number, captured_at=100.0 + start + number / 10, source=source)
        story.add(replace(make_analysis_of(frame, *labels), **changes))


def test_before_anything_is_read_there_is_nothing_to_tell(story):
    told = story.told()
    assert told.began is None
    assert (told.faces, told.pictures, told.analyses) == ((), (), 0)


def test_faces_are_told_with_their_time_the_longest_first(story):
    watch(story, "Happy", "Sad", seconds=2.0)
    watch(story, "Happy", start=2.1, seconds=2.0)
    told = story.told()
    assert [face.face_id for face in told.faces] == [1, 2]
    assert told.faces[0].seconds == pytest.approx(4.1)
    assert told.faces[1].seconds == pytest.approx(2.1)
    assert told.clock(told.began) == BEGAN.wall
    assert told.analyses == 42


def test_another_source_and_a_jump_are_told_apart(story):
    watch(story, "Happy", source="a.mp4")
    watch(story, "Happy", start=3.0, source="b.mp4")
    watch(story, "Happy", start=6.0, source="b.mp4", stretch=1)
    told = story.told()
    assert sorted(face.source for face in told.faces) == ["a.mp4", "b.mp4", "b.mp4"]
    assert told.sources == ("a.mp4", "b.mp4")


def test_the_time_of_a_video_is_told_for_each_face_and_source(story):
    for number in range(41):
        frame = make_frame(number, captured_at=100.0 + number / 20, source="a.mp4", position=30 + number / 10)
        story.add(make_analysis_of(frame, *(("Happy",) if number > 10 else ())))
    watch(story, "Happy", start=3.0, source="camera")
    told = story.told()
    assert told.video_times == (pytest.approx((30.0, 34.0)), None)
    times = {face.source: face.video_time for face in told.faces}
    assert times == {"a.mp4": pytest.approx((31.1, 34.0)), "camera": None}


def test_what_is_seen_only_for_a_moment_is_counted_and_left_out(story):
    watch(story, "Happy", seconds=0.5)
    watch(story, start=0.6, seconds=0.2)
    told = story.told()
    assert told.faces == ()
    assert told.brief == 1
    assert told.without_face == 3


def test_a_picture_is_told_with_what_it_looks_like(story):
    for number, name in enumerate(("a.png", "b.png")):
        frame = make_frame(captured_at=100.0 + number, source=name)
        story.add(make_analysis_of(frame, "Surprise"))
    pictures = story.told().pictures
    assert [(entry.source, entry.label) for entry in pictures] == [
        ("a.png", "Surprise"),
        ("b.png", "Surprise"),
    ]
    assert pictures[0].probability == pytest.approx(0.7)


def test_telling_does_not_end_it(story):
    watch(story, "Happy")
    story.told()
    watch(story, "Happy", start=2.1)
    (face,) = story.told().faces
    assert face.seconds > 4


def test_a_face_that_left_long_ago_is_still_told(story):
    watch(story, "Happy", seconds=2.0)
    watch(story, start=2.1, seconds=61.0)
    assert [face.face_id for face in story.told().faces] == [1]


def test_what_another_model_reads_is_told_apart(story):
    one, other = ModelName("one", "a" * 64), ModelName("other", "b" * 64)
    watch(story, "Happy", model=one)
    watch(story, "Happy", start=2.1, seconds=3.0, model=other)
    told = story.told()
    assert [(face.face_id, face.model) for face in told.faces] == [(1, other), (1, one)]
    assert told.models == ((one, 21), (other, 31))


def test_a_picture_that_another_model_reads_has_both_readings(story):
    one, other = ModelName("one", "a" * 64), ModelName("other", "b" * 64)
    for model, label in ((one, "Happy"), (other, "Sad")):
        frame = make_frame(captured_at=100.0, source="a.png")
        story.add(replace(read_as(frame, label), model=model))
    assert [(entry.label, entry.model) for entry in story.told().pictures] == [("Happy", one), ("Sad", other)]


def test_a_picture_that_is_read_again_is_told_as_it_was_read_last(story):
    frame = make_frame(captured_at=100.0, source="a.png")
    for labels in ((), ("Happy",), ("Sad", "Fear")):
        story.add(read_as(frame, *labels))
    told = story.told()
    assert [(entry.face_id, entry.label) for entry in told.pictures] == [(1, "Sad"), (2, "Fear")]
    assert (told.analyses, told.without_face, told.brief) == (1, 0, 0)


def test_calibrated_readings_are_marked(story):
    frame = make_frame(captured_at=100.0)
    faces = tuple(replace(face, calibrated=True) for face in make_analysis_of(frame, "Sad").faces)
    watch(story, "Sad", "Happy", faces=(*faces, *make_analysis_of(frame, "Sad", "Happy").faces[1:]))
    assert [face.calibrated for face in story.told().faces] == [True, False]


def test_memory_is_bounded(story, monkeypatch):
    monkeypatch.setattr(session_log, "MOST_FACES", 3)
    monkeypatch.setattr(session_log, "MOST_PICTURES", 4)
    for number in range(6):
        watch(story, "Happy", start=3.0 * number, seconds=1.5, stretch=number)
    for number in range(6):
        frame = make_frame(captured_at=200.0 + number, source=f"{number}.png")
        story.add(make_analysis_of(frame, "Sad"))
    told = story.told()
    assert (len(told.faces), told.brief) == (3, 3)
    assert (len(told.pictures), told.more_pictures) == (4, 2)
