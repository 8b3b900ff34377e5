"""How far probabilities can be trusted, and which temperature mends them (Guo et al. 2017)."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.temperature import FloatArray, with_temperature

BINS: Final = 15
"""Equal-width bins of confidence, as in Guo et al."""

_SMALLEST: Final = 1e-12


def negative_log_likelihood(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean of -ln p(true emotion)."""
    chosen = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, _SMALLEST)).mean())


def fit_temperature(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """The temperature between 0.25 and 4 that makes the labels likeliest, to about 1 %.

    Args:
        probabilities: (n, emotions), of faces that the network was not trained on.
        labels: (n,), indexes of the true emotions.
    """
    candidates = np.geomspace(0.25, 4.0, 281)
    losses = [
        negative_log_likelihood(with_temperature(probabilities, temperature), labels)
        for temperature in candidates
    ]
    return float(round(candidates[int(np.argmin(losses))], 4))


def expected_calibration_error(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean over faces of |accuracy - confidence| within 15 bins of confidence; 0 is perfect, 1 the worst."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    bins = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
    error = 0.0
    for number in set(bins.tolist()):
        inside = bins == number
        error += abs(right[inside].mean() - confidence[inside].mean()) * inside.mean()
    return float(error)
