import numpy as np

from fer_desktop.vision.tracking.one_euro_filter import FORGET, OneEuroFilter
from fer_desktop.vision.types import Box

RATE = 30.0


def test_the_first_box_stands_for_itself():
    assert OneEuroFilter().update(Box(10, 20, 80, 80), at=0.0) == Box(10, 20, 80, 80)


def test_a_trembling_box_comes_to_rest():
    random = np.random.default_rng(0)
    steady, raw, calm = OneEuroFilter(), [], []
    for index in range(90):
        x, y = (int(value) for value in random.integers(-3, 4, 2))
        box = Box(300 + x, 200 + y, 200, 200)
        raw.append(box.centre)
        calm.append(steady.update(box, index / RATE).centre)
    movement = [np.abs(np.diff(np.array(path[15:]), axis=0)).mean() for path in (raw, calm)]
    assert movement[1] < movement[0] / 3


def test_a_hurrying_box_is_not_left_behind():
    steady, side, late = OneEuroFilter(), 100, []
    for index in range(40):
        x = round(2.0 * side * index / RATE)
        found = steady.update(Box(x, 0, side, side), index / RATE)
        late.append((x - found.x) / side)
    assert max(late) < 0.08
    assert late[-1] < 0.02


def test_after_a_while_without_a_box_nothing_is_dragged_along():
    steady = OneEuroFilter()
    steady.update(Box(0, 0, 80, 80), at=0.0)
    assert steady.update(Box(300, 100, 90, 90), at=FORGET + 0.1) == Box(300, 100, 90, 90)
