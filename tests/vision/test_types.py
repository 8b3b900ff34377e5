import dataclasses

import numpy as np
import pytest

from fer_desktop.vision.types import Box, FaceReading
from tests.fakes import make_frame


def test_a_frame_reports_its_size_as_width_and_height():
    assert make_frame(size=(64, 48)).size == (64, 48)


def test_a_frame_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        make_frame().index = 3  # type: ignore[misc]


def test_a_box_scales_its_edges_so_that_neighbours_stay_neighbours():
    left, right = Box(0, 0, 5, 5).scaled(1.5, 1.5), Box(5, 0, 5, 5).scaled(1.5, 1.5)
    assert left.x + left.width == right.x


def test_a_box_is_clipped_to_the_picture():
    assert Box(-10, 40, 30, 30).clipped(100, 50) == Box(0, 40, 20, 10)


def test_a_box_outside_of_the_picture_has_no_area_left():
    assert Box(200, 10, 30, 30).clipped(100, 50).area == 0
    assert Box(-50, 10, 30, 30).clipped(100, 50).area == 0


def test_overlap_is_one_for_the_same_box_and_nought_for_one_apart():
    box = Box(10, 10, 20, 20)
    assert box.overlap(box) == 1.0
    assert box.overlap(Box(40, 40, 5, 5)) == 0.0
    assert box.overlap(Box(20, 10, 20, 20)) == pytest.approx(1 / 3)


def test_nesting_is_the_part_of_the_smaller_box_that_lies_inside():
    large = Box(0, 0, 100, 100)
    assert large.nesting(Box(10, 10, 20, 20)) == Box(10, 10, 20, 20).nesting(large) == 1.0
    assert large.nesting(Box(90, 0, 20, 20)) == 0.5
    assert large.nesting(Box(100, 0, 20, 20)) == 0.0


def test_a_reading_reports_the_probability_of_its_label():
    reading = FaceReading(1, Box(0, 0, 1, 1), np.array([0.25, 0.75], np.float32), "Happy")
    assert reading.probability == 0.75
