"""Builds windows in a language in which every text is marked, and prints those texts that are not.

Run in a process of its own, because a language is chosen before the first text is asked for:
``python -m tests.ui.untranslated WINDOW...``, with names out of ``WINDOWS``.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

from fer_desktop.base import i18n
from tests.ui.untranslated_batch import OF_THE_BATCH
from tests.ui.untranslated_compare import OF_THE_COMPARISON
from tests.ui.untranslated_train import NAMES_IN_TRAINING, OF_TRAINING, TERMS
from tests.ui.untranslated_windows import OF_THE_WINDOW

BEGIN, END = "⟦", "⟧"
TRANSLATED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*({END}|$)")
"""One that is cut short has no end."""
TAG = re.compile("<[^>]*>")
WORD = re.compile(r"[^\W\d_]+")
UNITS = frozenset(("px", "ms", "s", "min", "Ctrl", "Shift", "Del", "Tab", "PgUp", "PgDown"))
"""Units and keys, which are the same in every language, as are letters that stand alone."""
NAMES = re.compile(
    r"(\d+ )?– FER Desktop|(/\S+/)?FER Desktop|English|Deutsch|default|WebSocket|(http:/)?/\S+"
    r"|[0-9a-f]{16}…|python 3\S+|\w+ [\d.]+"
    r"|[\d.]+ MB|([\d,\u202f]+ )?(Training|PublicTest|PrivateTest)|.*\.(png|mp4|onnx|csv)"
)
"""What models, files, splits, parts and this program are called is the same, too."""
OF_QT = frozenset(
    (
        "Close",
        "Closes the dock widget",
        "Float",
        "Undocks and re-attaches the dock widget",
        "Scroll Left",
        "Scroll Right",
        "OK",
        "&OK",
        "Cancel",
        "&Close",
        "Restore Defaults",
        "Press shortcut",
        "Space",
        "Left",
        "Right",
        "Ctrl+Left",
        "Ctrl+Right",
        "Home",
        "End",
    )
)
"""Qt translates these itself."""


def main() -> None:
    """Print JSON: by window, its unmarked texts."""
    i18n.use(lambda context, text: f"{BEGIN}{text}{END}", "marked")
    application = QApplication([])
    windows, unmarked = [], {}
    for name in sys.argv[1:]:
        windows.append(window := WINDOWS[name]())
        application.processEvents()
        unmarked[name] = sorted({text for text in texts(window) if not _is_translated(text)})
        window.hide()
    print(json.dumps(unmarked), flush=True)


def _is_translated(text: str) -> bool:
    """Whether nothing is left of it but names and figures, once what was translated is taken out."""
    plain, before = text.replace("\u200b", ""), ""
    while plain != before:
        plain, before = TRANSLATED.sub("", plain), plain
    plain = TAG.sub("", plain).strip()
    if plain in OF_QT:
        return True
    return all(_is_name(part.strip()) for part in re.split(r"[,;:]\s|[,;:]$", plain))


def _is_name(part: str) -> bool:
    if part in TERMS or NAMES.fullmatch(part) or NAMES_IN_TRAINING.fullmatch(part):
        return True
    return all(word in UNITS or word.isupper() for word in WORD.findall(part))


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
    elif isinstance(widget, QSpinBox | QDoubleSpinBox):
        yield from (widget.prefix(), widget.suffix())
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QProgressBar) and widget.isTextVisible():
        yield widget.text()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        # The model of a list does not say how many columns it has.
        columns = 1 if isinstance(widget, QListView) else widget.model().columnCount()
        yield from _cell_texts(widget.model(), columns)
        if isinstance(widget, QTableView):
            yield from _header_texts(widget.model())


def _cell_texts(model: QAbstractItemModel, columns: int) -> Iterator[str]:
    roles = Qt.ItemDataRole
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def _header_texts(model: QAbstractItemModel) -> Iterator[str]:
    for orientation, count in (
        (Qt.Orientation.Horizontal, model.columnCount()),
        (Qt.Orientation.Vertical, model.rowCount()),
    ):
        for section in range(count):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.headerData(section, orientation, role) or "")


WINDOWS: dict[str, Callable[[], QWidget]] = {
    **OF_THE_WINDOW,
    **OF_THE_BATCH,
    **OF_TRAINING,
    **OF_THE_COMPARISON,
}


if __name__ == "__main__":
    main()
