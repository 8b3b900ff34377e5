"""One row of the list of faces: picture, name, prediction, a small bar and the probability."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.ui.widgets.input_events import keeps_key
from fer_desktop.vision.captions import numbered_title
from fer_desktop.vision.inference.reject_option import NOT_SURE
from fer_desktop.vision.types import FaceReading

PICTURE: Final = 40
"""Pixels of the side of a picture."""
_EDGE: Final = 4
_GAP: Final = 8
_BAR: Final = 6
_MARK: Final = 3
_LEAST_BAR: Final = 30
"""Pixels that a long name leaves to the bar."""


class FaceRow(QAbstractButton):
    """The face that is selected has a mark at its left edge, and is checked for screen readers.

    Signals:
        pointed: Whether the pointer is over the row.
        name_asked: The face is to be named: by a double click, or by F2.
        menu_asked: A menu is asked for, and where, a ``QPoint`` of the screen.
    """

    pointed = Signal(bool)
    name_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A click leaves the keys with the window; who comes by the Tab key presses the row by Enter.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("panels", "Select this face (double click: name it)"))
        self.setCheckable(True)
        self.face: FaceReading | None = None
        self.picture: QImage | None = None
        self._doubtful = self._marked = False

    def show_face(
        self, face: FaceReading, picture: QImage | None, *, doubtful: bool, selected: bool, marked: bool
    ) -> None:
        """Show another face, or another reading of the same one.

        Args:
            face: What is read of it.
            picture: What the model read; None for none.
            doubtful: Whether it is uncertain.
            selected: Whether the window is about this face.
            marked: Whether the pointer is at its box in the picture.
        """
        self.face, self.picture = face, picture
        self._doubtful, self._marked = doubtful, marked
        self.setChecked(selected)
        self.setAccessibleName(f"{numbered_title(face.number, face.name)}: {self._label}, {self._percent}")
        self.update()

    def mark(self, marked: bool) -> None:
        """Whether the pointer is at the face's box in the picture."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    @property
    def _label(self) -> str:
        if self._doubtful or self.face is None:
            return shown_name(NOT_SURE).capitalize()
        return shown_name(self.face.label)

    @property
    def _percent(self) -> str:
        return shown_percent(self.face.probability) if self.face else ""

    def nextCheckState(self) -> None:
        """Stay as it is: what is selected, the window says."""

    def event(self, event: QEvent) -> bool:
        """Keep the key for naming from the window."""
        if keeps_key(event, Qt.Key.Key_F2):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a name by F2."""
        if event.key() == Qt.Key.Key_F2:
            self.name_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a name."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.name_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; by the keyboard, below the row."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.globalPos() if by_mouse else self.mapToGlobal(self.rect().bottomLeft()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer has come."""
        super().enterEvent(event)
        self.update()
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that it has gone."""
        super().leaveEvent(event)
        self.update()
        self.pointed.emit(False)

    def sizeHint(self) -> QSize:
        """Two lines, or a picture."""
        return QSize(200, max(PICTURE, 2 * self.fontMetrics().lineSpacing()) + 2 * _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture and title, below it prediction, bar and probability."""
        if self.face is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ink = self.palette().windowText().color()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._marked or self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        if self.isChecked():
            painter.setBrush(self.palette().highlight())
            painter.drawRoundedRect(QRectF(0, _EDGE, _MARK, self.height() - 2 * _EDGE), 1, 1)
        if self.hasFocus():
            painter.setPen(self.palette().highlight().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        left = float(_MARK + _EDGE)
        if self.picture is not None:
            place = QRectF(left, (self.height() - PICTURE) / 2, PICTURE, PICTURE)
            painter.drawImage(place, self.picture)
            left = place.right() + _GAP
        painter.setPen(ink)
        line = painter.fontMetrics().lineSpacing()
        top = self.height() / 2 - line
        width = self.width() - _EDGE - left
        font = painter.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        title = painter.fontMetrics().elidedText(
            numbered_title(self.face.number, self.face.name), Qt.TextElideMode.ElideRight, int(width)
        )
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
        font.setBold(False)
        painter.setFont(font)
        self._draw_reading(painter, QRectF(left, top + line, width, line))

    def _draw_reading(self, painter: QPainter, area: QRectF) -> None:
        assert self.face is not None
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        ink = self.palette().windowText().color()
        usual = (shown_name("Surprise"), shown_name(NOT_SURE).capitalize())
        most = area.width() - metrics.horizontalAdvance(shown_percent(1.0)) - 2 * _GAP - _LEAST_BAR
        most = max(most, *map(metrics.horizontalAdvance, usual))
        label = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, int(most))
        painter.drawText(area, middle, label)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._percent)
        widest = max(*usual, label, key=metrics.horizontalAdvance)
        left = area.left() + metrics.horizontalAdvance(widest) + _GAP
        room = area.right() - metrics.horizontalAdvance(shown_percent(1.0)) - _GAP - left
        if room > 2 * _BAR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hatching(ink) if self._doubtful else emotion_colour(self.face.label))
            bar = QRectF(left, area.center().y() - _BAR / 2, room * self.face.probability, _BAR)
            painter.drawRoundedRect(bar, 2, 2)
