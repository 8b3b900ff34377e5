"""Asks what goes into a report before it is saved."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.ui.widgets.plain_text import PlainLabel

COVERED: Final = translate("window", "Faces are covered, so the report has no pictures of them.")
NONE_KEPT: Final = translate(
    "window",
    "This session kept no pictures of faces: they were covered, in view for less than a second, or in still "
    "pictures.",
)
_CHARACTERS: Final = 60
"""Of a line of text."""


class ReportDialog(QDialog):
    """Pictures of faces are left out unless the person wants them: a report may be passed on.

    Attributes:
        pictures: Whether the report shows a small picture of each face.
    """

    def __init__(self, obstacle: str, parent: QWidget | None = None) -> None:
        """Offer pictures.

        Args:
            obstacle: Why the report can have none, in a sentence; empty where it can.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Save report")))
        text = PlainLabel(
            translate(
                "window",
                "The report is a web page with the predictions of this session. It contains names that "
                "you gave to faces; hidden faces are left out.",
            )
        )
        text.setWordWrap(True)
        _settle(text)
        self.pictures = QCheckBox(translate("window", "Include a picture of each face"))
        self.pictures.setEnabled(not obstacle)
        note = PlainLabel(obstacle or translate("window", "Anyone who opens the report can see the faces."))
        note.setObjectName("caption")
        note.setWordWrap(True)
        _settle(note)
        buttons = QDialogButtonBox()
        save = buttons.addButton(translate("window", "Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(text)
        layout.addSpacing(4)
        layout.addWidget(self.pictures)
        layout.addWidget(note)
        layout.addSpacing(4)
        layout.addWidget(buttons)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)


def _settle(text: PlainLabel) -> None:
    """Give a wrapped text its width, and the height that it needs: a dialog asks for neither."""
    width = _CHARACTERS * text.fontMetrics().averageCharWidth()
    text.setFixedSize(width, text.heightForWidth(width))
