"""Where the labels of faces stand."""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fer_desktop.vision.label_layout import Rectangle, label_positions

AREA = (400.0, 300.0)
LABEL = (90.0, 20.0)


def positions(*boxes, area=AREA):
    return label_positions([Rectangle(*box) for box in boxes], [LABEL] * len(boxes), area, 4.0)


def covered(found):
    return sum(one.shared(other) for one, other in combinations(found, 2))


def test_a_label_stands_in_the_middle_under_its_box():
    assert positions((100, 50, 60, 60)) == [(85, 114, 90, 20)]


def test_at_the_lower_edge_it_stands_above():
    assert positions((100, 230, 60, 60)) == [(85, 206, 90, 20)]


def test_at_the_side_it_stays_inside():
    (left, right) = positions((0, 50, 30, 60), (370, 50, 30, 60))
    assert (left.left, right.right) == (0, 400)


def test_labels_that_do_not_meet_stay_where_they_are():
    apart = positions((20, 50, 60, 60), (200, 50, 60, 60))
    assert apart == [*positions((20, 50, 60, 60)), *positions((200, 50, 60, 60))]


@pytest.mark.parametrize(
    "boxes",
    [
        [(100, 50, 40, 60), (150, 50, 40, 60)],
        [(100, 50, 40, 60), (145, 55, 40, 60), (190, 50, 40, 60), (235, 52, 40, 60)],
        [(100, 20, 40, 40), (100, 64, 40, 40), (105, 108, 40, 40)],
        [(0, 235, 40, 60), (45, 235, 40, 60), (90, 235, 40, 60)],
        [(100, 50, 40, 60)] * 4,
    ],
)
def test_labels_of_neighbours_do_not_cover_each_other(boxes):
    found = positions(*boxes)
    assert covered(found) == 0
    assert all(
        one.left >= 0 and one.right <= AREA[0] and one.top >= 0 and one.bottom <= AREA[1] for one in found
    )


def test_the_first_face_keeps_its_place_and_the_next_one_stays_near_its_box():
    first, second = positions((100, 50, 40, 60), (150, 50, 40, 60))
    assert first == positions((100, 50, 40, 60))[0]
    assert abs(second.top - 114) <= 110
    assert second.left < 190
    assert second.right > 150


def test_a_label_rather_goes_aside_than_onto_a_face():
    found = positions((100, 50, 40, 60), (150, 50, 40, 60), (100, 140, 90, 90))
    faces = [Rectangle(100, 50, 40, 60), Rectangle(150, 50, 40, 60)]
    assert sum(label.shared(face) for label in found[:2] for face in faces) == 0


def test_where_there_is_no_room_every_label_is_still_shown_inside():
    found = positions(*[(0, 0, 40, 40)] * 5, area=(100.0, 50.0))
    assert len(found) == 5
    assert all(one.right <= 100 and one.bottom <= 50 for one in found)


numbers = st.integers(0, 300)


@example([(0, 285, 10, 10), (39, 137, 15, 80), (0, 177, 10, 80), (0, 266, 10, 10)])
@given(st.lists(st.tuples(numbers, numbers, st.integers(10, 80), st.integers(10, 80)), max_size=4))
def test_up_to_four_labels_never_cover_each_other_in_a_picture_with_room(boxes):
    assert covered(positions(*boxes)) == 0
