import dataclasses

import pytest

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.paths import resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.factory import live_analyser, still_analyser
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Frame


@pytest.mark.parametrize("make", [live_analyser, still_analyser])
def test_at_least_six_of_the_seven_samples_read_as_they_should(shipped_bundle, make):
    analyser = make(shipped_bundle, Settings())
    right = 0
    paths = sorted(resource("samples").glob("*.png"))
    for number, path in enumerate(paths):
        (face,) = analyser.analyse(Frame(number, float(number), read_picture(path), str(path))).faces
        right += face.label.lower() == path.stem
    assert len(paths) >= 7
    assert right >= len(paths) - 1


def test_an_unknown_detector_in_the_settings_is_refused(shipped_bundle):
    with pytest.raises(DetectorError, match="“magic”"):
        live_analyser(shipped_bundle, dataclasses.replace(Settings(), detector="magic"))
