"""The numbers of faces through a video whose parts were followed apart from each other."""

import dataclasses

import numpy as np
import pytest

from fer_desktop.vision.tracking.track_linking import Sighting, TrackLinker, before
from fer_desktop.vision.types import Analysis, Box, FaceReading

RATE = 30.0


def analysis_of(frame, part, *faces):
    """Faces as (number within the part, x)."""
    readings = tuple(
        FaceReading(number, Box(x, 20, 100, 100), np.array([1.0, 0.0], np.float32), "Sad")
        for number, x in faces
    )
    position = frame / RATE
    return Analysis(frame, 0.0, "f.avi", position, (640, 480), ("Sad", "Fear"), readings, 1.0, 1.0, part)


def numbers(linker, *analyses):
    return [[face.face_id for face in linker.link(analysis).faces] for analysis in analyses]


def test_faces_keep_their_numbers_where_the_next_part_numbers_them_otherwise():
    first, second = analysis_of(59, 0, (1, 50), (2, 300)), analysis_of(60, 1, (1, 302), (2, 52))
    assert numbers(TrackLinker(), first, second) == [[1, 2], [2, 1]]


def test_a_face_that_was_missing_for_less_than_a_second_is_the_same():
    parts = [analysis_of(50, 0, (1, 50)), analysis_of(60, 1), analysis_of(70, 1, (1, 55))]
    assert numbers(TrackLinker(), *parts) == [[1], [], [1]]


def test_a_face_that_was_missing_for_longer_is_a_new_one():
    assert numbers(TrackLinker(), analysis_of(50, 0, (1, 50)), analysis_of(90, 1, (1, 50))) == [[1], [2]]


def test_whoever_comes_in_where_nobody_was_is_a_new_face():
    assert numbers(TrackLinker(), analysis_of(59, 0, (1, 50)), analysis_of(60, 1, (1, 400))) == [[1], [2]]


def test_two_that_differ_in_a_part_are_not_merged():
    # The second one stands where the first one was; whoever followed them has seen that they are two.
    part = [analysis_of(10, 0, (1, 50)), analysis_of(11, 0), analysis_of(12, 0, (2, 50))]
    assert numbers(TrackLinker(), *part) == [[1], [], [2]]


def test_a_number_is_not_given_twice_on_one_frame():
    part = [analysis_of(59, 0, (1, 50)), analysis_of(60, 1, (1, 50)), analysis_of(61, 1, (1, 400), (2, 50))]
    assert numbers(TrackLinker(), *part) == [[1], [1], [1, 2]]


@pytest.mark.parametrize("stopped", [1, 30, 59, 60, 61, 150, 179])
def test_what_is_rebuilt_from_rows_continues_in_the_same_way(stopped):
    chance = np.random.default_rng(3)
    film = []
    for frame in range(180):
        part = frame // 60
        faces = [(number, 40 + 150 * number + frame // 3) for number in (1, 2, 3) if chance.random() < 0.8]
        film.append(analysis_of(frame, part, *((3 + part - number, x) for number, x in faces)))
    whole = TrackLinker()
    linked = [whole.link(analysis) for analysis in film]
    rows = [
        Sighting(analysis.frame_index, round(analysis.position, 3), face.face_id, face.box)
        for analysis in linked[:stopped]
        for face in analysis.faces
    ]
    begin = stopped - stopped % 60
    resumed = TrackLinker(before(rows, begin))
    again = [resumed.link(analysis) for analysis in film[begin:]]
    for one, other in zip(linked[begin:], again, strict=True):
        assert [face.face_id for face in one.faces] == [face.face_id for face in other.faces]


def test_everything_else_stays_as_it_is():
    analysis = analysis_of(5, 0, (7, 50))
    linked = TrackLinker().link(analysis)
    assert linked.faces[0].face_id == 1
    assert dataclasses.replace(linked, faces=()).position == analysis.position
    assert linked.faces[0].box == analysis.faces[0].box
