"""Full screen: what is seen, and that everything is as before afterwards."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QProxyStyle, QStyle, QWidget

from fer_desktop.ui.picture.player_overlay import PlayerOverlay, reduced_motion
from tests.fakes import gray_frames, write_video
from tests.ui.picture.conftest import move_pointer


@pytest.fixture
def window(qtbot, make_window):
    window = make_window()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    return window


@pytest.fixture
def film_window(qtbot, window, tmp_path):
    """A window with a paused video."""
    film = write_video(tmp_path / "film.avi", gray_frames(25) * 4, 25.0)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(film)])
    qtbot.waitUntil(window.viewer.playback.bar.isVisible)
    QTest.keyClick(window, Qt.Key.Key_Space)
    return window


def arrangement_of(window):
    """Where everything in the window stands, and which of it is shown.

    What is in a panel and in the status bar is left out: a reading that comes late changes it.
    """
    panels = [*window.panels.values(), window.statusBar()]
    kinds = [
        (type(w).__name__, w.objectName(), w.geometry().getRect(), w.isHidden())
        for w in window.findChildren(QWidget)
        if w.window() is window and not any(panel.isAncestorOf(w) for panel in panels)
    ]
    return sorted(kinds), window.windowState(), window.saveState(), window.geometry()


def enter(qtbot, window):
    QTest.keyClick(window.viewer.frame_view, Qt.Key.Key_F11)
    full = window.picture.full_screen.window
    qtbot.waitUntil(full.isActiveWindow, timeout=10_000)
    return full


def seen_in(full):
    return {type(w).__name__ for w in full.findChildren(QWidget) if w.isVisible()}


def test_only_the_picture_is_in_full_screen(qtbot, window):
    full = enter(qtbot, window)
    assert full.isFullScreen()
    assert full.geometry() == full.screen().geometry()
    assert seen_in(full) == {"FrameView"}
    assert window.viewer.frame_view.size() == full.size()


@pytest.mark.parametrize("way", ["F11", "Escape", "double click", "close"])
def test_each_way_back_restores_the_arrangement(qtbot, film_window, way):
    window = film_window
    window.arrangement.show_reading.setChecked(False)
    window.resize(1100, 700)
    QApplication.processEvents()
    before = arrangement_of(window)
    full = enter(qtbot, window)
    view = window.viewer.frame_view
    match way:
        case "F11":
            QTest.keyClick(view, Qt.Key.Key_F11)
        case "Escape":
            QTest.keyClick(view, Qt.Key.Key_Escape)
        case "double click":
            QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        case "close":
            full.close()
    assert window.picture.full_screen.window is None
    assert view.window() is window
    qtbot.waitUntil(lambda: arrangement_of(window) == before)


def test_a_double_click_fills_the_screen(qtbot, window):
    QTest.mouseDClick(window.viewer.frame_view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert window.picture.full_screen.window is not None


def test_the_arrangement_is_remembered_as_it_was_before_full_screen(qtbot, window):
    before = window.saveState()
    enter(qtbot, window)
    window.close()
    assert not window.isVisible()
    assert window.saveState() == before
    assert window.viewer.frame_view.window() is window


def test_the_player_comes_with_the_pointer_and_fades(qtbot, film_window):
    bar = film_window.viewer.playback.bar
    full = enter(qtbot, film_window)
    qtbot.waitUntil(full.overlay.isHidden, timeout=10_000)
    move_pointer(film_window.viewer.frame_view, QPoint(60, 40))
    assert bar.isVisible()
    assert bar.window() is full
    assert full.rect().contains(full.overlay.geometry())
    qtbot.waitUntil(full.overlay.isHidden, timeout=10_000)


def test_the_keys_of_the_window_work_in_full_screen_and_bring_the_player(qtbot, film_window):
    full = enter(qtbot, film_window)
    qtbot.waitUntil(full.overlay.isHidden, timeout=10_000)
    position = film_window.viewer.playback.position
    QTest.keyClick(film_window.viewer.frame_view, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: film_window.viewer.playback.position not in (None, position))
    assert full.overlay.isVisible()


def test_the_player_seeks_in_full_screen(qtbot, film_window):
    full = enter(qtbot, film_window)
    full.overlay.wake()
    film_window.viewer.playback.bar.slider.setValue(2_000)
    qtbot.waitUntil(lambda: (film_window.viewer.playback.position or 0.0) >= 1.9)


def test_a_picture_has_no_player(qtbot, window, happy_sample):
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    full = enter(qtbot, window)
    move_pointer(window.viewer.frame_view, QPoint(60, 40))
    assert full.overlay.isHidden()


def test_a_video_that_is_opened_in_full_screen_has_its_player_in_the_window_afterwards(
    qtbot, window, tmp_path
):
    film = write_video(tmp_path / "film.avi", gray_frames(25) * 2, 25.0)
    enter(qtbot, window)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(film)])
    bar = window.viewer.playback.bar
    qtbot.waitUntil(lambda: not bar.isHidden())
    QTest.keyClick(window.viewer.frame_view, Qt.Key.Key_Escape)
    assert bar.window() is window
    assert bar.isVisible()


def test_a_notice_is_seen_in_full_screen(qtbot, window):
    full = enter(qtbot, window)
    window.viewer.message_bar.complain("The disk is full.")
    assert window.viewer.message_bar.isVisible()
    assert window.viewer.message_bar.window() is full


def test_the_pointer_is_hidden_when_it_rests(qtbot, window):
    view = window.viewer.frame_view
    enter(qtbot, window)
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=10_000)
    move_pointer(view, QPoint(80, 40))
    assert view.cursor().shape() is not Qt.CursorShape.BlankCursor
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=10_000)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_a_dialog_ends_full_screen_so_that_it_is_seen(qtbot, window):
    enter(qtbot, window)
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: window.picture.full_screen.window is None, timeout=10_000)
    dialog.close()


def test_the_menu_says_whether_the_picture_fills_the_screen(qtbot, window):
    action = window.commands.actions["full_screen"]
    assert not action.isChecked()
    enter(qtbot, window)
    assert action.isChecked()
    QTest.keyClick(window.viewer.frame_view, Qt.Key.Key_Escape)
    assert not action.isChecked()


@pytest.mark.parametrize("animated", [True, False])
def test_with_reduced_motion_the_player_goes_at_once(qtbot, animated):
    class Style(QProxyStyle):
        def styleHint(self, hint, option=None, widget=None, returned=None):
            if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 200 if animated else 0
            return super().styleHint(hint, option, widget, returned)

    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    overlay = PlayerOverlay(parent)
    style = Style()
    overlay.setStyle(style)
    assert reduced_motion(overlay) is not animated
    controls = QWidget()
    overlay.row.addWidget(controls)
    controls.show()
    parent.show()
    overlay.wake()
    assert overlay.isVisible()
    overlay._timer.timeout.emit()
    assert overlay.isHidden() is not animated
    qtbot.waitUntil(overlay.isHidden)
