"""The demonstration from which faces are collected in lessons."""

import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors.face_detector import LIVE
from fer_desktop.vision.factory import make_detector
from fer_desktop.vision.sources.demo import RATE
from fer_desktop.vision.sources.lesson import STAY, LessonSource


@pytest.fixture
def source():
    def make(*labels):
        made = LessonSource(resource("samples"), labels)
        made.open()
        return made

    return make


def test_the_same_frames_come_at_every_run(source):
    first, second = source(), source()
    assert all(np.array_equal(first.frame_at(index), second.frame_at(index)) for index in (0, 100, 1000))


def test_only_the_wanted_emotions_are_shown_and_all_where_none_is_known(source):
    cycle = int(3 * STAY * RATE)
    three, all_seven = source("Happy", "Surprise", "Sad"), source("bored", "tired")
    assert [len(one._samples) for one in (three, all_seven)] == [3, 7]
    assert not np.array_equal(three.frame_at(cycle), all_seven.frame_at(cycle))


def test_its_faces_are_found(source):
    shown = source()
    detector = make_detector(LIVE, Settings())
    frames = range(0, int(7 * STAY * RATE), 30)
    found = [len(detector.detect(shown.frame_at(index))) for index in frames]
    assert found.count(1) >= 0.8 * len(found)
