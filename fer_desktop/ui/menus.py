"""The window's menus and keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMenu, QMessageBox

from fer_desktop.ui.theme import DARK, FOLLOW_SYSTEM, LIGHT
from fer_desktop.ui.words import ABOUT, KEYS
from fer_desktop.vision.sources.targets import DEMO_TARGET

if TYPE_CHECKING:
    from collections.abc import Callable

    from fer_desktop.ui.main_window import MainWindow

_THEMES = ((FOLLOW_SYSTEM, "As the system"), (LIGHT.name, "Light"), (DARK.name, "Dark"))


def add_menus(window: MainWindow, theme: str) -> None:
    """Add all menus to the window; ``theme`` is the name of the one in use."""
    bar = window.menuBar()
    _fill_file_menu(bar.addMenu("&File"), window)
    _fill_view_menu(bar.addMenu("&View"), window, theme)
    bar.addMenu("&Model").addAction("Open model folder…", window.ask_for_model)
    _fill_help_menu(bar.addMenu("&Help"), window)
    _add_key(window, Qt.Key.Key_Left, partial(window.viewer.turn, -1))
    _add_key(window, Qt.Key.Key_Right, partial(window.viewer.turn, 1))
    _add_key(window, Qt.Key.Key_Space, window.viewer.source_bar.toggle_pause)


def _fill_file_menu(menu: QMenu, window: MainWindow) -> None:
    menu.addAction("Open pictures or a video…", QKeySequence.StandardKey.Open, window.ask_for_files)
    menu.addAction("Open folder…", QKeySequence("Ctrl+Shift+O"), window.ask_for_folder)
    menu.addAction("Demonstration", QKeySequence("Ctrl+D"), lambda: window.open([DEMO_TARGET]))
    menu.addSeparator()
    menu.addAction("Quit", QKeySequence("Ctrl+Q"), window.close)


def _fill_view_menu(menu: QMenu, window: MainWindow, theme: str) -> None:
    for dock in window.findChildren(QDockWidget):
        menu.addAction(dock.toggleViewAction())
    menu.addSeparator()
    themes = menu.addMenu("Theme")
    group = QActionGroup(window)
    for name, title in _THEMES:
        action = themes.addAction(title, partial(window.choose_theme, name))
        action.setCheckable(True)
        action.setChecked(name == theme)
        group.addAction(action)
    menu.addAction("Mirror the picture", QKeySequence("M"), window.viewer.mirror)
    menu.addAction("Full screen", QKeySequence("F11"), window.toggle_full_screen)


def _fill_help_menu(menu: QMenu, window: MainWindow) -> None:
    menu.addAction("Keys", QKeySequence("F1"), lambda: QMessageBox.information(window, "Keys", KEYS))
    menu.addAction("About", lambda: QMessageBox.about(window, "About FER Desktop", ABOUT))


def _add_key(window: MainWindow, key: Qt.Key, step: Callable[[], object]) -> None:
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: step())
    window.addAction(action)
