"""How far probabilities can be trusted, and the temperature that mends them (Guo et al. 2017)."""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.floating[Any]]


def with_temperature(probabilities: FloatArray, temperature: float) -> FloatArray:
    """Probabilities as they would be had the logits been divided by ``temperature``.

    softmax(z / T) is p^(1/T) scaled to a sum of 1, as p = softmax(z) fixes z up to a constant.

    Args:
        probabilities: (n, emotions), each row adding up to 1; n may be 0.
        temperature: Above 0; above 1 less sure, below 1 more sure.

    Returns:
        float32 (n, emotions).
    """
    # Logarithms, because small probabilities to a high power are 0 in float32.
    scaled = np.log(np.maximum(probabilities, np.finfo(np.float32).tiny)) / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


BINS: Final = 15
"""Equal-width bins of confidence, as in Guo et al."""

_SMALLEST: Final = 1e-12


def negative_log_likelihood(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean of -ln p(true emotion)."""
    chosen = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, _SMALLEST)).mean())


TEMPERATURES: Final = (0.25, 4.0)
"""Between these a temperature is looked for."""


def temperature_note(temperature: float) -> str:
    """A sentence where a fitted temperature is at an end of what was tried; else empty."""
    if temperature not in TEMPERATURES:
        return ""
    how = "less" if temperature == TEMPERATURES[1] else "more"
    return (
        f"The temperature is at its bound of {temperature:g}: the probabilities should be even {how} sure "
        "and are not calibrated. More validation faces, or a longer training, may mend that."
    )


def fit_temperature(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """The temperature within ``TEMPERATURES`` that makes the labels likeliest, to about 1 %.

    Args:
        probabilities: (n, emotions), of faces that the network was not trained on.
        labels: (n,), indexes of the true emotions.
    """
    candidates = np.geomspace(*TEMPERATURES, 281)
    losses = [
        negative_log_likelihood(with_temperature(probabilities, temperature), labels)
        for temperature in candidates
    ]
    return float(round(candidates[int(np.argmin(losses))], 4))


def brier_score(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean over faces of the summed squares of (probability - truth), truth 1 or 0 (Brier 1950); 0 to 2."""
    truth = np.eye(probabilities.shape[1])[labels]
    return float(((probabilities - truth) ** 2).sum(axis=1).mean())


@dataclass(frozen=True)
class Bin:
    """The faces whose highest probability, the confidence, lies above ``low`` and not above ``high``.

    Attributes:
        low: Lower end of the bin, 0 to 1.
        high: Upper end.
        faces: How many there are.
        confidence: Their mean confidence.
        accuracy: The part of them whose label is right.
    """

    low: float
    high: float
    faces: int
    confidence: float
    accuracy: float


def reliability(probabilities: FloatArray, labels: NDArray[np.int64]) -> list[Bin]:
    """Confidence against accuracy in 15 bins of equal width; bins without faces are left out."""
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == labels
    place = np.clip(np.ceil(confidence * BINS).astype(int) - 1, 0, BINS - 1)
    return [
        Bin(
            low=int(number) / BINS,
            high=(int(number) + 1) / BINS,
            faces=int((place == number).sum()),
            confidence=float(confidence[place == number].mean()),
            accuracy=float(right[place == number].mean()),
        )
        for number in np.unique(place)
    ]


def expected_calibration_error(probabilities: FloatArray, labels: NDArray[np.int64]) -> float:
    """Mean over faces of |accuracy - confidence| of their bin in ``reliability``; 0 is perfect, 1 worst."""
    bins = reliability(probabilities, labels)
    return sum(part.faces * abs(part.accuracy - part.confidence) for part in bins) / len(labels)
