"""A rectifier that knows what reads it, so that its gradient is one pass over the picture.

Usually the gradients of all readers are added up in one pass, spread out by a pooling in another, and cut off
where the result was zero in a third.
"""

from typing import Any, Final, Literal

import keras
from keras import layers, ops

from training.fast_layers import single_pass

Readers = Literal["one", "two", "one_and_averages"]
"""What a layer gives: its result, the result twice, or the result and its averages over 2×2 pixels."""
HALF: Final = 2
"""Side, in pixels, of what is averaged."""


class FastReLU(layers.ReLU):
    """The positive part of pictures, as its base gives it.

    Args:
        readers: What reads the result.
        settings: Of ``keras.layers.ReLU``.
    """

    def __init__(self, readers: Readers = "one", **settings: Any) -> None:
        super().__init__(**settings)
        self.readers = readers

    def call(self, inputs: Any, training: bool = False) -> Any:
        """The result, in training with a quick gradient; a pair of results for two readers."""
        if not training:
            return results(ops.relu(inputs), self.readers)
        import tensorflow as tf

        @tf.custom_gradient
        def rectified(pictures: Any) -> Any:
            result = tf.nn.relu(pictures)

            def gradient(*gradients: Any) -> Any:
                return single_pass.positive_part_gradient(result, *gradients)

            return results(result, self.readers), gradient

        return rectified(inputs)

    def compute_output_spec(self, inputs: Any, training: bool = False) -> Any:
        """Without running it."""
        return result_specs(inputs.shape, self.compute_dtype, self.readers)


def results(result: Any, readers: Readers) -> Any:
    """What a layer gives its readers."""
    if readers == "one":
        return result
    if readers == "two":
        return result, ops.copy(result)
    return result, ops.average_pool(result, HALF, HALF, data_format="channels_last")


def result_specs(shape: tuple[Any, ...], dtype: str, readers: Readers) -> Any:
    """Shapes and types of ``results``."""
    spec = keras.KerasTensor(shape, dtype)
    if readers == "one":
        return spec
    if readers == "two":
        return spec, keras.KerasTensor(shape, dtype)
    n, height, width, channels = shape
    return spec, keras.KerasTensor((n, height // HALF, width // HALF, channels), dtype)
