"""Which losses of a training may stand in one plot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from training.history import CROSS_ENTROPY

TRAINING_LOSS: Final = "training loss"
CROSS_ENTROPY_TITLE: Final = "cross-entropy"


@dataclass(frozen=True)
class LossAxes:
    """One pair of axes.

    Attributes:
        title: What its values are: ``CROSS_ENTROPY_TITLE`` or ``TRAINING_LOSS``.
        training: Column of the history for the training faces; None where it has no such curve.
        validation: That for the validation faces, likewise.
    """

    title: str
    training: str | None = None
    validation: str | None = None


def loss_axes(history: Sequence[Mapping[str, Any]]) -> tuple[LossAxes, ...]:
    """Training and validation together only where both are the cross-entropy with the label alone.

    What training makes smaller may have label smoothing, blended faces, teachers, votes and weights in it,
    and is no number that the validation's could be compared with. Histories before the cross-entropy of the
    training was kept therefore get axes of their own for each.

    Args:
        history: Rows as ``EpochRow``; a figure that is None counts as missing.
    """
    validated = any(row.get("val_loss") is not None for row in history)
    validation = "val_loss" if validated else None
    if all(row.get(CROSS_ENTROPY) is not None for row in history):
        return (LossAxes(CROSS_ENTROPY_TITLE, CROSS_ENTROPY, validation),)
    alone = (LossAxes(TRAINING_LOSS, "loss"),)
    return (*alone, LossAxes(CROSS_ENTROPY_TITLE, validation=validation)) if validated else alone
