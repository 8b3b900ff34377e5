"""What is remembered of each face, and for how long."""

import numpy as np
import pytest

from fer_desktop.live.reading_history import FORGOTTEN, INTERRUPTED, KEPT, MOST_FACES, STEP, ReadingHistory
from fer_desktop.vision.types import Analysis, Box, FaceReading
from tests.fakes import LABELS


def seen(at, *face_ids, source="a", labels=LABELS):
    """An analysis at a time, with these faces; their first probability is the time's last decimals."""
    faces = []
    for face_id in face_ids:
        probabilities = np.full(len(labels), (1 - at % 1) / (len(labels) - 1), np.float32)
        probabilities[0] = at % 1
        faces.append(FaceReading(face_id, Box(0, 0, 9, 9), probabilities, labels[0]))
    return Analysis(0, at, source, None, (64, 48), labels, tuple(faces), 1.0, 1.0)


def filled(*analyses):
    history = ReadingHistory()
    for analysis in analyses:
        history.add(analysis)
    return history


def test_every_face_has_readings_of_its_own_oldest_first():
    history = filled(seen(1.25, 1), seen(2.5, 1, 2))
    assert history.of(1).times.tolist() == [1.25, 2.5]
    assert history.of(1).probabilities[:, 0].tolist() == [0.25, 0.5]
    assert history.of(2).times.tolist() == [2.5]
    assert history.of(3) is None
    assert history.now == 2.5


def test_a_face_that_is_not_found_leaves_one_gap_however_long():
    readings = filled(seen(1.0, 1), seen(1.1), seen(1.2), seen(1.3, 1)).of(1)
    assert readings.times.tolist() == [1.0, 1.1, 1.3]
    assert readings.known.tolist() == [True, False, True]


def test_a_source_that_was_paused_leaves_a_gap_too():
    readings = filled(seen(1.0, 1), seen(1.0 + INTERRUPTED + 0.1, 1)).of(1)
    assert readings.known.tolist() == [True, False, True]
    assert readings.times[1] == 1.0


def test_what_the_face_looked_like_at_a_time_is_the_last_reading_up_to_it():
    readings = filled(seen(1.25, 1), seen(1.5), seen(1.75, 1)).of(1)
    assert readings.at(1.3)[0] == pytest.approx(0.25)
    assert readings.at(1.6) is None
    assert readings.at(9.75)[0] == pytest.approx(0.75)
    assert readings.at(1.0) is None


def test_readings_since_a_time_begin_with_the_one_before_it():
    readings = filled(*(seen(at, 1) for at in (1.0, 2.0, 3.0, 4.0))).of(1)
    assert readings.since(2.5).times.tolist() == [2.0, 3.0, 4.0]
    assert readings.since(0.0).times.tolist() == [1.0, 2.0, 3.0, 4.0]


def test_the_same_analysis_again_changes_nothing():
    history = filled(seen(1.0, 1))
    history.add(seen(1.0, 1))
    assert history.of(1).times.tolist() == [1.0]


def test_a_picture_that_is_read_again_has_its_newest_reading():
    told: list[int] = []
    history = ReadingHistory(gone=lambda face_id, readings: told.append(face_id))
    history.add(seen(1.5, 1, 2))
    handed_out = history.of(1)
    again = seen(1.5, 1, 3)
    again.faces[0].probabilities[0] = 0.875
    assert history.add(again)
    assert history.face_ids == (1, 3)
    newest = history.of(1)
    assert newest is not None
    assert newest.probabilities[:, 0].tolist() == [0.875]
    assert handed_out is not None
    assert handed_out.probabilities[:, 0].tolist() == [0.5]
    assert told == []


def test_a_moment_that_is_read_again_takes_back_its_gap_too():
    history = filled(seen(1.0, 1), seen(1.5), seen(1.5, 1))
    assert history.of(1).known.tolist() == [True, True]
    history.add(seen(2.0))
    assert history.of(1).known.tolist() == [True, True, False]


def test_a_face_not_seen_for_a_minute_is_forgotten_and_one_seen_is_not():
    step = INTERRUPTED / 2
    times = np.arange(1.0, FORGOTTEN + 1.0, step)
    history = filled(seen(0.5, 1, 2), *(seen(float(at), 2) for at in times if at < FORGOTTEN + 0.5))
    assert set(history.face_ids) == {1, 2}
    history.add(seen(FORGOTTEN + 0.5, 2))
    assert history.face_ids == (2,)


def test_another_source_or_another_models_emotions_begin_afresh():
    history = filled(seen(1.0, 1))
    history.add(seen(2.0, 1, source="b"))
    assert history.of(1).times.tolist() == [2.0]
    history.add(seen(3.0, 1, source="b", labels=LABELS[:5]))
    assert history.of(1).times.tolist() == [3.0]
    assert history.labels == LABELS[:5]


def test_after_clearing_nothing_is_left():
    history = filled(seen(1.0, 1))
    history.clear()
    assert history.now is None
    assert history.of(1) is None


def test_a_fast_source_is_thinned_out_and_old_readings_go():
    history = ReadingHistory()
    seconds, rate = KEPT + 60.0, 120
    for index in range(int(seconds * rate)):
        history.add(seen(index / rate, 1))
    readings = history.of(1)
    assert readings is not None
    assert len(readings.times) <= KEPT / STEP + 1
    assert readings.times[-1] - readings.times[0] == pytest.approx(KEPT, abs=2 * STEP)


def test_a_crowd_costs_no_more_than_the_most_faces():
    history = filled(*(seen(float(number), number) for number in range(1, 50)))
    history.add(seen(50.0, *range(100, 100 + MOST_FACES)))
    assert len(history.face_ids) == MOST_FACES
    assert min(history.face_ids) == 100


def test_what_was_handed_out_is_never_written_again():
    history = filled(seen(0.25, 1))
    before = history.of(1)
    copy = before.probabilities.copy()
    for index in range(1, 2000):
        history.add(seen(0.25 + index, 1))
    assert np.array_equal(before.probabilities, copy)
    with pytest.raises(ValueError, match="read-only"):
        before.probabilities[0, 0] = 1.0


def test_a_long_pause_forgets_neither_a_face_nor_its_readings():
    times = [1.0, 1.1, 1.2]
    behind = [KEPT * 3 + at for at in times]
    history = filled(*(seen(at, 1, 2) for at in times), *(seen(at, 1) for at in behind))
    assert history.face_ids == (1, 2)
    readings = history.of(1)
    assert readings.times.tolist() == [*times, times[-1], *behind]
    assert readings.known.tolist() == [True] * 3 + [False] + [True] * 3
    later = [behind[-1] + STEP * number for number in range(1, round(FORGOTTEN / STEP) + 2)]
    for at in later:
        history.add(seen(at, 1))
    assert history.face_ids == (1,)


def test_reading_time_alone_decides_what_is_too_old():
    history = ReadingHistory(kept=1.0)
    for begin in (0.0, 100.0, 200.0):
        for number in range(10):
            history.add(seen(begin + 0.1 * number, 1))
    readings = history.of(1)
    assert readings is not None
    times = readings.times
    assert times[0] >= 100.0
    assert 200.0 in times
