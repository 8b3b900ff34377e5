"""The left column of the first step: sources, labels, and what is done with the faces."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, ColumnArea, label

_WIDTH: Final = 372


class DataColumn(ColumnArea):
    """Headings and widgets, one below the other.

    Attributes:
        choices: The part about faces that were read.
    """

    def __init__(
        self,
        sources: Sequence[QWidget],
        counts: QWidget,
        corrections: QWidget,
        split_form: QWidget,
        balance: QWidget,
        expert: QWidget,
    ) -> None:
        """Arrange the widgets; ``sources`` stand above all."""
        self.choices = QWidget()
        parts = QVBoxLayout(self.choices)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        emotions, untick = (
            translate("train", "Emotions"),
            translate("train", "Clear an emotion to exclude it."),
        )
        measuring = translate("train", "Train/validation/test split")
        unseen = translate("train", "A model is evaluated on faces that it was not trained on.")
        for title, hint, part in (
            (emotions, untick, counts),
            (translate("train", "Label errors"), "", corrections),
            (measuring, unseen, split_form),
            (translate("train", "Class imbalance"), "", balance),
        ):
            parts.addSpacing(10)
            parts.addWidget(label(title, "heading"))
            if hint:
                parts.addWidget(label(hint, "caption"))
            parts.addWidget(part)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(translate("train", "Data sources"), "heading"))
        for widget in (*sources, self.choices):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(CollapsibleSection(translate("train", "Advanced"), expert))
        column.addStretch(1)
        super().__init__(content, _WIDTH)
