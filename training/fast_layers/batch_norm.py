"""Batch normalisation in one operation of TensorFlow's.

Keras 3 spells batch normalisation out in some twenty element-wise operations, forwards and backwards, that
TensorFlow does not join on a processor: between a sixth and a half of a training step.
"""

from typing import Any

import keras
from keras import layers, ops


class FusedBatchNormalization(layers.BatchNormalization):
    """Normalises pictures (n, height, width, channels) as its base does, up to rounding."""

    def call(self, inputs: Any, training: bool | None = None, mask: Any = None) -> Any:
        """Normalise by the batch when training, by the moving averages otherwise."""
        if mask is not None or len(inputs.shape) != 4:
            return super().call(inputs, training=training, mask=mask)
        import tensorflow as tf

        by_batch = bool(training and self.trainable)
        # oneDNN has quick bfloat16 code for multiples of 16 channels; for others float32 is 15 times faster.
        x = inputs if inputs.shape[-1] % 16 == 0 else ops.cast(inputs, "float32")
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
