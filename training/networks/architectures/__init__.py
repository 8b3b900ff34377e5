"""The networks that can be trained: a table of builders.

Every builder takes and gives the same: float32 gray values 0 to 255 of shape (n, size, size, 1) in,
float32 softmax probabilities of shape (n, emotions) out, with the normalisation as layers in between.
A new architecture is one file here, one line in the table and one test. Keras is loaded when a network is
built, so that names are checked at once.
"""

import importlib
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.core.emotions import EMOTIONS
from training.data.faces import SIZE
from training.fitting.config import UnknownArchitectureError
from training.networks.architectures.architecture_file import COPY, CUSTOM, ArchitectureFile

if TYPE_CHECKING:
    import keras

__all__ = ["ARCHITECTURES", "Architecture", "Cost", "Shape", "architecture", "costs", "multiply_adds"]


@dataclass(frozen=True)
class Shape:
    """What a builder must know.

    Attributes:
        input_size: Side of the input, pixels.
        emotions: Number of outputs.
        mean: Mean of the training faces, 0 to 1.
        deviation: Standard deviation of the training faces, above 0.
        dropout: Part of the features before the last layer that is dropped in training, 0 to 1.
    """

    input_size: int
    emotions: int
    mean: float
    deviation: float
    dropout: float


Builder = Callable[[Shape], "keras.Model"]


@dataclass(frozen=True)
class Architecture:
    """One line of the table.

    Attributes:
        name: As in ``TrainConfig.architecture``.
        summary: What it is, in a few words.
        build: Makes the network, untrained.
    """

    name: str
    summary: str
    build: Builder


def _builder(file: str, function: str) -> Builder:
    """A function of a file here, which is imported, with Keras, when the function is called."""

    def build(shape: Shape) -> "keras.Model":
        network: keras.Model = getattr(importlib.import_module(f"{__name__}.{file}"), function)(shape)
        return network

    return build


def _from_source(source: str) -> Builder:
    def build(shape: Shape) -> "keras.Model":
        from training.networks.architectures.custom import custom

        return custom(ArchitectureFile(Path(COPY), source), shape)

    return build


ARCHITECTURES: Final[tuple[Architecture, ...]] = (
    Architecture("classic", "textbook convolutional network", _builder("classic", "classic")),
    Architecture("mini_xception", "very small and fast", _builder("mini_xception", "mini_xception")),
    Architecture("vgg", "plain and large", _builder("vgg", "vgg")),
    Architecture(
        "se_resnet_small", "small residual network, the bundled model", _builder("se_resnet", "small")
    ),
    Architecture(
        "se_resnet_large", "large residual network, most accurate and slowest", _builder("se_resnet", "large")
    ),
)


def architecture(name: str, source: str = "") -> Architecture:
    """The line with that name.

    Args:
        name: As in ``TrainConfig.architecture``.
        source: The Python file of ``CUSTOM``, see ``custom``.

    Raises:
        ConfigError: There is none; the message lists what there is.
    """
    if name == CUSTOM and source:
        return Architecture(CUSTOM, "from a Python file", _from_source(source))
    for entry in ARCHITECTURES:
        if entry.name == name:
            return entry
    raise UnknownArchitectureError(name=name, known=[entry.name for entry in ARCHITECTURES])


@dataclass(frozen=True)
class Cost:
    """What an architecture costs for the seven emotions.

    Attributes:
        architecture: Which it is.
        parameters: Numbers in its network.
        multiply_adds: For one face, see ``multiply_adds``.
    """

    architecture: Architecture
    parameters: int
    multiply_adds: int


def costs() -> Iterator[Cost]:
    """The cost of each architecture, in the order of the table; each is built when it is asked for."""
    shape = Shape(SIZE, len(EMOTIONS), mean=0.5, deviation=0.25, dropout=0.0)
    for entry in ARCHITECTURES:
        network = entry.build(shape)
        yield Cost(entry, network.count_params(), multiply_adds(network))


def multiply_adds(network: "keras.Model") -> int:
    """Multiplications with a weight for one face, in convolutions and dense layers.

    A convolution takes kernel area × input channels × output channels at each pixel of its result; a
    separable one kernel area × input channels, and input channels × output channels. Additions that go
    with a multiplication are not counted again; normalisation and activations are left out.
    """
    return sum(_of(layer) for layer in network.layers)


def _of(layer: "keras.Layer") -> int:
    from keras import layers

    if isinstance(layer, layers.SeparableConv2D):
        pixels = math.prod(layer.output.shape[1:3])
        return int(pixels) * (_size(layer.depthwise_kernel) + _size(layer.pointwise_kernel))
    if isinstance(layer, layers.Conv2D):
        return int(math.prod(layer.output.shape[1:3])) * _size(layer.kernel)
    if isinstance(layer, layers.Dense):
        return int(math.prod(layer.output.shape[1:-1])) * _size(layer.kernel)
    return 0


def _size(kernel: "keras.Variable") -> int:
    return int(math.prod(kernel.shape))
