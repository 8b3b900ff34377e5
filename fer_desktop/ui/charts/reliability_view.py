"""The reliability diagram, painted: how sure the model is against how often it is right."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.reliability import ReliabilityBin, bin_sentence
from fer_desktop.ui.widgets.input_events import explains

_TICKS: Final = (0.0, 0.5, 1.0)
_POINT = 4.0
"""Radius in pixels."""


class ReliabilityView(QWidget):
    """Above, one point a bin; on the dashed line the model is right as often as it says. Below, the faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("panels", "Reliability diagram"))
        self._bins: tuple[ReliabilityBin, ...] = ()

    def show_bins(self, bins: tuple[ReliabilityBin, ...]) -> None:
        """Show other bins."""
        self._bins = bins
        self.setAccessibleDescription(" ".join(bin_sentence(part) for part in bins))
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough for the figures at both axes."""
        return QSize(380, 280)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(240, 160)

    def explanation(self, position: QPoint) -> str:
        """One sentence about the bin at a position in pixels; empty beside all of them."""
        above, below = self.areas()
        across = (position.x() - above.left()) / above.width()
        inside = above.top() <= position.y() <= below.bottom()
        chosen = [part for part in self._bins if part.low < across <= part.high]
        return bin_sentence(chosen[0]) if chosen and inside else ""

    def areas(self) -> tuple[QRectF, QRectF]:
        """Where the points and where the numbers of faces are drawn; pixels."""
        metrics = self.fontMetrics()
        line = metrics.height()
        left, right = metrics.horizontalAdvance("100 %") + 8, metrics.horizontalAdvance("100 %") / 2
        width = self.width() - left - right
        top = line + 4.0
        height = self.height() - top - 3 * line - 16
        above = QRectF(left, top, width, height * 0.78)
        return above, QRectF(left, above.bottom() + line + 6, width, height * 0.22)

    def event(self, event: QEvent) -> bool:
        """Explain the bin under the pointer."""
        return explains(event, self, self.explanation) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, points and numbers."""
        if not self._bins:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above, below = self.areas()
        self._draw_axes(painter, above, below)
        self._draw_points(painter, above)
        self._draw_faces(painter, below)

    def _draw_axes(self, painter: QPainter, above: QRectF, below: QRectF) -> None:
        palette, line = self.palette(), self.fontMetrics().height()
        muted = palette.placeholderText().color()
        painter.fillRect(above, palette.base())
        painter.setPen(muted)
        painter.drawText(QPointF(above.left(), above.top() - 6), translate("panels", "How often it is right"))
        painter.drawText(QPointF(below.left(), below.top() - 4), translate("panels", "Faces"))
        for part in _TICKS:
            painter.setPen(palette.mid().color())
            height, across = above.bottom() - part * above.height(), above.left() + part * above.width()
            painter.drawLine(QPointF(above.left(), height), QPointF(above.right(), height))
            painter.setPen(muted)
            beside = QRectF(0, height - line / 2, above.left() - 8, line)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _text(part))
            under = QRectF(across - 40, below.bottom() + 2, 80, line)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, _text(part))
        foot = QRectF(below.left(), below.bottom() + 2 + line, below.width(), line + 4)
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignCenter, translate("panels", "How sure it is of its label")
        )
        painter.setPen(QPen(muted, 1, Qt.PenStyle.DashLine))
        painter.drawLine(above.bottomLeft(), above.topRight())

    def _draw_points(self, painter: QPainter, above: QRectF) -> None:
        points = [
            QPointF(
                above.left() + part.confidence * above.width(),
                above.bottom() - part.accuracy * above.height(),
            )
            for part in self._bins
        ]
        accent = self.palette().highlight().color()
        painter.setPen(QPen(accent, 1))
        painter.drawPolyline(points)
        painter.setBrush(accent)
        for point in points:
            painter.drawEllipse(point, _POINT, _POINT)

    def _draw_faces(self, painter: QPainter, below: QRectF) -> None:
        most = max(part.faces for part in self._bins)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().highlight())
        for part in self._bins:
            height = max(below.height() * part.faces / most, 1.0)
            left, width = part.low * below.width(), (part.high - part.low) * below.width()
            painter.drawRect(QRectF(below.left() + left + 1, below.bottom() - height, width - 2, height))
        painter.setPen(self.palette().mid().color())
        painter.drawLine(below.bottomLeft(), below.bottomRight())


def _text(part: float) -> str:
    return f"{part * 100:.0f} %"
