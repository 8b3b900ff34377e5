"""Accuracy, F1 and their intervals, against cases computed by hand and against scikit-learn."""

import json

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.metrics import (
    accuracy_score,
    brier_score_loss,
    cohen_kappa_score,
    f1_score,
    log_loss,
    precision_recall_fscore_support,
    top_k_accuracy_score,
)
from sklearn.metrics import (
    confusion_matrix as expected_confusion_matrix,
)

from training.core.metrics import (
    absent_note,
    agreement,
    classification_report,
    cohen_kappa,
    confusion_matrix,
    evaluation_metrics,
    macro_f1,
    macro_f1_interval,
    report_text,
    summary_metrics,
    top_k_accuracy,
    wilson_interval,
)

EMOTIONS = ("Happy", "Sad", "Fear")
LABELS = np.array([0, 0, 0, 1, 1, 2])
READ = np.array([0, 0, 1, 1, 0, 1])
"""Happy: 2 of 3 right; Sad: 1 of 2; Fear: 0 of 1."""
COUNTS = np.array([[610, 90, 50], [120, 300, 80], [40, 60, 150]])
RATERS = np.array([[20, 5], [10, 15]])
"""Of 50: both agree on 35; by chance on (25 × 30 + 25 × 20) / 50 = 25."""


def probabilities_of(read, confidence=0.8):
    rest = (1 - confidence) / 2
    return np.where(np.eye(3)[read] == 1, confidence, rest)


def random_readings(faces=400, emotions=7):
    """Probabilities and labels that have something to do with each other."""
    random = np.random.default_rng(4)
    probabilities = random.dirichlet(np.full(emotions, 0.5), faces)
    labels = np.array([random.choice(emotions, p=row) for row in probabilities])
    return probabilities, labels


def test_confusion_and_report_agree_with_the_count_by_hand():
    figures = evaluation_metrics(probabilities_of(READ), LABELS, EMOTIONS, temperature=1.0)
    assert figures["faces"] == 6
    assert figures["accuracy"] == pytest.approx(3 / 6)
    assert figures["confusion"] == [[2, 1, 0], [1, 1, 0], [0, 1, 0]]
    assert figures["per_class"]["Happy"] == pytest.approx(
        {"precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3, "support": 3}
    )
    assert figures["per_class"]["Sad"] == pytest.approx(
        {"precision": 1 / 3, "recall": 1 / 2, "f1": 0.4, "support": 2}
    )
    assert figures["per_class"]["Fear"] == {"precision": 0, "recall": 0, "f1": 0, "support": 1}
    assert figures["macro_average"]["f1"] == pytest.approx((2 / 3 + 0.4) / 3)
    assert figures["weighted_average"]["recall"] == pytest.approx(0.5)


def test_an_emotion_without_faces_has_its_row_and_is_left_out_of_the_macro_average():
    figures = classification_report(confusion_matrix(LABELS[:5], READ[:5], 3), EMOTIONS)
    assert figures["per_class"]["Fear"] == {"precision": 0, "recall": 0, "f1": 0, "support": 0}
    assert figures["absent"] == ["Fear"]
    assert np.array(figures["confusion"]).shape == (3, 3)
    assert figures["macro_average"]["f1"] == pytest.approx(float(macro_f1(np.array(figures["confusion"]))))
    assert "No face is labelled Fear" in absent_note(figures)


def test_every_figure_is_that_of_scikit_learn():
    probabilities, labels = random_readings()
    names, read = tuple("abcdefg"), probabilities.argmax(axis=1)
    figures = evaluation_metrics(probabilities, labels, names, temperature=1.0)
    assert figures["accuracy"] == pytest.approx(accuracy_score(labels, read))
    assert figures["top2_accuracy"] == pytest.approx(top_k_accuracy_score(labels, probabilities, k=2))
    for average in ("macro", "weighted"):
        found = list(figures[f"{average}_average"].values())[:3]
        expected = precision_recall_fscore_support(labels, read, average=average)[:3]
        assert found == pytest.approx(list(expected))
    rows = [list(row.values()) for row in figures["per_class"].values()]
    expected = np.array(precision_recall_fscore_support(labels, read)).T
    assert np.array(rows) == pytest.approx(expected)
    assert figures["confusion"] == expected_confusion_matrix(labels, read).tolist()
    shares = expected_confusion_matrix(labels, read, normalize="true")
    assert np.array(figures["confusion_by_row"]) == pytest.approx(shares)
    assert figures["log_loss"] == pytest.approx(log_loss(labels, probabilities), rel=1e-4)
    brier = brier_score_loss(labels, probabilities, labels=np.arange(7))
    assert figures["brier_score"] == pytest.approx(brier, rel=1e-4)


def test_a_summary_has_the_same_figures_and_none_without_faces():
    probabilities, labels = random_readings()
    figures = evaluation_metrics(probabilities, labels, tuple("abcdefg"), temperature=1.0)
    found = summary_metrics(probabilities.argmax(axis=1), labels, 7)
    assert found is not None
    for name in ("faces", "accuracy", "accuracy_interval", "macro_f1_interval"):
        assert found[name] == figures[name]
    assert found["macro_f1"] == pytest.approx(figures["macro_average"]["f1"])
    assert summary_metrics(labels[:0], labels[:0], 7) is None


def test_the_intervals_hold_their_figures():
    probabilities, labels = random_readings()
    figures = evaluation_metrics(probabilities, labels, tuple("abcdefg"), temperature=1.0)
    for value, interval in (
        (figures["accuracy"], figures["accuracy_interval"]),
        (figures["macro_average"]["f1"], figures["macro_f1_interval"]),
    ):
        low, high = interval
        assert low < value < high


def test_the_figures_are_plain_json_even_for_one_face():
    figures = evaluation_metrics(probabilities_of(np.array([0])), np.array([1]), EMOTIONS, temperature=2.0)
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures
    assert figures["confusion_by_row"] == [[0, 0, 0], [1, 0, 0], [0, 0, 0]]


def test_among_the_first_two_is_counted_by_hand():
    probabilities = np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.2, 0.3, 0.5]])
    labels = np.array([0, 1, 2, 2])
    assert top_k_accuracy(probabilities, labels, 1) == pytest.approx(2 / 4)
    assert top_k_accuracy(probabilities, labels, 2) == pytest.approx(3 / 4)
    assert top_k_accuracy(probabilities, labels, 3) == 1


def test_the_report_names_every_emotion_and_average():
    text = report_text(evaluation_metrics(probabilities_of(READ), LABELS, EMOTIONS, temperature=1.0))
    assert [line.split("  ")[0] for line in text.splitlines()[1:]] == [*EMOTIONS, "macro avg", "weighted avg"]
    assert len({len(line) for line in text.splitlines()}) == 1


def test_the_interval_of_a_proportion_is_wilsons():
    # Newcombe 1998, table I: 81 of 263, and 0 of 20.
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=1e-4)
    for successes, trials in ((0, 1), (1, 1), (8, 10), (10, 10), (28, 28), (2565, 3589)):
        expected = binomtest(successes, trials).proportion_ci(0.95, method="wilson")
        low, high = wilson_interval(successes, trials)
        assert (low, high) == pytest.approx((expected.low, expected.high), abs=1e-9)
        assert 0 <= low <= successes / trials <= high <= 1


def test_the_interval_of_macro_f1_is_the_one_of_drawing_faces():
    labels = np.repeat(np.repeat([0, 1, 2], 3), COUNTS.ravel())
    read = np.repeat(np.tile([0, 1, 2], 3), COUNTS.ravel())
    random = np.random.default_rng(5)
    values = []
    for _ in range(300):
        chosen = random.integers(0, len(labels), len(labels))
        values.append(f1_score(labels[chosen], read[chosen], average="macro"))
    expected = np.quantile(values, [0.025, 0.975]).tolist()
    assert macro_f1_interval(COUNTS) == pytest.approx(expected, abs=0.006)


def test_the_same_seed_gives_the_same_interval_and_another_one_nearly():
    first = macro_f1_interval(COUNTS, seed=1)
    assert macro_f1_interval(COUNTS, seed=1) == first
    other = macro_f1_interval(COUNTS, seed=2)
    assert other != first
    assert other == pytest.approx(first, abs=0.002)


def test_one_face_gives_an_interval_without_width():
    assert macro_f1_interval(np.array([[0, 1], [0, 0]])) == (0.0, 0.0)


def test_macro_f1_agrees_with_sklearn_over_the_emotions_that_have_faces():
    random = np.random.default_rng(2)
    # The fifth emotion occurs nowhere, the fourth is never read, the third is read but no face has it.
    labels, read = random.choice([0, 1, 3], (6, 80)), random.integers(0, 3, (6, 80))
    pairs = list(zip(labels, read, strict=True))
    matrices = np.stack([confusion_matrix(*pair, 5) for pair in pairs])
    scores = [f1_score(*pair, labels=[0, 1, 3], average="macro", zero_division=0) for pair in pairs]
    assert macro_f1(matrices) == pytest.approx(scores)


def test_kappa_is_the_agreement_beyond_chance():
    assert cohen_kappa(RATERS) == pytest.approx((0.7 - 0.5) / (1 - 0.5))
    assert cohen_kappa(np.diag([3, 4])) == pytest.approx(1.0)
    assert cohen_kappa(np.array([[4, 4], [4, 4]])) == pytest.approx(0.0)
    assert cohen_kappa(np.array([[0, 9], [0, 0]])) == pytest.approx(0.0)


@pytest.mark.parametrize("seed", range(5))
def test_kappa_is_that_of_scikit_learn(seed):
    counts = np.random.default_rng(seed).integers(0, 9, (7, 7))
    first = np.repeat(np.arange(7), counts.sum(axis=1))
    second = np.concatenate([np.repeat(np.arange(7), row) for row in counts])
    assert cohen_kappa(counts) == pytest.approx(cohen_kappa_score(first, second))


@pytest.mark.parametrize("counts", [np.zeros((2, 2), int), np.array([[9, 0], [0, 0]])])
def test_there_is_no_kappa_without_faces_or_where_both_always_say_one_and_the_same(counts):
    assert cohen_kappa(counts) is None


def test_the_agreement_has_the_interval_of_wilson():
    found = agreement(RATERS)
    assert found is not None
    assert (found.faces, found.agreed, found.share) == (50, 35, 0.7)
    # (0.7 + z²/100 ± z √(0.21/50 + z²/10000)) / (1 + z²/50) with z = 1.96.
    assert found.interval == pytest.approx((0.5625, 0.8090), abs=1e-4)
    assert agreement(np.zeros((7, 7), int)) is None
