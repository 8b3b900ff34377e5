"""The occlusion map of a face: a gray patch slides over it; and that map as colours over the face."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes, Floats

STRIDE: Final = 3
"""Pixels from one place of the patch to the next: 16 × 16 places on a face of 48 pixels."""
PATCHES: Final = {"small": 6, "medium": 10, "large": 16}
"""Sides of the patch in pixels; an eye with its brow is some 10 pixels high on a face of 48."""


@dataclass(frozen=True, slots=True, eq=False)
class Occlusion:
    """What covering each place of a face does to its reading.

    Attributes:
        face: The face, (size, size) uint8, gray.
        labels: The emotions.
        probabilities: (emotions,) float32, 0..1, of the whole face.
        covered: (places, places, emotions) float32, 0..1: of the face with the patch at each place, from the
            upper left; the places divide the face evenly, and the patch is centred on each.
        patch: Side of the patch in pixels.
    """

    face: Bytes
    labels: tuple[str, ...]
    probabilities: Floats
    covered: Floats
    patch: int

    @property
    def label(self) -> str:
        """The top prediction for the whole face."""
        return self.labels[int(self.probabilities.argmax())]

    def probability(self, emotion: str) -> float:
        """Of an emotion, 0..1, on the whole face."""
        return float(self.probabilities[self.labels.index(emotion)])

    def drops(self, emotion: str) -> Floats:
        """By how much covering each place lowers an emotion's probability: (places, places), -1..1."""
        index = self.labels.index(emotion)
        return np.asarray(self.probabilities[index] - self.covered[..., index], np.float32)


def occlusion(
    face: Bytes,
    classifier: EmotionClassifier,
    patch: int,
    *,
    stride: int = STRIDE,
    progress: Callable[[float], None] = lambda part: None,
) -> Occlusion:
    """Read a face with a patch at every place of it.

    The patch has the face's mean gray, and is cut off where it reaches out of the face.

    Args:
        face: (size, size) uint8, gray; not written to.
        classifier: Reads such faces.
        patch: Side of the patch in pixels, 1 to size.
        stride: About how many pixels lie between two places, 1 or more.
        progress: Told before every row of places, and at the end, which part is done, 0..1; what it raises
            ends the work.

    Raises:
        ValueError: The patch or the stride is too small or too large.
        ClassifierError: The model does not read such faces.
    """
    size = len(face)
    if not 1 <= patch <= size or not 1 <= stride <= size:
        raise ValueError(f"a patch of {patch} every {stride} pixels does not fit a face of {size}")
    places = max(1, round(size / stride))
    centres = (np.arange(places) + 0.5) * size / places
    gray = np.uint8(round(float(face.mean())))
    probabilities = classifier.predict(face[np.newaxis])[0]
    covered = np.empty((places, places, len(classifier.labels)), np.float32)
    for row, down in enumerate(centres):
        progress(row / places)
        faces = np.repeat(face[np.newaxis], places, axis=0)
        rows = _span(down, patch, size)
        for column, across in enumerate(centres):
            faces[column, rows, _span(across, patch, size)] = gray
        covered[row] = classifier.predict(faces)
    progress(1.0)
    return Occlusion(face, classifier.labels, probabilities, covered, patch)


def enlarged(drops: Floats, side: int) -> Floats:
    """A map of (places, places) bicubically enlarged to (side, side), within its own least and greatest."""
    large = cv2.resize(drops, (side, side), interpolation=cv2.INTER_CUBIC)
    # The cubic overshoots, so that the scale beside it would not reach the map's ends.
    return np.clip(np.asarray(large, np.float32), drops.min(), drops.max())


def _span(centre: float, patch: int, size: int) -> slice:
    """The pixels that a patch covers in one direction."""
    first = round(centre - patch / 2)
    return slice(max(first, 0), min(first + patch, size))


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
