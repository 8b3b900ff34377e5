"""Averaging faces: the geometry, and the rule that an average shows nobody."""

import cv2
import numpy as np
import pytest
from average_faces import EYES, eyes_in_place
from face_alignment import (
    FACE,
    Group,
    affine_fit,
    blurred,
    flowed,
    likest_member,
    standardised,
    trimmed_mean,
    unit_rows,
    warped,
    without_duplicates,
)

from fer_desktop.base.paths import resource
from training.core.emotions import EMOTIONS


@pytest.fixture(scope="module")
def texture():
    """A smooth random tile (48, 48)."""
    noise = np.random.default_rng(0).normal(size=(48, 48)).astype(np.float32)
    return standardised(blurred(noise, 2.5))


def shift(x: float, y: float) -> np.ndarray:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y], [0.0, 0.0, 1.0]])


def test_a_shifted_tile_is_laid_back(texture):
    moved = warped(texture, shift(-1.5, 1.0), 48)
    found = affine_fit(texture, moved, np.eye(3))
    assert found is not None
    assert found[:2, 2] == pytest.approx([1.5, -1.0], abs=0.15)


def test_noise_is_laid_on_nothing(texture):
    noise = np.random.default_rng(1).normal(size=(48, 48)).astype(np.float32)
    found = affine_fit(texture, noise, shift(9.0, 9.0))
    assert found is None or np.linalg.svd(found[:2, :2], compute_uv=False).min() > 0.8


def test_eyes_come_to_their_place():
    found = np.array([[150.0, 230.0], [300.0, 200.0]])
    points = np.column_stack([EYES, np.ones(2)]) @ eyes_in_place(found).T
    assert points[:, :2] == pytest.approx(found)


def test_of_near_copies_only_the_first_is_kept():
    likeness = np.eye(3, dtype=np.float32)
    likeness[0, 2] = likeness[2, 0] = 0.95
    assert without_duplicates([0, 2, 1], likeness, 3) == [0, 1]


def test_the_trimmed_mean_ignores_the_extremes():
    images = np.array([0, 1, 1, 1, 1, 1, 1, 1, 1, 500], np.float32).reshape(10, 1, 1)
    assert trimmed_mean(images)[0, 0] == 1


def test_a_flow_shows_what_was_elsewhere(texture):
    flow = np.zeros((48, 48, 2), np.float32)
    flow[..., 0] = 3
    assert np.allclose(flowed(texture, flow)[:, :45], texture[:, 3:], atol=1e-5)


def test_products_of_unit_rows_are_correlations(texture):
    other = np.random.default_rng(2).normal(size=(48, 48)).astype(np.float32)
    rows = unit_rows(np.stack([texture, other]))
    expected = np.corrcoef(texture[FACE], other[FACE])
    assert rows @ rows.T == pytest.approx(expected, abs=1e-3)


def test_an_average_of_one_face_is_recognised_as_that_face(texture):
    enlarged = cv2.resize(texture, (336, 336), interpolation=cv2.INTER_CUBIC)
    mean = cv2.copyMakeBorder(enlarged, 72, 72, 72, 72, cv2.BORDER_REPLICATE)
    group = Group(texture[None], np.eye(3)[None])
    assert likest_member(np.asarray(mean, np.float32), group) > 0.97


def test_there_is_one_sample_for_each_emotion_on_a_plain_background():
    names = {path.stem for path in resource("samples").glob("*.png")}
    assert names == {emotion.lower() for emotion in EMOTIONS}
    for name in names:
        picture = cv2.imread(str(resource("samples", f"{name}.png")), cv2.IMREAD_UNCHANGED)
        assert picture is not None
        assert picture.shape == (480, 480)
        border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
        assert np.ptp(border) <= 2
