"""Covered faces: what of a face is left, and for how long it stays covered."""

from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.vision.anonymization import AROUND, AROUND_LOST, HOLD_SECONDS, FacesToCover, covered, grown
from fer_desktop.vision.types import Box
from tests.fakes import make_analysis, make_analysis_of, make_frame


def noise(width=300, height=200):
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), np.uint8)


def runs(line):
    """How long each run of one colour is."""
    changes = np.flatnonzero((np.diff(line.astype(int), axis=0) != 0).any(axis=1))
    return np.diff([-1, *changes, len(line) - 1])


@pytest.mark.parametrize("side", [16, 60, 97])
def test_a_face_becomes_blocks_of_at_least_an_eighth_of_its_side(side):
    place = grown(Box(80, 60, side, side), AROUND)
    picture = covered(noise(), [place])
    part = picture[max(place.y, 0) : place.y + place.height, place.x : place.x + place.width]
    assert min(runs(part[0])) >= side / 8
    assert min(runs(part[:, 0])) >= side / 8


def test_a_block_has_the_mean_colour_of_what_it_covers():
    picture = noise()
    place = Box(90, 60, 90, 90)
    block = covered(picture, [place])[60:70, 90:100]
    assert np.ptp(block, axis=(0, 1)).max() == 0
    assert block[0, 0] == pytest.approx(picture[60:70, 90:100].mean(axis=(0, 1)), abs=1)


def test_the_rest_of_the_picture_and_the_frame_itself_stay_as_they_are():
    picture = noise()
    before = picture.copy()
    result = covered(picture, [Box(100, 50, 60, 60)])
    assert (picture == before).all()
    outside = np.ones(picture.shape[:2], bool)
    outside[50:110, 100:160] = False
    assert (result[outside] == picture[outside]).all()
    assert (result[50:110, 100:160] != picture[50:110, 100:160]).any()


@pytest.mark.parametrize(
    "box", [Box(-40, -40, 60, 60), Box(280, 190, 60, 60), Box(400, 400, 9, 9), Box(5, 5, 1, 1)]
)
def test_a_face_at_the_edge_or_beyond_does_no_harm(box):
    assert covered(noise(), [box]).shape == (200, 300, 3)


def analysis_at(at, *labels, **changes):
    return replace(make_analysis_of(make_frame(captured_at=at), *labels), **changes)


def test_more_than_the_box_is_covered():
    box = analysis_at(0.0, "Happy").faces[0].box
    (place,) = FacesToCover().update(analysis_at(0.0, "Happy"))
    assert place == grown(box, AROUND)
    assert place.x < box.x
    assert place.width > 1.4 * box.width


def test_a_face_that_was_lost_stays_covered_for_half_a_second_and_more_widely():
    faces = FacesToCover()
    box = analysis_at(0.0, "Happy").faces[0].box
    faces.update(analysis_at(0.0, "Happy"))
    assert faces.update(
        analysis_at(
            HOLD_SECONDS,
        )
    ) == (grown(box, AROUND_LOST),)
    assert faces.update(analysis_at(HOLD_SECONDS + 0.01)) == ()


def test_a_face_that_moves_is_covered_where_it_is():
    faces = FacesToCover()
    first, second = analysis_at(0.0, "Happy"), analysis_at(0.1, "Happy")
    moved = replace(second.faces[0], box=Box(200, 100, 30, 30))
    faces.update(first)
    assert faces.update(replace(second, faces=(moved,))) == (grown(moved.box, AROUND),)


def test_another_picture_or_a_jump_restarts():
    faces = FacesToCover()
    faces.update(analysis_at(0.0, "Happy"))
    assert faces.update(analysis_at(0.1, segment=1)) == ()
    faces.update(analysis_at(0.2, "Happy", segment=1))
    assert faces.update(analysis_at(0.3, source="another.png")) == ()


def test_what_moves_before_it_is_taken_for_a_face_is_covered_where_it_is_and_leaves_no_trail():
    faces = FacesToCover()
    empty = make_analysis()
    for step in range(5):
        box = Box(100 + 10 * step, 100, 80, 80)
        places = faces.update(replace(empty, captured_at=step / 30, hidden=(box,)))
        assert places == (grown(box, AROUND),)
    assert faces.update(replace(empty, captured_at=0.5, hidden=())) == (grown(box, AROUND_LOST),)
    assert faces.update(replace(empty, captured_at=0.8, hidden=())) == ()
