"""Whether a reading is sure enough to be called by its emotion."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from fer_desktop.vision.types import FaceReading, Floats

NOT_SURE: Final = "not sure"
"""What a doubtful reading is called, in place of its emotion."""


def doubtful(probabilities: Floats, below: float) -> npt.NDArray[np.bool_]:
    """Whether even the highest probability is too low, the reject rule of Chow (1970).

    A label is doubtful, never wrong: the probabilities, and the label in files, stay as they are.

    Args:
        probabilities: (…, emotions), 0..1.
        below: 0..1; a highest probability under it is doubtful, one equal to it is not. 0: nothing is.

    Returns:
        (…), without the last axis.
    """
    return np.asarray(probabilities.max(axis=-1) < below)


def is_doubtful(face: FaceReading, below: float) -> bool:
    """``doubtful`` of one face."""
    return bool(doubtful(face.probabilities, below))


def shown_label(face: FaceReading, below: float) -> str:
    """What to call a reading on the screen: its label, or ``NOT_SURE``."""
    return NOT_SURE if is_doubtful(face, below) else face.label
