"""The line chart: lines and columns between two named axes, with a legend and values under the pointer."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.ui.charts.axis import Axis, Number, Scale
from fer_desktop.ui.charts.series import Columns, Series, draw_line, draw_swatch
from fer_desktop.ui.settings.theme import hatching
from fer_desktop.ui.widgets.input_events import explains

_SWATCH: Final = 12
_GAP: Final = 4
_SPACE: Final = 10
"""Between two entries of the legend."""

Spans = Sequence[tuple[float, float]]
"""Where each begins and ends on the horizontal axis."""


@dataclass(frozen=True)
class _Plane:
    """From values to pixels."""

    area: QRectF
    across: Scale
    up: Scale

    def x(self, value: Number) -> Number:
        return self.area.left() + self.across.position(value) * self.area.width()

    def y(self, value: Number) -> Number:
        return self.area.bottom() - self.up.position(value) * self.area.height()


class LineChart(QWidget):
    """Draws series; as long as there is no line, a sentence stands in its place.

    Args:
        name: What a screen reader calls it.
        x: The horizontal axis.
        y: The vertical axis.
        empty: The sentence.
        legend: Whether the names of the series stand above the lines.
        explain: What to say of a value of the horizontal axis under the pointer; without it, the values of
            the lines there.

    Signals:
        pointed: The value of the horizontal axis under the pointer; NaN when it has left.
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
        explain: Callable[[float], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.x_axis, self.y_axis = x, y
        self._sentence, self._legend = empty, legend
        self._explain = explain or self.values_at
        self._series: tuple[Series, ...] = ()
        self._columns: Columns | None = None
        self._hatched: Spans = ()
        self._pointer: float | None = None

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
        self._series = tuple(line for line in series if len(line.x))
        self._columns, self._hatched = columns, hatched
        if ends is not None:
            self.x_axis = replace(self.x_axis, ends=ends)
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, and the sentence stands there."""
        return not self._series

    def last_values(self) -> str:
        """The name and the last value of each line."""
        return ", ".join(f"{line.name} {self.y_axis.text(float(line.y[-1]))}" for line in self._series)

    def values_at(self, x: float) -> str:
        """The values of all lines at the point that is nearest to ``x``, a line each."""
        points = [float(point) for line in self._series if not line.dashed for point in line.x]
        if not points:
            return ""
        nearest = min(points, key=lambda point: abs(point - x))
        texts = [f"{self.x_axis.name} {self.x_axis.text(nearest)}"]
        for line in self._series:
            values = line.y[line.x == nearest]
            if len(values) and not np.isnan(values[0]):
                texts.append(f"{line.name} {self.y_axis.text(float(values[0]))}")
        return "\n".join(texts)

    def explanation(self, position: QPoint) -> str:
        """What to say of a position in pixels; empty beside the lines."""
        area = self.area()
        if self.empty or not area.contains(position):
            return ""
        return self._explain(self._scales()[0].value((position.x() - area.left()) / area.width()))

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        """Room for the axes and some pixels of line."""
        return QSize(120, 4 * self.fontMetrics().height())

    def area(self) -> QRectF:
        """Where the lines are, between the axes; pixels."""
        metrics, (across, up) = self.fontMetrics(), self._scales()
        line = metrics.height()
        left = max((metrics.horizontalAdvance(self.y_axis.text(tick)) for tick in up.ticks), default=24) + 8
        left += line + 4 if self._y_name() else 0
        last = metrics.horizontalAdvance(self.x_axis.text(across.ticks[-1])) / 2 if across.ticks else 0
        top = line / 2 + max((rect.bottom() + 2 for rect, _ in self._legend_rows()), default=0.0)
        below = line + 6 + (line if self.x_axis.name else 0)
        return QRectF(left, top, self.width() - left - max(last, 8), self.height() - top - below)

    def event(self, event: QEvent) -> bool:
        """Explain what is under the pointer."""
        return explains(event, self, self.explanation) or super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which value is under the pointer."""
        area = self.area()
        inside = area.contains(event.position())
        position = (event.position().x() - area.left()) / area.width()
        self._point_at(self._scales()[0].value(position) if inside else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which value was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self._pointer is not None and not self.empty:
            self.clicked.emit(self._pointer)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, columns, lines and the pointer."""
        painter = QPainter(self)
        area, (across, up) = self.area(), self._scales()
        if self.empty:
            painter.fillRect(self.rect(), self.palette().base())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(8, 0, -8, 0), flags, self._sentence)
            return
        painter.fillRect(area, self.palette().base())
        self._draw_legend(painter)
        self._draw_y_axis(painter, area, up)
        self._draw_x_axis(painter, area, across)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area.adjusted(-3, -3, 3, 3))
        ink = self.palette().windowText().color()
        plane = _Plane(area, across, up)
        if self._columns is not None:
            self._draw_columns(painter, plane, self._columns)
        for begin, end in self._hatched:
            doubt = QRectF(plane.x(begin), area.top(), plane.x(end) - plane.x(begin), area.height())
            painter.fillRect(doubt.intersected(area), hatching(ink, 0.25))
        for line in self._series:
            draw_line(painter, line, plane.x(line.x), plane.y(line.y), self.devicePixelRatioF())
        if self._pointer is not None:
            x = plane.x(self._pointer)
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_columns(self, painter: QPainter, plane: "_Plane", columns: Columns) -> None:
        lefts, rights, tops = plane.x(columns.left), plane.x(columns.right), plane.y(columns.heights)
        for left, right, top in zip(lefts, rights, tops, strict=True):
            highest = min(top, plane.area.bottom() - 1)
            bar = QRectF(left + 1, highest, right - left - 2, plane.area.bottom() - highest)
            painter.fillRect(bar, columns.colour)

    def _scales(self) -> tuple[Scale, Scale]:
        def values(axis: Axis, name: str) -> list[float]:
            if axis.ends is not None or not self._series:
                return []
            all_values = np.concatenate([getattr(line, name) for line in self._series])
            finite = all_values[np.isfinite(all_values)]
            return [float(finite.min()), float(finite.max())] if len(finite) else []

        return self.x_axis.scale(values(self.x_axis, "x")), self.y_axis.scale(values(self.y_axis, "y"))

    def _point_at(self, x: float | None) -> None:
        self._pointer = x
        self.pointed.emit(math.nan if x is None else x)
        self.update()

    def _legend_rows(self) -> list[tuple[QRectF, Series | Columns]]:
        """Where each entry of the legend stands; a new row begins where one is full."""
        if not self._legend:
            return []
        entries: list[Series | Columns] = [*self._series, *([self._columns] if self._columns else ())]
        metrics, rows, x, y = self.fontMetrics(), [], 0.0, 0.0
        for entry in entries:
            width = _SWATCH + _GAP + metrics.horizontalAdvance(entry.name) + 2.0
            if x and x + width > self.width():
                x, y = 0.0, y + metrics.height() + 2
            rows.append((QRectF(x, y, width, metrics.height() + 2), entry))
            x += width + _SPACE
        return rows

    def _draw_legend(self, painter: QPainter) -> None:
        for rect, entry in self._legend_rows():
            draw_swatch(painter, QRectF(rect.left(), rect.top(), _SWATCH, rect.height()), entry)
            painter.setPen(self.palette().windowText().color())
            text = rect.adjusted(_SWATCH + _GAP, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.name)

    def _draw_y_axis(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        line = self.fontMetrics().height()
        grid, ink = self.palette().mid().color(), self.palette().placeholderText().color()
        for tick in _spaced(scale.ticks, area.height(), line + 2.0):
            y = round(area.bottom() - scale.position(tick) * area.height())
            painter.setPen(grid)
            painter.drawLine(round(area.left()), y, round(area.right()), y)
            painter.setPen(ink)
            beside = QRectF(0, y - line / 2, area.left() - 8, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, flags, self.y_axis.text(tick))
        painter.save()
        painter.translate(0, area.center().y())
        painter.rotate(-90)
        length = area.height() + line
        painter.drawText(QRectF(-length / 2, 0, length, line), Qt.AlignmentFlag.AlignCenter, self._y_name())
        painter.restore()

    def _y_name(self) -> str:
        """The name of the vertical axis; empty where the chart is too low for it."""
        metrics = self.fontMetrics()
        fits = metrics.horizontalAdvance(self.y_axis.name) < self.height() - 2 * metrics.height()
        return self.y_axis.name if fits else ""

    def _draw_x_axis(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        metrics = self.fontMetrics()
        painter.setPen(self.palette().placeholderText().color())
        widths = (metrics.horizontalAdvance(self.x_axis.text(tick)) for tick in scale.ticks)
        widest = max(widths, default=0) + 12.0
        for tick in _spaced(scale.ticks, area.width(), widest):
            middle = area.left() + scale.position(tick) * area.width()
            below = QRectF(middle - widest / 2, area.bottom() + 4, widest, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.x_axis.text(tick))
        foot = QRectF(area.left(), area.bottom() + 4 + metrics.height(), area.width(), metrics.height())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.x_axis.name)


def _spaced(ticks: Sequence[float], pixels: float, room: float) -> Sequence[float]:
    """Every tick, or every second one and so on, the last one among them, so that texts do not touch."""
    between = pixels / max(len(ticks) - 1, 1)
    return ticks[:: -max(1, math.ceil(room / max(between, 1.0)))]
