"""Draws a box and a label at each face, of the same size on the screen however large the picture is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from fer_desktop.ui.picture.face_card import heading_of
from fer_desktop.ui.settings.theme import NOT_SURE_PAPER, emotion_colour, hatching, text_on
from fer_desktop.vision.captions import caption_of
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.label_layout import Rectangle, label_positions
from fer_desktop.vision.types import FaceReading

_PADDING: Final = 6.0
_GAP: Final = 4.0
_RADIUS: Final = 6.0
_ROOMY: Final = 4.0
"""Heights of a plate that a box must have for one in its corner."""
_FEWEST_LETTERS: Final = 8
"""Letters of a name that are shown at a small face, too."""
_LINE: Final = 2
_THICK: Final = 4
"""Widths of the box of a face, and of one that is selected or pointed at, in logical pixels."""


@dataclass(frozen=True)
class FaceMark:
    """What is drawn at one face.

    Attributes:
        face_id: The number of the face.
        caption: What stands on its label.
        corner: What stands in the corner of its box, number and name; empty for a face alone without a name.
        heading: What is said of it to those who cannot see it.
        doubtful: Whether it is uncertain: dashed and hatched, without a colour.
        colour: Of the box and the label.
        ink: Of what is drawn on that colour.
    """

    face_id: int
    caption: str
    corner: str
    heading: str
    doubtful: bool
    colour: QColor
    ink: QColor


def face_marks(faces: Sequence[FaceReading], confidence_threshold: float) -> tuple[FaceMark, ...]:
    """What to draw at faces; one whose highest probability is under the threshold, 0..1, is uncertain."""
    marks, several = [], len(faces) > 1
    for face in faces:
        doubtful = is_doubtful(face, confidence_threshold)
        caption = caption_of(face, doubtful=doubtful)
        corner = " ".join((str(face.number),) * several + (face.name,) * bool(face.name))
        heading = heading_of(face, caption, several=several)
        colours = _colours(face.label, doubtful)
        marks.append(FaceMark(face.face_id, caption, corner, heading, doubtful, *colours))
    return tuple(marks)


@cache
def _colours(label: str, doubtful: bool) -> tuple[QColor, QColor]:
    """The colour of a box and its label, and of what is drawn on it."""
    colour = NOT_SURE_PAPER if doubtful else emotion_colour(label)
    return colour, text_on(colour)


def draw_faces(
    painter: QPainter,
    marks: Sequence[FaceMark],
    boxes: Sequence[QRectF],
    area: QSizeF,
    font: QFont,
    *,
    selected: int | None,
    pointed_at: int | None,
) -> None:
    """All boxes, then all numbers and names, then all labels, so that no box runs through a label.

    A number stands at a face where there are several, a name wherever there is one.

    Args:
        painter: Of a widget, with antialiasing.
        marks: What is drawn at each face.
        boxes: Where each face is, in logical pixels of the widget.
        area: Of the widget; labels of faces in it stay inside.
        font: Of the widget.
        selected: The number of the face whose box is thicker; None for none.
        pointed_at: The number of the face whose box is thicker, too, and stands out; None for none.
    """
    inside = QRectF(0, 0, area.width(), area.height())
    shown = [(mark, box) for mark, box in zip(marks, boxes, strict=True) if box.intersects(inside)]
    for mark, box in shown:
        width = _THICK if mark.face_id in (selected, pointed_at) else _LINE
        if mark.face_id == pointed_at:
            _draw_halo(painter, box, mark.ink, width)
        _draw_box(painter, box, mark, width)
    painter.setFont(font)
    for mark, box in shown:
        if mark.corner:
            _draw_corner(painter, box, mark, inside)
    label_font = QFont(font)
    label_font.setPointSizeF(label_font.pointSizeF() * 1.15)
    label_font.setBold(True)
    painter.setFont(label_font)
    texts = [mark.caption for mark, _ in shown]
    plates = _plates(QFontMetricsF(label_font), texts, [box for _, box in shown], area)
    for (mark, _), plate in zip(shown, plates, strict=True):
        _draw_label(painter, plate, mark)
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


def _draw_corner(painter: QPainter, box: QRectF, mark: FaceMark, area: QRectF) -> None:
    """A small plate in the upper left corner of the box; of a small face, above it."""
    metrics = QFontMetricsF(painter.font())
    height = metrics.height() + 2
    room = max(box.width(), _FEWEST_LETTERS * metrics.averageCharWidth())
    text = metrics.elidedText(mark.corner, Qt.TextElideMode.ElideRight, room - _PADDING)
    inside = box.height() >= _ROOMY * height
    top = box.top() if inside else max(box.top() - height, area.top())
    left = min(max(box.left(), area.left()), area.right() - room)
    plate = QRectF(left, top, metrics.horizontalAdvance(text) + _PADDING, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark.colour)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(mark.ink)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _draw_label(painter: QPainter, plate: QRectF, mark: FaceMark) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark.colour)
    painter.drawRoundedRect(plate, 4, 4)
    if mark.doubtful:
        painter.setBrush(hatching(mark.ink, 0.25))
        painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(mark.ink)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, mark.caption)


def _draw_halo(painter: QPainter, box: QRectF, ink: QColor, width: int) -> None:
    """A line around the box that is seen on any picture."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2))
    around = width / 2 + 1
    painter.drawRoundedRect(box.adjusted(-around, -around, around, around), _RADIUS + 1, _RADIUS + 1)


def _draw_box(painter: QPainter, box: QRectF, mark: FaceMark, width: int) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(mark.colour, width)
    painter.setPen(pen)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    if mark.doubtful:
        # Light dashes on a dark line, so that the box is seen on any picture.
        pen.setColor(mark.ink)
        pen.setDashPattern([8 / width, 8 / width])
        painter.setPen(pen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
