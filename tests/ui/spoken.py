"""Builds a window in a language in which every text is marked, and prints those texts that are not.

Run in a process of its own, because a language is chosen before the first text is asked for:
``python -m tests.ui.spoken WINDOW``, with a name out of ``WINDOWS``.
"""

import re
import sys
from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

from fer_desktop import language
from tests.ui.spoken_batch import OF_THE_BATCH

MARK = "§"
NO_WORDS = re.compile(r"[^A-Za-z]*([A-Z0-9+]+|px|ms|Ctrl|Shift|[+, \d])*[^A-Za-z]*")
"""Figures, units and keys are the same in every language."""


def main() -> None:
    """Print the unmarked texts of a window, one a line."""
    language.use(lambda context, text: f"{MARK}{text}", "marked")
    application = QApplication([])
    window = WINDOWS[sys.argv[1]]()
    application.processEvents()
    for text in sorted({text for text in texts(window) if not (MARK in text or NO_WORDS.fullmatch(text))}):
        print(text.replace("\n", " "))


def texts(window: QWidget) -> Iterator[str]:
    """All that a window says, in its widgets, actions, hints and names for screen readers."""
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.statusTip(), widget.accessibleName())
        yield from (widget.accessibleDescription(), widget.windowTitle())
        yield from _own_texts(widget)


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix())
    elif isinstance(widget, QTableView) and widget.model() is not None:
        yield from _header_texts(widget)


def _header_texts(table: QTableView) -> Iterator[str]:
    from PySide6.QtCore import Qt

    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def main_window() -> QWidget:
    """The window on a demonstration that has not begun."""
    from fer_desktop.paths import default_model
    from fer_desktop.ui.main_window import MainWindow
    from fer_desktop.vision.assembly import create_analyser
    from training.bundle import read_bundle

    window = MainWindow(read_bundle(default_model()), create_analyser, (), None, lambda name: None)
    window.show()
    return window


WINDOWS: dict[str, Callable[[], QWidget]] = {"main": main_window, **OF_THE_BATCH}


if __name__ == "__main__":
    main()
