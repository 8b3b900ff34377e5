"""Pairs of 3×3 convolutions between poolings (Simonyan and Zisserman 2015), with batch normalisation."""

import keras
from keras import layers

from training.networks.architectures import Shape
from training.networks.architectures.building_blocks import convolution, gray_input, probabilities


def vgg(shape: Shape) -> keras.Model:
    """Eight convolutions in four pairs, then an average over the picture in place of large dense layers."""
    gray, x = gray_input(shape)
    for channels in (64, 128, 256, 512):
        x = layers.ReLU()(convolution(x, channels))
        x = layers.ReLU()(convolution(x, channels))
        x = layers.MaxPooling2D()(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(gray, probabilities(x, shape), name="vgg")
