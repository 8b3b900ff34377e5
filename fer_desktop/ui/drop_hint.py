"""What the window says while files are held over it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fer_desktop.language import translate

DROP_HINT = translate("window", "Drop to open")


class DropHint(QWidget):
    """Lies over another widget, as large as that, and lets the pointer through."""

    def __init__(self, over: QWidget) -> None:
        """Hidden until ``show``.

        Args:
            over: What it lies over, and its owner.
        """
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(DROP_HINT)
        over.installEventFilter(self)
        self.hide()

    def show(self) -> None:
        """Cover all of the other widget."""
        self.setGeometry(self._over.rect())
        self.raise_()
        super().show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the widget below."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a dashed frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        veil = palette.window().color()
        veil.setAlpha(215)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(palette.highlight().color(), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 8, 8)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, DROP_HINT)
