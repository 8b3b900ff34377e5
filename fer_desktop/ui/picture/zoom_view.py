"""A widget whose picture is zoomed by wheel, pinch and keys, and panned by dragging."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.picture.picture_zoom import PictureZoom
from fer_desktop.ui.widgets.input_events import keeps_key

_NOTCH: Final = 120
"""Units of a wheel's angle in one step of most wheels, by Qt."""
_NOTCHES: Final = 4
"""Steps of the wheel that double the size."""
_STEP: Final = 1.25
"""By what a key zooms."""
_PAN: Final = 64
"""Logical pixels by which a key pans."""
_SHOWN_MS: Final = 1_500
"""How long the zoom level is shown."""
_SMOOTH: Final = 4.0
"""Zoom level up to which pixels are blended; beyond it, each one is seen."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ZoomView(QWidget):
    """Handles what is done to a picture as a whole; what is in the picture, a subclass draws.

    Signals:
        zoomed: The picture is shown at another size, or another part of it.
        double_clicked: Anywhere.
    """

    zoomed = Signal()
    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._zoom = PictureZoom()
        self._image: QImage | None = None
        self._shown_size = QSize()
        self._mirrored = False
        self._pressed: QPointF | None = None
        self._dragged = False
        self._cursor_hidden = False
        self._level_timer = QTimer(self)
        self._level_timer.setSingleShot(True)
        self._level_timer.setInterval(_SHOWN_MS)
        self._level_timer.timeout.connect(self.update)

    @property
    def empty(self) -> bool:
        """Whether there is no picture."""
        return self._image is None

    @property
    def zoom_level(self) -> float:
        """Screen pixels per pixel of the picture; 1.0 is 1:1."""
        return self._placed().level

    @property
    def fits(self) -> bool:
        """Whether the picture is as large as fits, rather than zoomed."""
        return self._zoom.fits

    @property
    def level_text(self) -> str:
        """What is shown of the zoom level at the moment; empty some time after it was changed."""
        if not self._level_timer.isActive() or self.empty:
            return ""
        percent = shown_percent(self.zoom_level)
        return translate("picture", "Fit ({percent})").format(percent=percent) if self.fits else percent

    def zoom_in(self) -> None:
        """Show the middle of the picture larger."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Show more of the picture."""
        self._zoom_by(1 / _STEP)

    def zoom_to_fit(self) -> None:
        """Show the whole picture as large as fits."""
        if not self.empty:
            self._zoom.fit()
            self._tell_of_zoom()

    def zoom_to_actual_size(self) -> None:
        """Show one pixel of the picture on one pixel of the screen."""
        if not self.empty:
            self._placed().show_actual_size()
            self._tell_of_zoom()

    def hide_cursor(self, hidden: bool) -> None:
        """Hide the pointer over the picture, or show it again."""
        if hidden != self._cursor_hidden:
            self._cursor_hidden = hidden
            self._show_cursor()

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching on a touchpad or a touch screen; keep the arrow keys that pan from the window."""
        if isinstance(event, QNativeGestureEvent) and not self.empty:
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(max(1 + event.value(), 0.1), event.position())
                return True
        elif isinstance(event, QGestureEvent) and not self.empty:
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                event.accept(pinch)
                return True
        elif keeps_key(event, Qt.Key.Key_Up, Qt.Key.Key_Down):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; the wheel never turns the pages of a folder."""
        turned = event.angleDelta().y()
        if not self.empty and turned:
            self._zoom_by(2 ** (turned / _NOTCH / _NOTCHES), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by the keys of the View menu, in a window without that menu too; pan by Shift and arrows."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._placed().can_pan:
            self._pan(QPointF(*arrow) * _PAN)
            return
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.zoom_to_fit()
            case Qt.Key.Key_1:
                self.zoom_to_actual_size()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, unless nothing follows but a click."""
        if event.button() == Qt.MouseButton.LeftButton and not self.empty:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan."""
        if self._pressed is None:
            return
        moved = event.position() - self._pressed
        if self._dragged or moved.manhattanLength() >= QApplication.startDragDistance():
            if self._placed().can_pan:
                self._dragged = True
                self._pan(moved)
            self._pressed = event.position() if self._dragged else self._pressed

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End dragging."""
        if event.button() == Qt.MouseButton.LeftButton:
            clicked = self._pressed is not None and not self._dragged
            self._pressed, self._dragged = None, False
            self._show_cursor()
            if clicked:
                self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def _click(self, position: QPointF) -> None:
        """The person clicked, and did not drag."""

    def _placed(self) -> PictureZoom:
        """The zoom, for the size that the widget has now."""
        self._zoom.set_area(self.size(), self.devicePixelRatioF())
        return self._zoom

    def _target(self) -> QRectF:
        """Where the picture stands."""
        return self._placed().target()

    def _zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        if not self.empty:
            self._placed().zoom(factor, at)
            self._tell_of_zoom()

    def _pinch(self, pinch: QPinchGesture) -> None:
        moved = pinch.centerPoint() - pinch.lastCenterPoint()
        self._pan(moved)
        self._zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.hotSpot().toPoint())))

    def _pan(self, moved: QPointF) -> None:
        self._placed().pan(moved.x(), moved.y())
        self._show_cursor()
        self.update()
        self.zoomed.emit()

    def _tell_of_zoom(self) -> None:
        self._level_timer.start()
        self._show_cursor()
        self.update()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.level_text))
        self.zoomed.emit()

    def _show_cursor(self) -> None:
        if self._cursor_hidden:
            self.setCursor(Qt.CursorShape.BlankCursor)
        elif self._dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._placed().can_pan:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _show_image(self, image: QImage | None) -> None:
        """Take another picture; the zoom stays if it has the same size."""
        self._image = image
        size = image.size() if image is not None else QSize()
        if not size.isEmpty() and size != self._shown_size:
            self._shown_size = size
            self._placed().set_picture(size)
            self._show_cursor()

    def _draw_picture(self, painter: QPainter, target: QRectF) -> None:
        assert self._image is not None
        if self.zoom_level <= _SMOOTH:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        visible = QRectF(self.rect())
        if self._mirrored:
            painter.translate(2 * target.center().x(), 0)
            painter.scale(-1, 1)
            visible.moveLeft(2 * target.center().x() - visible.right())
        if self.fits:
            painter.drawImage(target, self._image)
        else:
            self._draw_part(painter, target, visible)
        painter.restore()

    def _draw_part(self, painter: QPainter, target: QRectF, visible: QRectF) -> None:
        """Draw no more than what is visible, in whole pixels of the picture."""
        assert self._image is not None
        scale = target.width() / self._image.width()
        seen = target.intersected(visible).translated(-target.topLeft())
        # One pixel more on each side, with which the outer ones are blended.
        part = QRectF(seen.topLeft() / scale, seen.bottomRight() / scale).toAlignedRect()
        part = part.adjusted(-1, -1, 1, 1).intersected(self._image.rect())
        place = QRectF(QPointF(part.topLeft()) * scale + target.topLeft(), part.size().toSizeF() * scale)
        painter.drawImage(place, self._image, QRectF(part))

    def _draw_level(self, painter: QPainter) -> None:
        """Draw the zoom level in a corner, some time after it was changed."""
        text = self.level_text
        if not text:
            return
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(text) + 24, metrics.height() + 12
        plate = QRectF(self.width() - width - 12, 12, width, height)
        paper = self.palette().toolTipBase().color()
        paper.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawRoundedRect(plate, 6, 6)
        painter.setPen(self.palette().toolTipText().color())
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
