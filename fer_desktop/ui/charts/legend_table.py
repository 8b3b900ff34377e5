"""A legend with figures: the colour and the name of each line, and columns of numbers behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.ui.settings.theme import hatching

_SWATCH: Final = 20
_GAP: Final = 12


@dataclass(frozen=True)
class LegendRow:
    """The cells of a row, the name first; a ``colour`` of None stands for what is hatched."""

    colour: QColor | None
    cells: tuple[str, ...]


class LegendTable(QWidget):
    """A header and rows.

    Args:
        name: What a screen reader calls it.
        widest: The longest text that may come in each column.
    """

    def __init__(self, name: str, widest: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._widest = tuple(widest)
        self._rows: tuple[LegendRow, ...] = ()
        self.header: tuple[str, ...] = ()

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What stands in the rows."""
        return [row.cells for row in self._rows]

    def show_rows(self, header: tuple[str, ...], rows: Sequence[LegendRow]) -> None:
        """Show other rows; a ``header`` without texts has no line of its own."""
        before = self.sizeHint()
        self.header, self._rows = header, tuple(rows)
        if self.sizeHint() != before:
            self.updateGeometry()
        said = [self.header, *self.rows] if any(header) else self.rows
        self.setAccessibleDescription("; ".join(" ".join(cells) for cells in said))
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its texts."""
        lines = len(self._rows) + any(self.header)
        return QSize(round(sum(self._columns())), lines * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """No smaller, so that nothing is cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw header and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().windowText().color()
        top = 0.0
        if any(self.header):
            painter.setPen(self.palette().placeholderText().color())
            self._draw_cells(painter, top, 0.0, self.header)
            top += self._row_height()
        for row in self._rows:
            middle = round(top + self._row_height() / 2)
            if row.colour is None:
                painter.fillRect(QRectF(0, middle - 4, _SWATCH - 8, 8), hatching(ink))
            else:
                painter.setPen(QPen(row.colour, 3))
                painter.drawLine(0, middle, _SWATCH - 8, middle)
            painter.setPen(ink)
            self._draw_cells(painter, top, float(_SWATCH), row.cells)
            top += self._row_height()

    def _draw_cells(self, painter: QPainter, top: float, left: float, cells: tuple[str, ...]) -> None:
        right = 0.0
        for column, (text, width) in enumerate(zip(cells, self._columns(), strict=True)):
            right += width
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            cell = QRectF(left, top, right - left, self._row_height())
            painter.drawText(cell, side | Qt.AlignmentFlag.AlignVCenter, text)
            left = right

    def _columns(self) -> list[float]:
        """Widths in pixels."""
        width = self.fontMetrics().horizontalAdvance
        names = [_SWATCH + width(row.cells[0]) for row in self._rows]
        first = max([_SWATCH + width(self._widest[0]), *map(width, self.header[:1]), *names])
        later = [
            _GAP + max(width(text), *map(width, self.header[i : i + 1] or ("",)))
            for i, text in enumerate(self._widest)
            if i
        ]
        return [first, *later]

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 2
