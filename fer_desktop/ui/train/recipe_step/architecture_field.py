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
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.explain.training_settings import ARCHITECTURES, choice_title, measured_text
from fer_desktop.ui.train.recipe_step.setting_field import LinkButton, Made, Setting, SettingField

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

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.own = LinkButton(translate("train", "From a Python file…"))
        self.own.setToolTip(translate("train", "Use an architecture of your own"))
        self.links.insertWidget(0, self.own)
        self._plain = self.note.text()
        self.changed.connect(self._describe)

    def show_value(self, value: Any) -> None:
        """Show the preset's value."""
        super().show_value(value)
        self._describe()

    def show_custom(self, title: str, entry: dict[str, Any]) -> None:
        """Add the architecture of a Python file, or replace the last one, and choose it."""
        self.table.add_row(entry["name"], title)
        self.table.show_cost(entry)
        self.table.choose(entry["name"])

    def show_costs(self, entries: Sequence[dict[str, Any]]) -> None:
        """Show what networks cost; ``entries`` as in the event ``architectures``."""
        for entry in entries:
            self.table.show_cost(entry)

    def _describe(self) -> None:
        summary = ARCHITECTURES.get(self.table.chosen, "")
        self.note.setText(f"{summary}." if summary else self._plain)

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
            self._fill(row, choice_title(name), ARCHITECTURES.get(name, ""))
        self.itemSelectionChanged.connect(changed)

    def add_row(self, name: str, title: str) -> None:
        """Add an architecture, or call the one of that name otherwise."""
        if name not in self._names:
            self._names.append(name)
            self.insertRow(len(self._names) - 1)
        self._fill(self._names.index(name), title, title)
        self.updateGeometry()

    def _fill(self, row: int, title: str, tip: str) -> None:
        for column in range(len(_HEADINGS)):
            item = QTableWidgetItem(_UNKNOWN if column else title)
            item.setToolTip(tip)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)

    @property
    def chosen(self) -> str:
        """The name of the architecture; empty for none."""
        rows = self.selectionModel().selectedRows()
        return self._names[rows[0].row()] if rows else ""

    def choose(self, name: str) -> None:
        """Select one; a name that is unknown changes nothing."""
        if name in self._names:
            self.selectRow(self._names.index(name))

    def show_cost(self, entry: dict[str, Any]) -> None:
        """Show what an architecture costs, as in the event ``architectures``."""
        if entry["name"] not in self._names:
            return
        row, measured = self._names.index(entry["name"]), entry.get("measured")
        accuracy = shown_percent(float(measured["accuracy"]), 1) if measured else _UNKNOWN
        unmeasured = translate("train", "Not measured")
        values = (
            (_short(entry["parameters"]), shown_number(entry["parameters"])),
            (_short(entry["multiply_adds"]), translate("train", "per face")),
            (accuracy, measured_text(measured) or unmeasured),
        )
        for column, (text, tip) in enumerate(values, 1):
            item = self.item(row, column)
            assert item is not None
            item.setText(text)
            item.setToolTip(tip)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        return QSize(300, height + sum(self.rowHeight(row) for row in range(self.rowCount())))

    def minimumSizeHint(self) -> QSize:
        """All rows; the names may be cut before the figures."""
        return QSize(260, self.sizeHint().height())


def _short(number: float) -> str:
    """With three digits, in millions or thousands."""
    if number < _MILLION:
        return translate("train", "{n} K").format(n=shown_decimal(number / 1000, ".3g"))
    return translate("train", "{n} M").format(n=shown_decimal(number / _MILLION, ".3g"))
