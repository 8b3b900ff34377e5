"""Whether a reading is sure enough to be called by its emotion."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from fer_desktop.vision.types import FaceReading, Floats

NOT_SURE: Final = "uncertain"
"""What a doubtful reading is called, in place of its emotion."""


def whole_percent(probability: float) -> int:
    """A probability, 0..1, in whole per cent, as it is shown and compared everywhere.

    Half a per cent goes to the even neighbour, as Python formats numbers.
    """
    return int(_whole_percents(probability))


def is_below(probability: float, below: float) -> bool:
    """Whether a probability is under a limit, both 0..1, in whole per cent.

    What is shown as 40 % is never said to be below 40 %.
    """
    return whole_percent(probability) < whole_percent(below)


def doubtful(probabilities: Floats, below: float) -> npt.NDArray[np.bool_]:
    """Whether even the highest probability is too low, the reject rule of Chow (1970).

    A label is doubtful, never wrong: the probabilities, and the label in files, stay as they are.

    Args:
        probabilities: (…, emotions), 0..1.
        below: 0..1; as ``is_below`` has it of the highest probability. 0: nothing is doubtful.

    Returns:
        (…), without the last axis.
    """
    return np.asarray(_whole_percents(probabilities.max(axis=-1)) < whole_percent(below))


def is_doubtful(face: FaceReading, below: float) -> bool:
    """``doubtful`` of one face."""
    return bool(doubtful(face.probabilities, below))


def _whole_percents(probabilities: npt.ArrayLike) -> npt.NDArray[np.float64]:
    # Six decimals, as exported rows have, so that whoever reckons from these comes to the same.
    percents: npt.NDArray[np.float64] = np.rint(np.round(np.asarray(probabilities, np.float64), 6) * 100.0)
    return percents
