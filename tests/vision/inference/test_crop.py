import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_desktop.vision.inference.crop import crop_face, face_square, to_gray
from fer_desktop.vision.types import Box


def test_the_square_has_the_longer_side_of_the_box_about_the_same_centre():
    assert face_square(Box(10, 20, 40, 60), margin=0.0) == Box(0, 20, 60, 60)


def test_the_margin_is_added_on_every_side():
    assert face_square(Box(100, 100, 50, 50), margin=0.1) == Box(95, 95, 60, 60)


def test_a_negative_margin_cuts_closer():
    assert face_square(Box(100, 100, 50, 50), margin=-0.1) == Box(105, 105, 40, 40)


def test_a_crop_of_its_own_size_is_the_picture_itself():
    gray = np.arange(100 * 100, dtype=np.uint32).reshape(100, 100).astype(np.uint8)
    assert np.array_equal(crop_face(gray, Box(10, 20, 48, 48), 0.0, 48), gray[20:68, 10:58])


def test_a_crop_is_an_array_of_its_own():
    gray = np.zeros((100, 100), np.uint8)
    assert not np.shares_memory(crop_face(gray, Box(10, 20, 48, 48), 0.0, 48), gray)


def test_beyond_the_edge_the_edge_is_repeated():
    gray = np.zeros((60, 60), np.uint8)
    gray[:, 0] = 200
    crop = crop_face(gray, Box(-24, 0, 48, 48), 0.0, 48)
    assert (crop[:, :25] == 200).all()
    assert (crop[:, 25:] == 0).all()


def test_shrinking_averages():
    stripes = np.tile(np.array([0, 200], np.uint8), (96, 48))
    assert (crop_face(stripes, Box(0, 0, 96, 96), 0.0, 48) == 100).all()


@given(
    x=st.integers(-30, 90),
    y=st.integers(-30, 70),
    width=st.integers(1, 150),
    height=st.integers(1, 150),
    margin=st.floats(-0.4, 1.0),
)
def test_every_box_that_touches_the_picture_gives_a_face_of_the_right_size(x, y, width, height, margin):
    gray = np.full((80, 100), 77, np.uint8)
    box = Box(x, y, width, height)
    if face_square(box, margin).clipped(100, 80).area == 0:
        with pytest.raises(ValueError, match="lies outside"):
            crop_face(gray, box, margin, 48)
    else:
        crop = crop_face(gray, box, margin, 48)
        assert crop.shape == (48, 48)
        assert (crop == 77).all()


def test_a_picture_in_colour_is_refused():
    with pytest.raises(ValueError, match="gray picture"):
        crop_face(np.zeros((50, 50, 3), np.uint8), Box(0, 0, 10, 10), 0.0, 48)


def test_gray_is_the_luma_of_the_picture():
    assert to_gray(np.full((2, 2, 3), (0, 0, 255), np.uint8))[0, 0] == 76
