"""The quick layers do what Keras' own do."""

import keras
import numpy as np
import pytest

from training.fast_layers import with_fast_layers
from training.fast_layers.batch_norm import FusedBatchNormalization
from training.fast_layers.convolution import FastConvolution
from training.fast_layers.pooling import FastAverage

PRECISIONS = [("float32", 1e-4), ("mixed_bfloat16", 0.05)]


def pictures(channels, side=6):
    return np.random.default_rng(1).normal(3, 2, (8, side, side, channels)).astype(np.float32)


def computed(layer, given, training=True):
    """What a layer gives, and the gradients for its input and its weights."""
    import tensorflow as tf

    x = tf.constant(given)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x, training=training)
        loss = tf.reduce_sum(tf.cast(y, "float32") ** 2 * np.linspace(1, 2, y.shape[-1], dtype=np.float32))
    gradients = tape.gradient(loss, [x, *layer.trainable_variables])
    return [np.asarray(value, np.float32) for value in (y, *gradients)]


def same(one, other, tolerance):
    largest = max(1.0, float(np.abs(other).max()))
    return one.shape == other.shape and float(np.abs(one - other).max()) <= tolerance * largest


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("channels", [16, 24])
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_batch_normalisation_has_the_outputs_gradients_and_averages_of_keras(
    channels, precision, tolerance, training
):
    settings = {"momentum": 0.9, "epsilon": 1e-5, "beta_initializer": "ones", "dtype": precision}
    usual, fast = keras.layers.BatchNormalization(**settings), FusedBatchNormalization(**settings)
    expected = computed(usual, pictures(channels), training) + usual.get_weights()[2:]
    given = computed(fast, pictures(channels), training) + fast.get_weights()[2:]
    assert [same(*pair, tolerance) for pair in zip(given, expected, strict=True)] == [True] * len(expected)


def test_a_frozen_batch_normalisation_uses_its_averages_and_leaves_them_alone():
    layer = FusedBatchNormalization()
    plain = np.asarray(layer(pictures(16), training=False))
    layer.trainable = False
    assert np.array_equal(np.asarray(layer(pictures(16), training=True)), plain)
    assert np.array_equal(layer.moving_mean, np.zeros(16))


@pytest.mark.parametrize("strides", [1, 2])
@pytest.mark.parametrize("side", [3, 5, 6, 12])
@pytest.mark.parametrize(("size", "channels"), [(3, 64), (5, 64), (1, 64), (3, 16)])
def test_a_convolution_has_the_outputs_and_gradients_of_keras(size, channels, side, strides):
    settings = {"strides": strides, "padding": "same", "dtype": "mixed_bfloat16"}
    usual = keras.layers.Conv2D(24, size, **settings)
    fast = FastConvolution(24, size, **settings)
    given = pictures(channels, side)
    usual.build(given.shape)
    fast.build(given.shape)
    fast.set_weights(usual.get_weights())
    for one, other in zip(computed(fast, given), computed(usual, given), strict=True):
        assert same(one, other, 0.02)


@pytest.mark.parametrize("keepdims", [True, False])
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_an_average_over_the_picture_is_that_of_keras(precision, tolerance, keepdims):
    settings = {"keepdims": keepdims, "dtype": precision}
    usual = keras.layers.GlobalAveragePooling2D(**settings)
    for one, other in zip(
        computed(FastAverage(**settings), pictures(16)), computed(usual, pictures(16)), strict=True
    ):
        assert same(one, other, tolerance)


def test_a_network_keeps_its_weights_and_has_no_slow_layer_left():
    picture = keras.Input((8, 8, 1))
    x = keras.layers.BatchNormalization()(keras.layers.Conv2D(16, 3)(picture))
    network = keras.Model(picture, keras.layers.GlobalAveragePooling2D()(x))
    fast = with_fast_layers(network)
    names = [type(layer).__name__ for layer in fast.layers[1:]]
    assert names == ["FastConvolution", "FusedBatchNormalization", "FastAverage"]
    for one, other in zip(fast.get_weights(), network.get_weights(), strict=True):
        assert np.array_equal(one, other)
