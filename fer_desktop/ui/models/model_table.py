"""The table of models."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.models.model_columns import COLUMNS, NOT_COMPARABLE, NOTHING, ModelColumn, ModelRow

_ROW: Final = Qt.ItemDataRole.UserRole
_USING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NAME_LEAST: Final = 160
"""Pixels that the names have at least."""


class ModelTable(QTableWidget):
    """One row a model; one can be chosen, or several, and the columns be sorted.

    Signals:
        use_asked: The chosen model was double-clicked, or Enter pressed on it.
        chosen: Another row was chosen, or none.
        narrowed: The titles of the columns for which there is no room, as a list.
    """

    use_asked = Signal()
    chosen = Signal()
    narrowed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self.setAccessibleName(translate("models", "Models"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 6px; } QHeaderView::section { padding: 4px 6px; }")
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # A long name is cut short and told in full by its tooltip, so that no figure is out of sight.
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for section, column in enumerate(COLUMNS):
            heading = QTableWidgetItem(column.title)
            heading.setToolTip(f"<p>{column.meaning}</p>")
            heading.setTextAlignment(_alignment(column))
            self.setHorizontalHeaderItem(section, heading)
        self.setSortingEnabled(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.cellDoubleClicked.connect(lambda row, column: self.use_asked.emit())
        self.itemSelectionChanged.connect(self.chosen)

    @property
    def chosen_row(self) -> ModelRow | None:
        """The chosen model; None where none is, or several are."""
        rows = self.chosen_rows
        return rows[0] if len(rows) == 1 else None

    @property
    def chosen_rows(self) -> tuple[ModelRow, ...]:
        """All chosen models, from top to bottom."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return tuple(self.model().index(row, 0).data(_ROW) for row in rows)

    def show_rows(self, rows: Sequence[ModelRow], choose: Path | None = None) -> None:
        """Show other models; the same one stays chosen, unless another one is to be.

        Args:
            rows: In the order in which they stand where nothing is sorted.
            choose: The folder of the one to choose.
        """
        before = [choose] if choose else [row.entry.folder for row in self.chosen_rows]
        self.blockSignals(True)
        self.setSortingEnabled(False)
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for section, column in enumerate(COLUMNS):
                self.setItem(number, section, self._item(row, column))
        self.setSortingEnabled(True)
        self.blockSignals(False)
        self._choose(before)
        self._fit()
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Enter, which would press the dialog's button."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _USING
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses the chosen model."""
        if event.key() in _USING and self.chosen_row is not None:
            self.use_asked.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        header = self.horizontalHeader()
        sections = range(1, len(COLUMNS))
        for section in sections:  # Qt has no size hint for the title of a hidden column.
            self.setColumnHidden(section, False)
        widths = [
            max(self.sizeHintForColumn(section), header.sectionSizeHint(section)) for section in sections
        ]
        lacking = NAME_LEAST + sum(widths) - self.viewport().width()
        hidden: list[str] = []
        for section in reversed(sections):
            away = COLUMNS[section].optional and lacking > 0
            self.setColumnHidden(section, away)
            if away:
                lacking -= widths[section - 1]
                hidden.insert(0, COLUMNS[section].title)
        # With nothing more to spare the table is scrolled sideways, and the names are still read.
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(0, modes.Fixed if lacking > 0 else modes.Stretch)
        if lacking > 0:
            header.resizeSection(0, NAME_LEAST)
        self.narrowed.emit(hidden)

    def _choose(self, folders: Sequence[Path]) -> None:
        """Choose the models in these folders; the one in use where there are none."""
        rows = [self.model().index(number, 0).data(_ROW) for number in range(self.rowCount())]
        numbers = [
            number
            for number, row in enumerate(rows)
            if row.entry.folder in folders or (not folders and row.in_use)
        ]
        if not numbers and rows:
            numbers = [0]
        flags = QItemSelectionModel.SelectionFlag
        for count, number in enumerate(numbers):
            self.setCurrentCell(number, 0, (flags.Select if count else flags.ClearAndSelect) | flags.Rows)

    def _item(self, row: ModelRow, column: ModelColumn) -> QTableWidgetItem:
        text = column.text(row) or NOTHING
        differs = row.differs if column.figure else ""
        if differs and text != NOTHING:
            text = f"{NOT_COMPARABLE} {text}"
        item = _Item(text, column.order(row))
        item.setData(_ROW, row)
        item.setTextAlignment(_alignment(column))
        meaning = differs or row.entry.problem or column.meaning
        named = f"<p>{escape(row.entry.name)}</p>" if column is COLUMNS[0] else ""
        item.setToolTip(f"{named}<p>{escape(meaning)}</p>")
        if differs or row.entry.bundle is None or text == NOTHING:
            item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if row.in_use and column is COLUMNS[0]:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        return item


class _Item(QTableWidgetItem):
    """A cell that is sorted by its figure and not by its text; without one it comes last."""

    def __init__(self, text: str, order: Any) -> None:
        super().__init__(text)
        self._order = order

    def __lt__(self, other: QTableWidgetItem) -> bool:
        theirs = other._order if isinstance(other, _Item) else None
        if self._order is None or theirs is None:
            return self._order is not None and theirs is None
        return bool(self._order < theirs)


def _alignment(column: ModelColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column.left_aligned else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
