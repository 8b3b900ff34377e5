"""The figures of each epoch of a run."""

import csv
from pathlib import Path

EpochRow = dict[str, float]
"""``epoch`` (from 1), ``loss``, ``accuracy``, ``val_loss``, ``val_accuracy`` (if there are validation
faces), ``seconds``."""


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
