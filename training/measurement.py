"""What a model read on the faces of one split: all that pictures and pages about it are made from."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.history import EpochRow
from training.temperature import FloatArray


@dataclass(frozen=True, eq=False)
class Measurement:
    """A model's readings of one split.

    Attributes:
        model: The bundle's name.
        split: The split's name.
        emotions: Names in the order of the network's outputs.
        faces: uint8 (n, size, size), gray 0 to 255.
        labels: (n,), indexes of the true emotions.
        probabilities: (n, emotions), with the temperature.
        figures: As ``training.metrics.measure`` gives them.
        history: One row an epoch of the training.
    """

    model: str
    split: str
    emotions: tuple[str, ...]
    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    probabilities: FloatArray
    figures: dict[str, Any]
    history: list[EpochRow]

    @property
    def read(self) -> NDArray[np.int64]:
        """(n,), indexes of the labels read."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @property
    def confidence(self) -> FloatArray:
        """(n,), the probability of the label read."""
        return np.asarray(self.probabilities.max(axis=1))
