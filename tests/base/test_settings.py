import pytest

from fer_desktop.base.errors import DetectorError, SettingsError
from fer_desktop.base.settings import SENSITIVITIES, Settings, same_finding
from fer_desktop.explain.face_detection import SENSITIVITIES as TEXTS
from fer_desktop.vision.detectors import LIVE
from fer_desktop.vision.detectors.sensitivity import SENSITIVITIES as STEPS
from fer_desktop.vision.factory import as_wanted, live_analyser


@pytest.mark.parametrize("seconds", [-0.1, 10.5])
def test_a_smoothing_out_of_range_is_refused_with_the_range(seconds):
    with pytest.raises(SettingsError, match="use 0 to 10"):
        Settings(smoothing_seconds=seconds)


def test_an_unknown_detector_is_refused_by_name(shipped_bundle):
    with pytest.raises(DetectorError, match="nothing-of-this-name"):
        live_analyser(shipped_bundle, Settings(detector="nothing-of-this-name"))


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_a_limit_of_doubt_out_of_range_is_refused_with_the_range(probability):
    with pytest.raises(SettingsError, match="use 0 to 1"):
        Settings(confidence_threshold=probability)


@pytest.mark.parametrize("part", [0.0, 0.04, 0.6, float("nan")])
def test_a_smallest_face_out_of_range_is_refused_with_the_range(part):
    with pytest.raises(SettingsError, match=r"use 0\.05 to 0\.5"):
        Settings(smallest_face=part)


def test_an_unknown_sensitivity_is_refused_with_those_there_are():
    with pytest.raises(SettingsError, match="“bold”; use one of: strict, normal, eager"):
        Settings(sensitivity="bold")


def test_every_sensitivity_has_its_figures_and_its_texts():
    assert tuple(step.name for step in STEPS) == SENSITIVITIES == tuple(TEXTS)


def test_only_what_finds_faces_makes_finding_different():
    assert same_finding(Settings(), Settings(smoothing_seconds=2.0, confidence_threshold=0.1))
    assert not same_finding(Settings(), Settings(profile_faces=True))


def test_a_smaller_face_is_searched_for_in_a_larger_copy():
    usual, closer = as_wanted(LIVE, Settings()), as_wanted(LIVE, Settings(smallest_face=1 / 16))
    assert usual.longest_side == LIVE.longest_side
    assert closer.longest_side == 2 * LIVE.longest_side
    assert closer.smallest_face == pytest.approx(1 / 16)
    assert as_wanted(LIVE, Settings(smallest_face=1 / 4)).longest_side == LIVE.longest_side
