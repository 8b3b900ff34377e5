"""The note on what readings mean: by itself at the first start, and again from the Help menu."""

from html import escape
from typing import Final

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.meaning import MEANING

_SETTING: Final = "note/seen"
_WIDTH: Final = 520
"""Pixels of a line of text."""


class MeaningNote(QDialog):
    """Some short paragraphs and a button.

    Attributes:
        not_again: Whether the next start shows it too; hidden when the person asked for the note.
    """

    def __init__(self, by_itself: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("window", "What a reading says"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for point in MEANING:
            text = QLabel(f"<b>{escape(point.heading)}.</b> {escape(point.text)}")
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setWordWrap(True)
            # A dialog asks a wrapped text for more room than it needs, unless its width is settled.
            text.setFixedSize(_WIDTH, text.heightForWidth(_WIDTH))
            layout.addWidget(text)
        self.not_again = QCheckBox(translate("window", "Do not show again"))
        self.not_again.setToolTip(translate("window", "The Help menu has it at any time"))
        self.not_again.setChecked(True)
        self.not_again.setVisible(by_itself)
        close = QPushButton(translate("window", "Go on") if by_itself else translate("window", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.not_again)
        row.addStretch(1)
        row.addWidget(close)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        close.setFocus()


def show_note(parent: QWidget) -> MeaningNote:
    """Show the note because somebody asked for it."""
    return _open(MeaningNote(by_itself=False, parent=parent))


def show_note_at_first(parent: QWidget, settings: QSettings) -> None:
    """Show the note, unless an earlier start did and the person wants it no more."""
    if str(settings.value(_SETTING, "false")) == "true":
        return
    note = _open(MeaningNote(by_itself=True, parent=parent))
    note.finished.connect(
        lambda: settings.setValue(_SETTING, "true" if note.not_again.isChecked() else "false")
    )


def _open(note: MeaningNote) -> MeaningNote:
    note.finished.connect(note.deleteLater)
    # The picture goes on behind it.
    note.open()
    return note
