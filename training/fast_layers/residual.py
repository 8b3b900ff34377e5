"""The end of a residual block with squeeze-and-excitation: weigh, add, rectify."""

from typing import Any

import keras
from keras import layers, ops

from training.fast_layers import single_pass
from training.fast_layers.rectify import Readers, result_specs, results


class PassAndAverage(layers.GlobalAveragePooling2D):
    """Hands pictures on together with their averages, so that both gradients are added up in one pass."""

    def call(self, inputs: Any) -> Any:
        """Pictures as they are, and the averages (n, 1, 1, channels)."""
        import tensorflow as tf

        @tf.custom_gradient
        def passed(pictures: Any) -> Any:
            window = pictures.shape[1:3]
            averages = tf.nn.avg_pool2d(pictures, window, window, "VALID")
            return (tf.identity(pictures), averages), single_pass.with_average_gradient

        return passed(inputs)

    def compute_output_spec(self, inputs: Any) -> Any:
        """Without running it."""
        n, _, _, channels = inputs.shape
        return (
            keras.KerasTensor(inputs.shape, self.compute_dtype),
            keras.KerasTensor((n, 1, 1, channels), self.compute_dtype),
        )


class HandOn(keras.Layer):
    """Gives what it is given, in the place of a layer that became part of a later one.

    It keeps the depth of the layers before it, and by that the order of the network's weights.
    """

    def call(self, *given: Any) -> Any:
        """As it came."""
        return given

    def compute_output_spec(self, *given: Any) -> Any:
        """As it comes."""
        return tuple(keras.KerasTensor(one.shape, one.dtype) for one in given)


class GatedResidual(keras.Layer):
    """The positive part of pictures · gates + shortcuts: ``Multiply``, ``Add`` and ``ReLU`` in one.

    Args:
        readers: What reads the result.
        settings: Of ``keras.Layer``.
    """

    def __init__(self, readers: Readers = "one", **settings: Any) -> None:
        super().__init__(**settings)
        self.readers = readers

    def call(self, pictures: Any, gates: Any, shortcuts: Any, training: bool = False) -> Any:
        """The result, in training with a quick gradient; a pair of results for two readers."""
        if not training:
            return results(ops.relu(pictures * gates + shortcuts), self.readers)
        import tensorflow as tf

        @tf.custom_gradient
        def joined(pictures: Any, gates: Any, shortcuts: Any) -> Any:
            result = single_pass.gated_sum(pictures, gates, shortcuts)

            def gradient(*gradients: Any) -> Any:
                of_sum = single_pass.positive_part_gradient(result, *gradients)
                of_gates = single_pass.summed_product(of_sum, pictures)
                return single_pass.scaled(of_sum, gates), of_gates, of_sum

            return results(result, self.readers), gradient

        return joined(pictures, gates, shortcuts)

    def compute_output_spec(self, pictures: Any, gates: Any, shortcuts: Any, training: bool = False) -> Any:
        """Without running it."""
        return result_specs(pictures.shape, self.compute_dtype, self.readers)
