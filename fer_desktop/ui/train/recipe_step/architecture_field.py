"""The choice of the network: a table with what each costs and what it reached."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.training_settings import ARCHITECTURES, choice_title, measured_text
from fer_desktop.ui.train.recipe_step.setting_field import Made, Setting, SettingField

_UNKNOWN: Final = "–"
_MILLION: Final = 1e6
_HEADINGS: Final = (
    translate("train", "Name"),
    translate("train", "Parameters"),
    translate("train", "Multiply-adds"),
    translate("train", "Accuracy"),
)


class ArchitectureField(SettingField):
    """A field whose choices are the rows of a table."""

    table: "ArchitectureTable"

    def show_costs(self, entries: Sequence[dict[str, Any]]) -> None:
        """Show what networks cost; ``entries`` as in the event ``architectures``."""
        for entry in entries:
            self.table.show_cost(entry)

    def _make(self, setting: Setting) -> Made:
        self.table = ArchitectureTable([str(choice) for choice in setting["choices"]], self.changed.emit)
        return lambda: self.table.chosen, self.table.choose, self.table

    def _place_field(self, layout: QGridLayout) -> None:
        layout.addWidget(self.table, 1, 0, 1, 2)


class ArchitectureTable(QTableWidget):
    """One row for each architecture; the selected one is the choice."""

    def __init__(
        self, names: Sequence[str], changed: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(len(names), len(_HEADINGS), parent)
        self._names = list(names)
        self.setHorizontalHeaderLabels(_HEADINGS)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, name in enumerate(names):
            for column in range(len(_HEADINGS)):
                item = QTableWidgetItem(_UNKNOWN if column else choice_title(name))
                item.setToolTip(ARCHITECTURES.get(name, ""))
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.itemSelectionChanged.connect(changed)

    @property
    def chosen(self) -> str:
        """The name of the architecture; empty for none."""
        rows = self.selectionModel().selectedRows()
        return self._names[rows[0].row()] if rows else ""

    def choose(self, name: str) -> None:
        """Select one; none where the name is unknown."""
        if name in self._names:
            self.selectRow(self._names.index(name))
        else:
            self.clearSelection()

    def show_cost(self, entry: dict[str, Any]) -> None:
        """Show what an architecture costs, as in the event ``architectures``."""
        if entry["name"] not in self._names:
            return
        row, measured = self._names.index(entry["name"]), entry.get("measured")
        accuracy = shown_percent(float(measured["accuracy"]), 1) if measured else _UNKNOWN
        unmeasured = translate("train", "Not measured")
        values = (
            (_millions(entry["parameters"]), f"{entry['parameters']:,}"),
            (_millions(entry["multiply_adds"]), translate("train", "per face")),
            (accuracy, measured_text(measured) or unmeasured),
        )
        for column, (text, tip) in enumerate(values, 1):
            self.item(row, column).setText(text)
            self.item(row, column).setToolTip(tip)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        return QSize(300, height + sum(self.rowHeight(row) for row in range(self.rowCount())))

    def minimumSizeHint(self) -> QSize:
        """All rows; the names may be cut before the figures."""
        return QSize(260, self.sizeHint().height())


def _millions(number: float) -> str:
    return translate("train", "{n} M").format(n=shown_decimal(number / _MILLION, ".3g"))
