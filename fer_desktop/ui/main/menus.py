"""The window's menus, filled from the table of commands."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.command_set import CommandSet
from fer_desktop.ui.main.command_table import COMMANDS, GROUPS
from fer_desktop.ui.main.recent_files import add_recent_menu
from fer_desktop.ui.main.window_commands import WindowState

if TYPE_CHECKING:
    from fer_desktop.ui.main.main_window import MainWindow


def add_menus(window: "MainWindow", commands: CommandSet) -> None:
    """Fill the menu bar; entries that do not apply are disabled while a menu is open.

    Their keys work all the time: whether something applies may change between two looks at the menu.
    """
    state = WindowState(window)
    bar = window.menuBar()
    menus: dict[str, QMenu] = {}
    for group, title in GROUPS.items():
        menu = menus[group] = bar.addMenu(title)
        names = [command.name for command in COMMANDS if command.group == group]
        menu.aboutToShow.connect(partial(_show_state, commands, state, names))
        menu.aboutToHide.connect(partial(_enable, commands, names))
    _add_panels(menus["view"], window)
    for command in COMMANDS:
        menu = menus[command.group]
        if command.submenu:
            if command.submenu not in menus:
                menus[command.submenu] = menu.addMenu(command.submenu)
            menu = menus[command.submenu]
        if command.section and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(commands.actions[command.name])
        if command.name == "open_address":
            add_recent_menu(menu, window.recent, window.viewer.open)
    _add_windows(menus["window"], window)
    for name, action in commands.actions.items():
        action.setChecked(state.is_on(name))
    window.viewer.face_cover.changed.connect(commands.actions["cover_faces"].setChecked)


def _show_state(commands: CommandSet, state: WindowState, names: list[str]) -> None:
    for name in names:
        action = commands.actions[name]
        action.setEnabled(state.applies(name))
        action.setChecked(state.is_on(name))
        text = state.text(name)
        if text:
            action.setText(text)


def _enable(commands: CommandSet, names: list[str]) -> None:
    for name in names:
        commands.actions[name].setEnabled(True)


def _add_panels(menu: QMenu, window: "MainWindow") -> None:
    menu.addAction(window.arrangement.show_reading)
    menu.addAction(window.arrangement.show_timeline)
    menu.addAction(window.viewer.filmstrip.toggle)


def _add_windows(menu: QMenu, window: "MainWindow") -> None:
    """List the windows that are open, below the commands; a click brings one to the front."""
    menu.addSeparator()
    listed = menu.addMenu(translate("window", "&Open windows"))

    def fill() -> None:
        listed.clear()
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each.isWindow() and each.windowTitle() and _is_window(each):
                action = listed.addAction(each.windowTitle().replace("&", "&&"), partial(_raise, each))
                action.setCheckable(True)
                action.setChecked(each is window)

    listed.aboutToShow.connect(fill)
    menu.aboutToShow.connect(fill)
    fill()


def _is_window(widget: QWidget) -> bool:
    return widget.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)


def _raise(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
