"""How places in a video are written."""

import pytest

from fer_desktop.base.formatting import shown_time


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0.0, "0:00.0"),
        (3.44, "0:03.4"),
        (59.97, "1:00.0"),
        (123.4, "2:03.4"),
        (3599.98, "1:00:00.0"),
        (3723.4, "1:02:03.4"),
    ],
)
def test_a_place_in_a_video_is_rounded_before_it_is_divided(seconds, written):
    assert shown_time(seconds) == written
