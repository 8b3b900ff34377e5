"""The networks that can be trained: a table of builders.

Every builder takes and gives the same: float32 gray values 0 to 255 of shape (n, size, size, 1) in,
float32 softmax probabilities of shape (n, emotions) out, with the normalisation as layers in between.
A new architecture is one file here, one line in the table and one test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import keras

from training.fitting.config import UnknownArchitectureError
from training.networks.architectures import classic, mini_xception, se_resnet, vgg
from training.networks.architectures.building_blocks import Shape

__all__ = ["ARCHITECTURES", "Architecture", "Shape", "architecture"]


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
    build: Callable[[Shape], keras.Model]


ARCHITECTURES: Final[tuple[Architecture, ...]] = (
    Architecture("classic", "textbook convolutional network", classic.classic),
    Architecture("mini_xception", "very small and fast", mini_xception.mini_xception),
    Architecture("vgg", "plain and large", vgg.vgg),
    Architecture("se_resnet_small", "small residual network, the bundled model", se_resnet.small),
    Architecture("se_resnet_large", "large residual network, most accurate and slowest", se_resnet.large),
)


def architecture(name: str) -> Architecture:
    """The line with that name.

    Raises:
        ConfigError: There is none; the message lists what there is.
    """
    for entry in ARCHITECTURES:
        if entry.name == name:
            return entry
    raise UnknownArchitectureError(name=name, known=[entry.name for entry in ARCHITECTURES])
