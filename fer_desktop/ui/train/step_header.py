"""The steps of a training in one line, with the one that is shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.train.parts import label


class StepHeader(QFrame):
    """Numbers and names; the step that is shown is bold, those to come are faint."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepHeader")
        self.labels: list[QLabel] = [
            label(f"{number}  {step}", wraps=False) for number, step in enumerate(steps, 1)
        ]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(16)
        for place, step in enumerate(self.labels):
            if place:
                layout.addWidget(label("·", "caption", wraps=False))
            layout.addWidget(step)
        layout.addStretch(1)

    def show_step(self, shown: int | None) -> None:
        """Show which step it is, from 0; None for none of them."""
        for place, step in enumerate(self.labels):
            here = place == shown
            step.setObjectName("heading" if here else "caption")
            step.setAccessibleDescription(translate("train", "the step that is shown") if here else "")
            step.style().unpolish(step)
            step.style().polish(step)
