"""Augmentation, on pictures whose change can be told."""

import keras
import numpy as np
import pytest

from training.fitting.config import TrainConfig
from training.networks.augment import (
    RandomAffine,
    RandomBlur,
    RandomErasing,
    RandomLight,
    augmentation,
    degradation,
    gaussian,
    inverse_affine,
)


def dot(row: int, column: int) -> np.ndarray:
    face = np.zeros((1, 48, 48, 1), np.float32)
    face[0, row, column] = 255
    return face


def moved(face: np.ndarray, **changes: float) -> tuple[int, int]:
    values = {"angle": 0.0, "scale": 1.0, "flip": 1.0, "shift_x": 0.0, "shift_y": 0.0} | changes
    columns = {name: np.full((1, 1), value, np.float32) for name, value in values.items()}
    coefficients = inverse_affine(**columns, size=(48, 48))
    picture = np.asarray(keras.ops.image.affine_transform(face, coefficients, interpolation="bilinear"))
    row, column = np.unravel_index(picture[0, :, :, 0].argmax(), (48, 48))
    return int(row), int(column)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({}, (20, 10)),
        ({"shift_x": 5.0, "shift_y": 2.0}, (22, 15)),
        ({"flip": -1.0}, (20, 37)),
        ({"angle": np.pi / 2}, (10, 27)),
        ({"angle": np.pi}, (27, 37)),
        ({"flip": -1.0, "shift_x": 3.0}, (20, 40)),
    ],
)
def test_a_dot_goes_where_geometry_says(changes, place):
    assert moved(dot(20, 10), **changes) == place


def test_scaling_moves_away_from_the_centre():
    row, column = moved(dot(20, 12), scale=1.5)
    assert row == pytest.approx(23.5 - 3.5 * 1.5, abs=1)
    assert column == pytest.approx(23.5 - 11.5 * 1.5, abs=1)


def test_faces_are_changed_in_training_only():
    layers = augmentation(TrainConfig())
    faces = np.random.default_rng(0).integers(0, 256, (8, 48, 48, 1)).astype(np.float32)
    assert np.array_equal(np.asarray(layers(faces, training=False)), faces)
    changed = np.asarray(layers(faces, training=True))
    assert changed.shape == faces.shape
    assert all(not np.array_equal(one, other) for one, other in zip(changed, faces, strict=True))


def test_without_any_change_asked_for_half_of_the_faces_are_only_mirrored():
    faces = np.random.default_rng(0).integers(0, 256, (200, 48, 48, 1)).astype(np.float32)
    changed = np.asarray(RandomAffine(True, 0.0, (1.0, 1.0), 0.0, seed=1)(faces, training=True))
    kept = sum(np.allclose(one, other, atol=0.5) for one, other in zip(changed, faces, strict=True))
    mirrored = sum(
        np.allclose(one, other[:, ::-1], atol=0.5) for one, other in zip(changed, faces, strict=True)
    )
    assert kept + mirrored == 200
    assert 70 < mirrored < 130


def test_light_stays_within_the_gray_range():
    faces = np.random.default_rng(0).integers(0, 256, (50, 48, 48, 1)).astype(np.float32)
    changed = np.asarray(RandomLight(0.5, 0.5, seed=1)(faces, training=True))
    assert changed.min() >= 0
    assert changed.max() <= 255
    assert np.ptp(changed.mean(axis=(1, 2, 3))) > 50


def test_erasing_blanks_a_rectangle_of_the_asked_area_in_the_asked_share_of_faces():
    faces = np.random.default_rng(0).integers(0, 256, (400, 48, 48, 1)).astype(np.float32)
    changed = np.asarray(RandomErasing(0.5, (0.1, 0.1), seed=1)(faces, training=True))
    share = (changed != faces).mean(axis=(1, 2, 3))
    assert 0.4 < (share > 0).mean() < 0.6
    # Rectangles that reach over the edge are smaller.
    assert share.max() <= 0.13


def test_one_seed_gives_the_same_changes():
    faces = np.random.default_rng(0).integers(0, 256, (4, 48, 48, 1)).astype(np.float32)
    first, again, other = (
        np.asarray(augmentation(TrainConfig(seed=seed))(faces, training=True)) for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_the_weights_of_a_blur_are_those_of_a_gaussian():
    weights = np.asarray(gaussian(np.array([[0.0], [1.0]], np.float32), 4))
    assert weights[0].tolist() == pytest.approx([0, 0, 0, 0, 1, 0, 0, 0, 0])
    expected = np.exp(-(np.arange(-4, 5) ** 2) / 2)
    assert weights[1] == pytest.approx(expected / expected.sum(), abs=1e-6)


def test_a_blur_spreads_a_dot_evenly_and_keeps_its_light():
    changed = np.asarray(RandomBlur(1.0, 1.2, seed=1)(dot(20, 10), training=True))[0, :, :, 0]
    assert changed.sum() == pytest.approx(255, rel=1e-4)
    assert changed.max() == changed[20, 10] < 255
    around = changed[16:25, 6:15]
    assert around == pytest.approx(around.T, abs=1e-4)
    assert around == pytest.approx(around[::-1, ::-1], abs=1e-4)


def test_a_blur_changes_its_share_of_faces_and_nothing_outside_training():
    faces = np.random.default_rng(0).uniform(0, 255, (200, 48, 48, 1)).astype(np.float32)
    layer = RandomBlur(0.25, 1.2, seed=1)
    changed = np.asarray(layer(faces, training=True))
    assert (np.abs(changed - faces).max(axis=(1, 2, 3)) > 0.1).mean() == pytest.approx(0.25, abs=0.1)
    assert np.array_equal(np.asarray(layer(faces, training=False)), faces)


def test_only_a_run_that_asks_for_it_blurs():
    assert degradation(TrainConfig()) is None
    blur = degradation(TrainConfig(blur=0.5, blur_deviation=0.7))
    assert isinstance(blur, RandomBlur)
    assert (blur.probability, blur.deviation) == (0.5, 0.7)
