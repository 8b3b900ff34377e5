"""How a line chart is laid out and drawn: lines and columns between two named axes, and a legend."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from fer_desktop.ui.charts.axis import Axis, Number, Scale
from fer_desktop.ui.charts.series import Columns, Series, draw_line, draw_swatch
from fer_desktop.ui.charts.visible_range import Range
from fer_desktop.ui.settings.theme import hatching

_SWATCH: Final = 12
_GAP: Final = 4
_SPACE: Final = 10
"""Between two entries of the legend."""

Spans = Sequence[tuple[float, float]]
"""Where each begins and ends on the horizontal axis."""


@dataclass(frozen=True, eq=False)
class Lines:
    """What is drawn.

    Attributes:
        series: Each has at least one point.
        columns: Behind the lines.
        hatched: Spans that are doubtful.
    """

    series: tuple[Series, ...] = ()
    columns: Columns | None = None
    hatched: Spans = ()


@dataclass(frozen=True, eq=False)
class LinePlot:
    """Lines laid out in a rectangle.

    Attributes:
        size: Of the whole chart in pixels.
        font: Of all its texts.
        palette: Its colours.
        x_axis: The horizontal axis.
        y_axis: The vertical axis.
        lines: What is drawn.
        legend: Whether the names of the series stand above the lines.
        shown_x: The part of the horizontal axis that is shown; None: all.
        shown_y: The part of the vertical axis; None: all.
    """

    size: QSizeF
    font: QFont
    palette: QPalette
    x_axis: Axis
    y_axis: Axis
    lines: Lines
    legend: bool = True
    shown_x: Range | None = None
    shown_y: Range | None = None

    @cached_property
    def metrics(self) -> QFontMetrics:
        """Of the font."""
        return QFontMetrics(self.font)

    @cached_property
    def whole(self) -> tuple[Scale, Scale]:
        """The scales of the whole axes, the horizontal one first."""
        return self.x_axis.scale(self._ends(self.x_axis, "x")), self.y_axis.scale(
            self._ends(self.y_axis, "y")
        )

    @cached_property
    def across(self) -> Scale:
        """The scale of what is shown of the horizontal axis."""
        return self.x_axis.part(*self.shown_x) if self.shown_x else self.whole[0]

    @cached_property
    def up(self) -> Scale:
        """The scale of what is shown of the vertical axis."""
        return self.y_axis.part(*self.shown_y) if self.shown_y else self.whole[1]

    @cached_property
    def area(self) -> QRectF:
        """Where the lines are, between the axes; pixels."""
        line, width = self.metrics.height(), self.metrics.horizontalAdvance
        left = max((width(self.y_axis.text(tick)) for tick in self.up.ticks), default=24) + 8
        left += line + 4 if self._y_name else 0
        last = width(self.x_axis.text(self.across.ticks[-1])) / 2 if self.across.ticks else 0
        top = line / 2 + max((rect.bottom() + 2 for rect, _ in self._legend_rows()), default=0.0)
        below = line + 6 + (line if self.x_axis.name else 0)
        return QRectF(left, top, self.size.width() - left - max(last, 8), self.size.height() - top - below)

    def x(self, value: Number) -> Number:
        """Where a value of the horizontal axis stands; pixels."""
        return self.area.left() + self.across.position(value) * self.area.width()

    def y(self, value: Number) -> Number:
        """Where a value of the vertical axis stands; pixels."""
        return self.area.bottom() - self.up.position(value) * self.area.height()

    def x_value(self, pixel: float) -> float:
        """The value of the horizontal axis that stands there."""
        return self.across.value((pixel - self.area.left()) / self.area.width())

    def y_value(self, pixel: float) -> float:
        """The value of the vertical axis that stands there."""
        return self.up.value((self.area.bottom() - pixel) / self.area.height())

    def draw(self, painter: QPainter, ratio: float | None) -> None:
        """Draw axes, legend, columns and lines.

        Args:
            painter: With ``font``; its clipping and hints are changed.
            ratio: Device pixels in a pixel; None: for a document, where fine drawing matters more than time.
        """
        painter.fillRect(self.area, self.palette.base())
        self._draw_legend(painter)
        self._draw_y_axis(painter)
        self._draw_x_axis(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area.adjusted(-3, -3, 3, 3))
        ink = self.palette.windowText().color()
        if self.lines.columns is not None:
            self._draw_columns(painter, self.lines.columns)
        for begin, end in self.lines.hatched:
            doubt = QRectF(self.x(begin), self.area.top(), self.x(end) - self.x(begin), self.area.height())
            painter.fillRect(doubt.intersected(self.area), hatching(ink, 0.25))
        for line in self.lines.series:
            seen = self._seen(line)
            draw_line(painter, line, self.x(line.x[seen]), self.y(line.y[seen]), ratio)

    @property
    def _y_name(self) -> str:
        """The name of the vertical axis; empty where the chart is too low for it."""
        line = self.metrics.height()
        fits = self.metrics.horizontalAdvance(self.y_axis.name) < self.size.height() - 2 * line
        return self.y_axis.name if fits else ""

    def _seen(self, line: Series) -> slice:
        """The points that are shown, and one beyond on each side."""
        if self.shown_x is None:
            return slice(None)
        first, last = np.searchsorted(line.x, self.shown_x)
        return slice(max(int(first) - 1, 0), int(last) + 1)

    def _draw_columns(self, painter: QPainter, columns: Columns) -> None:
        lefts, rights, tops = self.x(columns.left), self.x(columns.right), self.y(columns.heights)
        bottom = self.area.bottom()
        for left, right, top in zip(lefts, rights, tops, strict=True):
            highest = min(top, bottom - 1)
            painter.fillRect(QRectF(left + 1, highest, right - left - 2, bottom - highest), columns.colour)

    def _ends(self, axis: Axis, name: str) -> list[float]:
        """The lowest and the highest finite value of all lines; nothing where the axis has fixed ends."""
        if axis.ends is not None or not self.lines.series:
            return []
        all_values = np.concatenate([getattr(line, name) for line in self.lines.series])
        finite = all_values[np.isfinite(all_values)]
        return [float(finite.min()), float(finite.max())] if len(finite) else []

    def _legend_rows(self) -> list[tuple[QRectF, Series | Columns]]:
        """Where each entry of the legend stands; a new row begins where one is full."""
        if not self.legend:
            return []
        entries: list[Series | Columns] = [*self.lines.series]
        entries += [self.lines.columns] if self.lines.columns else []
        rows, x, y, height = [], 0.0, 0.0, self.metrics.height() + 2
        for entry in entries:
            width = _SWATCH + _GAP + self.metrics.horizontalAdvance(entry.name) + 2.0
            if x and x + width > self.size.width():
                x, y = 0.0, y + height
            rows.append((QRectF(x, y, width, height), entry))
            x += width + _SPACE
        return rows

    def _draw_legend(self, painter: QPainter) -> None:
        for rect, entry in self._legend_rows():
            draw_swatch(painter, QRectF(rect.left(), rect.top(), _SWATCH, rect.height()), entry)
            painter.setPen(self.palette.windowText().color())
            text = rect.adjusted(_SWATCH + _GAP, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.name)

    def _draw_y_axis(self, painter: QPainter) -> None:
        line, area = self.metrics.height(), self.area
        grid, ink = self.palette.mid().color(), self.palette.placeholderText().color()
        for tick in _spaced(self.up.ticks, area.height(), line + 2.0):
            y = round(self.y(tick))
            painter.setPen(grid)
            painter.drawLine(round(area.left()), y, round(area.right()), y)
            painter.setPen(ink)
            beside = QRectF(0, y - line / 2, area.left() - 8, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, flags, self.y_axis.text(tick))
        painter.save()
        painter.translate(0, area.center().y())
        painter.rotate(-90)
        length = area.height() + 2 * line
        painter.setPen(ink)
        painter.drawText(QRectF(-length / 2, 0, length, line), Qt.AlignmentFlag.AlignCenter, self._y_name)
        painter.restore()

    def _draw_x_axis(self, painter: QPainter) -> None:
        metrics, area = self.metrics, self.area
        painter.setPen(self.palette.placeholderText().color())
        widths = (metrics.horizontalAdvance(self.x_axis.text(tick)) for tick in self.across.ticks)
        widest = max(widths, default=0) + 12.0
        for tick in _spaced(self.across.ticks, area.width(), widest):
            below = QRectF(self.x(tick) - widest / 2, area.bottom() + 4, widest, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.x_axis.text(tick))
        foot = QRectF(area.left(), area.bottom() + 4 + metrics.height(), area.width(), metrics.height())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.x_axis.name)


def _spaced(ticks: Sequence[float], pixels: float, room: float) -> Sequence[float]:
    """Every tick, or every second one and so on, the last one among them, so that texts do not touch."""
    between = pixels / max(len(ticks) - 1, 1)
    return ticks[:: -max(1, math.ceil(room / max(between, 1.0)))]
