"""Which set is shown, and what a new one shall be."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.models.names import first_free, plain_name
from fer_desktop.ui.train.repeat.repetitions import Repetition, folder_of
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, WholeBox
from fer_desktop.ui.widgets.page_parts import fit_texts, label

_MOST: Final = 20


class RepeatForm(QWidget):
    """A row: the set; for a new one, what differs between the runs, how many there are, and its name.

    Signals:
        chosen: Another set is to be shown.
        changed: What a new one shall be.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(self, name: str, models: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._stored: tuple[Repetition, ...] = ()
        self.sets = ChoiceBox()
        self.sets.setAccessibleName(translate("repeat", "Set"))
        self.sets.setToolTip(translate("repeat", "A new set of this recipe, or one that is stored"))
        self.sets.currentIndexChanged.connect(self._choose)
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(translate("repeat", "What differs"))
        self.kind.addItems([translate("repeat", "Cross-validation"), translate("repeat", "Repeated seeds")])
        self.kind.currentIndexChanged.connect(self.changed)
        self.count = WholeBox(2, _MOST, 5)
        self.count.setAccessibleName(translate("repeat", "Number of runs"))
        self.name_field = QLineEdit(self._free(name))
        self.name_field.setAccessibleName(translate("repeat", "Name"))
        self.name_field.textChanged.connect(self.changed)
        self._count_label = label(translate("repeat", "Runs:"), wraps=False)
        self._name_label = label(translate("repeat", "Name:"), wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(translate("repeat", "Set:"), wraps=False))
        for widget in (self.sets, self.kind, self._count_label, self.count, self._name_label):
            row.addWidget(widget)
        row.addWidget(self.name_field)

    @property
    def stored(self) -> Repetition | None:
        """The stored set that is chosen; None for a new one."""
        index = self.sets.currentIndex()
        return self._stored[index - 1] if 0 < index <= len(self._stored) else None

    @property
    def cross_validates(self) -> bool:
        """Whether the runs differ in their folds."""
        return self.stored.folds > 0 if self.stored else self.kind.currentIndex() == 0

    def new(self, run: Mapping[str, Any]) -> Repetition:
        """The new set of a recipe, see ``docs/worker.md``."""
        count, folds = self.count.value(), self.kind.currentIndex() == 0
        out = folder_of(self._free(self.name_field.text()), self._models)
        return Repetition(out, run, count if folds else 0, 1 if folds else count)

    def offer(self, stored: Sequence[Repetition], current: Repetition | None) -> None:
        """List the stored sets, and choose one, or a new one for None."""
        self._stored = tuple(stored)
        names = [one.name for one in stored]
        self.sets.blockSignals(True)
        self.sets.clear()
        self.sets.addItems([translate("repeat", "New"), *names])
        fit_texts(self.sets)
        if current is not None and current.name in names:
            self.sets.setCurrentIndex(1 + names.index(current.name))
        self.sets.blockSignals(False)
        self._choose()

    def _choose(self) -> None:
        new = (self.kind, self.count, self.name_field, self._count_label, self._name_label)
        for widget in new:
            widget.setVisible(self.stored is None)
        self.chosen.emit()

    def _free(self, name: str) -> str:
        return first_free(plain_name(name), lambda one: folder_of(one, self._models).exists())
