"""Figures of models side by side, and which may be compared."""

from dataclasses import replace

import pytest

from fer_desktop.models.bundle_figures import (
    StoredFigures,
    common_splits,
    stored_figures,
    trained_on,
    why_not_comparable,
)


def shown_of(bundle, split) -> StoredFigures:
    """The figures of a model that has some."""
    shown = stored_figures(bundle, split)
    assert shown is not None
    return shown


@pytest.fixture
def other_split(shipped_bundle):
    """A model that was measured on a split of its own only."""
    splits = {"test": shipped_bundle.metrics["splits"]["PublicTest"]}
    return replace(shipped_bundle, name="other", metrics={"splits": splits})


def test_the_figures_are_those_that_are_stored(shipped_bundle, figures_of):
    figures = figures_of("PublicTest")
    shown = shown_of(shipped_bundle, "PublicTest")
    assert (shown.split, shown.faces, shown.accuracy) == ("PublicTest", 3589, figures["accuracy"])
    assert shown.accuracy_interval == pytest.approx(tuple(figures["accuracy_interval"]))
    assert shown.macro_f1 == figures["macro_average"]["f1"]
    assert shown.calibration_error == figures["calibration_error"]
    assert trained_on(shipped_bundle) == 28709


@pytest.fixture
def figures_of(shipped_bundle):
    return lambda split: shipped_bundle.metrics["splits"][split]


def test_the_split_that_chose_nothing_comes_first(shipped_bundle, other_split):
    assert common_splits([other_split, shipped_bundle]) == ("PrivateTest", "PublicTest", "test")
    assert common_splits([]) == ()


def test_a_model_of_the_same_data_can_be_compared(shipped_bundle):
    other = replace(shipped_bundle, name="other")
    assert why_not_comparable(other, "PrivateTest", shipped_bundle) == ""
    assert why_not_comparable(shipped_bundle, "PrivateTest", shipped_bundle) == ""


def test_without_anything_to_hold_it_against_nothing_differs(shipped_bundle):
    assert why_not_comparable(shipped_bundle, "PrivateTest", None) == ""


def test_another_split_cannot_be_compared(shipped_bundle, other_split):
    assert shown_of(other_split, "PrivateTest").split == "test"
    differs = why_not_comparable(other_split, "PrivateTest", shipped_bundle)
    assert differs.startswith("Evaluated on test, not on PrivateTest")


def test_other_data_cannot_be_compared(shipped_bundle):
    other = replace(shipped_bundle, data_fingerprint="ab" * 32)
    assert "other faces than default" in why_not_comparable(other, "PrivateTest", shipped_bundle)


def test_another_number_of_faces_cannot_be_compared(shipped_bundle, figures_of):
    fewer = {"splits": {"PrivateTest": figures_of("PrivateTest") | {"faces": 100}}}
    other = replace(shipped_bundle, metrics=fewer)
    assert "other faces than default" in why_not_comparable(other, "PrivateTest", shipped_bundle)


def test_other_emotions_cannot_be_compared(shipped_bundle):
    other = replace(shipped_bundle, labels=("A", "B"))
    assert why_not_comparable(other, "PrivateTest", shipped_bundle).startswith("Has other emotions")


def test_a_model_that_was_never_measured_has_no_figures(shipped_bundle):
    unmeasured = replace(shipped_bundle, metrics={})
    assert stored_figures(unmeasured, "PrivateTest") is None
    assert why_not_comparable(unmeasured, "PrivateTest", shipped_bundle) == ""


def test_what_an_older_measurement_did_not_store_is_missing(shipped_bundle, figures_of):
    newer = {"accuracy_interval", "macro_f1_interval", "calibration_error", "top2_accuracy"}
    figures = figures_of("PrivateTest")
    older = {key: value for key, value in figures.items() if key not in newer}
    shown = shown_of(replace(shipped_bundle, metrics={"splits": {"PrivateTest": older}}), "PrivateTest")
    assert shown.calibration_error is None
    # Needs the confusion matrix alone.
    assert shown.accuracy_interval == pytest.approx(tuple(figures["accuracy_interval"]))
    assert shown.overall.startswith("Accuracy 71.5% (95% CI 70.0% to 72.9%); macro F1 0.")
    assert shown.overall.count("CI") == 1


def test_an_interval_stored_by_another_method_is_not_shown(shipped_bundle, figures_of):
    other = figures_of("PrivateTest") | {"accuracy_interval": [0.1, 0.2]}
    shown = shown_of(replace(shipped_bundle, metrics={"splits": {"PrivateTest": other}}), "PrivateTest")
    assert shown.accuracy_interval == pytest.approx((0.69969, 0.72923), abs=1e-5)
