"""By what and where label errors are searched for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.number_boxes import ChoiceBox
from fer_desktop.ui.widgets.page_parts import label

_FOLDS: Final = 5
SPLIT_TITLES: Final = {
    "Training": translate("train", "Train"),
    "PublicTest": translate("train", "Validation"),
    "PrivateTest": translate("train", "Test"),
}
"""By the name in the dataset."""
_ABOUT: Final = translate(
    "train",
    "The model judges faces that it was not trained on. Cross-validation needs no model and finds less: it "
    "trains a small classifier on four fifths of the faces and judges the last fifth.",
)


class SearchForm(QWidget):
    """Two boxes and a button.

    Attributes:
        judge: What gives the probabilities.
        split: Which faces are searched.
        search: Begins.
    """

    def __init__(self, current_model: Callable[[], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current_model = current_model
        self.judge, self.split, self.search = ChoiceBox(), ChoiceBox(), QPushButton()
        self.judge.setToolTip(_ABOUT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, box in (
            (translate("train", "Probabilities by"), self.judge),
            (translate("train", "Faces"), self.split),
        ):
            box.setAccessibleName(text)
            row.addWidget(label(text, wraps=False))
            row.addWidget(box)
        row.addWidget(self.search)
        row.addStretch(1)

    @property
    def fields(self) -> dict[str, Any]:
        """What is chosen, as the worker calls it."""
        model = self.judge.currentData()
        return {
            "model": model or None,
            "folds": None if model else _FOLDS,
            "split": self.split.currentData() or None,
        }

    def offer(self, splits: Sequence[str]) -> None:
        """Offer the model of the moment, and these splits; what is chosen stays, where it still can."""
        model, chosen = self._current_model(), max(self.judge.currentIndex(), 0)
        self.judge.clear()
        self.judge.addItem(translate("train", "Current model “{name}”").format(name=model.name), str(model))
        self.judge.addItem(translate("train", "Cross-validation, without a model"), "")
        self.judge.setCurrentIndex(chosen)
        split = self.split.currentData()
        self.split.clear()
        self.split.addItem(translate("train", "All faces"), "")
        for name, title in SPLIT_TITLES.items():
            if name in splits:
                self.split.addItem(title, name)
        self.split.setCurrentIndex(max(self.split.findData(split), 0))

    def show_state(self, *, possible: bool, again: bool) -> None:
        """Show whether a search is possible, and whether there was one."""
        self.setEnabled(possible)
        first, repeated = translate("train", "Find label errors"), translate("train", "Search again")
        self.search.setText(repeated if again else first)
