"""The Tab key reaches every control of each window, and one sees where it is."""

from itertools import pairwise

from PySide6.QtWidgets import QApplication

from tests.ui.accessibility.keyboard import looks_alike, picture_of, tab_controls, tab_stops


def test_the_tab_key_reaches_every_control_and_comes_round(states):
    for state, window in states:
        reached = list(tab_stops(window))
        left_out = [type(control).__name__ for control in tab_controls(window) if control not in reached]
        assert (state, left_out) == (state, [])


def test_the_control_that_has_the_focus_looks_different(theme, states):
    for state, window in states:
        shown = []
        for stop in tab_stops(window):
            QApplication.processEvents()
            shown.append((stop, picture_of(stop)))
            if len(shown) > 1:
                before, focused = shown[-2]
                assert not looks_alike(picture_of(before), focused), (state, type(before).__name__)
        assert len(shown) > 1


def test_a_picture_without_a_face_shows_that_the_keyboard_is_in_it(theme, qtbot, make_window):
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.viewer.frame_view
    for before, stop in pairwise(tab_stops(window)):
        if stop is view:
            assert not looks_alike(picture_of(view), _without_focus(view, before)), "no sign of the focus"
            return
    raise AssertionError("the Tab key does not reach the picture")


def _without_focus(view, before):
    before.setFocus()
    return picture_of(view)
