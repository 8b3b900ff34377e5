from fer_desktop.vision.tracking.tracker import MAX_MISSING_SECONDS, Tracker, likeness
from fer_desktop.vision.types import Box

LEFT, RIGHT = Box(100, 100, 80, 80), Box(400, 100, 80, 80)


def _moved(box, across, down=0):
    return Box(box.x + across, box.y + down, box.width, box.height)


def test_faces_are_numbered_from_one():
    assert Tracker().update([LEFT, RIGHT], at=0.0) == [1, 2]


def test_a_face_keeps_its_number_while_it_moves():
    tracker = Tracker()
    for step in range(50):
        assert tracker.update([_moved(LEFT, 7 * step)], at=step / 30) == [1]


def test_numbers_follow_faces_not_their_order():
    tracker = Tracker()
    tracker.update([LEFT, RIGHT], at=0.0)
    assert tracker.update([_moved(RIGHT, 5), _moved(LEFT, 5)], at=0.1) == [2, 1]


def test_a_jump_shorter_than_half_a_face_is_the_same_face():
    tracker = Tracker()
    tracker.update([LEFT], at=0.0)
    assert tracker.update([_moved(LEFT, 30, 30)], at=0.1) == [1]


def test_a_face_at_another_place_is_another_face():
    tracker = Tracker()
    tracker.update([LEFT], at=0.0)
    assert tracker.update([RIGHT], at=0.1) == [2]


def test_a_much_larger_face_at_the_same_place_is_another_face():
    assert likeness(Box(0, 0, 40, 40), Box(-40, -40, 120, 120)) == 0.0


def test_a_face_missing_for_a_moment_keeps_its_number():
    tracker = Tracker()
    tracker.update([LEFT, RIGHT], at=0.0)
    tracker.update([RIGHT], at=0.5)
    assert tracker.update([LEFT, RIGHT], at=MAX_MISSING_SECONDS - 0.1) == [1, 2]


def test_a_face_missing_for_longer_is_a_new_one():
    tracker = Tracker()
    tracker.update([LEFT, RIGHT], at=0.0)
    tracker.update([RIGHT], at=0.9)
    assert tracker.update([LEFT, RIGHT], at=MAX_MISSING_SECONDS) == [3, 2]


def test_of_two_boxes_near_one_face_the_better_one_is_it():
    tracker = Tracker()
    tracker.update([LEFT], at=0.0)
    assert tracker.update([_moved(LEFT, 25), _moved(LEFT, 2)], at=0.1) == [2, 1]


def test_another_picture_counts_from_one_again():
    tracker = Tracker()
    tracker.update([LEFT, RIGHT], at=0.0)
    tracker.reset()
    assert tracker.update([RIGHT], at=0.1) == [1]
