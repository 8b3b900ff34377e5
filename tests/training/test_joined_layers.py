"""Layers that are joined for training do what the separate ones do."""

import keras
import numpy as np
import pytest

from training.architectures import ARCHITECTURES, Shape, architecture
from training.architectures.se_resnet import Stage, _se_resnet
from training.fast_layers import single_pass, with_fast_layers
from training.fast_layers.rectify import FastReLU
from training.fast_layers.residual import GatedResidual, PassAndAverage
from training.processor import has_bfloat16
from training.start_from import freeze

SHAPE = Shape(input_size=16, emotions=3, mean=0.5, deviation=0.25, dropout=0.0)
STAGES = (Stage(16, 2, strides=1), Stage(32, 2), Stage(64, 1))
"""All forms of a block: with an average, a convolution or nothing beside it, and the last."""
# No run trains in bfloat16 on a processor without instructions for it.
PRECISIONS = [("float32", 1e-5), *([("mixed_bfloat16", 0.05)] if has_bfloat16() else [])]


def random(*shape):
    return np.random.default_rng(sum(shape)).normal(size=shape).astype(np.float32)


def networks():
    """The usual one and the quick one, with weights that let every block count."""
    usual = _se_resnet(SHAPE, 16, STAGES)
    # The last gamma of a block begins at zero, and then nothing before it has a gradient.
    usual.set_weights([np.where(weights == 0, 0.3, weights) for weights in usual.get_weights()])
    return usual, with_fast_layers(usual)


def kinds(network):
    return [type(layer).__name__ for layer in network.layers]


def computed(network, training):
    """What a network reads, the gradients for its input and all weights, and its averages afterwards."""
    import tensorflow as tf

    faces = tf.constant(np.random.default_rng(1).uniform(0, 255, (16, 16, 16, 1)).astype(np.float32))
    with tf.GradientTape() as tape:
        tape.watch(faces)
        read = network(faces, training=training)
        loss = tf.reduce_sum(read * np.array([1, 2, 4], np.float32))
    gradients = tape.gradient(loss, [faces, *network.trainable_variables])
    return [np.asarray(value, np.float32) for value in (read, *gradients, *network.non_trainable_variables)]


@pytest.mark.parametrize("training", [True, False])
def test_a_joined_network_has_the_outputs_gradients_and_averages_of_the_usual_one(training):
    usual, fast = networks()
    assert kinds(fast).count("GatedResidual") == 5
    for one, other in zip(computed(fast, training), computed(usual, training), strict=True):
        # Against float64, batch normalisation in float32 is off by up to a 10,000th of the largest value.
        np.testing.assert_allclose(one, other, rtol=1e-3, atol=1e-3 * np.abs(other).max())


@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
def test_the_end_of_a_block_has_the_outputs_and_gradients_of_the_separate_operations(precision, tolerance):
    import tensorflow as tf

    # No sum is so near zero that rounding decides whether it is cut off.
    given = [tf.constant(values) for values in (random(4, 6, 6, 16), 5 * np.sign(random(4, 6, 6, 16)[::-1]))]
    average, end = PassAndAverage(keepdims=True, dtype=precision), GatedResidual("two", dtype=precision)

    def joined(pictures, shortcuts):
        pictures, averages = average(pictures)
        return sum(end(pictures, tf.sigmoid(2 * averages), shortcuts, training=True))

    def separate(pictures, shortcuts):
        averages = tf.reduce_mean(pictures, (1, 2), keepdims=True)
        return 2 * tf.nn.relu(pictures * tf.sigmoid(2 * averages) + shortcuts)

    results = []
    for block in (joined, separate):
        with tf.GradientTape() as tape:
            tape.watch(given)
            result = block(*given)
            loss = tf.reduce_sum(tf.cast(result, "float32") * random(4, 6, 6, 16))
        results.append([tf.cast(result, "float32"), *tape.gradient(loss, given)])
    for one, other in zip(*results, strict=True):
        np.testing.assert_allclose(one, other, rtol=tolerance, atol=tolerance)


def test_a_joined_network_has_the_weights_of_the_usual_one_in_the_same_order():
    for entry in ARCHITECTURES:
        usual = entry.build(SHAPE if entry.name != "vgg" else Shape(48, 3, 0.5, 0.25, 0.0))
        fast = with_fast_layers(usual)
        assert [weights.path for weights in fast.weights] == [weights.path for weights in usual.weights]


@pytest.mark.parametrize("stages", [1, 2, 3, 4])
def test_the_same_weights_are_frozen_in_a_joined_network(stages):
    usual = architecture("se_resnet_small").build(Shape(48, 3, 0.5, 0.25, 0.0))
    fast = with_fast_layers(usual)
    for network in (usual, fast):
        freeze(network, stages)
    names = [[weights.path for weights in network.trainable_weights] for network in (usual, fast)]
    assert names[0] == names[1]


def test_without_xla_nothing_is_joined(monkeypatch):
    monkeypatch.setattr(single_pass, "available", lambda: False)
    _, fast = networks()
    assert not {"GatedResidual", "FastReLU", "PassAndAverage", "HandOn"} & set(kinds(fast))


def test_a_rectifier_of_another_form_stays_as_it_is():
    picture = keras.Input((8, 8, 16))
    limited = keras.layers.ReLU(max_value=6.0)(picture)
    leaking = keras.layers.ReLU(negative_slope=0.1)(limited)
    fast = with_fast_layers(keras.Model(picture, leaking))
    assert kinds(fast)[1:] == ["ReLU", "ReLU"]


@pytest.mark.parametrize(("precision", "tolerance"), PRECISIONS)
@pytest.mark.parametrize("readers", ["one", "two", "one_and_averages"])
def test_a_rectifier_adds_up_the_gradients_of_what_reads_it(readers, precision, tolerance):
    import tensorflow as tf

    given = tf.constant(random(4, 6, 6, 16))
    layer = FastReLU(readers, dtype=precision)
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(given)
        results = layer(given, training=True)
        usual = tf.nn.relu(given)
        second = tf.nn.avg_pool2d(usual, 2, 2, "VALID") if readers == "one_and_averages" else usual
        usual = usual if readers == "one" else (usual, second)
        losses = [
            sum(tf.reduce_sum(tf.cast(value, "float32") * random(*value.shape)) for value in values)
            for values in (keras.tree.flatten(results), keras.tree.flatten(usual))
        ]
    for one, other in zip(keras.tree.flatten(results), keras.tree.flatten(usual), strict=True):
        np.testing.assert_allclose(np.asarray(one, np.float32), other, rtol=tolerance, atol=tolerance)
    given_gradient, expected = (tape.gradient(loss, given) for loss in losses)
    np.testing.assert_allclose(given_gradient, expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("precision", "tolerance"), [("float32", 1e-5), ("bfloat16", 0.02)])
def test_passes_give_what_their_formulas_say(precision, tolerance):
    import tensorflow as tf

    one, other = (tf.cast(random(4, 5, side, 16), precision) for side in (5, 5))
    gates = tf.cast(np.abs(random(4, 1, 1, 16)), precision)
    a, b, g = (np.asarray(value, np.float32) for value in (one, other, gates))
    pairs = [
        (single_pass.gated_sum(one, gates, other), np.maximum(a * g + b, 0)),
        (single_pass.scaled(one, gates), a * g),
        (single_pass.summed_product(one, other), (a * b).sum((1, 2), keepdims=True)),
        (single_pass.with_average_gradient(one, gates), a + g / 25),
    ]
    for given, expected in pairs:
        assert given.dtype == precision
        np.testing.assert_allclose(
            np.asarray(given, np.float32), expected, rtol=tolerance, atol=tolerance * np.abs(expected).max()
        )
