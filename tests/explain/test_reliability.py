"""What calibration figures say, against sums made by hand."""

import pytest

from fer_desktop.explain.reliability import (
    ReliabilityBin,
    bin_sentence,
    calibration_sentences,
    stored_bins,
    surplus_of_confidence,
)

BINS = [
    {"low": 0.4, "high": 0.6, "faces": 10, "confidence": 0.5, "accuracy": 0.4},
    {"low": 0.8, "high": 1.0, "faces": 30, "confidence": 0.9, "accuracy": 0.86},
]


def test_a_surplus_of_confidence_is_the_mean_over_faces_and_not_over_bins():
    surplus = (10 * 0.1 + 30 * 0.04) / 40
    assert surplus_of_confidence(stored_bins({"reliability": BINS})) == pytest.approx(surplus)
    assert surplus_of_confidence(()) == 0


def test_the_error_is_said_with_and_without_the_temperature_and_to_which_side_it_errs():
    figures = {"calibration_error": 0.055, "calibration_error_uncorrected": 0.08, "reliability": BINS}
    assert calibration_sentences(figures, 1.25) == (
        "On average the probability is 5.5 points away from how often it is right; without the model's "
        "temperature of 1.25 it is 8.0. On the whole it is surer than it is right."
    )
    modest = [{**part, "accuracy": 1.0} for part in BINS]
    assert "right more often than it says" in calibration_sentences({**figures, "reliability": modest}, 1.25)


def test_an_older_measurement_says_what_it_has():
    assert stored_bins({}) == ()
    assert calibration_sentences({}, 1.0) == ""
    assert calibration_sentences({"calibration_error": 0.03}, 1.0) == (
        "On average the probability is 3.0 points away from how often it is right."
    )


def test_a_bin_is_said_in_one_sentence():
    assert bin_sentence(ReliabilityBin(0.4, 0.6, 1200, 0.5, 0.45)) == (
        "Of 1,200 faces read with 40 to 60\u00a0%, 45\u00a0% were right."
    )
