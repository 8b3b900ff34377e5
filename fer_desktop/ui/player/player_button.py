"""Buttons of the player, with signs that are painted, so that they look the same in every font and theme."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QToolButton, QWidget

_SIDE: Final = 16.0
"""Of the sign; its paths are drawn in a square of 16."""


def _triangle(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _bars(*bars: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for left, top, width, height in bars:
        path.addRect(QRectF(left, top, width, height))
    return path


def _loop() -> QPainterPath:
    """Two arrows that follow each other around."""
    path = _bars((2, 4, 9, 2), (2, 4, 2, 5), (5, 10, 9, 2), (12, 7, 2, 5))
    path.addPath(_triangle((10, 1), (10, 9), (15, 5)))
    path.addPath(_triangle((6, 7), (6, 15), (1, 11)))
    return path.simplified()


PLAY: Final = _triangle((4, 2), (4, 14), (14, 8))
PAUSE: Final = _bars((3, 2, 4, 12), (9, 2, 4, 12))
STEP_BACK: Final = _bars((2, 3, 2.5, 10)).united(_triangle((13, 3), (13, 13), (5.5, 8)))
STEP_FORWARD: Final = _bars((11.5, 3, 2.5, 10)).united(_triangle((3, 3), (3, 13), (10.5, 8)))
LOOP: Final = _loop()
IN_POINT: Final = _bars((5, 2, 2, 12), (5, 2, 6, 2), (5, 12, 6, 2)).simplified()
OUT_POINT: Final = _bars((9, 2, 2, 12), (5, 2, 6, 2), (5, 12, 6, 2)).simplified()


class PlayerButton(QToolButton):
    """A button with a sign; its explanation is its tool tip and what a screen reader says."""

    def __init__(
        self,
        sign: QPainterPath,
        explanation: str,
        pressed: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show the sign.

        Args:
            sign: One of the paths above.
            explanation: What it does, with its key.
            pressed: Called by a click.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.show_sign(sign, explanation)
        self.clicked.connect(lambda: pressed())

    def show_sign(self, sign: QPainterPath, explanation: str) -> None:
        """Show another sign, because it does something else now."""
        self._sign = sign
        self.setToolTip(explanation)
        self.setAccessibleName(explanation)
        self.update()

    @property
    def sign(self) -> QPainterPath:
        """What is shown."""
        return self._sign

    def sizeHint(self) -> QSize:
        """The sign with room around it to be hit."""
        return QSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the style, and the sign in the colour of its text, or that of what is on."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.ButtonText
        centre = QRectF(self.rect()).center()
        painter.translate(centre.x() - _SIDE / 2, centre.y() - _SIDE / 2)
        painter.fillPath(self._sign, self.palette().color(role))
