"""The average over a whole picture in one operation of TensorFlow's.

Keras computes it in float32, with a cast of the whole picture before and of its gradient after.
"""

from typing import Any

from keras import layers, ops


class FastAverage(layers.GlobalAveragePooling2D):
    """Averages pictures (n, height, width, channels) as its base does, up to rounding."""

    def call(self, inputs: Any) -> Any:
        """The averages, (n, channels), or (n, 1, 1, channels) with ``keepdims``."""
        if self.data_format != "channels_last":
            return super().call(inputs)
        import tensorflow as tf

        window = inputs.shape[1:3]
        averages = tf.nn.avg_pool2d(inputs, window, window, "VALID")
        return averages if self.keepdims else ops.squeeze(averages, axis=(1, 2))
