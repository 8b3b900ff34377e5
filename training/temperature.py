"""The temperature that makes probabilities honest (Guo et al. 2017)."""

from typing import Any, TypeAlias

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
