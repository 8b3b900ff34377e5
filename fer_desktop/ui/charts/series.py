"""What a line chart draws: lines with gaps, and columns behind them."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

Values = npt.NDArray[np.floating]

_FAST_FROM: Final = 300
"""Points of a series from which it is drawn in the fast way, zoomed or not."""
_DOT: Final = 2.5
"""Radius in pixels."""
_RING: Final = 6.0
"""Likewise."""
_POINT: Final = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])


@dataclass(frozen=True, eq=False)
class Series:
    """One line.

    Attributes:
        name: As the legend has it.
        x: (points,) rising.
        y: (points,) NaN, or not finite, where the line has a gap.
        colour: Of the line.
        dashed: Whether it is a reference rather than something measured.
        dots: Whether the points are marked: all of them where there is room, else the last one.
        dash: Lengths of dashes and of gaps between them, in widths of the line; empty: as ``dashed`` says.
        ringed: Whether its points have a ring around them, in place of a line, to mark those of another one.
    """

    name: str
    x: Values
    y: Values
    colour: QColor
    dashed: bool = False
    dots: bool = True
    dash: tuple[float, ...] = ()
    ringed: bool = False


@dataclass(frozen=True, eq=False)
class Columns:
    """Upright bars behind the lines, such as a histogram.

    Attributes:
        name: As the legend has it.
        left: (columns,) where each begins on the horizontal axis.
        right: (columns,) where each ends.
        heights: (columns,) on the vertical axis.
        colour: Of all of them.
    """

    name: str
    left: Values
    right: Values
    heights: Values
    colour: QColor


def draw_line(painter: QPainter, series: Series, x: Values, y: Values, ratio: float | None) -> None:
    """Draw a series.

    Args:
        painter: With antialiasing.
        series: Gives the colour and the kind of line.
        x: (points,) where its points stand, pixels.
        y: (points,) likewise; NaN in a gap.
        ratio: Device pixels in a pixel; None: for a document, where fine drawing matters more than time.
    """
    known = np.isfinite(y)
    if not known.any():
        return
    if series.ringed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(series.colour, 2.0))
        for point in zip(x[known], y[known], strict=True):
            painter.drawEllipse(QPointF(*point), _RING, _RING)
        return
    begins = (known & ~np.concatenate(([False], known[:-1])))[known]
    path = _path(x[known], y[known], begins)
    pen = QPen(series.colour, 2.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if ratio is None or len(series.x) < _FAST_FROM:
        if series.dashed:
            pen.setWidthF(1.0)
            pen.setStyle(Qt.PenStyle.DashLine)
        if series.dash:
            pen.setDashPattern(series.dash)
        painter.setPen(pen)
        painter.drawPath(path)
    else:
        # Lines of one device pixel are the only ones that Qt draws fast: seven of 1800 points in 1.2 ms, but
        # in 40 ms with 1.5 pixels. To be seen, on a fine screen too, several are drawn side by side.
        pen.setWidthF(1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for half_pixel in range(round(2 * ratio)):
            painter.drawPath(path.translated(0.0, half_pixel / (2 * ratio)))
    if series.dots:
        painter.setBrush(series.colour)
        dots = [QPointF(*place) for place in zip(x[known], y[known], strict=True)]
        roomy = len(dots) == 1 or (x[-1] - x[0]) / (len(dots) - 1) >= 8 * _DOT
        for dot in dots if roomy else dots[-1:]:
            painter.drawEllipse(dot, _DOT, _DOT)


def draw_swatch(painter: QPainter, area: QRectF, entry: Series | Columns) -> None:
    """Draw what stands for a series in the legend."""
    middle = area.center().y()
    if isinstance(entry, Columns):
        painter.fillRect(QRectF(area.left() + 2, middle - 5, area.width() - 4, 10), entry.colour)
        return
    if entry.ringed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(entry.colour, 2.0))
        painter.drawEllipse(area.center(), _RING - 2, _RING - 2)
        return
    style = Qt.PenStyle.DashLine if entry.dashed else Qt.PenStyle.SolidLine
    pen = QPen(entry.colour, 1.0 if entry.dashed else 3.0, style)
    if entry.dash:
        pen.setWidthF(2.0)
        pen.setDashPattern(entry.dash)
    painter.setPen(pen)
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))


def _path(x: Values, y: Values, begins: npt.NDArray[np.bool_]) -> QPainterPath:
    """A line through points (n,), begun anew where ``begins`` (n,) is true.

    The points travel in Qt's stream format: a count, then for each an integer (0: move there, 1: draw to
    there) and two doubles, then two integers, all big-endian. Thousands of QPointF made one by one would take
    six times as long as drawing them does.
    """
    points = np.empty(len(x), _POINT)
    points["kind"] = ~begins
    points["x"], points["y"] = x, y
    count = len(points).to_bytes(4, "big")
    # A name of its own, because the stream does not keep the bytes alive.
    message = QByteArray(count + points.tobytes() + bytes(8))
    stream = QDataStream(message, QIODevice.OpenModeFlag.ReadOnly)
    path = QPainterPath()
    stream >> path
    return path
