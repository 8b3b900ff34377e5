"""What every network begins and ends with, so that all keep the contract of a bundle."""

from typing import Final

import keras
from keras import layers

from training.networks.architectures import Shape

LOGITS: Final = "logits"
"""Name of the layer whose outputs are one number an emotion."""
FLOAT32_LAYERS: Final = (LOGITS, "probabilities")
"""Names of the layers that compute in float32 whatever the precision of the others."""


def gray_input(shape: Shape) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    """The input, gray values 0 to 255 of (n, size, size, 1), and the same brought to mean 0, deviation 1."""
    gray = keras.Input((shape.input_size, shape.input_size, 1), name="gray")
    unit = layers.Rescaling(1 / 255, name="to_unit_range")(gray)
    standardise = layers.Normalization(
        mean=shape.mean, variance=shape.deviation**2, axis=None, name="standardise"
    )
    return gray, standardise(unit)


def probabilities(features: keras.KerasTensor, shape: Shape) -> keras.KerasTensor:
    """Softmax probabilities (n, emotions) of features (n, …), in float32 whatever the precision before."""
    features = layers.Dropout(shape.dropout)(features)
    logits = layers.Dense(shape.emotions, dtype="float32", name=LOGITS)(features)
    return layers.Softmax(dtype="float32", name="probabilities")(logits)


def convolution(
    x: keras.KerasTensor, channels: int, size: int = 3, strides: int = 1, gamma: str = "ones"
) -> keras.KerasTensor:
    """A convolution without bias and the batch normalisation (Ioffe and Szegedy 2015) that follows it."""
    x = layers.Conv2D(
        channels, size, strides, padding="same", use_bias=False, kernel_initializer="he_normal"
    )(x)
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5, gamma_initializer=gamma)(x)
