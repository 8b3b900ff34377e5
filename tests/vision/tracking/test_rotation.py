import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import (
    MAX_ROLL,
    STEP,
    correction,
    limited,
    mapped,
    roll_between,
    roll_of,
    settled,
    turned,
    turned_picture,
    upright,
)
from fer_desktop.vision.types import Box


def _ramp(side=200):
    """Gets brighter to the right, and has a dark spot right of and above the middle."""
    picture = np.tile(np.linspace(60, 200, side), (side, 1)).astype(np.uint8)
    picture[70:80, 120:130] = 0
    return picture


def test_a_roll_is_clockwise_as_it_is_seen():
    assert turned((1.0, 0.0), 90.0) == pytest.approx((0.0, 1.0))


@given(st.floats(-170, 170), st.floats(1, 100))
def test_the_eyes_give_the_roll(roll, apart):
    left, right = turned((-apart, 0.0), roll), turned((apart, 0.0), roll)
    assert roll_of(left, right) == pytest.approx(roll, abs=1e-6)


def test_a_quarter_turn_is_that_of_numpy():
    picture = _ramp()
    cut = upright(picture, (100.0, 100.0), 60.0, 90.0, 60)
    assert np.array_equal(cut, np.rot90(picture[70:130, 70:130]))


def test_no_turn_changes_nothing():
    picture = _ramp()
    assert np.array_equal(upright(picture, (100.0, 100.0), 60.0, 0.0, 60), picture[70:130, 70:130])


@pytest.mark.parametrize("roll", [-30.0, -13.0, 25.0])
def test_a_rotated_picture_is_cut_out_as_the_upright_one_is(roll):
    picture = np.asarray(cv2.GaussianBlur(_ramp(), (0, 0), 2), np.uint8)
    change = cv2.getRotationMatrix2D((99.5, 99.5), -roll, 1.0)
    rotated = np.asarray(cv2.warpAffine(picture, change, (200, 200), flags=cv2.INTER_CUBIC), np.uint8)
    straight = crop_face(picture, Box(60, 60, 80, 80), 0.0, 48)
    again = crop_face(rotated, Box(60, 60, 80, 80), 0.0, 48, roll)
    crooked = crop_face(rotated, Box(60, 60, 80, 80), 0.0, 48)
    assert np.abs(again.astype(int) - straight).mean() < 2.0
    assert np.abs(crooked.astype(int) - straight).mean() > 5.0


def test_a_large_square_is_averaged_not_sampled():
    stripes = np.zeros((400, 400), np.uint8)
    stripes[:, ::2] = 200
    cut = upright(stripes, (200.0, 200.0), 192.0, 0.0, 48)
    assert np.abs(cut.astype(int) - 100).max() <= 1


def test_beyond_the_picture_its_edge_is_repeated():
    assert (upright(np.full((50, 50), 77, np.uint8), (2.0, 2.0), 40.0, 30.0, 24) == 77).all()


@pytest.mark.parametrize("roll", [-27.0, 27.0])
def test_places_in_a_turned_picture_are_mapped_back(roll):
    picture = np.zeros((120, 200), np.uint8)
    picture[20:24, 150:154] = 255
    turned_back, back = turned_picture(picture, roll)
    y, x = np.argwhere(turned_back > 128).mean(axis=0)
    assert mapped(back, (x + 0.5, y + 0.5)) == pytest.approx((152.0, 22.0), abs=0.7)
    assert turned_back.shape[0] > 120
    assert turned_back.shape[1] > 200


def test_where_both_sides_are_as_sure_there_is_nothing_to_correct():
    assert correction(10.0, 30.0, 10.0) == 0.0
    assert correction(0.0, 0.0, 0.0) == 0.0
    assert 0 < correction(2.0, 20.0, 20.0) < STEP


@given(st.floats(-40, 40), st.floats(-15, 15))
def test_the_roll_is_found_from_nearby(roll, error):
    found = roll_between(limited(roll + error), lambda at: max(0.0, 60 - 2.4 * abs(at - roll)), rounds=6)
    assert found == pytest.approx(settled(limited(roll)), abs=5.5)


def test_small_rolls_are_none_and_large_ones_are_limited():
    assert settled(4.0) == 0.0
    assert settled(-12.0) == -12.0
    assert limited(80.0) == MAX_ROLL
