"""Seven thin lines: the probabilities of one face over the last minute."""

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.live.reading_history import Readings, Times
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.vision.inference.reject_option import doubtful

SPAN: Final = 60.0
"""Seconds shown."""
NOTHING_YET: Final = translate(
    "panels", "Lines appear here while a face is read in a camera's picture or in a video."
)

_TICK: Final = 10.0
_POINT: Final = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_NONE: Final = Readings(np.empty(0), np.empty((0, 0), np.float32))


class TimelinePlot(QWidget):
    """Time runs to the right, up to now; probability runs up.

    Signals:
        pointed: Seconds before now of the place under the pointer, 0 to ``SPAN``; NaN when it has left.
        clicked: Seconds before now of the place that was clicked.
    """

    pointed = Signal(float)
    clicked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("panels", "Timeline of the selected face"))
        self._labels: tuple[str, ...] = ()
        self._readings = _NONE
        self._now = 0.0
        self._not_sure_below = 0.0
        self._painted_at = 0.0
        self._ago: float | None = None

    def show_readings(
        self, labels: tuple[str, ...], readings: Readings | None, now: float | None, not_sure_below: float
    ) -> None:
        """Show other readings, as soon as they have moved the lines by a pixel.

        Args:
            labels: The emotions, in the order of the probabilities.
            readings: Of one face; None where there is none.
            now: The time at the right edge, in the seconds of the readings.
            not_sure_below: As ``certainty.doubtful`` has it.
        """
        before = self._labels, self._not_sure_below, self.empty
        self._labels = labels
        self._now = now or 0.0
        self._readings = readings.since(self._now - SPAN) if readings else _NONE
        self._not_sure_below = not_sure_below
        moved = abs(self._now - self._painted_at) / SPAN * self.area().width()
        if moved >= 1 or before != (labels, not_sure_below, self.empty):
            self.update()

    @property
    def empty(self) -> bool:
        """Whether there are too few readings for a line, and a sentence stands in their place."""
        return len(self._readings.times) < 2

    def sizeHint(self) -> QSize:
        """Wide, and low enough to leave the picture its room."""
        return QSize(480, 150)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(200, 100)

    def area(self) -> QRectF:
        """Where the lines are, between the figures at the axes; pixels."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("100 %") + 8
        top = metrics.height() / 2
        right = metrics.horizontalAdvance(translate("panels", "now")) / 2
        return QRectF(left, top, self.width() - left - right, self.height() - top - metrics.height() - 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which time is under the pointer."""
        area = self.area()
        inside = area.contains(event.position())
        self._ago = (area.right() - event.position().x()) / area.width() * SPAN if inside else None
        self.pointed.emit(math.nan if self._ago is None else self._ago)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which time was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self._ago is not None and not self.empty:
            self.clicked.emit(self._ago)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._ago = None
        self.pointed.emit(math.nan)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, doubt and lines."""
        self._painted_at = self._now
        painter = QPainter(self)
        area = self.area()
        painter.fillRect(area, self.palette().base())
        if self.empty:
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(8, 0, -8, 0), flags, NOTHING_YET)
            return
        self._draw_axes(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        columns = area.right() + (self._readings.times - self._now) * (area.width() / SPAN)
        self._draw_doubt(painter, area, columns)
        self._draw_lines(painter, area, columns)
        if self._ago is not None:
            x = area.right() - self._ago / SPAN * area.width()
            painter.setPen(QPen(self.palette().windowText().color(), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics = painter.fontMetrics()
        grid, ink = self.palette().mid().color(), self.palette().placeholderText().color()
        for percent in (0, 50, 100):
            y = round(area.bottom() - area.height() * percent / 100)
            painter.setPen(grid)
            painter.drawLine(round(area.left()), y, round(area.right()), y)
            painter.setPen(ink)
            place = QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{percent} %"
            )
        # Every other figure is left out where they would touch.
        room = area.width() * _TICK / SPAN
        step = _TICK if room > metrics.horizontalAdvance("−60 s") + 8 else 2 * _TICK
        for ago in np.arange(0.0, SPAN + 1, step):
            text = f"−{ago:.0f} s" if ago else translate("panels", "now")
            middle = area.right() - area.width() * ago / SPAN
            width = metrics.horizontalAdvance(text) + 2
            place = QRectF(middle - width / 2, area.bottom() + 4, width, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_doubt(self, painter: QPainter, area: QRectF, columns: Times) -> None:
        """Hatch the spans in which the face was not sure."""
        unsure = np.zeros(len(columns), np.bool_)
        known = self._readings.known
        unsure[known] = doubtful(self._readings.probabilities[known], self._not_sure_below)
        brush = hatching(self.palette().windowText().color(), 0.25)
        for first, end in _spans(unsure):
            right = columns[end] if end < len(columns) else area.right()
            painter.fillRect(QRectF(columns[first], area.top(), right - columns[first], area.height()), brush)

    def _draw_lines(self, painter: QPainter, area: QRectF, columns: Times) -> None:
        """Draw a line for each emotion, with its gaps.

        Lines of one device pixel are the only ones that Qt draws fast: seven of 1800 points in 1.2 ms, but
        in 40 ms with 1.5 pixels. To be seen, on a fine screen too, several are drawn side by side.
        """
        ratio = self.devicePixelRatioF()
        known = self._readings.known
        if not known.any():
            return
        begins = (known & ~np.concatenate(([False], known[:-1])))[known]
        rows = area.bottom() - self._readings.probabilities[known] * area.height()
        pen = QPen()
        pen.setCosmetic(True)
        for place, label in enumerate(self._labels):
            pen.setColor(emotion_colour(label))
            painter.setPen(pen)
            line = _path(columns[known], rows[:, place], begins)
            for half_pixel in range(round(2 * ratio)):
                painter.drawPath(line.translated(0.0, half_pixel / (2 * ratio)))


def _spans(true: np.ndarray) -> list[tuple[int, int]]:
    """The first place of each run of true values, and the one after its last."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], true, [False])).astype(np.int8)))
    return [(int(first), int(end)) for first, end in edges.reshape(-1, 2)]


def _path(x: Times, y: np.ndarray, begins: np.ndarray) -> QPainterPath:
    """A line through points (n,), begun anew where ``begins`` (n,) is true.

    The points travel in Qt's stream format, as pyqtgraph sends its own: a count, then for each an integer (0:
    move there, 1: draw to there) and two doubles, then two integers, all big-endian. Thousands of QPointF
    made one by one would take six times as long as drawing them does.
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
