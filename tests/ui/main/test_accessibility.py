"""Accessibility of the window: names for screen readers, keys in the list of keys, no text cut off."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from fer_desktop.ui.panels import EVIDENCE
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector


def two_faces(bundle, still):
    boxes = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]
    return Analyser(FakeDetector(boxes), FakeClassifier(), 0.0, None if still else Tracker())


@pytest.fixture
def window(qtbot, make_window):
    """The smallest window that is promised, with two faces and a notice, so that much is to be seen."""
    window = make_window(make_analyser=two_faces)
    window.resize(1024, 640)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    qtbot.waitUntil(lambda: "face" in window.viewer.status_line.text, timeout=10_000)
    window.viewer.message_bar.tell("A notice.", action="Next step", step=lambda: None)
    return window


def states(qtbot, window):
    """The window, and that of the evidence with each of its pages, one after another."""
    yield window, "main"
    for entry in EVIDENCE:
        window.evidence.open(entry.name)
        qtbot.wait(1)
        qtbot.waitUntil(lambda: any(text.text() for text in seen(window.evidence, QLabel)), timeout=10_000)
        yield window.evidence, entry.name


def seen(window, kind):
    return [
        widget for widget in window.findChildren(kind) if widget.isVisible() and widget.window() is window
    ]


def said(widget):
    """What a screen reader says of a control."""
    text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return (widget.accessibleName() or text).strip()


def test_every_control_that_the_keyboard_reaches_has_a_name(qtbot, window):
    for shown, state in states(qtbot, window):
        # The inner part of something that scrolls hands the keyboard on to the whole of it.
        reached = [
            widget
            for widget in seen(shown, QWidget)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        ]
        assert reached
        assert [(state, type(w).__name__) for w in reached if not said(w)] == []


def test_no_name_is_a_mere_sign(qtbot, window):
    for shown, state in states(qtbot, window):
        buttons = seen(shown, QAbstractButton)
        unnamed = [b.text() for b in buttons if b.text() and not re.search("[A-Za-z]", said(b))]
        assert (state, unnamed) == (state, [])


def is_cut(widget):
    """Whether a label or a button has less room than its text needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    needed = widget.sizeHint()
    return widget.width() < needed.width() or widget.height() < needed.height()


def test_no_text_is_cut_in_a_small_window(qtbot, window):
    for shown, state in states(qtbot, window):
        texts = [widget for widget in [*seen(shown, QLabel), *seen(shown, QAbstractButton)] if widget.text()]
        assert texts
        assert [(state, widget.text()) for widget in texts if is_cut(widget)] == []


def test_the_longest_heading_has_room_beside_its_button(qtbot, window):
    panel = window.panels["probabilities"]
    window.viewer.control.stop()
    panel._heading.setText("Face 88 looks surprised, 100%")
    panel.calibration.setText("Calibrated ✕")
    qtbot.wait(1)
    assert not is_cut(panel._heading)
    assert not is_cut(panel.calibration)


def test_the_keyboard_goes_from_the_source_over_the_reading_to_what_it_is_read_by(window):
    order = []
    widget = window.viewer.source_bar._sources
    while widget not in order:
        order.append(widget)
        widget = widget.nextInFocusChain()
    names = [said(w) for w in order if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = ["Source", "Open…", "Pause", "Record", "Snapshot", "Calibrate for this face", "Smoothing"]
    places = [names.index(name) for name in stops]
    assert places == sorted(places)
