"""Intervals, against what is known of them without drawing."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, f1_score

from training import bootstrap

CONFUSION = np.array([[610, 90, 50], [120, 300, 80], [40, 60, 150]])


def test_the_interval_of_macro_f1_is_the_one_of_drawing_faces():
    labels = np.repeat(np.repeat([0, 1, 2], 3), CONFUSION.ravel())
    read = np.repeat(np.tile([0, 1, 2], 3), CONFUSION.ravel())
    random = np.random.default_rng(5)
    values = []
    for _ in range(300):
        chosen = random.integers(0, len(labels), len(labels))
        values.append(f1_score(labels[chosen], read[chosen], average="macro"))
    expected = np.quantile(values, [0.025, 0.975]).tolist()
    assert bootstrap.interval(bootstrap.macro_f1, CONFUSION) == pytest.approx(expected, abs=0.006)


def test_the_same_seed_gives_the_same_interval_and_another_one_nearly():
    first = bootstrap.interval(bootstrap.macro_f1, CONFUSION, seed=1)
    assert bootstrap.interval(bootstrap.macro_f1, CONFUSION, seed=1) == first
    other = bootstrap.interval(bootstrap.macro_f1, CONFUSION, seed=2)
    assert other != first
    assert other == pytest.approx(first, abs=0.002)


def test_one_face_gives_an_interval_without_width():
    assert bootstrap.interval(bootstrap.macro_f1, np.array([[0, 1], [0, 0]])) == [0.0, 0.0]


def test_macro_f1_agrees_with_sklearn_over_the_emotions_that_have_faces():
    random = np.random.default_rng(2)
    # The fifth emotion occurs nowhere, the fourth is never read, the third is read but no face has it.
    labels, read = random.choice([0, 1, 3], (6, 80)), random.integers(0, 3, (6, 80))
    pairs = list(zip(labels, read, strict=True))
    matrices = np.stack([confusion_matrix(*pair, labels=np.arange(5)) for pair in pairs])
    scores = [f1_score(*pair, labels=[0, 1, 3], average="macro", zero_division=0) for pair in pairs]
    assert bootstrap.macro_f1(matrices) == pytest.approx(scores)
