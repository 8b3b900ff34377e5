"""The cursor of a line chart: an upright line, and the values of all lines there."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fer_desktop.ui.charts.line_plot import LinePlot
from fer_desktop.ui.charts.series import Columns, Series, Values, draw_swatch

_SWATCH: Final = 12
_PADDING: Final = 6.0
_APART: Final = 12.0
"""Between a name and its value, and between the cursor and the box; pixels."""
_DOT: Final = 3.5


@dataclass(frozen=True, eq=False)
class CursorValues:
    """What stands at the cursor.

    Attributes:
        x: The value of the horizontal axis, that of a point.
        title: The name of the axis and that value.
        rows: Each series or histogram with a value there, that value, and how it is written.
    """

    x: float
    title: str
    rows: tuple[tuple[Series | Columns, float, str], ...]

    def as_text(self) -> str:
        """A line for the axis and for each row."""
        return "\n".join([self.title, *(f"{entry.name} {text}" for entry, _, text in self.rows)])


def _measured_points(plot: LinePlot) -> Values:
    """(points,) where the lines have points, rising; reference lines do not count."""
    points = [line.x for line in plot.lines.series if not line.dashed]
    return np.unique(np.concatenate(points)) if points else np.empty(0)


def next_point(plot: LinePlot, x: float | None, pixels: float) -> float | None:
    """The nearest point at least so many pixels to the right of ``x``, or to the left for negative ones.

    Args:
        plot: As it is shown.
        x: A value of the horizontal axis; None: the edge that the pixels lead away from.
        pixels: Infinite ones lead to the last point, or to the first.

    Returns:
        None where there is no point; the last one where none is so far.
    """
    points = _measured_points(plot)
    if not len(points):
        return None
    right = pixels > 0
    begin = (plot.across.low if right else plot.across.high) if x is None else x
    bound = begin + pixels / plot.area.width() * plot.across.length
    index = np.searchsorted(points, bound) if right else np.searchsorted(points, bound, "right") - 1
    return float(points[min(max(int(index), 0), len(points) - 1)])


def values_at(plot: LinePlot, x: float) -> CursorValues | None:
    """The values at the point that is nearest to ``x``; None where there is no point."""
    points = _measured_points(plot)
    if not len(points):
        return None
    nearest = float(points[np.abs(points - x).argmin()])
    rows: list[tuple[Series | Columns, float, str]] = []
    for line in plot.lines.series:
        values = line.y[line.x == nearest]
        if len(values) and not line.dashed and not np.isnan(values[0]):
            rows.append((line, float(values[0]), plot.y_axis.text(float(values[0]))))
    columns = plot.lines.columns
    if columns is not None:
        for height in columns.heights[(columns.left <= nearest) & (nearest <= columns.right)][:1]:
            rows.append((columns, float(height), plot.y_axis.text(float(height))))
    title = f"{plot.x_axis.name} {plot.x_axis.text(nearest)}".strip()
    return CursorValues(nearest, title, tuple(rows))


def draw_cursor(painter: QPainter, plot: LinePlot, x: float, values: CursorValues | None) -> None:
    """Draw the line at ``x`` and, where they are given, dots on the lines and a box with the values."""
    at, area = plot.x(x), plot.area
    painter.setPen(QPen(plot.palette.windowText().color(), 1))
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
    if values is None:
        return
    painter.setPen(QPen(plot.palette.base().color(), 1))
    for entry, value, _ in values.rows:
        if isinstance(entry, Series) and np.isfinite(value):
            painter.setBrush(entry.colour)
            painter.drawEllipse(QPointF(at, plot.y(value)), _DOT, _DOT)
    painter.setClipping(False)
    _draw_box(painter, plot, at, values)


def _draw_box(painter: QPainter, plot: LinePlot, at: float, values: CursorValues) -> None:
    """Names on the left, figures on the right, one below the other, so that digits stand in columns.

    What has no room below in a low chart stands in further columns.
    """
    width, line = plot.metrics.horizontalAdvance, plot.metrics.height()
    names = max((width(entry.name) for entry, _, _ in values.rows), default=0)
    figures = max((width(text) for _, _, text in values.rows), default=0)
    column = _SWATCH + 4 + names + _APART + figures
    most = max(int((plot.size.height() - 2 * _PADDING) // line) - 1, 1)
    columns = max(math.ceil(len(values.rows) / most), 1)
    wide = max(columns * (column + 2 * _APART) - 2 * _APART, width(values.title)) + 2 * _PADDING
    box = QRectF(0, 0, wide, line * (1 + min(most, len(values.rows))) + 2 * _PADDING)
    box.moveTo(at + _APART, min(plot.area.top() + 4, plot.size.height() - box.height()))
    if box.right() > plot.size.width():
        box.moveRight(max(at - _APART, wide))
    painter.setPen(QPen(plot.palette.mid().color(), 1))
    painter.setBrush(plot.palette.toolTipBase())
    painter.drawRoundedRect(box, 4, 4)
    row = QRectF(box.left() + _PADDING, box.top() + _PADDING, column, line)
    painter.setPen(plot.palette.placeholderText().color())
    painter.drawText(QRectF(row.topLeft(), box.bottomRight()), Qt.AlignmentFlag.AlignTop, values.title)
    for index, (entry, _, text) in enumerate(values.rows):
        right, down = divmod(index, most)
        cell = row.translated(right * (column + 2 * _APART), (1 + down) * line)
        draw_swatch(painter, QRectF(cell.left(), cell.top(), _SWATCH, line), entry)
        painter.setPen(plot.palette.toolTipText().color())
        painter.drawText(cell.adjusted(_SWATCH + 4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, entry.name)
        painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
