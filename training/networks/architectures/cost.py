"""What a network costs: multiply-adds for one face."""

import math

import keras
from keras import layers


def multiply_adds(network: keras.Model) -> int:
    """Multiplications with a weight for one face, in convolutions and dense layers.

    A convolution takes kernel area × input channels × output channels at each pixel of its result; a
    separable one kernel area × input channels, and input channels × output channels. Additions that go
    with a multiplication are not counted again; normalisation and activations are left out.
    """
    return sum(_of(layer) for layer in network.layers)


def _of(layer: keras.Layer) -> int:
    if isinstance(layer, layers.SeparableConv2D):
        pixels = math.prod(layer.output.shape[1:3])
        return int(pixels) * (_size(layer.depthwise_kernel) + _size(layer.pointwise_kernel))
    if isinstance(layer, layers.Conv2D):
        return int(math.prod(layer.output.shape[1:3])) * _size(layer.kernel)
    if isinstance(layer, layers.Dense):
        return int(math.prod(layer.output.shape[1:-1])) * _size(layer.kernel)
    return 0


def _size(kernel: keras.Variable) -> int:
    return int(math.prod(kernel.shape))
