"""McNemar's test from predictions that are stored beside two models, as a sweep stores them."""

import csv
from pathlib import Path
from typing import Final

import numpy as np

from training.core.mcnemar import McNemarTest, mcnemar_test_of
from training.core.media import regular_file

PREDICTIONS_SUFFIX: Final = ".predictions.csv"
"""Ends the name of the file beside the model's folder, see ``training.sweep.sweep_runner``."""


def stored_test(first: Path, second: Path) -> McNemarTest | None:
    """McNemar's test of two models on the faces whose predictions are stored for both.

    Args:
        first: A model's folder.
        second: Another.

    Returns:
        None where a file is missing or unreadable, or the faces or their labels differ.
    """
    right = [_right(folder.with_name(folder.name + PREDICTIONS_SUFFIX)) for folder in (first, second)]
    if not all(right) or right[0].keys() != right[1].keys():
        return None
    faces = list(right[0])
    return mcnemar_test_of(*(np.array([one[face] for face in faces]) for one in right))


def _right(path: Path) -> dict[tuple[str, str], bool]:
    """By face and label, whether it is predicted as labelled; empty where nothing can be read."""
    try:
        with open(path, newline="", encoding="utf-8", errors="surrogateescape", opener=regular_file) as file:
            return {
                (row["face"], row["label"]): row["label"] == row["prediction"] for row in csv.DictReader(file)
            }
    except (OSError, KeyError, csv.Error):
        return {}
