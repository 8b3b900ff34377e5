"""The networks that can be trained: a table of builders.

Every builder takes and gives the same: float32 gray values 0 to 255 of shape (n, size, size, 1) in,
float32 softmax probabilities of shape (n, emotions) out, with the normalisation as layers in between.
A new architecture is one file here and one line in the table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import keras

from training.architectures.se_resnet import se_resnet


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


@dataclass(frozen=True)
class Architecture:
    """One entry of the table."""

    name: str
    summary: str
    build: Callable[[Shape], keras.Model]


def _se_resnet_small(shape: Shape) -> keras.Model:
    return se_resnet(
        shape.input_size,
        shape.emotions,
        mean=shape.mean,
        deviation=shape.deviation,
        dropout=shape.dropout,
        stem=24,
        stages=((32, 1), (64, 2), (128, 2), (256, 1)),
    )


ARCHITECTURES: Final[tuple[Architecture, ...]] = (
    Architecture(
        "se_resnet_small", "Residual network with squeeze-and-excitation, 1.6 M parameters", _se_resnet_small
    ),
)


def architecture(name: str) -> Architecture:
    """The entry with that name.

    Raises:
        KeyError: There is none; the message lists what there is.
    """
    for entry in ARCHITECTURES:
        if entry.name == name:
            return entry
    raise KeyError(
        f"There is no architecture {name!r}; use one of {', '.join(e.name for e in ARCHITECTURES)}."
    )
