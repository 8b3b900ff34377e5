"""A table of texts that is sorted by the values behind them, and copied as these."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.ui.widgets.sortable_table import SortableHeader

_Index = QModelIndex | QPersistentModelIndex
Value = str | int | float | None
_WIDEST: Final = 320
"""Pixels of a column, at first."""


class ValueModel(QAbstractTableModel):
    """Texts, and the values that they stand for."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[tuple[str, str], ...] = ()
        self._texts: list[Sequence[str]] = []
        self._values: list[Sequence[Value]] = []
        self._order: list[int] = []

    def show_table(
        self,
        heads: Sequence[tuple[str, str]],
        texts: Sequence[Sequence[str]],
        values: Sequence[Sequence[Value]],
    ) -> None:
        """Show another table.

        Args:
            heads: Title and explanation of each column.
            texts: A text for each column of each row.
            values: What stands behind it; of one kind, or None, in a column.
        """
        self.beginResetModel()
        self._heads, self._texts, self._values = tuple(heads), list(texts), list(values)
        self._order = list(range(len(self._texts)))
        self.endResetModel()

    def place(self, row: int) -> int:
        """Where the row that is shown there stood in what ``show_table`` was given."""
        return self._order[row]

    def row_of(self, place: int) -> int:
        """The row that shows what stood at this index of what ``show_table`` was given."""
        return self._order.index(place)

    def copied(self, rows: Sequence[int] = ()) -> str:
        """Rows as they are shown, or all of them, as lines of values with tabs between."""
        chosen = [self._order[row] for row in rows or range(len(self._order))]
        titles = tuple(title for title, _ in self._heads)
        return ChartTable(titles, tuple(tuple(self._values[row]) for row in chosen)).as_tsv()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, rows without a value last; by none where it is negative."""
        self.layoutAboutToBeChanged.emit()
        rows = range(len(self._texts))
        if column < 0:
            self._order = list(rows)
        else:
            known = [row for row in rows if self._values[row][column] is not None]
            falling = order is Qt.SortOrder.DescendingOrder
            known.sort(key=lambda row: _key(self._values[row][column]), reverse=falling)
            self._order = known + [row for row in rows if self._values[row][column] is None]
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Rows."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles and what they mean."""
        if orientation is Qt.Orientation.Vertical or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section][0]
        return plain_tip(self._heads[section][1]) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        row = self._order[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[row][index.column()].encode("utf-8", "backslashreplace").decode()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = isinstance(self._values[row][index.column()], int | float)
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ValueTable(QTableView):
    """Shows a ``ValueModel``; the headings sort, by keys too, and Copy copies the rows that are chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """An empty table of that accessible name."""
        super().__init__(parent)
        self.values = ValueModel()
        self.setModel(self.values)
        self.setAccessibleName(name)
        self.setHorizontalHeader(SortableHeader(translate("batch", "Column headings")))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def show_table(
        self,
        heads: Sequence[tuple[str, str]],
        texts: Sequence[Sequence[str]],
        values: Sequence[Sequence[Value]],
    ) -> None:
        """Show another table, as ``ValueModel.show_table`` says, in its own order."""
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.values.show_table(heads, texts, values)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        for column in range(len(heads)):
            self.setColumnWidth(column, min(self.columnWidth(column), _WIDEST))

    @property
    def chosen(self) -> list[int]:
        """Which rows are chosen, as indexes into what ``show_table`` was given, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.values.place(row) for row in rows]

    def choose_row(self, index: int) -> None:
        """Choose one more row, by its index in what ``show_table`` was given."""
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(self.values.index(self.values.row_of(index), 0), flags)

    def copy(self) -> None:
        """Copy the chosen rows, or all of them where none is chosen."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.values.copied(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _key(value: Value) -> tuple[bool, float, str]:
    """Numbers before texts, texts without regard to capital letters."""
    if isinstance(value, str):
        return True, 0.0, value.casefold()
    return False, float(value or 0.0), ""
