"""How sure a figure is, by drawing the faces anew (the bootstrap; Efron and Tibshirani 1993).

F1 depends on the confusion matrix alone, and n faces drawn with replacement give a matrix whose
cells are multinomial: so matrices are drawn instead of faces, thousands in some milliseconds.
"""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

LEVEL: Final = 0.95
"""Part of the repetitions that lies within an interval."""

RESAMPLES: Final = 10_000
SEED: Final = 0

Statistic = Callable[[NDArray[np.int64]], NDArray[np.float64]]


def interval(statistic: Statistic, confusion: NDArray[np.int64], seed: int = SEED) -> list[float]:
    """The percentile interval of a figure, lower and upper end.

    Args:
        statistic: Gives one value for each of the matrices (repetitions, emotions, emotions).
        confusion: Counts (emotions, emotions) of at least one face, rows the true emotion.
        seed: The same seed gives the same interval.
    """
    faces = int(confusion.sum())
    cells = np.random.default_rng(seed).multinomial(faces, confusion.ravel() / faces, RESAMPLES)
    values = statistic(cells.reshape(RESAMPLES, *confusion.shape))
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return [float(low), float(high)]


def macro_f1(confusions: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean F1 of each matrix (..., emotions, emotions) over the emotions that have faces, shape (...).

    F1 = 2 right / (faces of the emotion + faces read as it). An emotion without a face has no recall, and so
    no F1; to count it as 0 would make the mean depend on what the faces happen to lack.
    """
    right = _diagonals(confusions)
    labelled = confusions.sum(axis=-1)
    f1 = 2 * right / np.maximum(labelled + confusions.sum(axis=-2), 1)
    return np.asarray((f1 * (labelled > 0)).sum(axis=-1) / (labelled > 0).sum(axis=-1))


def _diagonals(confusions: NDArray[np.int64]) -> NDArray[Any]:
    return np.diagonal(confusions, axis1=-2, axis2=-1)
