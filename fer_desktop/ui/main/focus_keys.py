"""Keys that do the same wherever the focus is in the window."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from fer_desktop.ui.charts.line_chart import ZOOM_KEYS, LineChart
from fer_desktop.ui.main.command_set import CommandSet

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAVIGATION: Final = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class FocusKeys(QObject):
    """Gives the keys of commands to the window, not to the control that has the focus.

    Three kinds of controls keep keys: text fields what is typed; tables, lists, tabs and sliders the arrow
    keys, Home, End, Page Up and Page Down; and line charts the keys that zoom. Because Space is a command,
    Enter presses the focused button, in the other windows too.
    """

    def __init__(self, commands: CommandSet, window: QWidget, followers: Collection[QWidget]) -> None:
        """Follow the focus.

        Args:
            commands: Know which keys they have.
            window: Where the keys work.
            followers: Lists and sliders whose arrow keys are the window's too.
        """
        super().__init__(window)
        self._commands, self._window, self._followers = commands, window, followers
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide who gets a key before the focused control is asked."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if event.type() == QEvent.Type.ShortcutOverride and watched.window() is self._window:
                return self._decided(watched, event)
            if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
                return _pressed(watched)
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, focused: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        # In a dialog, Enter is the key of its default button.
        if focused is not None and not isinstance(focused.window(), QDialog):
            focused.installEventFilter(self)

    def _decided(self, widget: QWidget, event: QKeyEvent) -> bool:
        if isinstance(widget, QLineEdit | QAbstractSpinBox) or _is_editor(widget):
            return False
        follows = widget in self._followers
        if event.key() in _NAVIGATION and not follows:
            keeps = isinstance(widget, QAbstractScrollArea | QAbstractSlider | QTabBar)
            event.setAccepted(keeps)
            return keeps
        if isinstance(widget, LineChart) and not widget.empty and event.key() in ZOOM_KEYS:
            return False
        if self._commands.has_keys(QKeySequence(event.keyCombination())):
            event.ignore()
            return True
        return False


def _is_editor(widget: QWidget) -> bool:
    return isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly()


def _pressed(widget: QWidget) -> bool:
    """Press a button, or open a list to choose from; whether it was one."""
    if isinstance(widget, QAbstractButton):
        widget.click()
        return True
    if isinstance(widget, QComboBox) and not widget.isEditable():
        widget.showPopup()
        return True
    return False
