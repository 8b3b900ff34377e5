"""The figures of each epoch of a run, and which losses may stand in one plot."""

import csv
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.storage.atomic import replacing
from training.core.untrusted.value_schema import Items, Number, Text, ValueFaultError

EpochRow = dict[str, float]
"""``epoch`` (from 1), ``loss``, ``accuracy``, ``val_loss``, ``val_accuracy`` (if there are validation
faces), ``seconds``, ``cross_entropy`` (see ``training.networks.trainer``), ``elapsed`` (seconds of all
sessions until then, without pauses) and ``recall_EMOTION`` (of validation faces, 0 to 1); old runs lack the
last three."""

CROSS_ENTROPY: Final = "cross_entropy"
ELAPSED: Final = "elapsed"
RECALL: Final = "recall_"
"""Begins the column of an emotion."""
HEADING: Final = Items(Text(120, 1), longest=300)
FIGURE: Final = Number(0)
"""What each figure of an epoch must be; none is negative."""


def read_history(path: Path) -> list[EpochRow]:
    """Read what ``write_history`` has written.

    A figure that an epoch lacks, or that is not finite, is left out of its row.

    Raises:
        OSError: There is no such file, or it cannot be read.
        ValueError: It holds something else.
    """
    with open(path, newline="", encoding="utf-8", opener=regular_file) as file:
        try:
            rows = [_checked(row) for row in csv.DictReader(file)]
        except csv.Error as error:
            raise ValueError(f"{error}") from error
    if not rows or not all(row.keys() >= {"epoch", "accuracy", "loss"} for row in rows):
        raise ValueError("no epochs with their figures")
    return rows


def _checked(row: Mapping[Any, Any]) -> EpochRow:
    """A row of texts as numbers; ``DictReader`` puts what is too much under the key None."""
    if None in row or None in row.values():
        raise ValueError("a row is too short or too long")
    HEADING.check(list(row), "the heading")
    figures = {}
    for name, text in row.items():
        if text == "":
            continue
        try:
            figure = float(text)
        except ValueError:
            raise ValueFaultError(name, "must be a number") from None
        if math.isfinite(figure):
            FIGURE.check(figure, name)
            figures[name] = figure
    return figures


def write_history(history: Sequence[EpochRow], path: Path) -> None:
    """Write one row an epoch, with a header, in the place of an older file; what a row lacks stays empty."""
    names = dict.fromkeys(name for row in history for name in row)
    with replacing(path) as partial, partial.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(names), restval="")
        writer.writeheader()
        writer.writerows(history)


def best_epoch(history: list[EpochRow]) -> int:
    """The first epoch with the highest validation accuracy; 0 before the first."""
    best = max(history, key=lambda row: (row["val_accuracy"], -row["epoch"]), default=None)
    return int(best["epoch"]) if best else 0


def elapsed_seconds(history: Sequence[EpochRow]) -> float:
    """How long a run had been going on, in all its sessions, when its last epoch was done."""
    if not history:
        return 0.0
    return history[-1].get(ELAPSED) or sum(row.get("seconds", 0.0) for row in history)


def recall_of(row: EpochRow, emotions: Sequence[str]) -> dict[str, float | None] | None:
    """The recall of each emotion, None for one without validation faces; None where the row has none."""
    if not any(name.startswith(RECALL) for name in row):
        return None
    return {name: row.get(f"{RECALL}{name}") for name in emotions}


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


def majority_share(labels: NDArray[np.int64]) -> float | None:
    """Accuracy of always predicting the most frequent class: the chance line of a learning curve.

    It is scikit-learn's ``DummyClassifier(strategy="most_frequent")``; guessing at random is never better.

    Args:
        labels: (n,), indexes of the true classes.

    Returns:
        0..1; None without labels.
    """
    return float(np.bincount(labels).max() / len(labels)) if len(labels) else None
