"""A map of numbers as colours over a face: the lightness is the face's, the colour the number's.

Two colours, blue below 0 and orange above, told apart by colour-blind people too. Their strength grows evenly
in CIELAB, in which equal distances look equally large (CIE 15:2004).
"""

from __future__ import annotations

from typing import Final

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes, Floats

_ABOVE: Final = (48.0, 72.0)
"""a* and b* at the upper end: orange."""
_BELOW: Final = (6.0, -60.0)
"""At the lower end: blue."""
_LIGHTNESS: Final = (32.0, 86.0)
"""L* of black and of white: at the very ends no colour is left to tell numbers by."""
_OF_THE_SCALE: Final = 64.0
_STEPS: Final = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
"""Where a scale may end."""


def scale_end(numbers: Floats) -> float:
    """The round number, 0.05..1, up to which a scale must reach to show all of these."""
    greatest = float(np.abs(numbers).max())
    return next((step for step in _STEPS if step >= greatest), _STEPS[-1])


def heat_picture(face: Bytes, numbers: Floats, end: float) -> Bytes:
    """A face tinted by a map of numbers.

    Args:
        face: (height, width) uint8, gray.
        numbers: (height, width) float32; what is beyond ``-end`` or ``end`` looks as these do.
        end: The number with the strongest colour, above 0.

    Returns:
        Pixels (height, width, 3), uint8, blue, green, red.
    """
    darkest, lightest = _LIGHTNESS
    lightness = np.asarray(darkest + (lightest - darkest) * face / 255, np.float32)
    return _coloured(lightness, np.asarray(numbers / end, np.float32))


def scale_picture(height: int) -> Bytes:
    """The colours from the upper end (the first row) down to the lower one: (height, 1, 3) uint8, BGR."""
    numbers = np.linspace(1.0, -1.0, height, dtype=np.float32)[:, np.newaxis]
    return _coloured(np.full_like(numbers, _OF_THE_SCALE), numbers)


def _coloured(lightness: Floats, numbers: Floats) -> Bytes:
    """From L* and numbers of -1..1, (height, width) each, to BGR."""
    strength = np.abs(np.clip(numbers, -1.0, 1.0))[..., np.newaxis]
    hue = np.where(numbers[..., np.newaxis] > 0, np.array(_ABOVE), np.array(_BELOW))
    lab = np.concatenate([lightness[..., np.newaxis], strength * hue], axis=-1).astype(np.float32)
    bgr = cv2.cvtColor(lab, cv2.COLOR_Lab2BGR)
    return np.asarray(np.rint(np.clip(bgr, 0.0, 1.0) * 255), np.uint8)
