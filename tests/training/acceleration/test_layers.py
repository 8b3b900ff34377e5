"""Accelerated layers do what Keras' own do, and are used only where they are right and faster."""

import keras
import numpy as np
import pytest

from training.acceleration import layers
from training.acceleration.layers import FusedBatchNormalization, StridedConvolution, accelerated
from training.acceleration.precision import has_bfloat16
from training.networks.architectures import ARCHITECTURES, Shape, architecture
from training.networks.fine_tuning import freeze

# No run trains in bfloat16 on a processor without instructions for it.
PRECISIONS = [("float32", 1e-4), *([("mixed_bfloat16", 0.05)] if has_bfloat16() else [])]
SHAPE = Shape(input_size=48, emotions=3, mean=0.5, deviation=0.25, dropout=0.0)


@pytest.fixture
def always_fused(monkeypatch):
    """The start-up check finds that fused batch normalization pays."""
    monkeypatch.setattr(layers, "fused_normalization_pays", lambda dtype: True)


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
def test_batch_normalization_has_the_outputs_gradients_and_averages_of_keras(
    channels, precision, tolerance, training
):
    settings = {"momentum": 0.9, "epsilon": 1e-5, "beta_initializer": "ones", "dtype": precision}
    usual, fast = keras.layers.BatchNormalization(**settings), FusedBatchNormalization(**settings)
    expected = computed(usual, pictures(channels), training) + usual.get_weights()[2:]
    given = computed(fast, pictures(channels), training) + fast.get_weights()[2:]
    assert [same(*pair, tolerance) for pair in zip(given, expected, strict=True)] == [True] * len(expected)


def test_a_frozen_batch_normalization_uses_its_averages_and_leaves_them_alone():
    layer = FusedBatchNormalization()
    plain = np.asarray(layer(pictures(16), training=False))
    layer.trainable = False
    assert np.array_equal(np.asarray(layer(pictures(16), training=True)), plain)
    assert np.array_equal(layer.moving_mean, np.zeros(16))


@pytest.mark.parametrize("side", [5, 6])
@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_a_convolution_of_every_other_pixel_is_that_of_the_picked_pixels(precision, tolerance, side):
    given = pictures(8, side)
    usual = keras.layers.Conv2D(24, 1, dtype=precision)
    fast = StridedConvolution(24, 1, strides=2, padding="same", dtype=precision)
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

    layer = StridedConvolution(16, 1, strides=2, padding="same")
    layer.build((None, 48, 48, channels))

    def gradient(faces):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(layer(faces))
        return tape.gradient(loss, layer.kernel.value)

    graph = tf.function(gradient).get_concrete_function(tf.TensorSpec((37, 48, 48, channels))).graph
    strides = [op.get_attr("strides") for op in graph.get_operations() if op.type == "Conv2DBackpropFilter"]
    assert strides == [[1, stride, stride, 1]]


def test_an_accelerated_network_has_the_weights_of_the_usual_one_in_the_same_order(always_fused):
    for entry in ARCHITECTURES:
        usual = entry.build(SHAPE)
        fast = accelerated(usual)
        assert [weights.path for weights in fast.weights] == [weights.path for weights in usual.weights]
        for one, other in zip(fast.get_weights(), usual.get_weights(), strict=True):
            assert np.array_equal(one, other)
        slow = {keras.layers.BatchNormalization, keras.layers.Conv2D}
        assert not slow & {type(layer) for layer in fast.layers}


@pytest.mark.parametrize("stages", [1, 2, 3, 4])
def test_the_same_weights_are_frozen_in_an_accelerated_network(stages, always_fused):
    usual = architecture("se_resnet_small").build(SHAPE)
    fast = accelerated(usual)
    for network in (usual, fast):
        freeze(network, stages)
    names = [[weights.path for weights in network.trainable_weights] for network in (usual, fast)]
    assert names[0] == names[1]


@pytest.fixture
def trial(monkeypatch):
    """Runs the start-up check on made-up results and seconds of the usual and the fused layer."""

    def run(fused, seconds):
        answers = {
            keras.layers.BatchNormalization: ([np.ones(3)], 2.0),
            FusedBatchNormalization: ([np.full(3, fused)], seconds),
        }
        monkeypatch.setattr(layers, "_trial", lambda layer: answers[type(layer)])
        layers.fused_normalization_pays.cache_clear()
        return layers.fused_normalization_pays("float32")

    yield run
    layers.fused_normalization_pays.cache_clear()


def test_a_layer_is_used_only_if_it_is_right_and_faster(trial):
    assert trial(fused=1.0001, seconds=1.0)
    assert not trial(fused=1.01, seconds=1.0)
    assert not trial(fused=float("nan"), seconds=1.0)
    assert not trial(fused=1.0, seconds=2.5)


def test_the_start_up_check_measures_results_that_agree():
    usual, _ = layers._trial(keras.layers.BatchNormalization(dtype="float32"))
    fused, seconds = layers._trial(FusedBatchNormalization(dtype="float32"))
    assert seconds > 0
    assert [same(*pair, 1e-3) for pair in zip(fused, usual, strict=True)] == [True] * 4


def test_where_it_does_not_pay_keras_own_layer_stays(monkeypatch):
    monkeypatch.setattr(layers, "fused_normalization_pays", lambda dtype: False)
    fast = accelerated(architecture("classic").build(SHAPE))
    assert FusedBatchNormalization not in {type(layer) for layer in fast.layers}
