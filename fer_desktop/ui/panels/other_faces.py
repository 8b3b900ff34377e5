"""One short row for each face that is not the selected one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_doubtful
from fer_desktop.vision.types import FaceReading

ROOM_FOR: Final = 4
"""Rows at most, so that a crowd leaves room for the panels below."""

_ROW: Final = 22
_GAP: Final = 8


class OtherFaces(QWidget):
    """Rows in the order of the faces' numbers; a click on one chooses that face.

    Signals:
        face_selected: The number of the face that was chosen.
    """

    face_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows = [FaceRow() for _ in range(ROOM_FOR)]
        self._more = PlainLabel()
        self._more.setObjectName("caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self.rows:
            row.hide()
            # Not when it is released: by then the row may show another face.
            row.pressed.connect(self._choose)
            layout.addWidget(row)
        layout.addWidget(self._more)
        self._more.hide()
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What stands in the rows, and below them, from the top."""
        below = [] if self._more.isHidden() else [self._more.text()]
        return [row.accessibleName() for row in self.rows if not row.isHidden()] + below

    def show_faces(self, faces: Sequence[FaceReading], confidence_threshold: float) -> None:
        """Show these faces; one with a confidence under ``confidence_threshold``, 0..1, as uncertain."""
        faces = sorted(faces, key=lambda face: face.face_id)
        shown = len(faces) if len(faces) <= ROOM_FOR else ROOM_FOR - 1
        focused = next((row.face.face_id for row in self.rows if row.hasFocus() and row.face), None)
        for index, row in enumerate(self.rows):
            row.setVisible(index < shown)
            if index < shown:
                row.show_face(faces[index], is_doubtful(faces[index], confidence_threshold))
                if faces[index].face_id == focused:
                    # The keys are a face's, not a row's.
                    row.setFocus()
        self._more.setVisible(shown < len(faces))
        self._more.setText(
            translate("panels", "and {n} more; click one in the picture").format(n=len(faces) - shown)
        )
        self.setVisible(bool(faces))

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, FaceRow) and row.face is not None:
            self.face_selected.emit(row.face.face_id)


class FaceRow(QAbstractButton):
    """The number of a face, its label, a small bar and the probability."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A click leaves the keys with the window; who comes by the Tab key gets Space for the row.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(translate("panels", "Show this face"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.face: FaceReading | None = None
        self._doubtful = False

    def show_face(self, face: FaceReading, doubtful: bool) -> None:
        """Show another face, or another reading of the same one."""
        self.face, self._doubtful = face, doubtful
        self.setAccessibleName(f"{_face(face.face_id)}: {self._label}, {self._percent}")
        self.update()

    @property
    def _label(self) -> str:
        if self._doubtful or self.face is None:
            return shown_name(NOT_SURE).capitalize()
        return shown_name(self.face.label)

    @property
    def _percent(self) -> str:
        return shown_percent(self.face.probability) if self.face else ""

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(220, max(_ROW, self.fontMetrics().height() + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, label, bar and probability."""
        if self.face is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        metrics = painter.fontMetrics()
        number_width = metrics.horizontalAdvance(_face(88)) + _GAP
        label_width = metrics.horizontalAdvance(f"{shown_name('Surprise')} ") + _GAP
        percent_width = metrics.horizontalAdvance(shown_percent(1.0))
        middle = Qt.AlignmentFlag.AlignVCenter
        ink = self.palette().windowText().color()
        painter.setPen(ink)
        painter.drawText(QRectF(0, 0, number_width, self.height()), middle, _face(self.face.face_id))
        painter.drawText(QRectF(number_width, 0, label_width, self.height()), middle, self._label)
        right = QRectF(self.width() - percent_width, 0, percent_width, self.height())
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, self._percent)
        left = number_width + label_width
        room = (self.width() - percent_width - _GAP - left) * self.face.probability
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hatching(ink) if self._doubtful else emotion_colour(self.face.label))
        painter.drawRoundedRect(QRectF(left, self.height() / 2 - 4, room, 8), 2, 2)


def _face(number: int) -> str:
    return translate("panels", "Face {number}").format(number=number)
