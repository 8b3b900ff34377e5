"""Draws a box and a label at each face, of the same size on the screen however large the picture is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from fer_desktop.ui.settings.theme import NOT_SURE_PAPER, emotion_colour, hatching, text_on
from fer_desktop.vision.captions import shown_caption
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.label_layout import Rectangle, label_positions
from fer_desktop.vision.types import FaceReading

_PADDING: Final = 6.0
_GAP: Final = 4.0
_RADIUS: Final = 6.0
_LINE: Final = 2
_THICK: Final = 4
"""Widths of the box of a face, and of one that is selected or pointed at, in logical pixels."""


def draw_faces(
    painter: QPainter,
    faces: Sequence[FaceReading],
    boxes: Sequence[QRectF],
    area: QSizeF,
    font: QFont,
    *,
    confidence_threshold: float,
    selected: int | None,
    pointed_at: int | None,
) -> None:
    """All boxes, then all labels, so that no box runs through a label.

    Args:
        painter: Of a widget, with antialiasing.
        faces: What is read of each face.
        boxes: Where each face is, in logical pixels of the widget.
        area: Of the widget; labels of faces in it stay inside.
        font: Of the widget.
        confidence_threshold: A face whose highest probability is under this, 0..1, is uncertain.
        selected: The number of the face whose box is thicker; None for none.
        pointed_at: The number of the face whose box is thicker, too, and stands out; None for none.
    """
    inside = QRectF(0, 0, area.width(), area.height())
    shown = [(face, box) for face, box in zip(faces, boxes, strict=True) if box.intersects(inside)]
    for face, box in shown:
        doubtful = is_doubtful(face, confidence_threshold)
        colour = NOT_SURE_PAPER if doubtful else emotion_colour(face.label)
        width = _THICK if face.face_id in (selected, pointed_at) else _LINE
        if face.face_id == pointed_at:
            _draw_halo(painter, box, colour, width)
        _draw_box(painter, box, colour, doubtful, width)
    label_font = QFont(font)
    label_font.setPointSizeF(label_font.pointSizeF() * 1.15)
    label_font.setBold(True)
    painter.setFont(label_font)
    texts = [shown_caption(face, confidence_threshold) for face, _ in shown]
    plates = _plates(QFontMetricsF(label_font), texts, [box for _, box in shown], area)
    for (face, _), text, plate in zip(shown, texts, plates, strict=True):
        _draw_label(painter, plate, face, text, is_doubtful(face, confidence_threshold))
    painter.setFont(font)


def _plates(
    metrics: QFontMetricsF, texts: Sequence[str], boxes: Sequence[QRectF], area: QSizeF
) -> list[QRectF]:
    """Where the labels stand."""
    height = metrics.height() + _PADDING
    sizes = [(metrics.horizontalAdvance(text) + 2 * _PADDING, height) for text in texts]
    faces = [Rectangle(box.x(), box.y(), box.width(), box.height()) for box in boxes]
    return [
        QRectF(*rectangle) for rectangle in label_positions(faces, sizes, (area.width(), area.height()), _GAP)
    ]


def _draw_label(painter: QPainter, plate: QRectF, face: FaceReading, text: str, doubtful: bool) -> None:
    colour = NOT_SURE_PAPER if doubtful else emotion_colour(face.label)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(plate, 4, 4)
    if doubtful:
        painter.setBrush(hatching(text_on(colour), 0.25))
        painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(text_on(colour))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _draw_halo(painter: QPainter, box: QRectF, colour: QColor, width: int) -> None:
    """A line around the box that is seen on any picture."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(text_on(colour), 2))
    around = width / 2 + 1
    painter.drawRoundedRect(box.adjusted(-around, -around, around, around), _RADIUS + 1, _RADIUS + 1)


def _draw_box(painter: QPainter, box: QRectF, colour: QColor, dashed: bool, width: int) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, width)
    painter.setPen(pen)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    if dashed:
        # Light dashes on a dark line, so that the box is seen on any picture.
        pen.setColor(text_on(colour))
        pen.setDashPattern([8 / width, 8 / width])
        painter.setPen(pen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
