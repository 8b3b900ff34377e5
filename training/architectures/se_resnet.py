"""Residual network (He et al. 2016) with squeeze-and-excitation (Hu et al. 2018) for 48×48 faces."""

import keras
from keras import layers

SQUEEZE = 16
"""Reduction of the channels inside squeeze-and-excitation, as in Hu et al."""


def se_resnet(
    input_size: int,
    emotions: int,
    *,
    mean: float,
    deviation: float,
    dropout: float,
    stem: int,
    stages: tuple[tuple[int, int], ...],
) -> keras.Model:
    """Build the network.

    Args:
        input_size: Side of the gray input, pixels.
        emotions: Number of softmax outputs.
        mean: Mean of the training faces, 0 to 1.
        deviation: Standard deviation of the training faces, above 0.
        dropout: Part of the pooled features that is dropped in training.
        stem: Channels of the first convolution, at full resolution.
        stages: Channels and number of blocks of each stage; each begins by halving the resolution.
    """
    inputs = keras.Input((input_size, input_size, 1), name="gray")
    x = layers.Rescaling(1 / 255, name="to_unit_range")(inputs)
    x = layers.Normalization(mean=mean, variance=deviation**2, axis=None, name="standardise")(x)
    x = _convolution(x, stem)
    x = _batch_normalisation(x)
    x = layers.ReLU()(x)
    for channels, blocks in stages:
        for block in range(blocks):
            x = _residual_block(x, channels, strides=2 if block == 0 else 1)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(dropout)(x)
    logits = layers.Dense(emotions, dtype="float32", name="logits")(x)
    outputs = layers.Softmax(dtype="float32", name="probabilities")(logits)
    return keras.Model(inputs, outputs, name="se_resnet")


def _residual_block(x: keras.KerasTensor, channels: int, strides: int) -> keras.KerasTensor:
    shortcut = x
    if strides != 1 or x.shape[-1] != channels:
        # Averaging before the 1×1 convolution keeps what a strided one would skip (He et al. 2019).
        shortcut = layers.AveragePooling2D(strides, padding="same")(x) if strides != 1 else x
        shortcut = _batch_normalisation(_convolution(shortcut, channels, size=1))
    x = layers.ReLU()(_batch_normalisation(_convolution(x, channels, strides=strides)))
    # A last gamma of zero starts every block as the identity (Goyal et al. 2017).
    x = _batch_normalisation(_convolution(x, channels), gamma="zeros")
    x = layers.Add()([_squeeze_and_excite(x), shortcut])
    return layers.ReLU()(x)


def _squeeze_and_excite(x: keras.KerasTensor) -> keras.KerasTensor:
    channels = x.shape[-1]
    gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gate = layers.Dense(max(channels // SQUEEZE, 4), activation="relu")(gate)
    gate = layers.Dense(channels, activation="sigmoid")(gate)
    return layers.Multiply()([x, gate])


def _convolution(x: keras.KerasTensor, channels: int, size: int = 3, strides: int = 1) -> keras.KerasTensor:
    return layers.Conv2D(
        channels, size, strides, padding="same", use_bias=False, kernel_initializer="he_normal"
    )(x)


def _batch_normalisation(x: keras.KerasTensor, gamma: str = "ones") -> keras.KerasTensor:
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5, gamma_initializer=gamma)(x)
