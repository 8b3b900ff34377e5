"""What is measured of the bundled faces: as they are, blurred, dark, bright, small, cut off, rotated."""

from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.quality.measures import SIDE, outside_of, sharpness_of
from fer_desktop.vision.types import Box, Frame
from tests.vision.moving_faces import scene

SAMPLES = sorted(resource("samples").glob("*.png"))
FRAME = 640, 480


@pytest.fixture(scope="module")
def quality(shipped_bundle):
    analyser = batch_analyser(shipped_bundle, Settings())
    return lambda bgr: analyser.analyse(Frame(0, 0.0, bgr, "a.png")).faces[0].quality


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_defect_lowers_its_measure_and_the_score(quality, path):
    bgr = read_picture(path)
    good = quality(bgr)
    assert good.score > 0.9
    assert good.outside == 0.0
    blurred = quality(cv2.GaussianBlur(bgr, (0, 0), 12.0))
    assert blurred.sharpness < 0.2 * good.sharpness
    dark = quality((bgr * 0.2).astype(np.uint8))
    assert dark.exposure == pytest.approx(0.2 * good.exposure, abs=0.03)
    bright = quality(np.clip(bgr * 2.6, 0, 255).astype(np.uint8))
    assert bright.exposure > 0.8
    cut = quality(bgr[:, 200:].copy())
    assert cut.outside == pytest.approx(0.36, abs=0.12)
    small = quality(scene((path.stem, (160, 120), 33.0), size=(320, 240)))
    assert small.size == pytest.approx(24, abs=9)
    for worse in (blurred, dark, bright, cut, small):
        assert worse.score < good.score - 0.05


@pytest.mark.parametrize("roll", [-30.0, 20.0])
def test_a_rotated_face_has_its_roll_and_no_lower_score(quality, roll):
    upright = quality(scene(("neutral", (320, 240), 300.0)))
    rotated = quality(scene(("neutral", (320, 240), 300.0), roll=roll))
    assert upright.roll == 0.0
    assert rotated.roll == pytest.approx(roll, abs=6)
    assert rotated.score == pytest.approx(upright.score, abs=0.08)


def test_a_picture_that_is_read_whole_has_no_roll_and_is_not_cut_off(shipped_bundle, happy_sample):
    analyser = batch_analyser(shipped_bundle, replace(Settings(), faces="whole"))
    (face,) = analyser.analyse(Frame(0, 0.0, read_picture(happy_sample), "a.png")).faces
    assert face.quality is not None
    assert (face.quality.roll, face.quality.outside, face.quality.size) == (None, 0.0, 480)
    assert face.quality.yaw is not None


@pytest.mark.parametrize(
    ("box", "outside"),
    [
        (Box(100, 100, 80, 80), 0.0),
        (Box(0, 100, 80, 80), 0.0),
        (Box(0, 100, 60, 80), 0.25),
        (Box(600, 100, 40, 80), 0.5),
        (Box(100, 440, 80, 40), 0.5),
        (Box(-20, 100, 80, 80), 0.25),
        (Box(0, 0, 40, 80), 0.5),
        # In the middle of the picture nothing is cut off, whatever the box is like.
        (Box(100, 100, 60, 80), 0.0),
        (Box(700, 500, 80, 80), 1.0),
    ],
)
def test_the_share_outside_is_that_of_the_square_the_box_was_clipped_from(box, outside):
    assert outside_of(box, FRAME) == pytest.approx(outside)


def test_sharpness_depends_neither_on_contrast_nor_on_the_input_size_of_the_model():
    random = np.random.default_rng(0)
    soft = cv2.GaussianBlur(random.normal(128, 60, (SIDE, SIDE)), (0, 0), 2.0)
    crop, pale = (np.clip(128 + (soft - 128) * part, 0, 255).astype(np.uint8) for part in (4.0, 2.0))
    large = np.asarray(cv2.resize(crop, (2 * SIDE, 2 * SIDE), interpolation=cv2.INTER_NEAREST), np.uint8)
    assert sharpness_of(pale) == pytest.approx(sharpness_of(crop), rel=0.1)
    assert sharpness_of(large) == sharpness_of(crop)
    assert sharpness_of(np.full((SIDE, SIDE), 90, np.uint8)) == 0.0
    noise = random.integers(0, 256, (SIDE, SIDE)).astype(np.uint8)
    assert sharpness_of(noise) == pytest.approx(20.0, rel=0.15)
