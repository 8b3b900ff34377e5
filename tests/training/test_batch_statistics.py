"""Measuring batch normalisation's averages anew."""

import keras
import numpy as np
import pytest

from training.batch_statistics import measure_batch_statistics


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
