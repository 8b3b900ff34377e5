import numpy as np
import pytest

from fer_desktop.vision.captions import caption
from fer_desktop.vision.inference.reject_option import doubtful, is_below, is_doubtful
from fer_desktop.vision.types import Box, FaceReading

LIKELY = np.array([0.7, 0.2, 0.1], np.float32)
UNLIKELY = np.array([0.36, 0.33, 0.31], np.float32)


def face(probabilities):
    return FaceReading(1, Box(0, 0, 9, 9), probabilities, "Angry")


def test_a_face_is_doubtful_if_even_its_highest_probability_is_under_the_limit():
    assert is_doubtful(face(UNLIKELY), 0.4)
    assert not is_doubtful(face(LIKELY), 0.4)


@pytest.mark.parametrize("limit", [0.3, 0.4, 0.55, 0.7])
def test_a_probability_equal_to_the_limit_is_sure(limit):
    assert not is_doubtful(face(np.array([limit, 1 - limit - 0.01], np.float32)), limit)


def test_with_a_limit_of_nought_nothing_is_doubtful():
    assert not is_doubtful(face(UNLIKELY), 0.0)


def test_many_readings_are_judged_at_once():
    assert doubtful(np.stack([LIKELY, UNLIKELY]), 0.4).tolist() == [False, True]
    assert doubtful(np.empty((0, 3), np.float32), 0.4).shape == (0,)


@pytest.mark.parametrize("limit", [0.15, 0.25, 0.35, 0.4, 0.45, 0.55, 0.9])
def test_what_is_shown_as_the_limit_is_never_said_to_be_below_it(limit):
    for thousandths in range(-30, 31):
        probability = limit + thousandths / 1000
        read = face(np.array([probability], np.float32))
        shown = int(caption(read).split()[1].removesuffix("%"))
        assert is_doubtful(read, limit) == (shown < round(limit * 100))
        assert is_below(read.probability, limit) == is_doubtful(read, limit)
