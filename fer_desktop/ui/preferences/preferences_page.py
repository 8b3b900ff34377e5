"""What all pages of the preferences have in common."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from fer_desktop.ui.widgets.page_parts import label

_INDENT: Final = 20
"""Pixels, about the width of a box."""


class PreferencesPage(QWidget):
    """A page whose changes apply at once.

    Attributes:
        column: Where its parts go, from the top.
    """

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 12, 0)
        self.column.setSpacing(8)

    def refresh(self) -> None:
        """Show what is set now; called whenever the page comes to the front."""

    def restore_defaults(self) -> None:
        """Set everything on this page as it was before anything was changed."""
        raise NotImplementedError

    def add_heading(self, text: str) -> None:
        """Begin a part of the page."""
        if self.column.count():
            self.column.addSpacing(8)
        self.column.addWidget(label(text, "heading"))

    def add_option(self, box: QCheckBox, hint: str = "") -> None:
        """A box with a sentence below it."""
        self.column.addWidget(box)
        if hint:
            caption = label(hint, "caption")
            caption.setContentsMargins(_INDENT, 0, 0, 0)
            self.column.addWidget(caption)
            box.setAccessibleDescription(hint)

    def add_caption(self, text: str) -> None:
        """A sentence about what is above it."""
        self.column.addWidget(label(text, "caption"))

    def add_form(self) -> QFormLayout:
        """Rows of a name and a field."""
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(form)
        return form

    def add_choices(self, titles: Mapping[str, str]) -> dict[str, QRadioButton]:
        """Buttons of which one is chosen, by their names."""
        group = QButtonGroup(self)
        buttons = {name: QRadioButton(title) for name, title in titles.items()}
        for button in buttons.values():
            group.addButton(button)
            self.column.addWidget(button)
        return buttons

    def end(self) -> None:
        """Leave the rest of the page empty."""
        self.column.addStretch(1)
