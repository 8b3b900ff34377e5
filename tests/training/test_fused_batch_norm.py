"""The quick batch normalisation does what Keras' own does."""

import keras
import numpy as np
import pytest

from training.fused_batch_norm import FusedBatchNormalization, with_fused_batch_norm


def normalised(layer, pictures):
    """What a layer gives in training, the gradients for its input, and its averages afterwards."""
    import tensorflow as tf

    x = tf.constant(pictures)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x, training=True)
        loss = tf.reduce_sum(tf.cast(y, "float32") * np.linspace(0, 1, y.shape[-1], dtype=np.float32) ** 2)
    return [np.asarray(value, np.float32) for value in (y, tape.gradient(loss, x), *layer.get_weights()[2:])]


@pytest.mark.parametrize("channels", [16, 24])
@pytest.mark.parametrize(("precision", "tolerance"), [("float32", 1e-4), ("mixed_bfloat16", 0.05)])
def test_outputs_gradients_and_averages_are_those_of_keras(channels, precision, tolerance):
    pictures = np.random.default_rng(1).normal(3, 2, (8, 6, 6, channels)).astype(np.float32)
    settings = {"momentum": 0.9, "epsilon": 1e-5, "dtype": precision}
    expected = normalised(keras.layers.BatchNormalization(**settings), pictures)
    given = normalised(FusedBatchNormalization(**settings), pictures)
    for one, other in zip(given, expected, strict=True):
        assert one == pytest.approx(other, abs=tolerance)


def test_without_training_and_when_frozen_the_averages_are_used_and_left_alone():
    pictures = np.random.default_rng(1).normal(3, 2, (8, 6, 6, 16)).astype(np.float32)
    layer = FusedBatchNormalization()
    plain = np.asarray(layer(pictures, training=False))
    layer.trainable = False
    assert np.array_equal(np.asarray(layer(pictures, training=True)), plain)
    assert np.array_equal(layer.moving_mean, np.zeros(16))


def test_a_network_keeps_its_weights_and_has_no_slow_layer_left():
    picture = keras.Input((8, 8, 1))
    x = keras.layers.Conv2D(16, 3)(picture)
    network = keras.Model(picture, keras.layers.BatchNormalization()(x))
    fused = with_fused_batch_norm(network)
    assert [type(layer).__name__ for layer in fused.layers][-1] == "FusedBatchNormalization"
    for one, other in zip(fused.get_weights(), network.get_weights(), strict=True):
        assert np.array_equal(one, other)
