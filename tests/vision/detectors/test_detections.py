from fer_desktop.vision.detectors.detections import FoundFace, nms, non_max_suppression
from fer_desktop.vision.types import Box, Pose


def test_of_two_boxes_on_one_face_the_one_with_the_higher_score_stays():
    first, second = Box(219, 120, 342, 342), Box(333, 117, 348, 348)
    assert nms([first, second], [3, 20]) == [second]
    assert nms([first, second], [20, 3]) == [first]


def test_a_small_box_inside_of_a_face_goes_even_where_it_is_a_small_part():
    face, mouth = Box(0, 0, 300, 300), Box(100, 180, 80, 80)
    assert nms([mouth, face], [4, 30]) == [face]


def test_heads_side_by_side_both_stay():
    left, right = Box(0, 0, 100, 100), Box(70, 10, 100, 100)
    assert nms([left, right], [5, 9]) == [right, left]


def test_without_boxes_nothing_stays():
    assert nms([], []) == []


def test_a_known_face_that_is_found_again_in_the_same_box_stays_the_known_one():
    known = FoundFace(Box(10, 10, 50, 50), 0.9)
    again = FoundFace(known.box, 30.0, Pose(15.0))
    assert non_max_suppression([again], [known]) == [known]


def test_of_two_faces_in_the_same_box_the_one_with_the_higher_score_stays():
    sure, unsure = FoundFace(Box(10, 10, 50, 50), 30.0), FoundFace(Box(10, 10, 50, 50), 3.0, Pose(15.0))
    assert non_max_suppression([sure, unsure]) == non_max_suppression([unsure, sure]) == [sure]
