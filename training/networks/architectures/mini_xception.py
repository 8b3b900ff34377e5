"""Depthwise separable residual network of some 50,000 parameters (after Arriaga et al. 2017)."""

import keras
from keras import layers

from training.networks.architectures import Shape
from training.networks.architectures.building_blocks import convolution, gray_input, probabilities


def mini_xception(shape: Shape) -> keras.Model:
    """Two plain convolutions, four separable residual modules, an average over the picture.

    Arriaga et al. average one 3×3-convolved map an emotion; here a dense layer reads the averages.
    """
    gray, x = gray_input(shape)
    for _ in range(2):
        x = layers.ReLU()(convolution(x, 8))
    for channels in (16, 32, 64, 128):
        x = _module(x, channels)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(gray, probabilities(x, shape), name="mini_xception")


def _module(x: keras.KerasTensor, channels: int) -> keras.KerasTensor:
    shortcut = convolution(x, channels, size=1, strides=2)
    x = layers.ReLU()(_separable(x, channels))
    x = layers.MaxPooling2D(3, strides=2, padding="same")(_separable(x, channels))
    return layers.Add()([x, shortcut])


def _separable(x: keras.KerasTensor, channels: int) -> keras.KerasTensor:
    x = layers.SeparableConv2D(channels, 3, padding="same", use_bias=False)(x)
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)(x)
