"""Faces of frames that are paused, or that stay away for a while."""

from functools import partial

import pytest

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE, STILL
from fer_desktop.vision.factory import make_detector, still_analyser
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.tracking.interactive_finder import PausableFinder
from fer_desktop.vision.types import Frame
from tests.vision.moving_faces import frame, scene

HAPPY = ("happy", (200.0, 240.0), 230.0)
SAD = ("sad", (480.0, 240.0), 230.0)
SMALL = ("surprise", (560.0, 60.0), 62.0)
"""Too small to be found live at the usual settings, large enough for a picture."""


@pytest.fixture
def finder():
    settings = Settings()
    follower = Follower(make_detector(LIVE, settings), 3, partial(make_detector, LIVE), clock=lambda: 0.0)
    return PausableFinder(follower, partial(make_detector, STILL), settings)


def ids(faces):
    return [face.face_id for face in faces]


def test_a_paused_frame_is_searched_as_closely_as_a_picture_and_known_faces_keep_their_numbers(finder):
    picture = scene(HAPPY, SMALL)
    for index in range(15):
        shown = finder.find(frame(index, picture))
    assert ids(shown) == [1]
    closely = finder.find_closely(frame(14, picture))
    assert ids(closely)[0] == 1
    alone = make_detector(STILL, Settings()).detect(picture)
    assert len(closely) == len(alone) == 2
    assert all(any(face.box.overlap(one.box) > 0.6 for one in alone) for face in closely)


def test_playing_on_after_a_pause_of_minutes_keeps_the_numbers(finder):
    picture = scene(HAPPY, SAD)
    for index in range(15):
        before = finder.find(frame(index, picture))
    finder.find_closely(frame(14, picture))
    for index in range(15, 25):
        behind = finder.find(frame(index + 30 * 300, picture))
    assert ids(before) == ids(behind) == [1, 2]


def test_a_face_that_is_where_it_was_when_a_stream_dropped_keeps_its_number_and_another_gets_its_own(finder):
    for index in range(15):
        finder.find(frame(index, scene(HAPPY)))
    for index in range(15):
        behind = finder.find(frame(15 + 30 * 20 + index, scene(HAPPY, SAD)))
    assert ids(behind) == [1, 2]


def test_a_face_that_goes_while_frames_come_is_forgotten_as_before(finder):
    for index in range(15):
        finder.find(frame(index, scene(HAPPY)))
    for index in range(15, 75):
        finder.find(frame(index, scene()))
    for index in range(75, 90):
        behind = finder.find(frame(index, scene(HAPPY)))
    assert ids(behind) != [1]


def test_a_jump_forgets_the_faces(finder):
    for index in range(15):
        finder.find(frame(index, scene(HAPPY)))
    finder.reset()
    assert ids(finder.find(frame(9000, scene(SAD), segment=1))) == [1]


@pytest.fixture
def analyser(shipped_bundle):
    return still_analyser(shipped_bundle, Settings())


def test_a_video_among_pictures_keeps_the_numbers_of_its_faces_through_a_pause(analyser):
    alone, joined = scene(SAD), scene(HAPPY, SAD)
    for index in range(5):
        assert ids(analyser.analyse(frame(index, alone)).faces) == [1]
    for index in range(5, 30):
        shown = analyser.analyse(frame(index, joined)).faces
    assert [face.face_id for face in shown] == [2, 1]
    analyser.search_closely(True)
    assert ids(analyser.analyse(frame(29, joined)).faces) == [2, 1]
    analyser.search_closely(False)
    behind = [analyser.analyse(frame(index + 30 * 60, joined)).faces for index in range(30, 40)]
    assert ids(behind[-1]) == [2, 1]


def test_a_picture_among_videos_is_searched_closely_by_itself(analyser):
    analyser.analyse(frame(0, scene(SAD)))
    picture = Frame(0, 50.0, scene(HAPPY, SMALL), "a.png")
    assert ids(analyser.analyse(picture).faces) == [1, 2]
    analyser.analyse(frame(1, scene(SAD)))
    assert ids(analyser.analyse(picture).faces) == [1, 2]
