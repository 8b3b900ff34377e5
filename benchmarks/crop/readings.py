"""What the model reads on crops, and how much better one way of cropping is on the same faces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.types import Bytes, Floats

LIKELY: Final = 1.96
"""Standard errors on each side of a 95 % interval."""


@dataclass(frozen=True, eq=False)
class Readings:
    """Readings of the same faces in several ways of cropping.

    Attributes:
        right: bool (ways, faces), whether the label was right.
        loss: float32 (ways, faces), minus the logarithm of the true emotion's probability.
    """

    right: NDArray[np.bool_]
    loss: Floats

    @property
    def accuracy(self) -> NDArray[np.float64]:
        """(ways,), 0..1."""
        return np.asarray(self.right.mean(axis=1))

    def where(self, faces: NDArray[Any]) -> Readings:
        """The readings of the faces that a mask or an index array chooses."""
        return Readings(self.right[:, faces], self.loss[:, faces])


@dataclass(frozen=True)
class Gain:
    """A difference of means on the same faces.

    Attributes:
        mean: The second way's mean minus the first one's.
        low: Lower end of the 95 % interval.
        high: Upper end.
        probability: Of so large a difference, either way, if there were none.
    """

    mean: float
    low: float
    high: float
    probability: float


def read(classifier: EmotionClassifier, crops: Bytes, labels: NDArray[np.int64]) -> Readings:
    """Read crops (ways, faces, size, size) of faces with ``labels`` (faces,)."""
    rows = [classifier.predict(way) for way in crops]
    probabilities = np.stack([way[np.arange(len(labels)), labels] for way in rows])
    right = np.stack([way.argmax(axis=1) == labels for way in rows])
    return Readings(right, -np.log(np.maximum(probabilities, 1e-7)))


def paired_gain(first: NDArray[Any], second: NDArray[Any], people: NDArray[np.int64]) -> Gain:
    """How much larger ``second`` (n,) is than ``first`` (n,) on average.

    The normal approximation with one sum for each of ``people`` (n,), since a face that stands twice does not
    count as two. For booleans of faces that stand once the probability is that of McNemar's test (1947).
    """
    difference = second.astype(float) - first.astype(float)
    mean = float(difference.mean())
    sums = np.bincount(people, difference - mean)
    error = float(np.sqrt((sums**2).sum())) / len(difference)
    probability = float(2 * norm.sf(abs(mean) / error)) if error else 1.0
    return Gain(mean, mean - LIKELY * error, mean + LIKELY * error, probability)


def chosen_elsewhere(right: NDArray[np.bool_], people: NDArray[np.int64], seed: int) -> NDArray[np.bool_]:
    """Right or not, (n,), where each half of the people is read in the way that was best on the other half.

    The best of many ways looks better than it is on the faces that it was chosen on; this does not.

    Args:
        right: (ways, n).
        people: (n,), whole numbers.
        seed: Divides the people.
    """
    half = np.random.default_rng(seed).permutation(people.max() + 1)[people] % 2 == 0
    best_on = {part: int(right[:, half == part].mean(axis=1).argmax()) for part in (True, False)}
    return np.where(half, right[best_on[False]], right[best_on[True]])
