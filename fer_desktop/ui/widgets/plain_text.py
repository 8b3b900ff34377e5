"""Texts of the window that are only text: a name with HTML in it is shown as it is written."""

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that takes nothing for HTML; Qt's own guesses."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def path_line() -> QLabel:
    """A label for a path, which takes no more room than it is given."""
    label = PlainLabel()
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def plain_tip(text: str) -> str:
    """The text of a tool tip, which Qt shows as it is written, whatever is in it."""
    # Qt shows what begins with a tag as HTML; the stubs of PySide6 have these two functions in QtGui alone.
    return QtGui.Qt.convertFromPlainText(text) if QtGui.Qt.mightBeRichText(text) else text
