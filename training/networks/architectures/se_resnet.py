"""Residual network (He et al. 2016) with squeeze-and-excitation (Hu et al. 2018) for small faces."""

from dataclasses import dataclass

import keras
from keras import layers

from training.networks.architectures import Shape
from training.networks.architectures.building_blocks import convolution, gray_input, probabilities

SQUEEZE = 16
"""Reduction of the channels inside squeeze-and-excitation, as in Hu et al."""


@dataclass(frozen=True)
class Blocks:
    """Residual blocks of one resolution: their channels, their number, and the stride of the first."""

    channels: int
    blocks: int
    strides: int = 2


def small(shape: Shape) -> keras.Model:
    """For live reading: every stage halves the resolution."""
    return _se_resnet(
        shape,
        stem=16,
        stages=(Blocks(32, 1), Blocks(64, 2), Blocks(128, 2), Blocks(256, 1)),
    )


def large(shape: Shape) -> keras.Model:
    """For accuracy where time is no matter: the first stage keeps the full resolution."""
    return _se_resnet(
        shape,
        stem=64,
        stages=(
            Blocks(64, 2, strides=1),
            Blocks(128, 2),
            Blocks(256, 2),
            Blocks(384, 2),
        ),
    )


def _se_resnet(shape: Shape, stem: int, stages: tuple[Blocks, ...]) -> keras.Model:
    gray, x = gray_input(shape)
    x = layers.ReLU()(convolution(x, stem))
    for stage in stages:
        for block in range(stage.blocks):
            x = _residual_block(x, stage.channels, stage.strides if block == 0 else 1)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(gray, probabilities(x, shape), name="se_resnet")


def _residual_block(x: keras.KerasTensor, channels: int, strides: int) -> keras.KerasTensor:
    shortcut = x
    if strides != 1 or x.shape[-1] != channels:
        # Averaging before the 1×1 convolution keeps what a strided one would skip (He et al. 2019).
        shortcut = layers.AveragePooling2D(strides, padding="same")(x) if strides != 1 else x
        shortcut = convolution(shortcut, channels, size=1)
    x = layers.ReLU()(convolution(x, channels, strides=strides))
    # A last gamma of zero starts every block as the identity (Goyal et al. 2017).
    x = convolution(x, channels, gamma="zeros")
    return layers.ReLU()(layers.Add()([_squeeze_and_excite(x), shortcut]))


def _squeeze_and_excite(x: keras.KerasTensor) -> keras.KerasTensor:
    channels = x.shape[-1]
    gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gate = layers.Dense(max(channels // SQUEEZE, 4), activation="relu")(gate)
    gate = layers.Dense(channels, activation="sigmoid")(gate)
    return layers.Multiply()([x, gate])
