"""Layers that train faster on TensorFlow than Keras' own and do the same; other backends keep Keras' own.

Keras has no word for what they do, so this file calls TensorFlow by name. They are for training alone: a
network to save is built by its architecture and takes over the weights. ``benchmarks/acceleration.py`` says
what they gain; what gains less than a fifth does not stand here.
"""

import functools
import statistics
import time
from typing import Any, Final

import keras
import numpy as np
from keras import layers, ops

WHOLE_BLOCK: Final = 16
"""Channels of the input that oneDNN handles at a time on AVX-512."""
TRIAL_SHAPE: Final = (32, 24, 24, 32)
"""Pictures on which the start-up check compares batch normalization, (n, height, width, channels)."""
TRIALS: Final = 5
TOLERANCE: Final = {"float32": 1e-3, "bfloat16": 0.05}
"""Largest difference from Keras' results that the start-up check allows, as a part of the largest value."""


def accelerated(network: keras.Model) -> keras.Model:
    """The same network with the same weights, faster to train."""
    if keras.backend.backend() != "tensorflow":
        return network
    fast = keras.models.clone_model(network, clone_function=_accelerated_layer)
    fast.set_weights(network.get_weights())
    return fast


def _accelerated_layer(layer: keras.Layer) -> keras.Layer:
    kind = type(layer)
    if kind is layers.Conv2D:
        kind = StridedConvolution
    elif kind is layers.BatchNormalization and fused_normalization_pays(layer.compute_dtype):
        kind = FusedBatchNormalization
    return kind.from_config(layer.get_config())


class FusedBatchNormalization(layers.BatchNormalization):
    """Normalizes pictures (n, height, width, channels) as its base does, up to rounding.

    Keras 3 spells batch normalization out in some twenty element-wise operations, forwards and backwards,
    that TensorFlow does not join on a processor: between a sixth and a half of a training step.
    """

    def call(self, inputs: Any, training: bool | None = None, mask: Any = None) -> Any:
        """Normalize by the batch when training, by the moving averages otherwise."""
        if mask is not None or len(inputs.shape) != 4:
            return super().call(inputs, training=training, mask=mask)
        import tensorflow as tf

        by_batch = bool(training and self.trainable)
        # oneDNN has quick bfloat16 code for multiples of 16 channels; for others float32 is 15 times faster.
        x = inputs if inputs.shape[-1] % WHOLE_BLOCK == 0 else ops.cast(inputs, "float32")
        y, mean, variance, *_ = tf.raw_ops.FusedBatchNormV3(
            x=x,
            scale=ops.convert_to_tensor(self.gamma),
            offset=ops.convert_to_tensor(self.beta),
            mean=tf.zeros([0]) if by_batch else ops.convert_to_tensor(self.moving_mean),
            variance=tf.zeros([0]) if by_batch else ops.convert_to_tensor(self.moving_variance),
            epsilon=self.epsilon,
            is_training=by_batch,
        )
        if by_batch:
            count = ops.cast(ops.size(x) // x.shape[-1], "float32")
            self._average(self.moving_mean, mean)
            # TensorFlow's variance is that of a sample, Keras' that of the batch.
            self._average(self.moving_variance, variance * (count - 1) / count)
        return ops.cast(y, self.compute_dtype)

    def _average(self, moving: keras.Variable, value: Any) -> None:
        moving.assign(moving * self.momentum + value * (1 - self.momentum))


class StridedConvolution(layers.Conv2D):
    """Gives what its base gives; picks the pixels that the strides of a 1×1 convolution leave by itself.

    Where oneDNN 3.7 picks them, for the weights' gradient with AVX-512, it writes past its memory if there
    are fewer channels than ``WHOLE_BLOCK`` and its threads share a picture (uxlfoundation/oneDNN#6035). The
    gradient is then wrong, or the process crashes.
    """

    def convolution_op(self, inputs: Any, kernel: Any) -> Any:
        """The convolution without bias and activation."""
        if not self._skips_pixels(inputs):
            return super().convolution_op(inputs, kernel)
        import tensorflow as tf

        picked = inputs[:, :: self.strides[0], :: self.strides[1]]
        return tf.nn.conv2d(picked, ops.cast(kernel, inputs.dtype), 1, "VALID")

    def _skips_pixels(self, inputs: Any) -> bool:
        return bool(
            self.kernel_size == (1, 1)
            and max(self.strides) > 1
            and inputs.shape[-1] < WHOLE_BLOCK
            and self.groups == 1
            and self.data_format == "channels_last"
        )


@functools.cache
def fused_normalization_pays(dtype: str) -> bool:
    """Whether ``FusedBatchNormalization`` is right and faster on this computer; takes a second, once.

    Args:
        dtype: What the layer computes in, ``float32`` or ``bfloat16``.
    """
    usual, usual_seconds = _trial(layers.BatchNormalization(dtype=_policy(dtype)))
    fused, fused_seconds = _trial(FusedBatchNormalization(dtype=_policy(dtype)))
    tolerance = TOLERANCE.get(dtype, 0.0)
    agree = all(
        float(np.abs(one - other).max()) <= tolerance * max(1.0, float(np.abs(other).max()))
        for one, other in zip(fused, usual, strict=True)
    )
    return agree and fused_seconds < usual_seconds


def _policy(dtype: str) -> str:
    return "mixed_bfloat16" if dtype == "bfloat16" else dtype


def _trial(layer: keras.Layer) -> tuple[list[Any], float]:
    """The result and the gradients of a training step of one layer, and the seconds of its median step."""
    import tensorflow as tf

    pictures = tf.constant(np.random.default_rng(0).normal(3, 2, TRIAL_SHAPE).astype(np.float32))
    weights = tf.constant(np.random.default_rng(1).normal(size=TRIAL_SHAPE).astype(np.float32))
    layer.build(TRIAL_SHAPE)

    @tf.function
    def step() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(pictures)
            result = tf.cast(layer(tf.cast(pictures, layer.compute_dtype), training=True), "float32")
            loss = tf.reduce_sum(result * weights)
        variables = [variable.value for variable in layer.trainable_variables]
        return [result, *tape.gradient(loss, [pictures, *variables])]

    values = [np.asarray(value) for value in step()]  # also makes the graph
    seconds = []
    for _ in range(TRIALS):
        start = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - start)
    return values, statistics.median(seconds)
