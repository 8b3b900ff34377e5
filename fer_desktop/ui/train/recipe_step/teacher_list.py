"""The models that a network can learn from, to be ticked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.widgets.page_parts import label
from training.core.bundle import ModelBundle

_ABOUT: Final = translate(
    "train",
    "Teachers: models whose probabilities the network learns from, beside the labels. Each reads every "
    "training face in every epoch.",
)
_NO_CLASS: Final = translate("train", "{name} cannot teach: it has no class for {emotions}")
_OTHER_SIZE: Final = translate(
    "train", "{name} cannot teach: it reads faces of {size} pixels, the network of {wanted}"
)
_ACCURACY: Final = translate("train", "{name}: {accuracy} on {split}")
_COST: Final = translate("train", "+{n} million multiply-adds per face")
_ROWS: Final = 4
"""Shown at once."""


class TeacherList(QWidget):
    """The models of the library; one that cannot teach these faces says why and cannot be ticked.

    Signals:
        changed: The person has ticked or unticked a model.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("train", "Teachers"))
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self._bundles: list[ModelBundle] = []
        self._costs: dict[str, float] = {}
        self._emotions: tuple[str, ...] = ()
        self._size = 48
        self._ticked: set[Path] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(label(_ABOUT, "caption"))
        layout.addWidget(self.list)

    @property
    def teachers(self) -> list[Path]:
        """The folders of the models that are ticked and can teach."""
        return [bundle.folder for bundle, item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def show_models(self, entries: Sequence[ModelEntry]) -> None:
        """Show other models; those that are no good are left out."""
        self._remember()
        self._bundles = [entry.bundle for entry in entries if entry.bundle is not None]
        self._show()

    def show_costs(self, architectures: Sequence[Mapping[str, Any]]) -> None:
        """Show what reading a face costs; as in the event ``architectures``."""
        self._costs = {entry["name"]: float(entry["multiply_adds"]) for entry in architectures}
        self._remember()
        self._show()

    def fit(self, emotions: Sequence[str], size: int) -> None:
        """Let those be ticked that know all these emotions and read faces of this size."""
        if (tuple(emotions), size) != (self._emotions, self._size):
            self._remember()
            self._emotions, self._size = tuple(emotions), size
            self._show()

    def trouble_of(self, bundle: ModelBundle) -> str:
        """Why a model cannot teach; empty if it can."""
        missing = [shown_name(name) for name in self._emotions if name not in bundle.labels]
        if missing:
            return _NO_CLASS.format(name=bundle.name, emotions=", ".join(missing))
        if bundle.input_size != self._size:
            return _OTHER_SIZE.format(name=bundle.name, size=bundle.input_size, wanted=self._size)
        return ""

    def _items(self) -> list[tuple[ModelBundle, QListWidgetItem]]:
        return [(bundle, self.list.item(row)) for row, bundle in enumerate(self._bundles)]

    def _remember(self) -> None:
        """Models stay ticked while they cannot teach for a moment."""
        for bundle, item in self._items():
            if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                ticked = item.checkState() is Qt.CheckState.Checked
                (self._ticked.add if ticked else self._ticked.discard)(bundle.folder)

    def _show(self) -> None:
        before = self.teachers if self.list.count() == len(self._bundles) else []
        self.list.blockSignals(True)
        self.list.clear()
        for bundle in self._bundles:
            trouble = self.trouble_of(bundle)
            item = QListWidgetItem(self._text(bundle, trouble), self.list)
            item.setToolTip(str(bundle.folder))
            flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(Qt.ItemFlag.NoItemFlags if trouble else flags | Qt.ItemFlag.ItemIsSelectable)
            ticked = not trouble and bundle.folder in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        rows = min(max(self.list.count(), 1), _ROWS)
        self.list.setFixedHeight(rows * self._row_height() + 2 * self.list.frameWidth() + 2)
        if before != self.teachers:
            self.changed.emit()

    def _row_height(self) -> int:
        hint = self.list.sizeHintForRow(0) if self.list.count() else 0
        return max(hint, QSize(0, self.fontMetrics().height() + 6).height())

    def _text(self, bundle: ModelBundle, trouble: str) -> str:
        if trouble:
            return trouble
        figures, text = stored_figures(bundle), bundle.name
        if figures is not None:
            accuracy = shown_percent(figures.accuracy, 1)
            text = _ACCURACY.format(name=bundle.name, accuracy=accuracy, split=figures.split)
        cost = self._costs.get(str(bundle.config.get("architecture", "")))
        return text if cost is None else f"{text} · {_COST.format(n=shown_decimal(cost / 1e6, '.3g'))}"
