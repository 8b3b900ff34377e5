"""One frame with its boxes and labels, drawn and written as a picture file."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Final

from fer_desktop.base.emotion_names import colour_of
from fer_desktop.base.errors import RecordingError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.recording.recording_paths import claim_files
from fer_desktop.vision.captions import caption
from fer_desktop.vision.label_layout import Rectangle, label_positions
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Bytes, FaceReading, Frame

_BLACK: Final = (16, 16, 16)
_WHITE: Final = (255, 255, 255)
_FONT: Final = cv2.FONT_HERSHEY_SIMPLEX
_REFERENCE: Final = 720
"""Height in pixels of a picture on which lines are 2 pixels wide."""
SNAPSHOT: Final = " snapshot.png"
"""What follows date and time in the name of a snapshot."""
CALIBRATED: Final = ", calibrated"
"""What is added to the label of a face whose reading is corrected by its neutral pose."""


def annotated(bgr: Bytes, analysis: Analysis | None) -> Bytes:
    """A copy of a picture with a box, a label and a probability at each face.

    Args:
        bgr: Pixels (height, width, 3), uint8, blue first; not written to.
        analysis: The readings of that picture; None for a plain copy.

    Returns:
        Pixels of the same shape.
    """
    picture = bgr.copy()
    faces = analysis.faces if analysis else ()
    height, width = picture.shape[:2]
    pens = _Pens(max(min(height, width * 9 / 16) / _REFERENCE, 0.5))
    for face in faces:
        box = face.box
        corners = (box.x, box.y), (box.x + box.width, box.y + box.height)
        cv2.rectangle(picture, *corners, _colour(face), pens.line, cv2.LINE_AA)
    boxes = [Rectangle(face.box.x, face.box.y, face.box.width, face.box.height) for face in faces]
    sizes = [pens.plate(_text(face)) for face in faces]
    for face, rectangle in zip(
        faces, label_positions(boxes, sizes, (width, height), 2 * pens.line), strict=True
    ):
        _draw_label(picture, face, rectangle, pens)
    return picture


class _Pens:
    """Widths and sizes in pixels that suit the size of a picture."""

    def __init__(self, scale: float) -> None:
        self.line, self.stroke = max(round(2 * scale), 2), max(round(1.6 * scale), 1)
        self.letters, self.padding = 0.9 * scale, round(6 * scale)

    def plate(self, text: str) -> tuple[int, int]:
        """Width and height of a label."""
        (width, height), below = cv2.getTextSize(text, _FONT, self.letters, self.stroke)
        return width + 2 * self.padding, height + below + 2 * self.padding


def _draw_label(picture: Bytes, face: FaceReading, rectangle: Rectangle, pens: _Pens) -> None:
    text, colour = _text(face), _colour(face)
    left, top, right, bottom = map(round, (rectangle.left, rectangle.top, rectangle.right, rectangle.bottom))
    cv2.rectangle(picture, (left, top), (right, bottom), colour, cv2.FILLED)
    (_, height), _ = cv2.getTextSize(text, _FONT, pens.letters, pens.stroke)
    foot = (left + pens.padding, top + pens.padding + height)
    cv2.putText(picture, text, foot, _FONT, pens.letters, _text_on(colour), pens.stroke, cv2.LINE_AA)


def _text(face: FaceReading) -> str:
    """Label and probability; and whether the face's neutral pose was taken into account."""
    return _plain(caption(face) + (CALIBRATED if face.calibrated else ""))


def _colour(face: FaceReading) -> tuple[int, int, int]:
    return _bgr(colour_of(face.label))


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


def write_snapshot(frame: Frame, analysis: Analysis | None, folder: Path, when: datetime) -> Path:
    """Write a frame with its boxes as PNG, named by date and time; no file is replaced.

    Raises:
        RecordingError: The folder cannot be written to.
    """
    (path,) = claim_files(folder, when, [SNAPSHOT])
    encoded = cv2.imencode(".png", annotated(frame.bgr, analysis))[1]
    try:
        path.write_bytes(encoded.tobytes())
    except OSError as error:
        path.unlink(missing_ok=True)
        reason = reason_of(error)
        raise RecordingError(
            translate("live", "Cannot write {path} ({reason}). Choose another folder.").format(
                path=path, reason=reason
            )
        ) from error
    return path
