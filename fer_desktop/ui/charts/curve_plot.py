"""A small plot of a few curves by epoch, painted by itself so that it is there at once."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.page_parts import NOTHING_YET

Points = Sequence[tuple[float, float]]
"""Epoch and value."""

_TICKS: Final = 5
_DOT: Final = 2.5
_SWATCH: Final = 16


class CurvePlot(QWidget):
    """Epochs run to the right; the scale of the values follows what there is to show.

    Args:
        title: What the values are, above the plot.
        unit: What stands behind the figures of the scale.
        colours: By the name of each curve, as hexadecimal sRGB.
    """

    def __init__(
        self, title: str, unit: str, colours: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._unit, self._colours = title, unit, dict(colours)
        self._curves: dict[str, list[tuple[float, float]]] = {}
        self._epochs = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_curves(self, epochs: int, curves: Mapping[str, Points]) -> None:
        """Show other curves, by their names, of a training of so many epochs."""
        self._epochs = max(1, epochs)
        self._curves = {name: list(points) for name, points in curves.items() if points}
        last = [f"{name} {points[-1][1]:.3g}{self._unit}" for name, points in self._curves.items()]
        nothing = translate("train", "nothing yet")
        self.setAccessibleName(f"{self._title}: {', '.join(last) or nothing}")
        self.update()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        """Room for the scale and some pixels of curve."""
        return QSize(180, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, names, scale and curves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        self._draw_heading(painter, metrics.height())
        values = [value for points in self._curves.values() for _, value in points]
        ticks = scale(min(values, default=0.0), max(values, default=1.0)) if values else []
        figures = [f"{tick:g}{self._unit}" for tick in ticks]
        left = max((metrics.horizontalAdvance(text) for text in figures), default=24) + 8
        area = QRectF(left, metrics.height() + 12, self.width() - left - 8, 0)
        area.setBottom(self.height() - metrics.height() - 8)
        painter.fillRect(area, self.palette().base())
        if ticks:
            self._draw_scale(painter, area, ticks, figures)
            for name, points in self._curves.items():
                self._draw_curve(painter, area, (ticks[0], ticks[-1]), points, QColor(self._colours[name]))
        else:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, NOTHING_YET)
        self._draw_epochs(painter, area)

    def _draw_heading(self, painter: QPainter, height: int) -> None:
        metrics = self.fontMetrics()
        painter.setPen(self.palette().windowText().color())
        line = QRectF(0, 0, self.width(), height + 4)
        usual, bold = self.font(), self.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(usual)
        x = float(self.width())
        for name, colour in reversed(self._colours.items()):
            x -= metrics.horizontalAdvance(name) + 8
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(QRectF(x, 0, self.width() - x, height + 4), Qt.AlignmentFlag.AlignVCenter, name)
            x -= _SWATCH + 6
            painter.setPen(QPen(QColor(colour), 3))
            painter.drawLine(QPointF(x, line.center().y()), QPointF(x + _SWATCH, line.center().y()))

    def _draw_scale(
        self, painter: QPainter, area: QRectF, ticks: Sequence[float], figures: Sequence[str]
    ) -> None:
        height = self.fontMetrics().height()
        for tick, text in zip(ticks, figures, strict=True):
            y = area.bottom() - area.height() * (tick - ticks[0]) / (ticks[-1] - ticks[0])
            painter.setPen(QPen(self.palette().mid().color(), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self.palette().placeholderText().color())
            place = QRectF(0, y - height / 2, area.left() - 6, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _x(self, area: QRectF, epoch: float) -> float:
        inside = area.adjusted(8, 0, -8, 0)
        return inside.left() + inside.width() * (epoch - 1) / max(1, self._epochs - 1)

    def _draw_epochs(self, painter: QPainter, area: QRectF) -> None:
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(f" {self._epochs} ") + 8
        step = max(1, math.ceil(self._epochs * room / max(1.0, area.width())))
        painter.setPen(self.palette().placeholderText().color())
        for epoch in range(1, self._epochs + 1, step):
            place = QRectF(self._x(area, epoch) - room, area.bottom() + 4, 2 * room, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(epoch))

    def _draw_curve(
        self, painter: QPainter, area: QRectF, ends: tuple[float, float], points: Points, colour: QColor
    ) -> None:
        low, high = ends
        places = [
            QPointF(self._x(area, epoch), area.bottom() - area.height() * (value - low) / (high - low))
            for epoch, value in points
        ]
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(colour)
        for place in places if len(places) <= area.width() / 8 else places[-1:]:
            painter.drawEllipse(place, _DOT, _DOT)


def scale(low: float, high: float) -> list[float]:
    """Round numbers, evenly spaced, from below ``low`` to above ``high``."""
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    step = next(power * factor for factor in (1, 2, 5, 10, 20) if span / (power * factor) <= _TICKS)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return [round(tick * step, 10) for tick in range(first, last + 1)]
