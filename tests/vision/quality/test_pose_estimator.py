"""Angles of faces whose detector gives none: measured as often as the readings need it."""

from dataclasses import replace

import pytest

from fer_desktop.vision.detectors.blazeface import load_network
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.quality.pose_estimator import MOST_AT_ONCE, REFRESH_INTERVAL, PoseEstimator
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.types import Box, Frame, Pose
from tests.fakes import make_frame
from tests.vision.quality.turned_heads import turned_sample

SAMPLE_FACE = Box(78, 80, 330, 330)


class _CountedNetwork:
    """BlazeFace's network, and how often it was asked."""

    def __init__(self):
        self.asked = 0
        self._network = load_network()

    def rows(self, gray, least):
        self.asked += 1
        return self._network.rows(gray, least)


@pytest.fixture
def network():
    return _CountedNetwork()


@pytest.fixture
def estimator(network):
    return PoseEstimator(lambda: network)


def completed(estimator, frame, known):
    return estimator.completed(frame, Luma(frame.bgr), known)


def at(seconds, bgr):
    return Frame(0, seconds, bgr, "film.mp4", position=seconds)


def test_a_face_without_angles_gets_those_of_its_landmarks_and_keeps_its_roll(estimator, happy_sample):
    bgr = turned_sample(read_picture(happy_sample), 30.0)
    face = KnownFace(7, SAMPLE_FACE, Pose(2.0))
    (found,) = completed(estimator, at(0.0, bgr), [face])
    assert (found.face_id, found.box, found.pose.roll) == (7, SAMPLE_FACE, 2.0)
    assert found.pose.yaw == pytest.approx(30.0, abs=18)
    assert found.pose.pitch == pytest.approx(0.0, abs=20)


def test_a_face_whose_detector_has_measured_it_is_left_as_it_is(estimator, network, happy_sample):
    face = KnownFace(1, SAMPLE_FACE, Pose(0.0, yaw=12.0, pitch=3.0))
    (found,) = completed(estimator, at(0.0, read_picture(happy_sample)), [face])
    assert (found.pose.yaw, found.pose.pitch, network.asked) == (12.0, 3.0, 0)


def test_angles_hold_for_a_moment_and_follow_the_face_then(estimator, network, happy_sample):
    straight = read_picture(happy_sample)
    face = [KnownFace(1, SAMPLE_FACE)]
    (first,) = completed(estimator, at(1.0, straight), face)
    turned = turned_sample(straight, -40.0)
    (soon,) = completed(estimator, at(1.0 + REFRESH_INTERVAL / 2, turned), face)
    (later,) = completed(estimator, at(1.0 + REFRESH_INTERVAL, turned), face)
    assert soon.pose.yaw == first.pose.yaw
    assert later.pose.yaw < first.pose.yaw - 15
    assert network.asked == 2


def test_after_a_reset_or_a_jump_back_nothing_holds(estimator, network, happy_sample):
    bgr, face = read_picture(happy_sample), [KnownFace(1, SAMPLE_FACE)]
    completed(estimator, at(5.0, bgr), face)
    completed(estimator, at(1.0, bgr), face)
    estimator.reset()
    completed(estimator, at(1.1, bgr), face)
    assert network.asked == 3


def test_all_faces_of_a_first_frame_are_measured_and_then_some_in_turn(estimator, network, happy_sample):
    bgr = read_picture(happy_sample)
    faces = [KnownFace(number, SAMPLE_FACE) for number in range(1, 6)]
    assert all(face.pose.yaw is not None for face in completed(estimator, at(0.0, bgr), faces))
    asked = network.asked
    for turn in range(3):
        found = completed(estimator, at(REFRESH_INTERVAL + turn / 30, bgr), faces)
        assert network.asked - asked <= MOST_AT_ONCE
        asked = network.asked
        assert all(face.pose.yaw is not None for face in found)
    assert network.asked == 2 * len(faces)


def test_where_blazeface_finds_no_face_the_angles_stay_unknown(estimator):
    (found,) = completed(estimator, replace(make_frame(), captured_at=1.0), [KnownFace(1, Box(5, 5, 30, 30))])
    assert (found.pose.yaw, found.pose.pitch) == (None, None)
