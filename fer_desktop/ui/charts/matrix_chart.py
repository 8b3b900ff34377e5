"""The matrix: shares or counts of two labels in cells that can be chosen by pointer and keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.charts.chart_widget import ChartWidget
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell, Content, MatrixPlot
from fer_desktop.ui.widgets.input_events import explains, keeps_key

_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


Explain = Callable[[ConfusionMatrix, Cell, Content], str]
"""What a cell, row or column of a matrix means, given what stands in its cells."""


class MatrixChart(ChartWidget):
    """A matrix with named axes; the shade of a cell is its share.

    Args:
        name: What a screen reader calls it, and what its files are called.
        rows: The name of the vertical axis.
        columns: The name of the horizontal axis.
        explain: Makes the sentence about a cell.
        content: What stands in the cells at first.

    Signals:
        chosen: Another cell was chosen, or none.
    """

    chosen = Signal()

    def __init__(
        self,
        name: str,
        rows: str,
        columns: str,
        explain: Explain,
        content: Content = Content.OF_ROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.matrix: ConfusionMatrix | None = None
        self.other: ConfusionMatrix | None = None
        self.cell: Cell | None = None
        self.marked = ""
        self._axes = rows, columns
        self._explain, self._content = explain, content

    @property
    def counts(self) -> list[list[int]]:
        """The stored counts; empty where there are none."""
        return [list(row) for row in self.matrix.counts] if self.matrix else []

    @property
    def chosen_labels(self) -> tuple[str, str]:
        """The labels of the row and of the column that are chosen; empty for any."""
        if self.matrix is None or self.cell is None:
            return "", ""
        labels, cell = self.matrix.labels, self.cell
        row = "" if cell.row == WHOLE else labels[cell.row]
        return row, "" if cell.column == WHOLE else labels[cell.column]

    def show_matrix(self, matrix: ConfusionMatrix | None) -> None:
        """Show stored counts; nothing where there are none."""
        if self.matrix is None or matrix is None or matrix.labels != self.matrix.labels:
            self.cell, self.marked = None, ""
        self.matrix = matrix
        self.update()

    def show_difference(self, matrix: ConfusionMatrix | None, other: ConfusionMatrix | None) -> None:
        """Show shares of rows minus those of another matrix with the same labels."""
        self.other = other
        self.show_matrix(matrix)

    def show_content(self, content: Content) -> None:
        """Write counts into the cells, or shares in per cent."""
        self._content = content
        self.update()

    def mark(self, emotion: str) -> None:
        """Frame the row and the column of an emotion; of none, where it is empty or not in the matrix."""
        self.marked = emotion if self.matrix and emotion in self.matrix.labels else ""
        self.update()

    def choose(self, cell: Cell | None) -> None:
        """Frame a cell, a row or a column, in place of what was marked; or nothing."""
        self.cell, self.marked = cell, ""
        self.update()
        self.chosen.emit()

    def sentence(self, cell: Cell | None) -> str:
        """What a cell means; empty for none."""
        if self.matrix is None or cell is None:
            return ""
        return self._explain(self.matrix, cell, self._content)

    @property
    def empty(self) -> bool:
        """Whether there are no counts."""
        return self.matrix is None

    def text(self, row: int, column: int) -> str:
        """What stands in a cell of a matrix that is shown."""
        return self._plot().text(row, column)

    def cell_at(self, position: QPoint | QPointF) -> Cell | None:
        """The cell at a position in pixels, or the row or column whose name is there."""
        return None if self.empty else self._plot().cell_at(position)

    def cells(self) -> QRectF:
        """Where the cells stand, between the names of rows and columns; pixels."""
        return self._plot().cells

    def table(self) -> ChartTable:
        """What stands in the cells."""
        return self._plot().table()

    def draw(self, painter: QPainter, font: QFont) -> None:
        """Draw names, cells and figures."""
        self._plot(font).draw(painter)

    def sizeHint(self) -> QSize:
        """Large enough for two digits and a percent sign in a cell."""
        return QSize(380, 300)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(280, 150)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; once more, or beside the matrix: nothing."""
        if event.button() == Qt.MouseButton.LeftButton:
            cell = self.cell_at(event.position())
            self.choose(None if cell == self.cell and not self.marked else cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a row or a column; from the first ones to the names, which stand for all of it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if self.matrix is None or (step is None and event.key() != Qt.Key.Key_Escape):
            super().keyPressEvent(event)
        elif step is None:
            self.choose(None)
        else:
            self._step(*step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the first cell when reached by the keyboard."""
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and self.matrix is not None and self.cell is None:
            self.choose(Cell(0, 0))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows for itself, which turn pictures elsewhere; explain what is under the pointer."""
        if keeps_key(event, *_STEPS):
            return True
        return explains(event, self, lambda pos: self.sentence(self.cell_at(pos))) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, cells, figures and frames."""
        painter = QPainter(self)
        if self.matrix is not None:
            self._plot().draw(painter, self._framed(self.matrix.labels))
        if self.hasFocus():
            self.draw_focus(painter)

    def _step(self, down: int, right: int) -> None:
        last = len(self.counts) - 1
        old = self.cell or Cell(0, 0)
        row = min(max(old.row + down, WHOLE), last)
        column = min(max(old.column + right, WHOLE), last)
        self.choose(old if row == column == WHOLE else Cell(row, column))

    def _framed(self, labels: tuple[str, ...]) -> list[Cell]:
        if self.marked:
            index = labels.index(self.marked)
            return [Cell(index, WHOLE), Cell(WHOLE, index)]
        return [self.cell] if self.cell else []

    def _plot(self, font: QFont | None = None) -> MatrixPlot:
        matrix = self.matrix or ConfusionMatrix.of((), ())
        size = QSizeF(self.size())
        return MatrixPlot(
            size, font or self.font(), self.palette(), matrix, self._content, self._axes, self.other
        )
