"""McNemar's test of two runs whose predictions are stored beside their models."""

import csv

import pytest

from fer_desktop.explain.run_comparison import accuracy_comparison
from training.core.training_runs import RunSummary


@pytest.fixture
def compare(tmp_path):
    """Compares two runs of which it is stored which faces they predict as labelled."""

    def make(first, second):
        runs = []
        for name, right in (("one", first), ("two", second)):
            with (tmp_path / f"{name}.predictions.csv").open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(["face", "label", "prediction"])
                writer.writerows([face, "Happy", "Happy" if one else "Sad"] for face, one in enumerate(right))
            runs.append(RunSummary(name, tmp_path / name, True, 0.0))
        return accuracy_comparison(*runs)

    return make


def test_mcnemars_test_comes_from_stored_predictions(compare):
    text = compare([True] * 60 + [False] * 40, [True] * 40 + [False] * 60)
    assert "A: one 60.0%" in text
    assert "Only A is correct on 20, only B on 0." in text
    assert "p < 0.001" in text


def test_predictions_on_other_faces_are_not_compared(compare):
    assert (
        compare([True] * 60, [True] * 50) == "Not both were evaluated, so their accuracy cannot be compared."
    )
