"""Boxes and labels drawn into a copy of a frame, as the window shows them."""

from __future__ import annotations

import unicodedata
from typing import Final

from fer_desktop.captions import caption
from fer_desktop.emotion_colours import EMOTION_COLOURS, OTHER_COLOUR
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Bytes, FaceReading

_BLACK: Final = (16, 16, 16)
_WHITE: Final = (255, 255, 255)
_FONT: Final = cv2.FONT_HERSHEY_SIMPLEX
_REFERENCE: Final = 720
"""Height in pixels of a picture on which lines are 2 pixels wide."""


def annotated(bgr: Bytes, analysis: Analysis | None) -> Bytes:
    """A copy of a picture with a box, a label and a probability at each face.

    Args:
        bgr: Pixels (height, width, 3), uint8, blue first; not written to.
        analysis: The readings of that picture; None for a plain copy.

    Returns:
        Pixels of the same shape.
    """
    picture = bgr.copy()
    for face in analysis.faces if analysis else ():
        _draw_face(picture, face)
    return picture


def _draw_face(picture: Bytes, face: FaceReading) -> None:
    height, width = picture.shape[:2]
    scale = max(min(height, width * 9 / 16) / _REFERENCE, 0.5)
    line, stroke, letters = max(round(2 * scale), 2), max(round(1.6 * scale), 1), 0.9 * scale
    colour = _bgr(EMOTION_COLOURS.get(face.label, OTHER_COLOUR))
    box = face.box
    right, bottom = box.x + box.width, box.y + box.height
    cv2.rectangle(picture, (box.x, box.y), (right, bottom), colour, line, cv2.LINE_AA)

    text = _plain(caption(face))
    (text_width, text_height), below = cv2.getTextSize(text, _FONT, letters, stroke)
    padding = round(6 * scale)
    plate_width, plate_height = text_width + 2 * padding, text_height + below + 2 * padding
    left = round(box.x + (box.width - plate_width) / 2)
    top = bottom + 2 * line
    if top + plate_height > height:
        top = box.y - 2 * line - plate_height
    left, top = max(min(left, width - plate_width), 0), max(min(top, height - plate_height), 0)
    cv2.rectangle(picture, (left, top), (left + plate_width, top + plate_height), colour, cv2.FILLED)
    foot = (left + padding, top + padding + text_height)
    cv2.putText(picture, text, foot, _FONT, letters, _text_on(colour), stroke, cv2.LINE_AA)


def _bgr(hexadecimal: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(hexadecimal[1:])
    return blue, green, red


def _text_on(bgr: tuple[int, int, int]) -> tuple[int, int, int]:
    """Black or white, whichever has the higher contrast by WCAG 2 (equal at a luminance of about 0.18)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in bgr)]
    luminance = 0.0722 * linear[0] + 0.7152 * linear[1] + 0.2126 * linear[2]
    return _BLACK if luminance > 0.183 else _WHITE


def _plain(text: str) -> str:
    """The text in the letters that OpenCV's fonts have: without accents, and ``?`` for other scripts."""
    parts = unicodedata.normalize("NFKD", text)
    return (
        "".join(part for part in parts if not unicodedata.combining(part)).encode("ascii", "replace").decode()
    )
