"""Networks so small that a whole training takes two seconds, under names that are known within a block."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest

PLAIN: Final = "little"
"""Like the textbook network: convolution, pooling, dense layers; three resolutions."""
NORMALISED: Final = "little_normalised"
"""With batch normalisation; JAX compiles it in seconds."""


@contextmanager
def little_networks() -> Iterator[None]:
    """Let both be architectures like the program's own."""
    import keras

    from training.networks import architectures
    from training.networks.architectures import Shape
    from training.networks.architectures.building_blocks import convolution, gray_input, probabilities

    def plain(shape: Shape) -> keras.Model:
        gray, x = gray_input(shape)
        x = keras.layers.Conv2D(16, 4, strides=4, activation="relu")(x)
        x = keras.layers.Flatten()(keras.layers.MaxPooling2D()(x))
        return keras.Model(gray, probabilities(keras.layers.Dense(64, activation="relu")(x), shape))

    def normalised(shape: Shape) -> keras.Model:
        gray, x = gray_input(shape)
        x = keras.layers.ReLU()(convolution(x, 8, strides=4))
        return keras.Model(gray, probabilities(keras.layers.GlobalAveragePooling2D()(x), shape))

    added = [
        architectures.Architecture(name, "for tests", build)
        for name, build in ((PLAIN, plain), (NORMALISED, normalised))
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(architectures, "ARCHITECTURES", (*architectures.ARCHITECTURES, *added))
        yield
