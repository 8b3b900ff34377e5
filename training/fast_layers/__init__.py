"""Layers that train faster on TensorFlow than Keras' own and do the same; other backends keep those.

Keras has no word for what they do, so these files call TensorFlow by name. They are for training alone: a
network to save is built by its architecture and takes over the weights.
"""

from typing import Any, Final

import keras
from keras import layers

from training.fast_layers import single_pass
from training.fast_layers.batch_norm import FusedBatchNormalization
from training.fast_layers.convolution import FastConvolution
from training.fast_layers.dropout import FastDropout
from training.fast_layers.plan import Plan, plan
from training.fast_layers.pooling import FastAverage
from training.fast_layers.rectify import FastReLU
from training.fast_layers.residual import GatedResidual, HandOn, PassAndAverage

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
    cloning = _Cloning(plan(network) if single_pass.available() else Plan())
    fast = keras.models.clone_model(network, clone_function=cloning.layer, call_function=cloning.call)
    fast.set_weights(network.get_weights())
    return fast


class _Cloning:
    """Makes the quick layers and connects them."""

    def __init__(self, joined: Plan) -> None:
        self._plan = joined
        residuals = joined.residuals.values()
        self._averages = {residual.average for residual in residuals}
        self._products = {residual.product: residual.average for residual in residuals}
        self._totals = {residual.total: residual.product for residual in residuals}
        self._results: dict[str, tuple[Any, ...]] = {}

    def layer(self, layer: keras.Layer) -> keras.Layer:
        """What takes the place of a layer, under its name."""
        name, settings = layer.name, layer.get_config()
        own = {key: settings[key] for key in ("name", "dtype", "trainable") if key in settings}
        if name in self._plan.residuals:
            return GatedResidual(self._plan.readers[name], **own)
        if name in self._plan.readers:
            return FastReLU(self._plan.readers[name], **settings)
        if name in self._averages:
            return PassAndAverage.from_config(settings)
        if name in self._products or name in self._totals:
            return HandOn(**own)
        return _FAST.get(type(layer), type(layer)).from_config(settings)

    def call(self, layer: Any, *given: Any, **settings: Any) -> Any:
        """The one result that the usual network has there; others are kept for who reads them."""
        name = layer.name
        if name in self._plan.second:
            _, second = self._results[self._plan.second[name]]
            if isinstance(layer, layers.AveragePooling2D):
                return second
            given = ([given[0][0], second],) if isinstance(given[0], list) else (second,)
        if name in self._products:
            pictures, _ = self._results[self._products[name]]
            given = (pictures, given[0][1])
        elif name in self._totals:
            given = (*self._results[self._totals[name]], given[0][1])
        elif name in self._plan.residuals:
            given = self._results[self._plan.residuals[name].total]
        results = layer(*given, **settings)
        if not isinstance(results, tuple | list):
            return results
        self._results[name] = tuple(results)
        return results[1] if name in self._averages else results[0]
