"""How good a model is on labelled faces, from the confusion matrix alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.int64]
SURE: Final = 1.959964
"""The normal distribution's quantile for an interval that holds the true figure 95 times in 100."""


def scores(confusion: Counts, emotions: Sequence[str]) -> dict[str, Any] | None:
    """The figures of a confusion matrix, as plain JSON values; None without a face.

    precision = right / read so, recall = right / labelled so, F1 = their harmonic mean; 0 where there is
    nothing to divide by. The macro average is the mean over all emotions, those without a face included, as
    in a model's own figures: the same name is to mean the same everywhere.

    Args:
        confusion: (emotions, emotions) counts; rows are the labels, columns what was read.
        emotions: Names of rows and columns.

    Returns:
        ``faces``, ``accuracy`` (0..1), ``accuracy_interval``, ``confusion``, ``per_class`` (precision,
        recall, f1, support by emotion), ``absent`` (emotions without a face), ``macro_average`` over the
        others and ``weighted_average``, named as in a model's own figures.
    """
    faces = int(confusion.sum())
    if not faces:
        return None
    right = np.diag(confusion).astype(float)
    support = confusion.sum(axis=1)
    precision = right / np.maximum(confusion.sum(axis=0), 1)
    recall = right / np.maximum(support, 1)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    table = np.stack([precision, recall, f1], axis=1)
    accuracy = float(right.sum()) / faces
    return {
        "faces": faces,
        "accuracy": accuracy,
        "accuracy_interval": list(wilson_interval(accuracy, faces)),
        "confusion": confusion.tolist(),
        "per_class": {name: _row(table[place], int(support[place])) for place, name in enumerate(emotions)},
        "absent": [name for name, count in zip(emotions, support, strict=True) if not count],
        "macro_average": _row(table[support > 0].mean(axis=0), faces),
        "weighted_average": _row(support @ table / faces, faces),
    }


def wilson_interval(part: float, count: int) -> tuple[float, float]:
    """The range that holds the true part 95 times in 100 (Wilson 1927).

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)

    Args:
        part: The part that was seen, p, 0..1.
        count: Of how many, n, at least 1.
    """
    square = SURE * SURE / count
    middle = part + square / 2
    reach = SURE * sqrt(part * (1 - part) / count + square / (4 * count))
    return max((middle - reach) / (1 + square), 0.0), min((middle + reach) / (1 + square), 1.0)


def _row(values: npt.NDArray[np.float64], support: int) -> dict[str, float | int]:
    precision, recall, f1 = (float(value) for value in values)
    return {"precision": precision, "recall": recall, "f1": f1, "support": support}
