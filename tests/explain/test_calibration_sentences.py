"""What calibration figures say, against sums made by hand."""

import pytest

from fer_desktop.explain.reliability import bin_sentence, bound_sentence, calibration_sentences, stored_bins
from training.core.calibration import ReliabilityBin

BINS = [
    {"low": 0.4, "high": 0.6, "faces": 10, "confidence": 0.5, "accuracy": 0.4},
    {"low": 0.8, "high": 1.0, "faces": 30, "confidence": 0.9, "accuracy": 0.86},
]


def test_the_error_is_said_with_and_without_the_temperature_and_to_which_side_it_errs():
    figures = {"calibration_error": 0.055, "calibration_error_uncorrected": 0.08, "reliability": BINS}
    assert calibration_sentences(figures, 1.25) == (
        "Expected calibration error 5.5%. Without temperature scaling (T = 1.25): 8.0%. The model is "
        "overconfident."
    )
    modest = [{**part, "accuracy": 1.0} for part in BINS]
    assert "The model is underconfident." in calibration_sentences({**figures, "reliability": modest}, 1.25)


def test_an_older_measurement_says_what_it_has():
    assert stored_bins({}) == ()
    assert calibration_sentences({}, 1.0) == ""
    assert calibration_sentences({"calibration_error": 0.03}, 1.0) == "Expected calibration error 3.0%."


def test_a_bin_is_said_in_one_sentence():
    assert bin_sentence(ReliabilityBin(0.4, 0.6, 1200, 0.5, 0.45)) == (
        "Of 1,200 faces read with a confidence of 40% to 60%, 45% were right."
    )


@pytest.mark.parametrize(
    ("temperature", "how"), [(4.0, "even less confident"), (0.25, "even more confident")]
)
def test_a_temperature_at_its_bound_is_said(temperature, how):
    assert how in bound_sentence(temperature)
    assert bound_sentence(1.2) == ""
