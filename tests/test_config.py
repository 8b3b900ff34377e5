import pytest

from fer_desktop.config import Settings, with_overrides
from fer_desktop.errors import SettingsError


def test_without_overrides_the_defaults_hold():
    assert with_overrides({}) == Settings()


def test_an_override_replaces_one_value_and_leaves_the_others():
    settings = with_overrides({"smoothing_seconds": 1}, Settings(camera=2))
    assert settings == Settings(camera=2, smoothing_seconds=1)


def test_an_unknown_name_is_refused_with_those_there_are():
    with pytest.raises(SettingsError, match="no setting 'smothing'; use one of: camera, detector"):
        with_overrides({"smothing": 1})


@pytest.mark.parametrize(
    ("name", "value"),
    [("camera", "front"), ("camera", True), ("camera", -1), ("detector", 3), ("smoothing_seconds", 99)],
)
def test_a_wrong_value_is_refused_by_name(name, value):
    with pytest.raises(SettingsError, match=f"The setting {name} is"):
        with_overrides({name: value})
