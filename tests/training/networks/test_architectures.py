"""Every network of the table keeps the contract of a bundle and costs what it says."""

import keras
import numpy as np
import pytest

from training.fitting.config import ConfigError
from training.networks.architectures import ARCHITECTURES, Shape, architecture, multiply_adds

SHAPE = Shape(input_size=48, emotions=7, mean=0.5, deviation=0.25, dropout=0.3)


@pytest.fixture(scope="module")
def networks():
    return {entry.name: entry.build(SHAPE) for entry in ARCHITECTURES}


@pytest.mark.parametrize("name", [entry.name for entry in ARCHITECTURES])
def test_gray_0_to_255_goes_in_and_probabilities_come_out(networks, name):
    faces = np.random.default_rng(0).integers(0, 256, (3, 48, 48, 1)).astype(np.float32)
    probabilities = np.asarray(networks[name](faces))
    assert networks[name].input_shape == (None, 48, 48, 1)
    assert probabilities.shape == (3, 7)
    assert probabilities.dtype == np.float32
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-5)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("classic", 1.47e6),
        ("mini_xception", 0.051e6),
        ("vgg", 4.7e6),
        ("se_resnet_small", 1.6e6),
        ("se_resnet_large", 7.8e6),
    ],
)
def test_a_network_is_as_large_as_it_is_said_to_be(networks, name, parameters):
    assert networks[name].count_params() == pytest.approx(parameters, rel=0.03)


def test_the_network_that_ships_takes_55_million_multiply_adds(networks):
    assert multiply_adds(networks["se_resnet_small"]) == pytest.approx(55e6, rel=0.02)


def test_multiply_adds_are_those_counted_by_hand():
    network = keras.Sequential(
        [
            keras.Input((8, 8, 3)),
            keras.layers.Conv2D(5, 3, padding="same"),
            keras.layers.SeparableConv2D(4, 3, strides=2, padding="same"),
            keras.layers.Flatten(),
            keras.layers.Dense(2),
        ]
    )
    convolution = 8 * 8 * (3 * 3 * 3 * 5)
    separable = 4 * 4 * (3 * 3 * 5 + 5 * 4)
    dense = 4 * 4 * 4 * 2
    assert multiply_adds(network) == convolution + separable + dense


def test_an_unknown_name_lists_what_there_is():
    with pytest.raises(ConfigError, match="se_resnet_small"):
        architecture("resnet9000")
