import math

import numpy as np
import pytest

from fer_desktop.vision.inference.probability_smoothing import Smoother, weight

SAD = np.array([[1.0, 0.0]], np.float32)
GLAD = np.array([[0.0, 1.0]], np.float32)


def test_the_first_reading_of_a_face_is_taken_as_it_is():
    assert np.array_equal(Smoother(0.3).update([1], GLAD, at=5.0), GLAD)


def test_after_one_time_constant_63_percent_of_the_way_are_gone():
    smoother = Smoother(0.3)
    smoother.update([1], SAD, at=0.0)
    mixed = smoother.update([1], GLAD, at=0.3)
    assert mixed[0, 1] == pytest.approx(1 - math.exp(-1))
    assert mixed.sum() == pytest.approx(1.0)
    assert mixed.dtype == np.float32


def test_the_frame_rate_makes_no_difference():
    results = []
    for rate in (10, 60):
        smoother = Smoother(0.3)
        smoother.update([1], SAD, at=0.0)
        for step in range(1, rate + 1):
            mixed = smoother.update([1], GLAD, at=step / rate)
        results.append(mixed[0, 1])
    assert results[0] == pytest.approx(results[1], abs=1e-6)


def test_every_face_has_a_mean_of_its_own():
    smoother = Smoother(0.3)
    smoother.update([1, 2], np.concatenate([SAD, GLAD]), at=0.0)
    assert np.allclose(smoother.update([2, 1], np.concatenate([GLAD, SAD]), at=0.1), [[0, 1], [1, 0]])


def test_a_time_constant_of_nought_leaves_everything_as_it_is():
    smoother = Smoother(0.0)
    smoother.update([1], SAD, at=0.0)
    assert np.array_equal(smoother.update([1], GLAD, at=0.001), GLAD)


def test_what_was_returned_and_what_was_given_are_never_written_again():
    smoother = Smoother(0.3)
    given = SAD.copy()
    first = smoother.update([1], given, at=0.0)
    smoother.update([1], GLAD, at=0.1)
    assert np.array_equal(first, SAD)
    assert np.array_equal(given, SAD)


def test_no_faces_give_no_rows():
    assert Smoother(0.3).update([], np.empty((0, 7), np.float32), at=0.0).shape == (0, 7)


def test_after_another_picture_nothing_is_left_of_the_one_before():
    smoother = Smoother(0.3)
    smoother.update([1], SAD, at=0.0)
    smoother.reset()
    assert np.array_equal(smoother.update([1], GLAD, at=0.001), GLAD)


def test_a_clock_that_stands_still_gives_new_values_no_weight():
    assert weight(0.0, 0.3) == 0.0
    assert weight(-1.0, 0.3) == 0.0


def test_a_change_of_the_time_constant_continues_from_the_mean_reached():
    smoother = Smoother(3.0)
    smoother.update([1], SAD, at=0.0)
    before = smoother.update([1], GLAD, at=0.1)[0, 1]
    smoother.seconds = 0.5
    after = smoother.update([1], GLAD, at=0.6)[0, 1]
    assert after == pytest.approx(1 - (1 - before) * math.exp(-1))


def test_smoothing_that_is_switched_off_and_on_again_starts_from_the_newest_reading():
    smoother = Smoother(3.0)
    smoother.update([1], SAD, at=0.0)
    smoother.seconds = 0.0
    assert np.array_equal(smoother.update([1], GLAD, at=0.1), GLAD)
    smoother.seconds = 3.0
    assert np.array_equal(smoother.update([1], GLAD, at=0.2), GLAD)


def test_unsteady_frames_are_smoothed_as_steady_ones_are():
    steady, unsteady = Smoother(0.5), Smoother(0.5)
    for smoother, times in ((steady, np.arange(0.1, 1.05, 0.1)), (unsteady, (0.01, 0.02, 0.4, 0.95, 1.0))):
        smoother.update([1], SAD, at=0.0)
        for at in times:
            mixed = smoother.update([1], GLAD, at=float(at))
        assert mixed[0, 1] == pytest.approx(1 - math.exp(-2), abs=1e-6)
