"""Calibration and temperature, against cases computed by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from training.core.calibration import (
    ReliabilityBin,
    brier_score,
    coverage_curve,
    expected_calibration_error,
    fit_temperature,
    negative_log_likelihood,
    overconfidence,
    reliability_bins,
    temperature_note,
    with_temperature,
)


def test_the_brier_score_is_0_for_certainty_and_2_for_certain_error():
    certain = np.eye(3)
    assert brier_score(certain, np.array([0, 1, 2])) == 0
    assert brier_score(certain, np.array([1, 2, 0])) == 2


def test_the_reliability_has_one_point_for_each_bin_with_faces():
    probabilities = np.array([[0.62, 0.38], [0.64, 0.36], [0.45, 0.55], [0.0, 1.0]])
    narrow, wide, sure = reliability_bins(probabilities, np.array([0, 1, 1, 1]))
    assert [narrow.faces, narrow.confidence, narrow.accuracy] == pytest.approx([1, 0.55, 1.0])
    assert [wide.faces, wide.confidence, wide.accuracy] == pytest.approx([2, 0.63, 0.5])
    assert [sure.low, sure.high, sure.faces] == pytest.approx([14 / 15, 1.0, 1])


def test_calibration_error_is_the_gap_between_confidence_and_accuracy():
    # All at 0.8 confidence, half of them right: |0.5 - 0.8|.
    probabilities = np.where(np.eye(3)[[0, 0, 1, 1, 0, 1]] == 1, 0.8, 0.1)
    assert expected_calibration_error(probabilities, np.array([0, 0, 0, 1, 1, 2])) == pytest.approx(0.3)


def test_overconfidence_is_the_mean_over_faces_and_not_over_bins():
    bins = [ReliabilityBin(0.4, 0.6, 10, 0.5, 0.4), ReliabilityBin(0.8, 1.0, 30, 0.9, 0.86)]
    assert overconfidence(bins) == pytest.approx((10 * 0.1 + 30 * 0.04) / 40)
    assert overconfidence(()) == 0


def test_the_coverage_curve_is_what_counting_gives():
    rng = np.random.default_rng(3)
    probabilities = rng.dirichlet([0.6] * 4, 500).astype(np.float32)
    labels = np.where(rng.random(500) < 0.7, probabilities.argmax(axis=1), rng.integers(0, 4, 500))
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    points = coverage_curve(reliability_bins(probabilities, labels))
    assert (points[0].threshold, points[0].coverage) == (0.0, 1.0)
    for point in points:
        kept = confidence > point.threshold
        assert point.faces == kept.sum()
        assert point.coverage == pytest.approx(kept.mean())
        assert point.accuracy == pytest.approx(right[kept].mean())
    assert coverage_curve([]) == []


def test_the_temperature_changes_no_prediction_and_keeps_the_sum():
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
    corrected = with_temperature(overconfident, temperature)
    assert negative_log_likelihood(corrected, labels) < negative_log_likelihood(overconfident, labels)


@given(
    scores=arrays(np.float32, (2, 7), elements=st.floats(0.0, 1.0, width=32)),
    temperature=st.floats(0.05, 20.0),
)
def test_any_temperature_gives_probabilities_that_add_up_to_one(scores, temperature):
    scores[:, 0] += 0.125
    scaled = with_temperature(scores / scores.sum(axis=1, keepdims=True), temperature)
    assert np.isfinite(scaled).all()
    assert scaled.sum(axis=1) == pytest.approx([1.0, 1.0], abs=1e-5)


@pytest.mark.parametrize(
    ("temperature", "said"), [(0.25, "even more confident"), (4.0, "even less confident"), (1.2, "")]
)
def test_a_temperature_at_its_bound_is_said(temperature, said):
    note = temperature_note(temperature)
    assert said in note
    assert bool(note) == bool(said)
