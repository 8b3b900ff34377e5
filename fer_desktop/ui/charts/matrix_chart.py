"""The matrix: shares or counts of two labels in cells that can be chosen by pointer and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from math import radians, tan
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_number
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.ui.settings.theme import mixed, text_on
from fer_desktop.ui.widgets.input_events import explains, keeps_key

_SLANT = 40.0
"""Degrees by which the names above the columns are turned, so that long ones fit."""

WHOLE: Final = -1
"""In place of a row or column: all of them."""

_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Content(Enum):
    """What stands in the cells."""

    OF_ROW = "share of row"
    OF_COLUMN = "share of column"
    COUNTS = "counts"


@dataclass(frozen=True)
class Cell:
    """A cell; or a whole row, where ``column`` is ``WHOLE``; or a whole column, where ``row`` is."""

    row: int
    column: int


Explain = Callable[[ConfusionMatrix, Cell, Content], str]
"""What a cell, row or column of a matrix means, given what stands in its cells."""


class MatrixChart(QWidget):
    """A matrix with named axes; the shade of a cell is its share.

    Args:
        name: What a screen reader calls it.
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
        super().__init__(parent)
        self.setAccessibleName(name)
        # A click leaves the arrows with the window; who comes by the Tab key gets them for the cells.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.matrix: ConfusionMatrix | None = None
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

    def describe(self, sentence: str) -> None:
        """Tell a screen reader what the frame means."""
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def sentence(self, cell: Cell | None) -> str:
        """What a cell means; empty for none."""
        if self.matrix is None or cell is None:
            return ""
        return self._explain(self.matrix, cell, self._content)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell: a count, or a share in per cent; no figure where there are no faces."""
        assert self.matrix is not None
        if self._content is Content.COUNTS:
            return shown_number(self.matrix.counts[row][column])
        if self._content is Content.OF_COLUMN:
            faces, share = self.matrix.read(column), self.matrix.share_of_column(row, column)
        else:
            faces, share = self.matrix.labelled(row), self.matrix.share_of_row(row, column)
        return f"{share * 100:.0f}" if faces else "–"

    def cell_at(self, position: QPoint | QPointF) -> Cell | None:
        """The cell at a position in pixels, or the row or column whose name is there."""
        if self.matrix is None:
            return None
        cells, size = self.cells(), len(self.matrix.labels)
        width, height = cells.width() / size, cells.height() / size
        row = int((position.y() - cells.top()) // height)
        above = cells.top() - position.y()
        column = int((position.x() - cells.left() - max(above, 0) / tan(radians(_SLANT))) // width)
        if above > 0:
            return Cell(WHOLE, column) if 0 <= column < size else None
        if not 0 <= row < size or column >= size:
            return None
        return Cell(row, column if column >= 0 else WHOLE)

    def cells(self) -> QRectF:
        """Where the cells stand, between the names of rows and columns; pixels."""
        labels = self.matrix.labels if self.matrix else ()
        metrics = self.fontMetrics()
        lengths = [metrics.horizontalAdvance(shown_name(name)) for name in labels] or [0]
        names, size = max(lengths), len(lengths)
        # The sine and cosine of the slant, on the longest name, and the height of its letters.
        above = metrics.height() + names * 0.643 + metrics.height() + 4
        left = metrics.height() + names + 10
        # The last name begins at 0.4 of its cell; what the rest of the cell does not hold stands beside it.
        slanted = (lengths[-1] + metrics.height()) * 0.766
        beside_last = max(slanted - 0.6 * (self.width() - left - 2) / size, 0.0) / (1.0 - 0.6 / size)
        return QRectF(left, above, self.width() - left - 2 - beside_last, self.height() - above - 2)

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
        if self.matrix is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = self.matrix.labels
        self._draw_names(painter, labels)
        for row in range(len(labels)):
            for column in range(len(labels)):
                self._draw_cell(painter, self.matrix, row, column)
        painter.setPen(QPen(self.palette().windowText().color(), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell in self._framed(labels):
            painter.drawRoundedRect(self._area(cell), 3, 3)

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

    def _area(self, cell: Cell) -> QRectF:
        cells, size = self.cells(), len(self.counts)
        width, height = cells.width() / size, cells.height() / size
        left = cells.left() + max(cell.column, 0) * width
        top = cells.top() + max(cell.row, 0) * height
        return QRectF(
            left,
            top,
            cells.width() if cell.column == WHOLE else width,
            cells.height() if cell.row == WHOLE else height,
        )

    def _draw_names(self, painter: QPainter, labels: tuple[str, ...]) -> None:
        cells = self.cells()
        width, height = cells.width() / len(labels), cells.height() / len(labels)
        painter.setPen(self.palette().windowText().color())
        for index, name in enumerate(labels):
            row = QRectF(0, cells.top() + index * height, cells.left() - 6, height)
            painter.drawText(
                row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown_name(name)
            )
            painter.save()
            painter.translate(QPointF(cells.left() + (index + 0.4) * width, cells.top() - 6))
            painter.rotate(-_SLANT)
            painter.drawText(QPointF(0, 0), shown_name(name))
            painter.restore()
        line = self.fontMetrics().height()
        painter.setPen(self.palette().placeholderText().color())
        above = QRectF(cells.left(), 0, cells.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._axes[1])
        length = max(cells.height(), self.fontMetrics().horizontalAdvance(self._axes[0]) + 2.0)
        # Beside the cells; in a low window rather above their middle than cut off.
        painter.translate(0, min(cells.center().y(), self.height() - length / 2))
        painter.rotate(-90)
        painter.drawText(QRectF(-length / 2, 0, length, line), Qt.AlignmentFlag.AlignCenter, self._axes[0])
        painter.resetTransform()

    def _draw_cell(self, painter: QPainter, matrix: ConfusionMatrix, row: int, column: int) -> None:
        cell = self._area(Cell(row, column))
        of_column = self._content is Content.OF_COLUMN
        share = (matrix.share_of_column if of_column else matrix.share_of_row)(row, column)
        colour = mixed(self.palette().base().color(), self.palette().highlight().color(), share)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), colour)
        painter.setPen(text_on(colour))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.text(row, column))
