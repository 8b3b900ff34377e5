"""How far probabilities can be trusted, and the temperature that corrects them (Guo et al. 2017)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.floating[Any]]

BINS: Final = 15
"""Equal-width bins of confidence, as in Guo et al."""
TEMPERATURE_BOUNDS: Final = (0.25, 4.0)
"""Between these a temperature is fitted."""
_SMALLEST: Final = 1e-12


def with_temperature(probabilities: FloatArray, temperature: float) -> FloatArray:
    """Probabilities as they would be had the logits been divided by ``temperature`` (Guo et al. 2017).

    softmax(z / T) is p^(1/T) scaled to a sum of 1, as p = softmax(z) fixes z up to a constant.

    Args:
        probabilities: (n, classes), each row adding up to 1; n may be 0.
        temperature: Above 0; above 1 less confident, below 1 more confident.

    Returns:
        float32 (n, classes).
    """
    # Logarithms, because small probabilities to a high power are 0 in float32.
    scaled = np.log(np.maximum(probabilities, np.finfo(np.float32).tiny)) / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def fit_temperature(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """The temperature within ``TEMPERATURE_BOUNDS`` that minimises the log loss, to about 1 %.

    Args:
        probabilities: (n, classes), of faces that the network was not trained on.
        labels: (n,), indexes of the true classes.
    """
    candidates = np.geomspace(*TEMPERATURE_BOUNDS, 281)
    losses = [
        negative_log_likelihood(with_temperature(probabilities, temperature), labels)
        for temperature in candidates
    ]
    return float(round(candidates[int(np.argmin(losses))], 4))


def temperature_note(temperature: float) -> str:
    """A sentence where a fitted temperature is at a bound of what was tried; else empty."""
    if temperature not in TEMPERATURE_BOUNDS:
        return ""
    how = "less" if temperature == TEMPERATURE_BOUNDS[1] else "more"
    return (
        f"The temperature is at its bound of {temperature:g}: the probabilities should be even {how} "
        "confident and are not calibrated. More validation faces, or a longer training, may help."
    )


def negative_log_likelihood(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """The log loss: mean of -ln p(true class)."""
    chosen = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, _SMALLEST)).mean())


def brier_score(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean over faces of the summed squares of (probability - truth), truth 1 or 0 (Brier 1950); 0 to 2."""
    truth = np.eye(probabilities.shape[1])[labels]
    return float(((probabilities - truth) ** 2).sum(axis=1).mean())


@dataclass(frozen=True)
class ReliabilityBin:
    """The faces whose highest probability, the confidence, lies above ``low`` and not above ``high``.

    Attributes:
        low: Lower end of the bin, 0 to 1.
        high: Upper end.
        faces: How many there are; at least 1.
        confidence: Their mean confidence.
        accuracy: The part of them whose prediction is right.
    """

    low: float
    high: float
    faces: int
    confidence: float
    accuracy: float


def reliability_bins(probabilities: FloatArray, labels: NDArray[np.int64]) -> list[ReliabilityBin]:
    """Confidence against accuracy in ``BINS`` bins of equal width; bins without faces are left out."""
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == labels
    index = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
    return [
        ReliabilityBin(
            low=int(number) / BINS,
            high=(int(number) + 1) / BINS,
            faces=int((index == number).sum()),
            confidence=float(confidence[index == number].mean()),
            accuracy=float(right[index == number].mean()),
        )
        for number in np.unique(index)
    ]


def expected_calibration_error(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean over faces of |accuracy - confidence| of their bin (Guo et al. 2017); 0 is perfect, 1 worst."""
    bins = reliability_bins(probabilities, labels)
    return sum(part.faces * abs(part.accuracy - part.confidence) for part in bins) / len(labels)


@dataclass(frozen=True)
class CoveragePoint:
    """What is left where predictions under a confidence are rejected.

    Attributes:
        threshold: The confidence, 0 to 1.
        faces: Predictions with a higher one; at least 1.
        coverage: Their share of all faces, 0 to 1.
        accuracy: The part of them that is right.
    """

    threshold: float
    faces: int
    coverage: float
    accuracy: float


def coverage_curve(bins: Sequence[ReliabilityBin]) -> list[CoveragePoint]:
    """Accuracy and coverage of selective classification (El-Yaniv and Wiener 2010), one point for each bin.

    Args:
        bins: Of all faces, rising; the threshold of each point is the lower end of its bin.

    Returns:
        In rising order of the threshold; the first one is 0 and covers all faces. Empty without bins.
    """
    points = []
    total = sum(part.faces for part in bins)
    for index, part in enumerate(bins):
        kept = bins[index:]
        faces = sum(one.faces for one in kept)
        right = sum(one.faces * one.accuracy for one in kept)
        threshold = part.low if index else 0.0
        points.append(CoveragePoint(threshold, faces, faces / total, right / faces))
    return points


def overconfidence(bins: Sequence[ReliabilityBin]) -> float:
    """Mean over faces of (confidence - accuracy), -1 to 1; below 0 is underconfident; 0 without faces."""
    faces = sum(part.faces for part in bins)
    return sum(part.faces * (part.confidence - part.accuracy) for part in bins) / max(faces, 1)
