"""What is read on rotated faces, with and without putting them upright."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmarks.follow.moving import Actor, frames, resting
from benchmarks.follow.staying import follower
from fer_desktop.base.settings import Settings
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.tracking.face_finder import FaceFinder
from fer_desktop.vision.types import Bytes, Floats

ROLLS: Final = (-30, -20, -10, 0, 10, 20, 30)
SIZE: Final = (640, 480)
SECONDS: Final = 1.2


@dataclass(frozen=True, slots=True)
class RollFigures:
    """At one roll.

    Attributes:
        found: Part of the faces shown at the end of the video.
        alike: Part of all faces that are read as they are read upright; one not found is not.
        off: Median error of the roll in degrees, of those found.
    """

    found: float
    alike: float
    off: float


def roll_figures(faces: Bytes, classifier: EmotionClassifier, rotated: bool) -> dict[int, RollFigures]:
    """Show each face (n, 48, 48) at rest for a moment at each roll and read it on the last frame."""
    settings = Settings(rotated_faces=rotated)
    upright = [_last(face, 0.0, follower(Settings(rotated_faces=False)), classifier)[0] for face in faces]
    figures = {}
    for roll in ROLLS:
        seen = [_last(face, roll, follower(settings), classifier) for face in faces]
        pairs = [(row, was) for (row, _), was in zip(seen, upright, strict=True) if was is not None]
        alike = [row is not None and row.argmax() == was.argmax() for row, was in pairs]
        errors = [abs(angle - roll) for row, angle in seen if row is not None]
        found = float(np.mean([row is not None for row, _ in seen]))
        figures[roll] = RollFigures(found, float(np.mean(alike)), float(np.median(errors or [np.nan])))
    return figures


def _last(
    face: Bytes, roll: float, finder: FaceFinder, classifier: EmotionClassifier
) -> tuple[Floats | None, float]:
    """What is read on the last frame, and the roll that was found."""
    actor = Actor(face, resting((SIZE[0] / 2, SIZE[1] / 2), 170.0, roll))
    known, gray = [], None
    for frame in frames([actor], SIZE, SECONDS, 0):
        known, gray = finder.find(frame), to_gray(frame.bgr)
    if not known or gray is None:
        return None, 0.0
    largest = max(known, key=lambda one: one.box.area)
    crop = crop_face(gray, largest.box, 0.0, classifier.input_size, largest.pose.roll)
    return classifier.predict(crop[None])[0], largest.pose.roll
