"""The preferences as a person uses them: pages, defaults, keys, what is remembered."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from fer_desktop.base.settings import Settings
from fer_desktop.ui.preferences.preferences_dialog import PAGE_TITLES
from fer_desktop.ui.settings.remembered import remembered


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(make_window, store):
    return make_window(settings=store)


@pytest.fixture
def dialog(window):
    window.commands.actions["preferences"].trigger()
    return window.preferences.dialog


def test_there_is_one_dialog_that_opens_on_the_page_that_was_shown_last(window, dialog, make_window, store):
    assert dialog.isVisible()
    assert dialog.page == "camera"
    dialog.list.setCurrentRow(list(PAGE_TITLES).index("privacy"))
    dialog.close()
    window.commands.actions["preferences"].trigger()
    assert window.preferences.dialog is dialog
    assert dialog.page == "privacy"
    window.set_up_faces()
    assert dialog.page == "faces"
    window.close()
    again = make_window(settings=store)
    again.preferences.show()
    assert again.preferences.dialog.page == "faces"


def test_the_arrow_keys_choose_a_page_and_tab_reaches_what_is_on_it(qtbot, dialog):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setFocus()
    for name in list(PAGE_TITLES)[1:]:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.page == name
        controls = [w for w in dialog.pages[name].findChildren(QWidget) if w.isEnabled()]
        assert any(w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in controls)


def test_sliders_of_the_window_and_of_the_page_show_the_same(window, dialog, store):
    page = window.preferences.show("reading")
    page.bar.smoothing.slider.setValue(20)
    assert window.reading_bar.smoothing.text == "2.0 s"
    window.reading_bar.threshold.slider.setValue(15)
    assert page.bar.threshold.text == "75%"
    assert remembered(store) == Settings(smoothing_seconds=2.0, confidence_threshold=0.75)


def test_the_defaults_of_a_page_leave_other_pages_alone(window, dialog, store):
    window.preferences.show("faces").sensitivities["eager"].click()
    window.preferences.show("reading").bar.smoothing.slider.setValue(0)
    dialog.defaults.click()
    assert remembered(store) == Settings(sensitivity="eager")
    window.set_up_faces()
    dialog.defaults.click()
    assert remembered(store) == Settings()


def test_faces_are_covered_from_the_page_and_from_the_menu_alike(window, dialog):
    page = window.preferences.show("privacy")
    page.cover.click()
    assert window.viewer.face_cover.on
    window.commands.actions["cover_faces"].trigger()
    assert not page.cover.isChecked()


def test_recent_files_are_forgotten_on_demand(qtbot, window, dialog, happy_sample):
    with qtbot.waitSignal(window.viewer.clock.source_ready):
        window.open([str(happy_sample)])
    page = window.preferences.show("privacy")
    page.clear.click()
    assert window.recent.choices == ()
    assert not page.clear.isEnabled()


def test_the_theme_is_applied_and_remembered(window, dialog, store):
    window.preferences.show("appearance").themes["dark"].click()
    assert store.value("theme") == "dark"
    dialog.defaults.click()
    assert store.value("theme") == "system"


def pressed(page, keys):
    """What a person does with the field: press keys, and wait a moment."""
    page.edit.setKeySequence(QKeySequence(keys))
    page.edit.editingFinished.emit()


def test_a_free_key_is_given_at_once(window, dialog):
    page = window.preferences.show("shortcuts")
    page.choose("mirror")
    pressed(page, "Ctrl+Alt+M")
    assert window.commands.keys("mirror") == QKeySequence("Ctrl+Alt+M")
    assert page.commands.currentItem().text(1) == "Ctrl+Alt+M"
    page.default.click()
    assert window.commands.keys("mirror") == QKeySequence("Shift+M")


def test_a_key_that_is_taken_is_reassigned_only_when_the_person_says_so(window, dialog):
    page = window.preferences.show("shortcuts")
    page.choose("mirror")
    pressed(page, "S")
    assert page.problem.text() == "S is the shortcut of “Snapshot”."
    assert window.commands.keys("mirror") == QKeySequence("Shift+M")
    page.reassign.click()
    assert window.commands.keys("mirror") == QKeySequence("S")
    assert window.commands.keys("snapshot").isEmpty()
    assert not page.problem.isVisible()
    dialog.defaults.click()
    assert window.commands.keys("snapshot") == QKeySequence("S")


@pytest.mark.parametrize("keys", ["Return", "Tab", "Esc"])
def test_keys_that_move_the_focus_cannot_be_taken(window, dialog, keys):
    page = window.preferences.show("shortcuts")
    page.choose("mirror")
    pressed(page, keys)
    assert "moves between controls" in page.problem.text()
    assert not page.reassign.isVisible()
    assert window.commands.keys("mirror") == QKeySequence("Shift+M")


def test_a_key_can_be_taken_away(window, dialog):
    page = window.preferences.show("shortcuts")
    page.choose("mirror")
    page.clear.click()
    assert window.commands.keys("mirror").isEmpty()


def test_all_of_face_detection_is_seen_without_scrolling(qtbot, window, dialog):
    page = window.preferences.show("faces")
    area = page.parentWidget().parentWidget()
    assert page.returning.isVisible()
    qtbot.waitUntil(lambda: page.height() <= area.viewport().height())


def test_no_text_is_cut_and_the_dialog_fits_a_small_screen(qtbot, window, dialog):
    assert dialog.width() <= 1024
    assert dialog.height() <= 610
    for name, page in dialog.pages.items():
        window.preferences.show(name)
        qtbot.wait(1)
        for widget in [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]:
            if not widget.isVisible() or not widget.text():
                continue
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            needed = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
            assert widget.height() >= needed, (name, widget.text())
            assert wraps or widget.width() >= widget.sizeHint().width(), (name, widget.text())
