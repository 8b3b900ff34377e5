"""The quick layers do what Keras' own do."""

import keras
import numpy as np
import pytest

from training.fast_layers import convolution, with_fast_layers
from training.fast_layers.batch_norm import FusedBatchNormalization
from training.fast_layers.convolution import FastConvolution
from training.fast_layers.dropout import FastDropout
from training.fast_layers.pooling import FastAverage
from training.processor import has_bfloat16

# No run trains in bfloat16 on a processor without instructions for it.
PRECISIONS = [("float32", 1e-4), *([("mixed_bfloat16", 0.05)] if has_bfloat16() else [])]


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
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_a_convolution_has_the_outputs_and_gradients_of_keras(
    precision, tolerance, size, channels, side, strides
):
    settings = {"strides": strides, "padding": "same", "dtype": precision}
    usual = keras.layers.Conv2D(24, size, **settings)
    fast = FastConvolution(24, size, **settings)
    given = pictures(channels, side)
    usual.build(given.shape)
    fast.build(given.shape)
    fast.set_weights(usual.get_weights())
    for one, other in zip(computed(fast, given), computed(usual, given), strict=True):
        assert same(one, other, tolerance)
    small = size > 1 and channels == 64 and -(-side // strides) <= 6
    assert fast._is_slow(given) == (small and precision == "mixed_bfloat16")


def test_a_convolution_is_that_of_keras_where_bfloat16_is_emulated(monkeypatch):
    layer = FastConvolution(24, 3, padding="same", dtype="mixed_bfloat16")
    for known in (False, None):
        monkeypatch.setattr(convolution, "has_bfloat16", lambda known=known: known)
        assert not layer._is_slow(pictures(64))


@pytest.mark.parametrize("side", [5, 6])
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_a_convolution_of_every_other_pixel_is_that_of_the_picked_pixels(precision, tolerance, side):
    given = pictures(8, side)
    usual = keras.layers.Conv2D(24, 1, dtype=precision)
    fast = FastConvolution(24, 1, strides=2, padding="same", dtype=precision)
    for layer in (usual, fast):
        layer.build(given.shape)
    fast.set_weights(usual.get_weights())
    y, for_pictures, *for_weights = computed(fast, given)
    expected, for_picked, *others = computed(usual, given[:, ::2, ::2])
    assert same(y, expected, tolerance)
    assert same(for_pictures[:, ::2, ::2], for_picked, tolerance)
    assert for_pictures.sum() == pytest.approx(for_picked.sum(), rel=tolerance)
    assert [same(*pair, tolerance) for pair in zip(for_weights, others, strict=True)] == [True, True]


@pytest.mark.parametrize(("channels", "stride"), [(8, 1), (15, 1), (16, 2)])
def test_onednn_gets_no_strides_that_make_it_write_past_its_memory(channels, stride):
    import tensorflow as tf

    layer = FastConvolution(16, 1, strides=2, padding="same")
    layer.build((None, 48, 48, channels))

    def gradient(faces):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(layer(faces))
        return tape.gradient(loss, layer.kernel.value)

    graph = tf.function(gradient).get_concrete_function(tf.TensorSpec((37, 48, 48, channels))).graph
    strides = [op.get_attr("strides") for op in graph.get_operations() if op.type == "Conv2DBackpropFilter"]
    assert strides == [[1, stride, stride, 1]]


@pytest.mark.parametrize("keepdims", [True, False])
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_an_average_over_the_picture_is_that_of_keras(precision, tolerance, keepdims):
    settings = {"keepdims": keepdims, "dtype": precision}
    usual = keras.layers.GlobalAveragePooling2D(**settings)
    for one, other in zip(
        computed(FastAverage(**settings), pictures(16)), computed(usual, pictures(16)), strict=True
    ):
        assert same(one, other, tolerance)


@pytest.mark.parametrize("precision", ["float32", "mixed_bfloat16"])
@pytest.mark.parametrize("rate", [0.25, 0.5, 0.3])
def test_dropout_drops_its_part_and_scales_the_rest(precision, rate):
    given = np.ones((50, 7, 7, 33), np.float32)
    y, gradient = computed(FastDropout(rate, seed=1, dtype=precision), given)
    assert (y == 0).mean() == pytest.approx(rate, abs=0.01)
    assert y.mean() == pytest.approx(1, abs=0.01)
    assert np.array_equal(gradient == 0, y == 0)


def test_dropout_of_nearly_all_leaves_numbers():
    given = np.ones((4, 8, 8, 64), np.float32)
    assert np.isfinite(np.asarray(FastDropout(0.9999, seed=1)(given, training=True))).all()


def test_dropout_draws_anew_each_time_and_the_same_from_the_same_seed():
    given = np.ones((2, 8, 8, 3), np.float32)
    layer, again = FastDropout(0.5, seed=1), FastDropout(0.5, seed=1)
    first, second = np.asarray(layer(given, training=True)), np.asarray(layer(given, training=True))
    assert not np.array_equal(first, second)
    assert np.array_equal(np.asarray(again(given, training=True)), first)
    assert np.array_equal(np.asarray(layer(given, training=False)), given)


def test_a_network_keeps_its_weights_and_has_no_slow_layer_left():
    picture = keras.Input((8, 8, 1))
    x = keras.layers.BatchNormalization()(keras.layers.Conv2D(16, 3)(picture))
    x = keras.layers.Dropout(0.5)(keras.layers.GlobalAveragePooling2D()(x))
    network = keras.Model(picture, x)
    fast = with_fast_layers(network)
    names = [type(layer).__name__ for layer in fast.layers[1:]]
    assert names == ["FastConvolution", "FusedBatchNormalization", "FastAverage", "FastDropout"]
    for one, other in zip(fast.get_weights(), network.get_weights(), strict=True):
        assert np.array_equal(one, other)
