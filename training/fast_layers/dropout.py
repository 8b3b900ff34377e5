"""Dropout that draws eight random bits a value.

Keras draws a float32 for each, which for the large maps of early layers takes as long as the convolution.
"""

from typing import Any, Final

from keras import layers, ops

STEPS: Final = 256
"""A rate is rounded to a multiple of 1/256, at most a 500th away."""
_PER_WORD: Final = 4


class FastDropout(layers.Dropout):
    """Drops values at random and scales the others up, as its base does (Srivastava et al. 2014)."""

    def call(self, inputs: Any, training: bool = False) -> Any:
        """Drop some in training; hand all on otherwise."""
        dropped = min(round(self.rate * STEPS), STEPS - 1)
        if not training or not dropped or self.noise_shape is not None:
            return super().call(inputs, training=training)
        import tensorflow as tf

        shape = tf.shape(inputs)
        words = -(-tf.reduce_prod(shape) // _PER_WORD)
        drawn = tf.random.stateless_uniform(
            [words], self.seed_generator.next(), minval=None, maxval=None, dtype=tf.int32
        )
        bits = tf.reshape(tf.bitcast(drawn, tf.uint8), [-1])[: tf.reduce_prod(shape)]
        kept = tf.reshape(bits, shape) >= tf.constant(dropped, tf.uint8)
        scale = STEPS / (STEPS - dropped)
        return inputs * (ops.cast(kept, inputs.dtype) * ops.cast(scale, inputs.dtype))
