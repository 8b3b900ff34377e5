import numpy as np
import pytest
from sklearn.metrics import classification_report

from fer_desktop.analysis.scores import scores, wilson_interval
from tests.fakes import LABELS
from training.core.metrics import macro_f1


def test_figures_are_those_of_scikit_learn():
    random = np.random.default_rng(1)
    truth = random.integers(0, 7, 500)
    read = np.where(random.random(500) < 0.6, truth, random.integers(0, 7, 500))
    confusion = np.zeros((7, 7), np.int64)
    np.add.at(confusion, (truth, read), 1)
    expected = classification_report(truth, read, target_names=LABELS, output_dict=True)
    figures = scores(confusion, LABELS)
    assert figures is not None
    assert figures["faces"] == 500
    assert figures["accuracy"] == pytest.approx(expected["accuracy"])
    for name in LABELS:
        assert figures["per_class"][name]["f1"] == pytest.approx(expected[name]["f1-score"])
        assert figures["per_class"][name]["support"] == expected[name]["support"]
    for name, theirs in (("macro_average", "macro avg"), ("weighted_average", "weighted avg")):
        for ours, key in (("precision", "precision"), ("recall", "recall"), ("f1", "f1-score")):
            assert figures[name][ours] == pytest.approx(expected[theirs][key])


def test_the_mean_of_emotions_is_the_one_of_the_models_own_figures():
    confusion = np.zeros((7, 7), np.int64)
    confusion[3, 3], confusion[3, 5], confusion[5, 5] = 3, 1, 4
    figures = scores(confusion, LABELS)
    assert figures is not None
    assert figures["macro_average"]["f1"] == pytest.approx(macro_f1(confusion))
    assert figures["per_class"]["Fear"] == {"precision": 0, "recall": 0, "f1": 0, "support": 0}


def test_without_a_face_there_are_no_figures():
    assert scores(np.zeros((7, 7), np.int64), LABELS) is None


def test_the_interval_is_wilsons():
    # Brown, Cai and DasGupta's formula, worked out by hand for 8 of 10.
    assert wilson_interval(0.8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    low, high = wilson_interval(1.0, 10)
    assert low == pytest.approx(0.7225, abs=1e-4)
    assert high == pytest.approx(1.0)
