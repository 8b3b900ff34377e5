"""Colours for Qt, and how well one can be read on another."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from fer_desktop.emotion_colours import EMOTION_COLOURS, OTHER_COLOUR

NOT_SURE_PAPER: Final = QColor("#2A2E35")
"""Under the label of a face that is not sure, which is hatched and has no colour."""

SERIES: Final = ("#3D8FD1", "#E69F00")
"""For two curves in one plot, on light and on dark."""


def emotion_colour(label: str) -> QColor:
    """The colour of an emotion; one colour for all that a model may name beside the seven."""
    return QColor(EMOTION_COLOURS.get(label, OTHER_COLOUR))


def hatching(ink: QColor, strength: float = 1.0) -> QBrush:
    """Slanted lines in place of a colour, for what is not sure; ``strength`` 0..1 lets them fade."""
    faded = QColor(ink)
    faded.setAlphaF(strength)
    return QBrush(faded, Qt.BrushStyle.BDiagPattern)


def relative_luminance(colour: QColor) -> float:
    """Relative luminance, 0 (black) to 1 (white), by WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21, by WCAG 2."""
    dark, light = sorted((relative_luminance(first), relative_luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def text_on(background: QColor) -> QColor:
    """Black or white, whichever can be read better on ``background``."""
    black, white = QColor("#101010"), QColor("#FFFFFF")
    return max((black, white), key=lambda colour: contrast(colour, background))


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """``first`` at part 0, ``second`` at part 1, straight between in sRGB."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )
