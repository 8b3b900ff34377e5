"""A little picture with the smallest face that is looked for drawn into it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

_SIZE = QSize(128, 72)


class SizePicture(QWidget):
    """A frame of the usual shape, and a box as large as the smallest face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE)
        self._part = 0.125

    def show_part(self, part: float) -> None:
        """Draw a face whose side is this part of the picture's height, 0..1."""
        self._part = part
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame and face."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(frame, 4, 4)
        side = self._part * self.height()
        face = QRectF(0, 0, side, side)
        face.moveCenter(frame.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().accent().color(), 1.5))
        painter.drawRoundedRect(face, min(side / 4, 4), min(side / 4, 4))
