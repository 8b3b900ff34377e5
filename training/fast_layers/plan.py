"""Which layers of a network become one, and which are told what reads them."""

from dataclasses import dataclass, field
from typing import Any

import keras
from keras import layers

from training.fast_layers.rectify import HALF, Readers


@dataclass(frozen=True)
class Plan:
    """What differs from the network as it was built; layers are called by their names.

    Attributes:
        readers: What reads each rectifier.
        second: Of a reader: the rectifier whose second result it reads.
        residuals: Rectifiers that end a block with squeeze-and-excitation, with their ``Residual``.
    """

    readers: dict[str, Readers] = field(default_factory=dict)
    second: dict[str, str] = field(default_factory=dict)
    residuals: dict[str, "Residual"] = field(default_factory=dict)


@dataclass(frozen=True)
class Residual:
    """The layers that end a block: average → … → product → total → rectifier."""

    average: str
    product: str
    total: str


def plan(network: keras.Model) -> Plan:
    """Find what can be joined; an empty plan where there is nothing."""
    graph = _Graph(network)
    found = Plan()
    for layer in network.layers:
        if type(layer) is not layers.ReLU or len(layer.output.shape) != 4 or not _plain(layer):
            continue
        residual = graph.residual(layer)
        if residual is not None:
            found.residuals[layer.name] = residual
        found.readers[layer.name], second = graph.readers(layer)
        if second is not None:
            found.second[second] = layer.name
    return found


class _Graph:
    """Who reads whom."""

    def __init__(self, network: keras.Model) -> None:
        self._makers = {id(layer.output): layer for layer in network.layers}
        self._readers: dict[int, list[Any]] = {}
        for layer in network.layers:
            for tensor in keras.tree.flatten(layer.input):
                if self._makers.get(id(tensor)) is not layer:  # as an input's own would be
                    self._readers.setdefault(id(tensor), []).append(layer)
        for tensor in network.outputs:
            self._readers.setdefault(id(tensor), []).append(None)

    def readers(self, layer: keras.Layer) -> tuple[Readers, str | None]:
        """What reads a rectifier, and the name of the second reader, if it is told apart."""
        reading = self._of(layer)
        if len(reading) != 2 or None in reading:
            return "one", None
        for reader in reading:
            if _averages_pairs(reader):
                return "one_and_averages", reader.name
        for reader in reading:
            if isinstance(reader, layers.Conv2D | layers.Add):
                return "two", reader.name
        return "one", None

    def residual(self, rectifier: keras.Layer) -> Residual | None:
        """The end of the block that a rectifier closes, if it has this form."""
        total = self._maker(rectifier.input, layers.Add)
        if total is None or len(self._of(total)) != 1 or len(total.input) != 2:
            return None
        product = self._maker(total.input[0], layers.Multiply)
        if product is None or len(self._of(product)) != 1 or len(product.input) != 2:
            return None
        pictures, gates = product.input
        average = next(
            (reader for reader in self._readers[id(pictures)] if _averages_whole(reader)),
            None,
        )
        if average is None or len(self._readers[id(pictures)]) != 2 or gates.shape[1:3] != (1, 1):
            return None
        return Residual(average.name, product.name, total.name)

    def _of(self, layer: keras.Layer) -> list[Any]:
        return self._readers.get(id(layer.output), [])

    def _maker(self, tensor: Any, kind: type) -> Any:
        maker = self._makers.get(id(tensor))
        return maker if type(maker) is kind else None


def _plain(rectifier: layers.ReLU) -> bool:
    return bool(not rectifier.negative_slope and rectifier.max_value is None and not rectifier.threshold)


def _averages_pairs(layer: keras.Layer) -> bool:
    return (
        type(layer) is layers.AveragePooling2D
        and tuple(layer.pool_size) == tuple(layer.strides) == (HALF, HALF)
        and layer.data_format == "channels_last"
        and not any(side % HALF for side in layer.input.shape[1:3])
    )


def _averages_whole(layer: Any) -> bool:
    return (
        type(layer) is layers.GlobalAveragePooling2D
        and layer.keepdims
        and layer.data_format == "channels_last"
    )
