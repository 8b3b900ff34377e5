"""The line chart: lines and columns that can be zoomed, panned and asked for their values."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.chart_table import ChartTable, series_table
from fer_desktop.ui.charts.chart_widget import ChartWidget
from fer_desktop.ui.charts.line_plot import LinePlot, Lines, Spans
from fer_desktop.ui.charts.plot_cursor import draw_cursor, next_point, values_at
from fer_desktop.ui.charts.plot_navigation import FACTOR, PlotNavigation
from fer_desktop.ui.charts.series import Columns, Series
from fer_desktop.ui.widgets.input_events import explains, keeps_key

_ZOOM: Final = {Qt.Key.Key_Plus: FACTOR, Qt.Key.Key_Equal: FACTOR, Qt.Key.Key_Minus: 1 / FACTOR}
_STEPS: Final = {
    Qt.Key.Key_Left: -1.0,
    Qt.Key.Key_Right: 1.0,
    Qt.Key.Key_Home: -math.inf,
    Qt.Key.Key_End: math.inf,
}
ZOOM_KEYS: Final = (*_ZOOM, Qt.Key.Key_0)


class LineChart(ChartWidget):
    """Draws series; as long as there is no line, a sentence stands in its place.

    The wheel zooms at the pointer, with Shift or beside the vertical axis that one, with Ctrl both. Dragging
    pans, with Shift or Ctrl it draws a rubber band. A double click, or 0, shows all. With the focus, the
    arrows, Home and End move the cursor, plus and minus zoom.

    Args:
        name: What a screen reader calls it.
        x: The horizontal axis.
        y: The vertical axis.
        empty: The sentence.
        legend: Whether the names of the series stand above the lines.
        readout: Whether the values at the cursor stand beside it; else whoever gets ``pointed`` shows them.
        explain: What to say of a value of the horizontal axis in a tool tip.
        make_table: The numbers that are saved and copied; without it, those of the series.

    Signals:
        pointed: The value of the horizontal axis at the cursor; NaN when there is none.
        clicked: The value of the horizontal axis that was clicked.
    """

    pointed = Signal(float)
    clicked = Signal(float)

    def __init__(
        self,
        name: str,
        x: Axis,
        y: Axis,
        *,
        empty: str = "",
        legend: bool = True,
        readout: bool = True,
        explain: Callable[[float], str] | None = None,
        make_table: Callable[[], ChartTable] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.x_axis, self.y_axis = x, y
        self.navigation = PlotNavigation()
        self.readout = readout
        self._sentence, self._legend = empty, legend
        self._explain, self._make_table = explain, make_table
        self._lines = Lines()
        self._cursor: float | None = None
        self._description = ""

    def show_series(
        self,
        series: Sequence[Series],
        *,
        columns: Columns | None = None,
        hatched: Spans = (),
        ends: tuple[float, float] | None = None,
    ) -> None:
        """Show other lines.

        Args:
            series: Those without points are left out.
            columns: Behind the lines.
            hatched: Spans that are doubtful.
            ends: Of the horizontal axis; without them, it stays as it is.
        """
        self._lines = Lines(tuple(line for line in series if len(line.x)), columns, hatched)
        if ends is not None:
            self.x_axis = replace(self.x_axis, ends=ends)
        if self.empty:
            self.navigation.show_all()
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, and the sentence stands there."""
        return not self._lines.series

    @property
    def series(self) -> tuple[Series, ...]:
        """The lines that are drawn."""
        return self._lines.series

    def last_values(self) -> str:
        """The name and the last value of each line."""
        return ", ".join(f"{line.name} {self.y_axis.text(float(line.y[-1]))}" for line in self._lines.series)

    def values_at(self, x: float) -> str:
        """The values of all lines at the point that is nearest to ``x``, a line each."""
        found = values_at(self._plot(), x)
        return found.as_text() if found else ""

    def explanation(self, position: QPoint) -> str:
        """What to say of a position in pixels; empty beside the lines."""
        plot = self._plot()
        if self.empty or self._explain is None or not plot.area.contains(position):
            return ""
        return self._explain(plot.x_value(position.x()))

    def area(self) -> QRectF:
        """Where the lines are, between the axes; pixels."""
        return self._plot().area

    def pixels(self, length: float) -> float:
        """How long a length on the horizontal axis is drawn."""
        return length / self._plot().across.length * self.area().width()

    def table(self) -> ChartTable:
        """The points of all lines."""
        return self._make_table() if self._make_table else series_table(self.x_axis.name, self._lines.series)

    def draw(self, painter: QPainter, font: QFont) -> None:
        """Draw the part that is shown, with the legend."""
        self._plot(font, legend=True).draw(painter, None)

    def show_all(self) -> None:
        """Show the whole of both axes."""
        self.navigation.show_all()
        self.update()

    def zoom(self, factor: float) -> None:
        """Zoom the horizontal axis around the cursor, or else its middle; below 1 magnifies."""
        plot = self._plot()
        x = plot.area.center().x() if self._cursor is None else plot.x(self._cursor)
        self.navigation.zoom(plot, factor, QPointF(x, 0.0))
        self.update()

    def menu(self) -> QMenu:
        """What every chart offers, and to zoom."""
        menu = super().menu()
        menu.addSeparator()
        menu.addAction(translate("charts", "Zoom in") + "\t+", lambda: self.zoom(FACTOR**2))
        menu.addAction(translate("charts", "Zoom out") + "\t−", lambda: self.zoom(FACTOR**-2))
        every = menu.addAction(translate("charts", "Show all") + "\t0", self.show_all)
        every.setEnabled(self.navigation.zoomed)
        return menu

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        """Room for the axes and some pixels of line."""
        return QSize(120, 4 * self.fontMetrics().height())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the cursor for itself; explain what is under the pointer."""
        if keeps_key(event, *ZOOM_KEYS, *_STEPS) or explains(event, self, self.explanation):
            return True
        # The explanation of the whole chart would hide the values.
        shows_values = isinstance(event, QHelpEvent) and not self.empty and self.area().contains(event.pos())
        return shows_values or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or pan; what changes nothing is left to a page that scrolls."""
        event.setAccepted(not self.empty and self.navigation.turn_wheel(self._plot(), event))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton and not self.empty:
            self.navigation.press(self._plot(), event.position(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, draw the rubber band, or move the cursor."""
        if self.navigation.drag(event.position()):
            self.update()
            return
        plot = self._plot()
        inside = plot.area.contains(event.position())
        self._point_at(plot.x_value(event.position().x()) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or say which value was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            clicked = self.navigation.release()
            self.update()
            if clicked is not None:
                self.clicked.emit(clicked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all."""
        self.show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or zoom."""
        key = Qt.Key(event.key())
        if self.empty:
            super().keyPressEvent(event)
        elif key in _ZOOM:
            self.zoom(_ZOOM[key])
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in _STEPS:
            x = next_point(self._plot(), self._cursor, _STEPS[key])
            if x is not None:
                self.navigation.bring_into_view(self._plot(), x)
            self._point_at(x)
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self._point_at(None)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor goes with the keyboard, but not for a menu."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plot, and over it the rubber band and the cursor."""
        painter = QPainter(self)
        if self.empty:
            painter.fillRect(self.rect(), self.palette().base())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(8, 0, -8, 0), flags, self._sentence)
            return
        plot = self._plot()
        plot.draw(painter, self.devicePixelRatioF())
        frame = self.palette().highlight().color()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(frame, 1))
            painter.drawRect(plot.area)
        if not self.navigation.band.isNull():
            painter.setPen(QPen(frame, 1))
            frame.setAlphaF(0.2)
            painter.fillRect(self.navigation.band, frame)
            painter.drawRect(self.navigation.band)
        elif self._cursor is not None and plot.across.low <= self._cursor <= plot.across.high:
            values = values_at(plot, self._cursor) if self.readout else None
            draw_cursor(painter, plot, values.x if values else self._cursor, values)

    def _point_at(self, x: float | None) -> None:
        if self._cursor is None and x is not None:
            self._description = self.accessibleDescription()
        if self._cursor is not None or x is not None:
            self._cursor = x
            self.describe(self._description if x is None else self.values_at(x))
        self.pointed.emit(math.nan if x is None else x)
        self.update()

    def _plot(self, font: QFont | None = None, *, legend: bool = False) -> LinePlot:
        return LinePlot(
            QSizeF(self.size()),
            font or self.font(),
            self.palette(),
            self.x_axis,
            self.y_axis,
            self._lines,
            legend or self._legend,
            self.navigation.shown_x,
            self.navigation.shown_y,
        )
