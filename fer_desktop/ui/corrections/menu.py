"""What does this face look like? One key, or one click, answers."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget, QWidgetAction

from fer_desktop.corrections import EMOTIONS
from fer_desktop.emotion_names import shown_name
from fer_desktop.language import translate
from fer_desktop.ui.colours import emotion_colour
from fer_desktop.ui.face_grid import gray_image
from fer_desktop.vision.certainty import whole_percent
from fer_desktop.vision.types import Bytes, FaceReading

_SIDE = 64
_DOT = 12


class CorrectionMenu(QMenu):
    """Shows the face, and the emotions with the keys 1 to 7.

    Signals:
        chosen: The emotion.
    """

    chosen = Signal(str)

    def __init__(self, face: FaceReading, crop: Bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = QWidgetAction(self)
        header.setDefaultWidget(_header(face, crop))
        self.addAction(header)
        self.addSeparator()
        for number, emotion in enumerate(EMOTIONS, start=1):
            action = self.addAction(_dot(emotion), f"&{number}   {shown_name(emotion)}")
            action.triggered.connect(partial(self.chosen.emit, emotion))
        self.addSeparator()
        note = QWidgetAction(self)
        caption = QLabel(translate("corrections", "Only this small picture is stored,\non this computer."))
        caption.setObjectName("caption")
        caption.setContentsMargins(12, 4, 12, 6)
        note.setDefaultWidget(caption)
        self.addAction(note)


def _header(face: FaceReading, crop: Bytes) -> QWidget:
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(12, 8, 12, 4)
    layout.setSpacing(12)
    picture = QLabel()
    side = Qt.TransformationMode.SmoothTransformation
    picture.setPixmap(QPixmap.fromImage(gray_image(crop).copy()).scaled(QSize(_SIDE, _SIDE), mode=side))
    layout.addWidget(picture)
    layout.addWidget(
        QLabel(
            translate(
                "corrections", "Read as {label}, {percent:.0f}\u00a0%.\nWhat does it look like?"
            ).format(label=shown_name(face.label), percent=whole_percent(face.probability))
        )
    )
    return widget


def _dot(emotion: str) -> QIcon:
    pixmap = QPixmap(_DOT, _DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emotion_colour(emotion))
    painter.drawEllipse(0, 0, _DOT, _DOT)
    painter.end()
    return QIcon(pixmap)
