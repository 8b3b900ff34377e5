"""The steps, and the row below them: back, next, and the list of what was trained before."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import label

STEPS: Final = (
    translate("train", "Data"),
    translate("train", "Recipe"),
    translate("train", "Training"),
    translate("train", "Result"),
)


class StepFooter(QFrame):
    """Buttons that lead from step to step, and a hint beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.list_button = QPushButton(translate("train", "Earlier training runs"))
        self.list_button.setToolTip(translate("train", "Models and unfinished training runs"))
        self.repeat = QPushButton(translate("train", "Repeat…"))
        self.repeat.setToolTip(translate("train", "Cross-validation and repeated seeds with this recipe"))
        self.back = QPushButton(translate("train", "Back"))
        self.next = QPushButton()
        self.hint = label("", "caption", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.list_button)
        row.addWidget(self.repeat)
        row.addStretch(1)
        for widget in (self.hint, self.back, self.next):
            row.addWidget(widget)

    def show_next(self, title: str, possible: bool) -> None:
        """Say where the next step leads; without a title there is none."""
        self.next.setText(title)
        self.next.setVisible(bool(title))
        self.next.setEnabled(possible)
        self.next.setDefault(possible)
