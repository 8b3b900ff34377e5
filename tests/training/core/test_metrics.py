"""The figures, against cases computed by hand."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import (
    accuracy_score,
    brier_score_loss,
    confusion_matrix,
    f1_score,
    log_loss,
    precision_recall_fscore_support,
    top_k_accuracy_score,
)

from training.core import metrics
from training.core.calibration import (
    brier_score,
    expected_calibration_error,
    fit_temperature,
    negative_log_likelihood,
    reliability,
    temperature_note,
    with_temperature,
)
from training.core.metrics import measure, report_text, top_accuracy, wilson_interval

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
    assert metrics.interval(metrics.macro_f1, CONFUSION) == pytest.approx(expected, abs=0.006)


def test_the_same_seed_gives_the_same_interval_and_another_one_nearly():
    first = metrics.interval(metrics.macro_f1, CONFUSION, seed=1)
    assert metrics.interval(metrics.macro_f1, CONFUSION, seed=1) == first
    other = metrics.interval(metrics.macro_f1, CONFUSION, seed=2)
    assert other != first
    assert other == pytest.approx(first, abs=0.002)


def test_one_face_gives_an_interval_without_width():
    assert metrics.interval(metrics.macro_f1, np.array([[0, 1], [0, 0]])) == [0.0, 0.0]


def test_macro_f1_agrees_with_sklearn_over_the_emotions_that_have_faces():
    random = np.random.default_rng(2)
    # The fifth emotion occurs nowhere, the fourth is never read, the third is read but no face has it.
    labels, read = random.choice([0, 1, 3], (6, 80)), random.integers(0, 3, (6, 80))
    pairs = list(zip(labels, read, strict=True))
    matrices = np.stack([confusion_matrix(*pair, labels=np.arange(5)) for pair in pairs])
    scores = [f1_score(*pair, labels=[0, 1, 3], average="macro", zero_division=0) for pair in pairs]
    assert metrics.macro_f1(matrices) == pytest.approx(scores)


EMOTIONS = ("Happy", "Sad", "Fear")
LABELS = np.array([0, 0, 0, 1, 1, 2])
READ = np.array([0, 0, 1, 1, 0, 1])
"""Happy: 2 of 3 right; Sad: 1 of 2; Fear: 0 of 1."""


def probabilities_of(read, confidence=0.8):
    rest = (1 - confidence) / 2
    return np.where(np.eye(3)[read] == 1, confidence, rest)


def test_confusion_and_report_agree_with_the_count_by_hand():
    figures = measure(probabilities_of(READ), LABELS, EMOTIONS, temperature=1.0)
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


def test_an_emotion_without_faces_still_has_its_row():
    figures = measure(probabilities_of(np.array([0, 1])), np.array([0, 1]), EMOTIONS, temperature=1.0)
    assert figures["per_class"]["Fear"]["support"] == 0
    assert np.array(figures["confusion"]).shape == (3, 3)


def random_readings(faces=400, emotions=7):
    """Probabilities and labels that have something to do with each other."""
    random = np.random.default_rng(4)
    probabilities = random.dirichlet(np.full(emotions, 0.5), faces)
    labels = np.array([random.choice(emotions, p=row) for row in probabilities])
    return probabilities, labels


def test_every_figure_is_sklearns():
    probabilities, labels = random_readings()
    names, read = tuple("abcdefg"), probabilities.argmax(axis=1)
    figures = measure(probabilities, labels, names, temperature=1.0)
    assert figures["accuracy"] == pytest.approx(accuracy_score(labels, read))
    assert figures["top2_accuracy"] == pytest.approx(top_k_accuracy_score(labels, probabilities, k=2))
    assert figures["macro_average"]["f1"] == pytest.approx(f1_score(labels, read, average="macro"))
    assert figures["weighted_average"]["f1"] == pytest.approx(f1_score(labels, read, average="weighted"))
    rows = [list(row.values()) for row in figures["per_class"].values()]
    expected = np.array(precision_recall_fscore_support(labels, read)).T
    assert np.array(rows) == pytest.approx(expected)
    assert figures["confusion"] == confusion_matrix(labels, read).tolist()
    shares = confusion_matrix(labels, read, normalize="true")
    assert np.array(figures["confusion_by_row"]) == pytest.approx(shares)
    assert figures["log_loss"] == pytest.approx(log_loss(labels, probabilities), rel=1e-4)
    brier = brier_score_loss(labels, probabilities, labels=np.arange(7))
    assert figures["brier_score"] == pytest.approx(brier, rel=1e-4)


def test_the_intervals_hold_their_figures():
    probabilities, labels = random_readings()
    figures = measure(probabilities, labels, tuple("abcdefg"), temperature=1.0)
    for value, interval in (
        (figures["accuracy"], figures["accuracy_interval"]),
        (figures["macro_average"]["f1"], figures["macro_f1_interval"]),
    ):
        low, high = interval
        assert low < value < high


def test_the_figures_are_plain_json_even_for_one_face():
    figures = measure(probabilities_of(np.array([0])), np.array([1]), EMOTIONS, temperature=2.0)
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures
    assert figures["confusion_by_row"] == [[0, 0, 0], [1, 0, 0], [0, 0, 0]]


def test_among_the_first_two_is_counted_by_hand():
    probabilities = np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.2, 0.3, 0.5]])
    labels = np.array([0, 1, 2, 2])
    assert top_accuracy(probabilities, labels, 1) == pytest.approx(2 / 4)
    assert top_accuracy(probabilities, labels, 2) == pytest.approx(3 / 4)
    assert top_accuracy(probabilities, labels, 3) == 1


def test_the_brier_score_is_0_for_certainty_and_2_for_certain_error():
    certain = np.eye(3)
    assert brier_score(certain, np.array([0, 1, 2])) == 0
    assert brier_score(certain, np.array([1, 2, 0])) == 2


def test_the_reliability_has_one_point_for_each_bin_with_faces():
    probabilities = np.array([[0.62, 0.38], [0.64, 0.36], [0.45, 0.55], [0.0, 1.0]])
    narrow, wide, sure = reliability(probabilities, np.array([0, 1, 1, 1]))
    assert [narrow.faces, narrow.confidence, narrow.accuracy] == pytest.approx([1, 0.55, 1.0])
    assert [wide.faces, wide.confidence, wide.accuracy] == pytest.approx([2, 0.63, 0.5])
    assert [sure.low, sure.high, sure.faces] == pytest.approx([14 / 15, 1.0, 1])


def test_calibration_error_is_the_gap_between_confidence_and_accuracy():
    # All at 0.8 confidence, half of them right: |0.5 - 0.8|.
    assert expected_calibration_error(probabilities_of(READ), LABELS) == pytest.approx(0.3)


def test_the_temperature_changes_no_label_and_keeps_the_sum():
    random = np.random.default_rng(0)
    probabilities = random.dirichlet(np.ones(7), 50)
    for temperature in (0.5, 1.0, 3.0):
        scaled = with_temperature(probabilities, temperature)
        assert np.array_equal(scaled.argmax(1), probabilities.argmax(1))
        assert scaled.sum(1) == pytest.approx(np.ones(50), abs=1e-6)
    assert with_temperature(probabilities, 1.0) == pytest.approx(probabilities, abs=1e-6)


def test_dividing_logits_is_what_the_temperature_does():
    logits = np.array([[2.0, -1.0, 0.5]])
    softmax = np.exp(logits) / np.exp(logits).sum()
    expected = np.exp(logits / 2) / np.exp(logits / 2).sum()
    assert with_temperature(softmax, 2.0) == pytest.approx(expected, abs=1e-6)


def test_the_fitted_temperature_undoes_overconfidence():
    random = np.random.default_rng(1)
    honest = random.dirichlet(np.ones(7), 4000)
    labels = np.array([random.choice(7, p=row) for row in honest])
    overconfident = with_temperature(honest, 0.5)
    temperature = fit_temperature(overconfident, labels)
    assert temperature == pytest.approx(2.0, rel=0.1)
    mended = with_temperature(overconfident, temperature)
    assert negative_log_likelihood(mended, labels) < negative_log_likelihood(overconfident, labels)


def test_the_report_names_every_emotion_and_average():
    text = report_text(measure(probabilities_of(READ), LABELS, EMOTIONS, temperature=1.0))
    assert [line.split("  ")[0] for line in text.splitlines()[1:]] == [*EMOTIONS, "macro avg", "weighted avg"]


@given(
    scores=arrays(np.float32, (2, 7), elements=st.floats(0.0, 1.0, width=32)),
    temperature=st.floats(0.05, 20.0),
)
def test_any_temperature_gives_probabilities_that_add_up_to_one(scores, temperature):
    scores[:, 0] += 0.125
    cooled = with_temperature(scores / scores.sum(axis=1, keepdims=True), temperature)
    assert np.isfinite(cooled).all()
    assert cooled.sum(axis=1) == pytest.approx([1.0, 1.0], abs=1e-5)


def test_the_interval_of_an_accuracy_is_wilsons():
    # Newcombe 1998, table I: 81 of 263, and 0 of 20.
    assert wilson_interval(81, 263) == pytest.approx([0.2553, 0.3662], abs=1e-4)
    assert wilson_interval(0, 20) == pytest.approx([0.0, 0.1611], abs=1e-4)


@pytest.mark.parametrize(
    ("temperature", "said"), [(0.25, "even more sure"), (4.0, "even less sure"), (1.2, "")]
)
def test_a_temperature_at_its_bound_is_said(temperature, said):
    note = temperature_note(temperature)
    assert said in note
    assert bool(note) == bool(said)
