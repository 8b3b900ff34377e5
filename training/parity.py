"""Compare what two forms of one network read on the same faces."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.errors import TrainingError
from training.temperature import FloatArray

FLOAT32_TOLERANCE: Final = 1e-4
"""Largest difference in a probability between two float32 forms; their sums differ by their order."""


class ParityError(TrainingError):
    """A network does not give the same probabilities after it was written and read."""


@dataclass(frozen=True)
class Parity:
    """How alike two forms read.

    Attributes:
        faces: How many faces both have read.
        difference: The largest difference in a probability, 0 to 1; not a number if one form gave none.
        same_label: Part of the faces that got the same label, 0 to 1.
    """

    faces: int
    difference: float
    same_label: float


def compare(expected: FloatArray, given: FloatArray) -> Parity:
    """Compare probabilities (n, emotions) of two forms on the same n faces; n is at least 1."""
    return Parity(
        faces=len(expected),
        difference=float(abs(expected - given).max()),
        same_label=float((expected.argmax(axis=1) == given.argmax(axis=1)).mean()),
    )


def check(parity: Parity, tolerance: float, path: Path) -> None:
    """Refuse a file whose readings differ by more than ``tolerance`` from the network it was made from.

    Raises:
        ParityError: They do.
    """
    if not parity.difference <= tolerance:  # also true for what is not a number
        raise ParityError(
            f"{path} was not written: its probabilities differ from the network's by up to "
            f"{parity.difference:.2g}, more than {tolerance:g}; please report this with the versions that "
            "python -m pip list shows."
        )
