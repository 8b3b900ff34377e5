"""The bar chart: one row a class, its name before the bar and its figure behind; rows can be asked about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.bar_plot import BarPlot, BarRow, bars_table
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.charts.chart_widget import ChartWidget
from fer_desktop.ui.widgets.input_events import keeps_key

_ROW: Final = 26
_LOWEST_ROW: Final = 19
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BY_KEYS: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_SHARES: Final = Axis("", ends=(0.0, 1.0))


class BarChart(ChartWidget):
    """Draws rows.

    Args:
        name: What a screen reader calls it, and what its files are called.
        axis: What the bars are measured by, drawn below them if it has a name; without it, 0 to 1.
        selectable: Whether rows can be asked about, by pointing, clicking and keys.
        measure: What is measured, in a table; without it, the name of the axis, or of the chart.
        part: Whether it is a part of something larger, such as a row of a table, and has no menu of its own.

    Signals:
        asked: The key of another row that is asked about; empty when none is.
    """

    asked = Signal(str)

    def __init__(
        self,
        name: str,
        axis: Axis = _SHARES,
        *,
        selectable: bool = False,
        measure: str = "",
        part: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        # Rather closer rows than rows cut off, where something else needs room.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.axis = axis
        self._measure = measure or axis.name or name
        self._rows: tuple[BarRow, ...] = ()
        self._pinned = self._hovered = ""
        self._selectable = selectable
        self.setMouseTracking(selectable)
        if part:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """What is shown."""
        return self._rows

    @property
    def empty(self) -> bool:
        """Whether there are no rows."""
        return not self._rows

    @property
    def keys(self) -> list[str]:
        """What the rows are called in signals."""
        return [row.key for row in self._rows]

    @property
    def asked_for(self) -> str:
        """The row that is pointed at, or else the one that was clicked; empty for none."""
        return self._hovered or self._pinned

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show other rows."""
        if len(rows) != len(self._rows):
            self._rows = tuple(rows)
            self.updateGeometry()
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{row.name}: {row.text}" for row in rows if row.text))
        self.update()

    def ask(self, key: str) -> None:
        """Ask for a row until another one is asked for; empty: for none."""
        self._change(pinned=key, hovered="")

    def sizeHint(self) -> QSize:
        """Room for every row, and for the axis."""
        return QSize(280, len(self._rows) * self._row_height(_ROW) + self._plot().foot)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and rows closer together."""
        plot = self._plot()
        height = len(self._rows) * self._row_height(_LOWEST_ROW) + plot.foot
        return QSize(plot.names + plot.figures + 80, height)

    def row_at(self, position: QPointF) -> str:
        """The key of the row at a position in pixels; empty beside all of them."""
        row = self._plot().row_at(position.y())
        return row.key if row else ""

    def table(self) -> ChartTable:
        """A row for each row of the chart."""
        return bars_table(self._measure, self._rows)

    def draw(self, painter: QPainter, font: QFont) -> None:
        """Draw the rows and the axis."""
        self._plot(font).draw(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask for what is pointed at."""
        if self._selectable:
            self._change(self._pinned, self.row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Ask again for what was clicked, if anything was."""
        super().leaveEvent(event)
        self._change(self._pinned, "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep asking for what is clicked; once more: no longer."""
        if not self._selectable:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            clicked = self.row_at(event.position())
            self.ask("" if clicked == self._pinned else clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down ask for a row after another, Escape for none."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pinned:
            self.ask("")
        elif step is None or not self._rows or not self._selectable:
            super().keyPressEvent(event)
        elif self._pinned:
            index = self.keys.index(self._pinned) + step
            self.ask(self.keys[min(max(index, 0), len(self._rows) - 1)])
        else:
            self.ask(self.keys[0 if step > 0 else -1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the longest bar when reached by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._rows and not self._pinned:
            self.ask(max(self._rows, key=lambda row: max((bar.end for bar in row.bars), default=0.0)).key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask for nothing more when the keyboard goes on."""
        super().focusOutEvent(event)
        if event.reason() in _BY_KEYS:
            self.ask("")

    def event(self, event: QEvent) -> bool:
        """Keep Up and Down for itself, whatever they do elsewhere."""
        if self._selectable and keeps_key(event, *_STEPS):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows and the axis."""
        painter = QPainter(self)
        self._plot().draw(painter, self.asked_for)
        if self.hasFocus() and not self._selectable:
            self.draw_focus(painter)

    def _row_height(self, pixels: int) -> int:
        """The height of a row, higher where the letters are."""
        return max(pixels, self.fontMetrics().height() + 2)

    def _plot(self, font: QFont | None = None) -> BarPlot:
        # Room for any percentage, so that the bars do not change their length with every figure.
        widest = shown_percent(1.0) if self._selectable else ""
        size = QSizeF(self.size())
        return BarPlot(size, font or self.font(), self.palette(), self.axis, self._rows, widest)

    def _change(self, pinned: str, hovered: str) -> None:
        before = self.asked_for
        self._pinned, self._hovered = pinned, hovered
        if self.asked_for != before:
            self.asked.emit(self.asked_for)
        self.update()
