import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_desktop.vision.detectors.blazeface_search import tiles
from fer_desktop.vision.types import Box


@given(st.integers(24, 3000), st.integers(24, 3000), st.data())
def test_every_face_lies_wholly_in_a_tile_in_which_it_is_large_enough(width, height, data):
    part = 0.15
    shortest = min(width, height)
    smallest = data.draw(st.integers(20, shortest))
    side = data.draw(st.integers(smallest, shortest))
    x, y = data.draw(st.integers(0, width - side)), data.draw(st.integers(0, height - side))
    assert any(
        tile.x <= x
        and tile.y <= y
        and x + side <= tile.x + tile.width
        and y + side <= tile.y + tile.height
        and side >= 0.97 * part * tile.width
        for tile in tiles((width, height), smallest, part)
    )


def test_a_small_picture_is_one_tile_and_one_that_reaches_beyond_it():
    assert list(tiles((90, 60), 20, 20 / 128)) == [Box(0, -15, 90, 90), Box(-23, -38, 135, 135)]


@pytest.mark.parametrize(("size", "most"), [((1280, 720), 250), ((1920, 1080), 500)])
def test_a_large_picture_takes_some_hundred_tiles(size, most):
    assert len(list(tiles(size, 20, 22 / 128))) < most
