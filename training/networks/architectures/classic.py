"""The textbook network: convolutions with ReLU, pooling, flatten, dense, softmax."""

import keras
from keras import layers

from training.networks.architectures import Shape
from training.networks.architectures.building_blocks import gray_input, probabilities


def classic(shape: Shape) -> keras.Model:
    """Three times convolution, convolution, pooling; then a dense layer over all that is left."""
    gray, x = gray_input(shape)
    for channels in (32, 64, 128):
        x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
        x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D()(x)
        x = layers.Dropout(0.25)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(256, activation="relu")(x)
    return keras.Model(gray, probabilities(x, shape), name="classic")
