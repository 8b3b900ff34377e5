"""The colours of a map over a face."""

from itertools import pairwise

import numpy as np
import pytest

from fer_desktop.vision.heat import heat_picture, scale_end, scale_picture
from fer_desktop.vision.opencv import cv2

GRAY = np.full((1, 1), 128, np.uint8)


def lab(bgr):
    return cv2.cvtColor(bgr.astype(np.float32) / 255, cv2.COLOR_BGR2Lab)[0, 0]


def tinted(number, end=0.5):
    return heat_picture(GRAY, np.full((1, 1), number, np.float32), end)


def test_nothing_is_gray_above_is_orange_and_below_is_blue():
    blue, green, red = tinted(0.0)[0, 0].astype(int)
    assert max(blue, green, red) - min(blue, green, red) <= 2
    blue, green, red = tinted(0.5)[0, 0].astype(int)
    assert red > green > blue
    blue, green, red = tinted(-0.5)[0, 0].astype(int)
    assert blue > green
    assert blue > red


def test_equal_steps_look_equally_large():
    colours = [lab(tinted(number)) for number in (0.0, 0.1, 0.2, 0.3)]
    steps = [float(np.linalg.norm(b - a)) for a, b in pairwise(colours)]
    assert steps == pytest.approx([steps[0]] * 3, rel=0.1)
    assert steps[0] > 5


def test_beyond_the_end_of_the_scale_the_colour_stays():
    assert np.array_equal(tinted(0.9), tinted(0.5))


def test_a_lighter_face_stays_lighter_under_the_tint():
    face = np.array([[60, 200]], np.uint8)
    picture = heat_picture(face, np.full((1, 2), 0.4, np.float32), 0.5)
    gray = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    assert gray[0, 1] > gray[0, 0] + 40


def test_the_scale_has_the_colours_of_the_map_from_its_upper_to_its_lower_end():
    scale = scale_picture(101)
    assert scale.shape == (101, 1, 3)
    assert scale[0, 0, 2] > scale[0, 0, 0]
    assert scale[-1, 0, 0] > scale[-1, 0, 2]
    assert int(np.ptp(scale[50, 0])) <= 2


@pytest.mark.parametrize(("greatest", "end"), [(0.0, 0.05), (0.01, 0.05), (-0.12, 0.2), (0.95, 1.0)])
def test_a_scale_ends_at_a_round_number_that_holds_all(greatest, end):
    assert scale_end(np.array([[0.0, greatest]], np.float32)) == end
