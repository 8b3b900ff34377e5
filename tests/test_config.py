import pytest

from fer_desktop.config import Settings
from fer_desktop.errors import DetectorError, SettingsError
from fer_desktop.vision.assembly import live_analyser


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
        Settings(not_sure_below=probability)
