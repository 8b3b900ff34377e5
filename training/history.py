"""The figures of each epoch of a run."""

import csv
from pathlib import Path

EpochRow = dict[str, float]
"""``epoch`` (from 1), ``loss``, ``accuracy``, ``val_loss``, ``val_accuracy`` (if there are validation
faces), ``seconds``."""


def read_history(path: Path) -> list[EpochRow]:
    """Read what ``write_history`` has written.

    Raises:
        OSError: There is no such file, or it cannot be read.
        ValueError: It holds something else.
    """
    with path.open(newline="", encoding="utf-8") as file:
        try:
            rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
        except TypeError as error:
            raise ValueError("a row is too short or too long") from error
    if not rows or not rows[0].keys() >= {"epoch", "accuracy", "loss"}:
        raise ValueError("no epochs with their figures")
    return rows


def write_history(history: list[EpochRow], path: Path) -> None:
    """Write one row an epoch, with a header."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(history[-1]))
        writer.writeheader()
        writer.writerows(history)


def best_epoch(history: list[EpochRow]) -> int:
    """The first epoch with the highest validation accuracy; 0 before the first."""
    best = max(history, key=lambda row: (row["val_accuracy"], -row["epoch"]), default=None)
    return int(best["epoch"]) if best else 0
