"""Layers that train faster on TensorFlow than Keras' own and do the same; other backends keep those.

Keras has no word for what they do, so these files call TensorFlow by name. They are for training alone: a
network to save is built by its architecture and takes over the weights.
"""

from typing import Any, Final

import keras
from keras import layers

from training.fast_layers.batch_norm import FusedBatchNormalization
from training.fast_layers.convolution import FastConvolution
from training.fast_layers.dropout import FastDropout
from training.fast_layers.pooling import FastAverage

_FAST: Final[dict[type, Any]] = {
    layers.BatchNormalization: FusedBatchNormalization,
    layers.Conv2D: FastConvolution,
    layers.Dropout: FastDropout,
    layers.GlobalAveragePooling2D: FastAverage,
}


def with_fast_layers(network: keras.Model) -> keras.Model:
    """The same network with the same weights, faster to train."""
    if keras.backend.backend() != "tensorflow":
        return network
    fast = keras.models.clone_model(network, clone_function=_fast)
    fast.set_weights(network.get_weights())
    return fast


def _fast(layer: keras.Layer) -> keras.Layer:
    return _FAST.get(type(layer), type(layer)).from_config(layer.get_config())
