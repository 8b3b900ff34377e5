"""Yaw and pitch, from points whose rotation is known and from pictures."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import STILL, create_detector
from fer_desktop.vision.factory import batch_analyser, live_analyser
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.quality.head_pose import MOUTH, MOUTH_CORNERS, yaw_and_pitch
from fer_desktop.vision.types import Frame
from tests.vision.quality.turned_heads import points, turned_sample

SAMPLES = sorted(resource("samples").glob("*.png"))
ANGLES = list(itertools.product((-60.0, -15.0, 0.0, 40.0), (-35.0, 0.0, 20.0), (-40.0, 0.0, 25.0)))


def angles_of(points, roll=0.0, mouth=MOUTH):
    right_eye, left_eye, nose, lips = points
    return yaw_and_pitch(right_eye, left_eye, nose, lips, roll, mouth)


@pytest.mark.parametrize("mouth", [MOUTH, MOUTH_CORNERS])
@pytest.mark.parametrize(("yaw", "pitch", "roll"), ANGLES)
def test_the_angles_of_a_distant_mean_head_are_exact(yaw, pitch, roll, mouth):
    found = angles_of(points(yaw, pitch, roll, mouth), roll, mouth)
    assert found == pytest.approx((yaw, pitch), abs=0.01)


@pytest.mark.parametrize(("yaw", "pitch"), [(-40.0, 0.0), (25.0, 15.0), (0.0, -20.0)])
def test_those_of_a_head_before_a_webcam_are_right_within_some_degrees(yaw, pitch):
    # Half a meter away, with eyes that are 63 mm apart.
    found = angles_of(points(yaw, pitch, 0.0, distance=8.0))
    assert found == pytest.approx((yaw, pitch), abs=7)


@pytest.mark.parametrize("size", [0.5, 4.0, 400.0])
def test_the_size_of_the_face_does_not_matter(size):
    assert angles_of(points(30.0, 10.0, 0.0, size=size)) == pytest.approx((30.0, 10.0), abs=0.01)


def test_points_that_lie_on_each_other_give_angles_within_the_range():
    yaw, pitch = yaw_and_pitch((5.0, 5.0), (5.0, 5.0), (5.0, 5.0), (5.0, 5.0), 0.0)
    assert -90.0 <= yaw <= 90.0
    assert -90.0 <= pitch <= 90.0


@pytest.mark.parametrize("yaw", [-30.0, 0.0, 30.0])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_that_is_turned_aside_has_that_yaw(path, yaw):
    (face,) = create_detector("blazeface", STILL).detect(turned_sample(read_picture(path), yaw))
    # The mean face of one sample is not quite straight itself.
    assert face.pose.yaw == pytest.approx(yaw, abs=18)


@pytest.mark.parametrize("detector", ["haar", "blazeface"])
@pytest.mark.parametrize("make", [live_analyser, batch_analyser], ids=["live", "batch"])
def test_every_detector_s_readings_have_angles(shipped_bundle, make, detector, happy_sample):
    analyser = make(shipped_bundle, replace(Settings(), detector=detector))
    for yaw in (-30.0, 30.0):
        bgr = turned_sample(read_picture(happy_sample), yaw)
        (face,) = analyser.analyse(Frame(0, 0.0, bgr, str(yaw))).faces
        assert face.quality is not None
        assert np.sign(face.quality.yaw) == np.sign(yaw)
        assert face.quality.pitch is not None
