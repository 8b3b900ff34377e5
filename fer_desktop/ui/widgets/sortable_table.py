"""Tables whose columns are sorted by a click on the heading, or by keys."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QWidget

from fer_desktop.ui.widgets.input_events import keeps_key

_SORTING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SortingTable(QTableWidget):
    """Cannot be changed; says by which column to sort and leaves the sorting to its owner.

    Signals:
        sort_asked: The column whose heading was clicked, or in which Space or Enter was pressed.
    """

    sort_asked = Signal(int)

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(0, columns, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        # A click leaves the keys with the window; who comes by the Tab key gets them for the cells.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self.sort_asked)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(18)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that turn and hold pictures elsewhere."""
        if keeps_key(event, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make all columns equally wide, but for those whose heading needs more than that."""
        super().resizeEvent(event)
        header, columns = self.horizontalHeader(), range(self.columnCount())
        room = self.viewport().width()
        needed = {column: header.sectionSizeHint(column) for column in columns}
        wide = {column: width for column, width in needed.items() if width * len(columns) > room}
        share = (room - sum(wide.values())) // max(len(columns) - len(wide), 1)
        for column in columns:
            header.resizeSection(column, wide.get(column, share))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort by the column of the cell that has the keys."""
        if event.key() in _SORTING and self.currentColumn() >= 0:
            self.sort_asked.emit(self.currentColumn())
        else:
            super().keyPressEvent(event)


class SortableHeader(QHeaderView):
    """The headings of a table whose cells need Enter for themselves.

    They are reached by the Tab key; Left and Right choose a column, Space or Enter sorts by it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Headings of that accessible name."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._position = 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which column the keys are for."""
        super().focusInEvent(event)
        self._move(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a column, or sort by the one that is chosen."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in _SORTING:
            self._sort(self.logicalIndex(self._position))
        else:
            event.ignore()

    def _sort(self, column: int) -> None:
        """Sort as a click on the heading does: the other way round where it is sorted by this column."""
        if column == self.sortIndicatorSection():
            rising = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            order = Qt.SortOrder.AscendingOrder if rising else Qt.SortOrder.DescendingOrder
        else:
            first = self.model().headerData(column, self.orientation(), Qt.ItemDataRole.InitialSortOrderRole)
            order = Qt.SortOrder.AscendingOrder if first is None else Qt.SortOrder(first)
        self.setSortIndicator(column, order)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Frame the column that the keys are for."""
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if self.hasFocus() and column == self.logicalIndex(self._position):
            painter.setPen(self.palette().highlight().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _move(self, steps: int) -> None:
        self._position = min(max(self._position + steps, 0), self.count() - 1)
        column = self.logicalIndex(self._position)
        self.setAccessibleDescription(str(self.model().headerData(column, self.orientation())))
        self.viewport().update()
