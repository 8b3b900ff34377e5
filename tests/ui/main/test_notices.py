"""The note on what readings mean: shown once, and again when it is asked for."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QPushButton

from fer_desktop.ui.main.notices import DisclaimerDialog, show_note_at_first


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def note_of(window):
    return next((note for note in window.findChildren(DisclaimerDialog) if note.isVisible()), None)


def close(note):
    (button,) = note.findChildren(QPushButton)
    button.click()


def test_the_first_start_shows_it_and_the_second_does_not(make_window, settings):
    window = make_window(settings=settings)
    show_note_at_first(window, settings)
    close(note_of(window))
    assert note_of(window) is None
    show_note_at_first(window, settings)
    assert note_of(window) is None


def test_whoever_wants_to_see_it_again_sees_it_at_the_next_start(make_window, settings):
    window = make_window(settings=settings)
    show_note_at_first(window, settings)
    note = note_of(window)
    note.not_again.setChecked(False)
    close(note)
    show_note_at_first(window, settings)
    assert note_of(window) is not None


def test_a_window_that_remembers_nothing_does_not_show_it_by_itself(make_window):
    assert note_of(make_window()) is None


def test_the_help_menu_has_it_without_the_question(make_window):
    window = make_window()
    window.commands.actions["disclaimer"].trigger()
    note = note_of(window)
    assert not note.not_again.isVisible()
    close(note)
    assert note_of(window) is None


def test_the_picture_continues_behind_it(qtbot, make_window, settings):
    window = make_window(settings=settings)
    show_note_at_first(window, settings)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])


def test_it_names_the_law_its_exceptions_and_that_it_is_no_advice(make_window):
    window = make_window()
    window.commands.actions["disclaimer"].trigger()
    text = " ".join(label.text() for label in note_of(window).findChildren(QLabel))
    for words in ("5(1)(f)", "except for medical or safety reasons", "not legal advice", "not a feeling"):
        assert words in text


def test_no_line_of_it_is_cut(make_window):
    window = make_window()
    window.commands.actions["disclaimer"].trigger()
    for label in note_of(window).findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
