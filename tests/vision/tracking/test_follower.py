import numpy as np
import pytest

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE, FoundFace
from fer_desktop.vision.detectors.detections import centred_box
from fer_desktop.vision.factory import make_detector
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.types import UPRIGHT, Box, Pose
from tests.vision.moving_faces import FACE, frame, scene

SIDE = 240.0


def _free():
    """Searches cost nothing, so that nothing depends on how fast this computer is."""
    return 0.0


def _follower(sightings=3, **settings):
    return Follower(make_detector(LIVE, Settings(rotated_faces=False, **settings)), sightings, clock=_free)


class FakeScanning:
    """Finds what it was told to: everywhere, about a place, at a verification; notes what it was asked."""

    def __init__(self, boxes=(), *, genuine=True, finds_roll=False, poses=(UPRIGHT,)):
        self.boxes = list(boxes)
        self.genuine = genuine
        self.finds_roll = finds_roll
        self.poses = poses
        spots = np.random.default_rng(0).integers(0, 255, (30, 40)).astype(np.uint8)
        self.gray = cv2.resize(spots, (640, 480), interpolation=cv2.INTER_CUBIC)
        self.wide: list[Pose] = []
        self.close: list[tuple[Box, Pose]] = []
        self.verifications = 0

    def detect(self, bgr):
        return [FoundFace(box) for box in self.boxes]

    def scan(self, bgr):
        return self

    def leave_out(self, boxes):
        pass

    def everywhere(self, pose):
        self.wide.append(pose)
        return [FoundFace(box, 5.0, pose) for box in self.boxes] if pose == UPRIGHT else []

    def around(self, box, pose):
        self.close.append((box, pose))
        return [FoundFace(one, 5.0, pose) for one in self.boxes if one.overlap(box) > 0.1]

    def confirms(self, face):
        self.verifications += 1
        return self.genuine


BGR = np.zeros((480, 640, 3), np.uint8)


def _run(follower, detector, seconds, begin=0):
    shown = []
    for index in range(begin, begin + round(seconds * 30)):
        shown = follower.find(frame(index, BGR))
    return shown


def test_whole_frames_are_searched_now_and_then_and_known_faces_in_between():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    _run(Follower(detector, 3, clock=_free), detector, 2.0)
    assert 8 <= len(detector.wide) <= 12
    searched_in_vain = [box for box, _ in detector.close if box.overlap(detector.boxes[0]) < 0.5]
    assert len(detector.close) >= 20
    assert not searched_in_vain


def test_a_face_at_rest_is_searched_for_less_often_than_one_that_moves_and_both_are_shown_in_every_frame():
    asked = []
    for speed in (0, 6):
        detector = FakeScanning([Box(100, 100, 80, 80)])
        follower = Follower(detector, 3, clock=_free)
        for index in range(60):
            detector.boxes = [Box(100 + speed * index, 100, 80, 80)]
            assert len(follower.find(frame(index, BGR))) == 1
        asked.append(len(detector.close))
    assert asked[0] < 30 < asked[1]


def test_a_face_that_comes_in_is_shown_within_a_third_of_a_second():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 1.0)
    detector.boxes.append(Box(400, 100, 80, 80))
    assert [face.face_id for face in _run(follower, detector, 0.34, begin=30)] == [1, 2]


def test_where_frames_are_slow_to_come_two_of_them_are_enough():
    detector = FakeScanning()
    follower = Follower(detector, 4, clock=_free)
    follower.find(frame(0, BGR, rate=3.0))
    detector.boxes = [Box(100, 100, 80, 80)]
    assert follower.find(frame(1, BGR, rate=3.0)) == []
    assert len(follower.find(frame(2, BGR, rate=3.0))) == 1


def test_what_is_found_once_is_not_shown():
    detector = FakeScanning()
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 1.0)
    detector.boxes = [Box(100, 100, 80, 80)]
    shown: list[list[KnownFace]] = []
    while not detector.close:  # until a search of the whole frame has found it
        index = 30 + len(shown)
        shown.append(follower.find(frame(index, BGR)))
    detector.boxes = []
    shown += [follower.find(frame(40 + index, BGR)) for index in range(30)]
    assert all(not faces for faces in shown)


def test_what_verification_rejects_is_never_shown_and_soon_not_followed_any_more():
    detector = FakeScanning([Box(100, 100, 80, 80)], genuine=False)
    follower = Follower(detector, 3, clock=_free)
    assert _run(follower, detector, 2.0) == []
    before = len(detector.close)
    assert _run(follower, detector, 1.0, begin=60) == []
    assert len(detector.close) == before


def test_a_face_that_turns_to_the_camera_later_is_shown():
    detector = FakeScanning([Box(100, 100, 80, 80)], genuine=False)
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 1.0)
    detector.genuine = True
    assert len(_run(follower, detector, 1.5, begin=30)) == 1


def test_the_first_frame_may_be_the_only_one():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    follower = Follower(detector, 3, clock=_free)
    assert len(follower.find(frame(0, BGR))) == 1
    follower.reset()
    detector.boxes = [Box(300, 200, 90, 90)]
    assert [face.face_id for face in follower.find(frame(0, BGR, segment=1))] == [1]


def test_no_more_than_two_known_faces_are_searched_for_on_one_frame():
    boxes = [Box(20 + 150 * place, 100, 80, 80) for place in range(4)]
    detector = FakeScanning(boxes)
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 0.5)
    for index in range(15, 45):
        before = len(detector.close)
        assert len(follower.find(frame(index, BGR))) == 4
        assert len(detector.close) - before <= 2


def test_one_turned_region_a_frame_at_most_is_searched_for_a_roll():
    poses = (UPRIGHT, Pose(-27.0), Pose(27.0))
    detector = FakeScanning([Box(20, 100, 80, 80), Box(300, 100, 80, 80)], poses=poses)
    follower = Follower(detector, 3, clock=_free)
    for index in range(60):
        before = len(detector.close)
        follower.find(frame(index, BGR))
        assert sum(pose != UPRIGHT for _, pose in detector.close[before:]) <= 1
    assert {pose.roll for _, pose in detector.close} >= {-12.0, 12.0}


def test_other_settings_keep_the_faces_and_their_numbers():
    first, second = FakeScanning([Box(100, 100, 80, 80)]), FakeScanning([Box(102, 100, 80, 80)])
    follower = Follower(first, 3, make=lambda settings: second)
    _run(follower, first, 0.5)
    follower.adjust(Settings(sensitivity="eager"))
    assert [face.face_id for face in _run(follower, second, 0.2, begin=15)] == [1]


def test_settings_that_cannot_be_used_leave_the_detector_at_work():
    detector = FakeScanning([Box(100, 100, 80, 80)])

    def refuse(settings):
        raise DetectorError("No such file.")

    follower = Follower(detector, 3, make=refuse)
    _run(follower, detector, 0.5)
    with pytest.raises(DetectorError):
        follower.adjust(Settings(detector="yunet"))
    assert len(_run(follower, detector, 0.2, begin=15)) == 1


def test_a_moving_face_is_followed_by_the_cascade_and_keeps_its_number():
    follower = _follower()
    ids, off = set(), []
    for index in range(30):
        x = 200 + 8 * index
        for face in follower.find(frame(index, scene(("happy", (x, 240), SIDE)))):
            ids.add(face.face_id)
            off.append(abs(face.box.centre[0] - x) / (SIDE * FACE))
    assert ids == {1}
    assert len(off) == 30
    assert max(off) < 0.12


def test_a_face_that_looks_away_for_most_of_a_second_keeps_its_number_while_another_moves():
    follower = _follower()
    shown = {}
    for index in range(60):
        away = 15 <= index < 40
        faces = [("neutral", (430 + 1.5 * index, 240), 200.0)]
        if not away:
            faces.append(("happy", (140, 240), 200.0))
        shown[index] = {
            face.face_id: face.box.centre[0] for face in follower.find(frame(index, scene(*faces)))
        }
    left = next(face_id for face_id, x in shown[14].items() if x < 300)
    right = next(face_id for face_id, x in shown[14].items() if x > 300)
    assert set(shown[35]) == {right}
    assert shown[59].keys() == {left, right}
    assert shown[59][left] < 300 < shown[59][right]


def test_two_faces_that_cross_keep_their_numbers():
    follower = _follower()
    first: dict[int, float] = {}
    last: dict[int, float] = {}
    for index in range(61):
        left, right = 120 + 400 * index / 60, 520 - 400 * index / 60
        # The one drawn last passes in front.
        faces = scene(("surprise", (right, 250), 190.0), ("happy", (left, 240), 210.0))
        found = {face.face_id: face.box.centre[0] for face in follower.find(frame(index, faces))}
        first = first or found
        last = found
    assert len(first) == 2
    assert set(first) == set(last)
    assert all((first[face_id] < 320) == (last[face_id] > 320) for face_id in first)


def test_a_face_at_rest_does_not_tremble():
    random = np.random.default_rng(0)
    follower = _follower()
    centres = []
    for index in range(40):
        picture = scene(("sad", (320, 240), SIDE))
        noise = random.normal(0, 4, picture.shape[:2])[:, :, None]
        noisy = np.clip(picture + noise, 0, 255).astype(np.uint8)
        (face,) = follower.find(frame(index, noisy))
        centres.append(face.box.centre)
    steps = np.abs(np.diff(np.array(centres[15:]), axis=0)).max(axis=1)
    assert np.mean(steps) < 0.01 * SIDE


@pytest.mark.parametrize("roll", [-30, -20, 20, 30])
def test_a_rotated_face_is_found_and_its_roll_known(roll):
    follower = Follower(make_detector(LIVE, Settings()), 3, clock=_free)
    picture = scene(("happy", (320, 240), SIDE), roll=roll)
    for index in range(36):
        known = follower.find(frame(index, picture))
    (face,) = known
    assert face.pose.roll == pytest.approx(roll, abs=8)
    assert face.box.overlap(centred_box((320, 240), SIDE * FACE)) > 0.6


def test_rotated_faces_are_not_searched_for_unless_asked_to():
    follower = _follower()
    picture = scene(("happy", (320, 240), SIDE), roll=32)
    assert all(not follower.find(frame(index, picture)) for index in range(20))


def test_an_upright_face_is_read_upright_although_rolls_are_searched_for():
    follower = Follower(make_detector(LIVE, Settings()), 3, clock=_free)
    for index in range(36):
        (face,) = follower.find(frame(index, scene(("neutral", (320, 240), SIDE))))
        assert face.pose == UPRIGHT


def test_what_is_found_but_not_yet_shown_is_known_on_every_frame_that_is_searched_as_a_whole():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 1.0)
    assert follower.hidden is None, "not every frame was searched"
    follower.search_all(True)
    follower.find(frame(30, BGR))
    assert follower.hidden == ()
    detector.boxes.append(Box(400, 100, 80, 80))
    unshown = 0
    for index in range(31, 45):
        boxes = [face.box for face in follower.find(frame(index, BGR))]
        known = [*boxes, *(follower.hidden or ())]
        assert any(box.overlap(Box(400, 100, 80, 80)) > 0.9 for box in known)
        unshown += len(boxes) == 1
    assert 0 < unshown < 14


def test_what_is_searched_to_be_covered_does_not_change_what_is_shown():
    def shown(always):
        detector = FakeScanning([Box(100, 100, 80, 80)])
        follower = Follower(detector, 3, clock=_free)
        follower.search_all(always)
        numbers = []
        for index in range(60):
            if index == 20:
                detector.boxes.append(Box(400, 100, 80, 80))
            numbers.append([face.face_id for face in follower.find(frame(index, BGR))])
        return numbers

    assert shown(always=True) == shown(always=False)


def test_what_verification_rejects_may_be_a_face_all_the_same_and_is_hidden():
    detector = FakeScanning([Box(100, 100, 80, 80)], genuine=False)
    follower = Follower(detector, 3, clock=_free)
    follower.search_all(True)
    for index in range(60):
        assert follower.find(frame(index, BGR)) == []
        assert follower.hidden == (Box(100, 100, 80, 80),)


def test_other_settings_act_at_once_on_a_picture_that_is_paused():
    strict = FakeScanning([Box(100, 100, 80, 80)])
    eager = FakeScanning([Box(100, 100, 80, 80), Box(400, 100, 80, 80)])
    made = iter((eager, strict))
    follower = Follower(strict, 3, make=lambda settings: next(made), clock=_free)
    _run(follower, strict, 0.5)
    held = frame(15, BGR)
    assert [face.face_id for face in follower.find(held)] == [1]
    follower.adjust(Settings(sensitivity="eager"))
    assert [face.face_id for face in follower.find(held)] == [1, 2]
    follower.adjust(Settings())
    assert [face.face_id for face in follower.find(held)] == [1]
    assert [face.face_id for face in _run(follower, strict, 0.5, begin=16)] == [1]


def test_a_frame_that_is_not_paused_takes_its_time_under_other_settings_too():
    strict, eager = FakeScanning(), FakeScanning([Box(400, 100, 80, 80)])
    follower = Follower(strict, 3, make=lambda settings: eager, clock=_free)
    follower.find(frame(0, BGR))
    follower.adjust(Settings(sensitivity="eager"))
    assert follower.find(frame(1, BGR)) == []


def test_a_second_person_who_comes_in_is_known_from_the_first_frame_on_if_all_is_searched():
    follower = Follower(make_detector(LIVE, Settings()), 3, clock=_free)
    follower.search_all(True)
    second = centred_box((480, 240), 200.0 * FACE)
    for index in range(30):
        faces = [("happy", (180, 240), 200.0)] + ([("neutral", (480, 240), 200.0)] if index >= 15 else [])
        known = [face.box for face in follower.find(frame(index, scene(*faces), rate=15.0))]
        places = [*known, *(follower.hidden or ())]
        assert any(place.overlap(second) > 0.4 for place in places) == (index >= 15)


def test_a_face_that_verifications_reject_is_hidden_after_a_while_and_has_to_be_confirmed_again():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    follower = Follower(detector, 3, clock=_free)
    assert len(_run(follower, detector, 1.0)) == 1
    detector.genuine = False
    assert len(_run(follower, detector, 0.5, begin=30)) == 1
    assert _run(follower, detector, 4.0, begin=45) == []
    detector.genuine = True
    assert len(_run(follower, detector, 1.0, begin=165)) == 1


def test_one_failed_verification_hides_no_face_that_is_known():
    detector = FakeScanning([Box(100, 100, 80, 80)])
    follower = Follower(detector, 3, clock=_free)
    _run(follower, detector, 1.0)
    verifications = []
    for index in range(30, 600):
        # Every other verification, whenever it comes.
        detector.genuine = bool(detector.verifications % 2)
        verifications.append(detector.verifications)
        assert len(follower.find(frame(index, BGR))) == 1
    assert verifications[-1] - verifications[0] > 5
