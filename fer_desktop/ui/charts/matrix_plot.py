"""How a matrix of two labels is laid out and drawn: names beside and above cells with shares or counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from math import radians, tan
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_decimal, shown_number
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.settings.theme import mixed, text_on

_SLANT: Final = 40.0
"""Degrees by which the names above the columns are turned, so that long ones fit."""

MORE: Final = "#0072B2"
LESS: Final = "#D55E00"
"""Colours of differences above and below 0, told apart by colour-blind people, too (Okabe and Ito 2008)."""
_LEAST_DIFFERENCE: Final = 0.05

WHOLE: Final = -1
"""In place of a row or column: all of them."""


class Content(Enum):
    """What stands in the cells."""

    OF_ROW = "share of row"
    OF_COLUMN = "share of column"
    COUNTS = "counts"
    DIFFERENCE = "difference"
    """Share of row minus that of another matrix."""


@dataclass(frozen=True)
class Cell:
    """A cell; or a whole row, where ``column`` is ``WHOLE``; or a whole column, where ``row`` is."""

    row: int
    column: int


@dataclass(frozen=True, eq=False)
class MatrixPlot:
    """A matrix laid out in a rectangle.

    Attributes:
        size: Of the whole chart in pixels.
        font: Of all its texts.
        palette: Its colours; the shade of a cell is its share.
        matrix: The counts.
        content: What stands in the cells.
        axes: The names of the vertical and of the horizontal axis.
        other: The counts that are subtracted, with the same labels; needed for ``Content.DIFFERENCE``.
    """

    size: QSizeF
    font: QFont
    palette: QPalette
    matrix: ConfusionMatrix
    content: Content
    axes: tuple[str, str]
    other: ConfusionMatrix | None = None

    @cached_property
    def metrics(self) -> QFontMetrics:
        """Of the font."""
        return QFontMetrics(self.font)

    @cached_property
    def cells(self) -> QRectF:
        """Where the cells stand, between the names of rows and columns; pixels."""
        height = self.metrics.height()
        lengths = [self.metrics.horizontalAdvance(shown_name(name)) for name in self.matrix.labels] or [0]
        names, count = max(lengths), len(lengths)
        # The sine and cosine of the slant, on the longest name, and the height of its letters.
        above = height + names * 0.643 + height + 4
        left = height + names + 10
        # The last name begins at 0.4 of its cell; what the rest of the cell does not hold stands beside it.
        slanted = (lengths[-1] + height) * 0.766
        room = self.size.width() - left - 2
        beside_last = max(slanted - 0.6 * room / count, 0.0) / (1.0 - 0.6 / count)
        return QRectF(left, above, room - beside_last, self.size.height() - above - 2)

    def share(self, row: int, column: int) -> float:
        """What the shade of a cell stands for: its share of the row, or of the column if that is shown."""
        of_column = self.content is Content.OF_COLUMN
        return (self.matrix.share_of_column if of_column else self.matrix.share_of_row)(row, column)

    def difference(self, row: int, column: int) -> float:
        """The share of the row minus that in the other matrix, -1 to 1."""
        subtracted = self.other.share_of_row(row, column) if self.other else 0.0
        return self.matrix.share_of_row(row, column) - subtracted

    @cached_property
    def largest_difference(self) -> float:
        """The size of the largest difference, which has the full colour; ``_LEAST_DIFFERENCE`` at least."""
        size = range(len(self.matrix.labels))
        sizes = (abs(self.difference(row, column)) for row in size for column in size)
        return max(*sizes, _LEAST_DIFFERENCE)

    def colour(self, row: int, column: int) -> QColor:
        """Of a cell: the more of the accent, the larger its share; differences have one for each sign."""
        base = self.palette.base().color()
        if self.content is not Content.DIFFERENCE:
            return mixed(base, self.palette.highlight().color(), self.share(row, column))
        value = self.difference(row, column) / self.largest_difference
        return mixed(base, QColor(MORE if value > 0 else LESS), abs(value))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell: a count, or a share in per cent; no figure where there are no faces."""
        if self.content is Content.COUNTS:
            return shown_number(self.matrix.counts[row][column])
        if self.content is Content.DIFFERENCE:
            points = round(self.difference(row, column) * 100)
            return shown_decimal(points, "+d").replace("-", "−") if points else "0"
        of_column = self.content is Content.OF_COLUMN
        faces = self.matrix.read(column) if of_column else self.matrix.labelled(row)
        return f"{self.share(row, column) * 100:.0f}" if faces else "–"

    def table(self) -> ChartTable:
        """A row and a column for each label; counts, shares from 0 to 1, or differences from -1 to 1."""
        size = range(len(self.matrix.labels))
        names = tuple(map(shown_name, self.matrix.labels))
        value: Callable[[int, int], float] = {
            Content.COUNTS: lambda row, column: self.matrix.counts[row][column],
            Content.DIFFERENCE: self.difference,
        }.get(self.content, self.share)
        rows: list[tuple[str | float | None, ...]] = [
            (name, *(value(row, column) for column in size)) for row, name in enumerate(names)
        ]
        return ChartTable((" / ".join(self.axes), *names), tuple(rows))

    def cell_at(self, position: QPoint | QPointF) -> Cell | None:
        """The cell at a position in pixels, or the row or column whose name is there."""
        cells, size = self.cells, len(self.matrix.labels)
        width, height = cells.width() / size, cells.height() / size
        row = int((position.y() - cells.top()) // height)
        above = cells.top() - position.y()
        column = int((position.x() - cells.left() - max(above, 0) / tan(radians(_SLANT))) // width)
        if above > 0:
            return Cell(WHOLE, column) if 0 <= column < size else None
        if not 0 <= row < size or column >= size:
            return None
        return Cell(row, column if column >= 0 else WHOLE)

    def draw(self, painter: QPainter, framed: Sequence[Cell] = ()) -> None:
        """Draw names, cells and figures.

        Args:
            painter: With ``font``; its hints are changed.
            framed: Cells, rows or columns that get a frame.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_names(painter)
        self._draw_axes(painter)
        size = range(len(self.matrix.labels))
        for row in size:
            for column in size:
                self._draw_cell(painter, row, column)
        painter.setPen(QPen(self.palette.windowText().color(), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell in framed:
            painter.drawRoundedRect(self._area(cell), 3, 3)

    def _area(self, cell: Cell) -> QRectF:
        cells, size = self.cells, len(self.matrix.labels)
        width, height = cells.width() / size, cells.height() / size
        return QRectF(
            cells.left() + max(cell.column, 0) * width,
            cells.top() + max(cell.row, 0) * height,
            cells.width() if cell.column == WHOLE else width,
            cells.height() if cell.row == WHOLE else height,
        )

    def _draw_names(self, painter: QPainter) -> None:
        cells, labels = self.cells, self.matrix.labels
        width, height = cells.width() / len(labels), cells.height() / len(labels)
        painter.setPen(self.palette.windowText().color())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for index, name in enumerate(map(shown_name, labels)):
            painter.drawText(QRectF(0, cells.top() + index * height, cells.left() - 6, height), flags, name)
            painter.save()
            painter.translate(QPointF(cells.left() + (index + 0.4) * width, cells.top() - 6))
            painter.rotate(-_SLANT)
            painter.drawText(QPointF(0, 0), name)
            painter.restore()

    def _draw_axes(self, painter: QPainter) -> None:
        cells, line = self.cells, self.metrics.height()
        painter.setPen(self.palette.placeholderText().color())
        above = QRectF(cells.left(), 0, cells.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.axes[1])
        length = max(cells.height(), self.metrics.horizontalAdvance(self.axes[0]) + 2.0)
        painter.save()
        # Beside the cells; in a low window rather above their middle than cut off.
        painter.translate(0, min(cells.center().y(), self.size.height() - length / 2))
        painter.rotate(-90)
        painter.drawText(QRectF(-length / 2, 0, length, line), Qt.AlignmentFlag.AlignCenter, self.axes[0])
        painter.restore()

    def _draw_cell(self, painter: QPainter, row: int, column: int) -> None:
        cell = self._area(Cell(row, column))
        colour = self.colour(row, column)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), colour)
        painter.setPen(text_on(colour))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.text(row, column))
