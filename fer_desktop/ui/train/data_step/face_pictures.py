"""Faces as the worker sends them, painted."""

import base64
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import counted, translate

_GAP: Final = 4
_SIDE: Final = 44


def decoded(face: str, size: int) -> QImage:
    """The picture of a face; base64 of ``size``×``size`` gray bytes.

    Raises:
        ValueError: It is something else.
    """
    pixels = base64.b64decode(face, validate=True)
    if len(pixels) != size * size:
        raise ValueError(f"a face of {len(pixels)} pixels instead of {size}×{size}")
    return QImage(pixels, size, size, size, QImage.Format.Format_Grayscale8).copy()


class FacePictureRow(QWidget):
    """As many faces of a row as there is room for; the others are left away."""

    def __init__(self, side: int = _SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[QImage, ...] = ()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(side)

    @property
    def count(self) -> int:
        """How many faces there are to show."""
        return len(self._faces)

    def show_faces(self, faces: Sequence[QImage]) -> None:
        """Show these."""
        self._faces = tuple(faces)
        self.setAccessibleName(
            counted(len(faces), translate("train", "{n} face"), translate("train", "{n} faces"))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(len(self._faces) * (self._side + _GAP), self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them from the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for i, face in enumerate(self._faces):
            x = i * (self._side + _GAP)
            if x + self._side > self.width():
                break
            painter.drawImage(QRect(x, 0, self._side, self._side), face)


class FacePairs(QWidget):
    """Pairs of faces, each an arrow apart, in as many columns as there is room for."""

    def __init__(self, side: int = _SIDE, sign: str = "→", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[tuple[QImage, QImage | None], ...] = ()
        self._side, self._sign = side, sign
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pairs(self) -> tuple[tuple[QImage, QImage | None], ...]:
        """What is shown."""
        return self._pairs

    def show_pairs(self, pairs: Sequence[tuple[QImage, QImage | None]]) -> None:
        """Show these; a second face that is None is left away."""
        self._pairs = tuple(pairs)
        self.setAccessibleName(
            counted(len(pairs), translate("train", "{n} example"), translate("train", "{n} examples"))
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all pairs at that width, pixels."""
        columns = max(1, min(len(self._pairs), (width + 2 * _GAP) // self._pitch()))
        rows = -(-len(self._pairs) // columns)
        return max(0, rows * (self._side + 2 * _GAP) - 2 * _GAP)

    def sizeHint(self) -> QSize:
        """All in one row."""
        return QSize(len(self._pairs) * self._pitch(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One pair wide."""
        return QSize(self._pitch(), self._side if self._pairs else 0)

    def _arrow(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._sign) + 2 * _GAP

    def _pitch(self) -> int:
        alone = bool(self._pairs) and all(second is None for _, second in self._pairs)
        return self._side + 4 * _GAP if alone else 2 * self._side + self._arrow() + 4 * _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them row by row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.palette().placeholderText().color())
        columns = max(1, (self.width() + 2 * _GAP) // self._pitch())
        for i, (first, second) in enumerate(self._pairs):
            x, y = i % columns * self._pitch(), i // columns * (self._side + 2 * _GAP)
            painter.drawImage(QRect(x, y, self._side, self._side), first)
            if second is not None:
                between = QRect(x + self._side, y, self._arrow(), self._side)
                painter.drawText(between, Qt.AlignmentFlag.AlignCenter, self._sign)
                painter.drawImage(QRect(between.right() + 1, y, self._side, self._side), second)
