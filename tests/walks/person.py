"""Drives a window as a person does: keys and clicks of the window system, and waiting for what is seen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fer_desktop.ui.main.main_window import MainWindow

TIMEOUT_MS: Final = 30_000
"""Milliseconds that something may take to be seen on a busy computer."""
_EVERY_MS: Final = 20

CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
NONE: Final = Qt.KeyboardModifier.NoModifier


class Person:
    """Looks at the window, and uses mouse and keyboard.

    Events go to the window that has the focus, or to the pixel that is clicked: what receives them is up to
    Qt, as it is when a person uses the window.

    Attributes:
        window: The main window.
    """

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        """Sit down at a window that is shown."""
        self.window, self._qtbot = window, qtbot
        self._panels = window.panels

    @property
    def source(self) -> str:
        """What is shown: the title of the window; of several pictures, the name and number above them."""
        return f"{self.window.windowTitle()} {self.window.viewer.source_bar._position.text()}"

    @property
    def heading(self) -> str:
        """What the selected face looks like, above its bars."""
        return self._panels["probabilities"].heading

    @property
    def probabilities(self) -> dict[str, float]:
        """The bars beside the picture: the percentage of each emotion; empty without a face."""
        described = self._panels["probabilities"].bars.accessibleDescription()
        rows = dict(row.split(": ") for row in described.split("; ") if row)
        return {name: float(text.rstrip("%")) for name, text in rows.items()}

    @property
    def message(self) -> str:
        """The message over the picture."""
        bar = self.window.viewer.message_bar
        return bar.text if bar.isVisible() else ""

    @property
    def status(self) -> str:
        """The line at the lower edge."""
        return self.window.viewer.status_line.text

    @property
    def time(self) -> float:
        """Where the video is, in seconds, as its bar shows it."""
        minutes, seconds = self.window.viewer.playback.bar.time.split(" / ")[0].split(":")
        return 60 * int(minutes) + float(seconds)

    def waits_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is seen."""

        def seen() -> None:
            assert condition(), f"{what} ({self.source} | {self.heading} | {self.message} | {self.status})"

        self._qtbot.waitUntil(seen, timeout=TIMEOUT_MS)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in the window that has the focus."""
        QTest.keyClick(self._focused(), key, modifiers)

    def writes(self, text: str) -> None:
        """Type text into the control that has the focus."""
        for letter in text:
            QTest.keyClick(self._focused(), ord(letter))

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget that is seen; ``at`` in its own pixels, in its middle without."""
        assert widget.isVisible(), f"{widget} is not seen"
        assert widget.isEnabled(), f"{widget} is disabled"
        window = widget.window()
        point = widget.mapTo(window, at or widget.rect().center())
        handle = window.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, point)

    def chooses(self, menu: str, text: str) -> None:
        """Open a menu of the menu bar by the mouse, and click on an entry."""
        bar = self.window.menuBar()
        (entry,) = [action for action in bar.actions() if _plain(action) == menu]
        self.clicks(bar, bar.actionGeometry(entry).center())
        self.waits_for(lambda: _popup() is not None, f"the menu {menu} does not open")
        popup = _popup()
        assert popup is not None
        (wanted,) = [action for action in popup.actions() if _plain(action) == text]
        assert wanted.isEnabled(), f"{text} is disabled"
        self.clicks(popup, popup.actionGeometry(wanted).center())

    def reads(self, name: str) -> None:
        """Wait until a picture of this name is shown with its prediction."""
        self.waits_for(lambda: name in self.source and self.heading.startswith(("Looks ", "Uncertain")), name)

    def times_seen(self) -> list[float]:
        """The times of the video, in seconds, that its bar shows from now on; the list grows."""
        seen: list[float] = []
        self.window.viewer.clock.ticked.connect(lambda: seen.append(self.time))
        return seen

    def tabs_to(self, widget: QWidget) -> None:
        """Press the Tab key until a control has the focus."""
        passed: list[QWidget | None] = []
        while (focused := QApplication.focusWidget()) is not widget:
            assert focused not in passed, f"the Tab key does not reach {widget}"
            passed.append(focused)
            self.presses(Qt.Key.Key_Tab)

    def then(self, condition: Callable[[], object], act: Callable[[], object]) -> None:
        """Act once something is seen, also while a dialog waits for an answer."""

        def look() -> None:
            if condition():
                act()
            else:
                QTimer.singleShot(_EVERY_MS, look)

        QTimer.singleShot(0, look)

    def will_enter(self, path: Path) -> None:
        """Type a path into the next file dialog, and press Enter."""
        self.then(partial(_in_front, QFileDialog), partial(self._enter, path))

    def _enter(self, path: Path) -> None:
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), "the keyboard does not begin in the field for the name"
        field.selectAll()
        self.writes(str(path))
        self.presses(Qt.Key.Key_Return)

    def _focused(self) -> QWindow:
        # There is no window manager that gives the focus back when a dialog is closed.
        if QGuiApplication.focusWindow() is None:
            self.window.activateWindow()
        self.waits_for(QGuiApplication.focusWindow, "no window has the focus")
        focused = QGuiApplication.focusWindow()
        assert focused is not None
        return focused


def _in_front(kind: type[QWidget]) -> bool:
    active = QApplication.activeWindow()
    return isinstance(active, kind) and QApplication.focusWidget() is not None


def _popup() -> QMenu | None:
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").removesuffix("…")
