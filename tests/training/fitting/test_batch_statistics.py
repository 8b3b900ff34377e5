"""Measuring batch normalisation's averages anew."""

import keras
import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.data.faces import PUBLIC_TEST, TRAINING
from training.fitting.batch_statistics import (
    MovingStatisticsNote,
    RecomputedStatisticsNote,
    measure_batch_statistics,
    settle_batch_statistics,
)


def test_the_averages_become_those_of_the_faces_and_no_weight_changes():
    network = keras.Sequential(
        [keras.Input((8, 8, 1)), keras.layers.BatchNormalization(momentum=0.9), keras.layers.Dropout(0.5)]
    )
    layer = network.layers[0]
    layer.moving_mean.assign([-3.0])
    faces = np.random.default_rng(0).integers(0, 256, (64, 8, 8)).astype(np.uint8)
    weights = [np.asarray(value) for value in network.trainable_variables]

    measure_batch_statistics(network, faces, batch_size=16, seed=1)

    assert np.asarray(layer.moving_mean)[0] == pytest.approx(faces.mean(), rel=1e-4)
    assert np.asarray(layer.moving_variance)[0] == pytest.approx(faces.var(), rel=0.02)
    assert layer.momentum == 0.9
    for value, before in zip(network.trainable_variables, weights, strict=True):
        assert np.array_equal(np.asarray(value), before)


def test_a_last_batch_of_one_face_does_not_count_as_much_as_a_whole_one():
    network = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.BatchNormalization()])
    faces = np.full((17, 8, 8), 100, np.uint8)
    order = np.random.default_rng(1).permutation(17)
    faces[order[-1]] = 255
    measure_batch_statistics(network, faces, batch_size=16, seed=1)
    assert np.asarray(network.layers[0].moving_mean)[0] == pytest.approx(100)


def little_network(mean: float, deviation: float) -> keras.Model:
    """Reads the bar of a drawn face by its height, if its one normalisation has the right averages."""
    network = keras.Sequential(
        [
            keras.Input((48, 48, 1)),
            keras.layers.BatchNormalization(),
            keras.layers.AveragePooling2D((1, 48)),
            keras.layers.Flatten(),
            keras.layers.Dense(7, activation="softmax", use_bias=False),
        ]
    )
    network.layers[0].moving_mean.assign([mean])
    network.layers[0].moving_variance.assign([deviation**2])
    kernel = np.zeros((48, 7))
    for emotion in range(7):
        kernel[3 + 6 * emotion : 7 + 6 * emotion, emotion] = 1.0
    network.layers[-1].set_weights([kernel])
    return network


@pytest.mark.parametrize(
    ("deviation", "kept"), [(5.0, MovingStatisticsNote), (5000.0, RecomputedStatisticsNote)]
)
def test_of_both_averages_those_stay_that_read_the_validation_faces_better(drawn, deviation, kept):
    network = little_network(60.0, deviation)
    training, validation = drawn.split(TRAINING), drawn.split(PUBLIC_TEST)
    said = settle_batch_statistics(network, training.faces, validation, batch_size=16, seed=1)
    assert type(said) is kept
    deviation_kept = float(np.asarray(network.layers[0].moving_variance)[0]) ** 0.5
    assert (deviation_kept == pytest.approx(deviation)) == (kept is MovingStatisticsNote)


def test_without_validation_faces_the_averages_are_measured_again():
    network = little_network(60.0, 5.0)
    faces = draw_faces({TRAINING: 8}).faces
    assert "no validation faces" in str(settle_batch_statistics(network, faces, None, batch_size=16, seed=1))
    assert np.asarray(network.layers[0].moving_mean)[0] == pytest.approx(faces.mean(), rel=0.01)


def test_a_network_without_normalisation_has_nothing_to_settle(drawn):
    network = keras.Sequential([keras.Input((48, 48, 1)), keras.layers.Flatten(), keras.layers.Dense(7)])
    assert settle_batch_statistics(network, drawn.faces, drawn, batch_size=16, seed=1) is None
