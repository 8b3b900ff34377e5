"""Texts, marks and the sign of the focus stand out from what is behind them, by WCAG 2.2 AA."""

import pytest
from PySide6.QtGui import QColor, QPalette

from fer_desktop.ui.settings.theme import (
    NOT_SURE_PAPER,
    THEMES,
    apply_theme,
    contrast,
    hatching,
    text_on,
)

TEXT, MARK = 4.5, 3.0
"""Least contrast of texts (1.4.3), and of what is no text (1.4.11)."""
_ROLE = QPalette.ColorRole
PAPERS = ("window", "base", "raised")


def ratio(theme, front, behind):
    return contrast(QColor(getattr(theme, front)), QColor(getattr(theme, behind)))


@pytest.fixture(params=THEMES.values(), ids=list(THEMES))
def theme(request):
    return request.param


@pytest.fixture
def palette(qapp, theme):
    style = qapp.style().name()
    apply_theme(qapp, theme.name)
    yield qapp.palette()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(qapp.style().standardPalette())


@pytest.mark.parametrize("ink", ["text", "muted"])
@pytest.mark.parametrize("paper", PAPERS)
def test_texts_can_be_read(theme, ink, paper):
    assert ratio(theme, ink, paper) >= TEXT


@pytest.mark.parametrize(
    ("ink", "paper"),
    [("accent", "window"), ("accent", "base"), ("base", "alert"), ("alert", "window"), ("alert", "base")],
)
def test_links_and_the_sign_of_a_recording_can_be_read(theme, ink, paper):
    assert ratio(theme, ink, paper) >= TEXT


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("mark", ["accent", "muted"])
def test_the_sign_of_the_focus_and_the_frames_of_boxes_stand_out(theme, mark, paper):
    assert ratio(theme, mark, paper) >= MARK


@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        (_ROLE.WindowText, _ROLE.Window),
        (_ROLE.Text, _ROLE.Base),
        (_ROLE.Text, _ROLE.AlternateBase),
        (_ROLE.PlaceholderText, _ROLE.Base),
        (_ROLE.ButtonText, _ROLE.Button),
        (_ROLE.ToolTipText, _ROLE.ToolTipBase),
        (_ROLE.HighlightedText, _ROLE.Highlight),
        (_ROLE.Link, _ROLE.Base),
    ],
)
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled])
def test_the_palette_can_be_read(palette, group, ink, paper):
    assert contrast(palette.color(group, ink), palette.color(group, paper)) >= TEXT


def test_an_uncertain_label_can_be_read_and_is_hatched_not_coloured(theme):
    ink = text_on(NOT_SURE_PAPER)
    assert contrast(ink, NOT_SURE_PAPER) >= TEXT
    assert not hatching(ink).isOpaque()
