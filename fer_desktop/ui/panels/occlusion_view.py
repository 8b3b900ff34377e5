"""The picture of an occlusion map: the face, tinted, and the scale of its colours with numbers."""

from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.occlusion import CAUTION, occlusion_sentence, occlusion_title
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.vision.inference.occlusion_map import (
    Occlusion,
    enlarged,
    heat_picture,
    scale_end,
    scale_picture,
)
from fer_desktop.vision.opencv import cv2

_SIDE: Final = 256
"""Of the face when it is tinted; OpenCV shares larger ones out among threads, and waits for all of them."""
_BAR: Final = 14
_GAP: Final = 12
_UNIT: Final = translate("panels", "points")
_TICKS: Final = (("−", 1.0), ("−", 0.5), ("", 0.0), ("+", 0.5), ("+", 1.0))
"""Beside the scale, from above: what covering such a place does to the probability."""
_FIGURE: Final = QSize(900, 980)
_EDGE: Final = 40


class OcclusionView(QWidget):
    """As large as fits; empty until there is a map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("panels", "Occlusion map"))
        self._figure: OcclusionFigure | None = None

    def show_map(self, occlusion: Occlusion | None, emotion: str) -> None:
        """Show the map of an emotion; nothing where there is no map."""
        self._figure = OcclusionFigure(occlusion, emotion) if occlusion else None
        self.setAccessibleDescription(occlusion_sentence(occlusion, emotion) if occlusion else "")
        self.update()

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self._figure is None

    def sizeHint(self) -> QSize:
        """Large enough to make out eyes and mouth."""
        return QSize(320, 260)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(180, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw face and scale."""
        if self._figure is not None:
            painter = QPainter(self)
            self._figure.paint(painter, QRectF(self.rect()), self.palette().windowText().color())


class OcclusionFigure:
    """The occlusion map of one emotion, ready to be painted at any size."""

    def __init__(self, occlusion: Occlusion, emotion: str) -> None:
        drops = occlusion.drops(emotion)
        self._occlusion, self._emotion = occlusion, emotion
        self._end = scale_end(drops)
        resized = cv2.resize(occlusion.face, (_SIDE, _SIDE), interpolation=cv2.INTER_CUBIC)
        face = np.asarray(resized, np.uint8)
        self._face = to_qimage(heat_picture(face, enlarged(drops, _SIDE), self._end))
        self._scale = to_qimage(scale_picture(_SIDE))

    def paint(self, painter: QPainter, area: QRectF, ink: QColor) -> None:
        """Draw the face, centred in the area, and the scale to the right of it."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        metrics = QFontMetricsF(painter.font())
        texts = [f"{sign}{shown_decimal(self._end * part * 100, '.3g')}" for sign, part in _TICKS]
        beside = _GAP + _BAR + 8 + max(map(metrics.horizontalAdvance, [*texts, _UNIT]))
        side = min(area.width() - beside - 8, area.height() - metrics.height() - 4)
        if side < 16:
            return
        left = area.left() + (area.width() - side - beside) / 2
        top = area.top() + (area.height() - side + metrics.height() + 4) / 2
        painter.drawImage(QRectF(left, top, side, side), self._face)
        bar = QRectF(left + side + _GAP, top, _BAR, side)
        painter.drawImage(bar, self._scale)
        painter.setPen(QPen(ink, 1))
        above = QRectF(bar.left(), top - metrics.height() - 2, beside, metrics.height())
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, _UNIT)
        for index, text in enumerate(texts):
            middle = top + side * index / (len(texts) - 1)
            height = metrics.height()
            lowest = top + side - height
            row = QRectF(bar.right() + 6, min(max(middle - height / 2, top), lowest), 80, height)
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def as_picture(self, model: str) -> QImage:
        """A figure of its own, on white, that names the model, the emotion, and what it means."""
        picture = QImage(_FIGURE, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor("#1B1F24")
        painter.setPen(ink)
        font = QFont(painter.font())
        font.setPixelSize(26)
        font.setBold(True)
        painter.setFont(font)
        width = _FIGURE.width() - 2 * _EDGE
        painter.drawText(QRectF(_EDGE, 24, width, 40), occlusion_title(self._occlusion, self._emotion))
        font.setPixelSize(18)
        font.setBold(False)
        painter.setFont(font)
        size = len(self._occlusion.face)
        below = translate(
            "panels", "model {model}; gray patch of {patch} × {patch} on {size} × {size} pixels"
        ).format(model=model, patch=self._occlusion.patch, size=size)
        painter.drawText(QRectF(_EDGE, 66, width, 30), below)
        self.paint(painter, QRectF(_EDGE, 100, width, 730), ink)
        painter.setPen(ink)
        text = f"{occlusion_sentence(self._occlusion, self._emotion)} {CAUTION}"
        painter.drawText(QRectF(_EDGE, 850, width, 120), Qt.TextFlag.TextWordWrap, text)
        painter.end()
        return picture
