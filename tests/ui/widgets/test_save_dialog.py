"""What a name becomes that was chosen without the suffix of its kind."""

from pathlib import Path

import pytest

from fer_desktop.ui.widgets.save_dialog import with_suffix

KINDS = "PNG picture (*.png);;SVG drawing (*.svg)"


@pytest.mark.parametrize(
    ("chosen", "kind", "becomes"),
    [
        ("face", "", "face.png"),
        ("anna.1", "", "anna.1.png"),
        ("face", "SVG drawing (*.svg)", "face.svg"),
        ("face.SVG", "PNG picture (*.png)", "face.SVG"),
        ("2026-11-30 12.30", "", "2026-11-30 12.30.png"),
    ],
)
def test_a_suffix_is_added_behind_the_name_unless_it_has_one_that_fits(chosen, kind, becomes):
    assert with_suffix(Path(chosen), KINDS, kind) == Path(becomes)
