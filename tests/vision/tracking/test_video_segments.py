from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE, SEGMENT_START
from fer_desktop.vision.factory import make_detector
from fer_desktop.vision.tracking.video_segments import SegmentFinder
from fer_desktop.vision.types import Box, Frame
from tests.vision.moving_faces import frame, scene
from tests.vision.tracking.test_follower import FakeScanning

BGR = np.zeros((480, 640, 3), np.uint8)


def _finder(close, quick):
    return SegmentFinder(lambda settings: close, lambda settings: quick, Settings())


def test_a_segment_begins_with_a_close_search_and_continues_quickly():
    box = Box(100, 100, 80, 80)
    close, quick = FakeScanning([box]), FakeScanning([box])
    finder = _finder(close, quick)
    for segment in (1, 2):
        finder.reset()
        shown = [len(finder.find(frame(index, BGR))) for index in range(30)]
        # Nothing but the first frame need show it: what is found closely there counts at once.
        assert shown == [1] * 30
        assert len(close.wide) == segment
    assert 6 <= len(quick.wide) <= 12


def test_each_picture_is_searched_closely():
    close, quick = FakeScanning([Box(100, 100, 80, 80)]), FakeScanning()
    finder = _finder(close, quick)
    assert len(finder.find(Frame(0, 5.0, BGR, "face.png"))) == 1
    assert quick.wide == []


def test_the_detector_for_pictures_is_made_for_the_first_picture_and_by_the_last_settings():
    box, made = Box(100, 100, 80, 80), []

    def pictures(settings):
        made.append(settings)
        return FakeScanning([box])

    still = FakeScanning()
    finder = SegmentFinder(lambda settings: still, lambda settings: still, Settings(), pictures)
    finder.find(frame(0, BGR))
    assert made == []
    strict = Settings(sensitivity="strict")
    finder.adjust(strict)
    for name in ("one.png", "other.png"):
        assert [face.box for face in finder.find(Frame(0, 5.0, BGR, name))] == [box]
    assert made == [strict]


@pytest.mark.parametrize("side", [70.0, 120.0, 250.0, 600.0])
def test_the_first_frame_of_a_segment_shows_small_and_large_faces(side):
    finder = SegmentFinder(partial(make_detector, SEGMENT_START), partial(make_detector, LIVE), Settings())
    (face,) = finder.find(frame(0, scene(("happy", (640.0, 360.0), side), size=(1280, 720))))
    assert face.box.centre == pytest.approx((640.0, 360.0), abs=side / 6)
    assert 0.5 * side < face.box.width < 0.9 * side


def test_the_time_at_which_a_frame_was_decoded_changes_nothing():
    finder = SegmentFinder(
        partial(make_detector, SEGMENT_START), partial(make_detector, LIVE), Settings(rotated_faces=True)
    )

    def boxes(delays):
        finder.reset()
        return [
            [face.box for face in finder.find(replace(one, captured_at=at))]
            for one, at in zip(video, delays, strict=True)
        ]

    video = [frame(n, scene(("happy", (200.0 + 5 * n, 240.0), 250.0), roll=n)) for n in range(12)]
    random = np.random.default_rng(0)
    quick, slow = np.sort(random.uniform(0, 0.1, 12)), np.sort(random.uniform(0, 60.0, 12))
    first = boxes(quick)
    assert sum(map(len, first)) >= 10
    assert boxes(slow) == first
    assert boxes(quick) == first
