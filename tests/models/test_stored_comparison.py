"""Figures of models side by side, and which may be compared."""

from dataclasses import replace

import pytest

from fer_desktop.models.stored_comparison import common_splits, measured, trained_on


def shown_of(bundle, split, reference):
    """The figures of a model that has some."""
    shown = measured(bundle, split, reference)
    assert shown is not None
    return shown


@pytest.fixture
def other_split(shipped_bundle):
    """A model that was measured on a split of its own only."""
    splits = {"test": shipped_bundle.metrics["splits"]["PublicTest"]}
    return replace(shipped_bundle, name="other", metrics={"splits": splits})


def test_the_figures_are_those_that_are_stored(shipped_bundle, figures_of):
    figures = figures_of("PublicTest")
    shown = shown_of(shipped_bundle, "PublicTest", None)
    assert (shown.split, shown.faces, shown.accuracy) == ("PublicTest", 3589, figures["accuracy"])
    assert shown.interval == tuple(figures["accuracy_interval"])
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
    assert shown_of(other, "PrivateTest", shipped_bundle).differs == ""
    assert shown_of(shipped_bundle, "PrivateTest", shipped_bundle).differs == ""


def test_without_anything_to_hold_it_against_nothing_differs(shipped_bundle):
    assert shown_of(shipped_bundle, "PrivateTest", None).differs == ""


def test_another_split_cannot_be_compared(shipped_bundle, other_split):
    shown = shown_of(other_split, "PrivateTest", shipped_bundle)
    assert shown.split == "test"
    assert shown.differs.startswith("Measured on test and not on PrivateTest")


def test_other_data_cannot_be_compared(shipped_bundle):
    other = replace(shipped_bundle, data_fingerprint="ab" * 32)
    assert "other faces than default" in shown_of(other, "PrivateTest", shipped_bundle).differs


def test_another_number_of_faces_cannot_be_compared(shipped_bundle, figures_of):
    fewer = {"splits": {"PrivateTest": figures_of("PrivateTest") | {"faces": 100}}}
    other = replace(shipped_bundle, metrics=fewer)
    assert "other faces than default" in shown_of(other, "PrivateTest", shipped_bundle).differs


def test_other_emotions_cannot_be_compared(shipped_bundle):
    other = replace(shipped_bundle, labels=("A", "B"))
    assert shown_of(other, "PrivateTest", shipped_bundle).differs.startswith("Knows other emotions")


def test_a_model_that_was_never_measured_has_no_figures(shipped_bundle):
    assert measured(replace(shipped_bundle, metrics={}), "PrivateTest", shipped_bundle) is None


def test_what_an_older_measurement_did_not_store_is_missing(shipped_bundle, figures_of):
    older = {key: value for key, value in figures_of("PrivateTest").items() if key != "accuracy_interval"}
    shown = shown_of(replace(shipped_bundle, metrics={"splits": {"PrivateTest": older}}), "PrivateTest", None)
    assert shown.interval is None
