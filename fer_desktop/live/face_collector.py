"""Chooses, from the analyses of a session, the faces that are worth keeping as training data."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

import numpy as np

from fer_desktop.vision.luma import resized
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Bytes, FaceReading, Floats

SIDE: Final = 48
"""Side in pixels at which two faces are compared: that at which a training looks for near-duplicates."""
ALIKE: Final = 0.82
"""Correlation of fine structure from which two faces are near-duplicates. The data cleaning of a training
takes two faces for one photograph from 0.86 on, at any scale; what is kept here stays below that. Of four
photographs and two sample faces, copies rolled by 4 degrees have 0.83 to 0.89, by 6 degrees 0.67 to 0.78."""
SLACK: Final = 3
"""Pixels by which two crops may be shifted against each other on each side."""
_INNER: Final = SIDE - 4 * SLACK
FINE, COARSE = 0.7, 2.5
"""Standard deviations in pixels of the two Gaussians whose difference is compared: it leaves out the light
and the shape that all faces share, as well as noise."""
MOST_COMPARED: Final = 1000
"""Faces that a new one is compared with, the newest ones; this bounds the time that a frame takes."""
INTERVAL: Final = 0.25
"""Seconds between two faces that are kept."""
MOST_OUTSIDE: Final = 0.25
"""Share of a face outside of the picture from which it is not kept."""


class FaceOutcome(Enum):
    """What became of an analysis."""

    KEPT = "kept"
    TOO_SOON = "too soon"
    NO_FACE = "no face"
    CUT_OFF = "cut off"
    ALIKE = "alike"


def largest_face(analysis: Analysis) -> FaceReading | None:
    """The face that is collected where there are several; None where there is none."""
    return max(analysis.faces, key=lambda face: face.box.area, default=None)


class FaceCollector:
    """Decides for one class at a time; knows the faces of the class that were kept before.

    Attributes:
        outcome: What became of the last analysis; None before the first one.
        alike_seconds: For how long only near-duplicates have come.
    """

    def __init__(self, kept: Iterable[Bytes] = ()) -> None:
        """Begin with the faces, (size, size) uint8, that there are already."""
        self.outcome: FaceOutcome | None = None
        self.alike_seconds = 0.0
        templates = [_template(_detail(pixels)) for pixels in kept][-MOST_COMPARED:]
        self._kept = np.array(templates, np.float32).reshape(-1, _INNER * _INNER)
        self._last = float("-inf")
        self._alike_since: float | None = None

    def take(self, analysis: Analysis) -> Bytes | None:
        """The crop of the largest face, (size, size) uint8, if it is kept; else ``outcome`` says why not.

        Analyses come in the order of their frames; their times are those of ``captured_at``.
        """
        now = analysis.captured_at
        face = largest_face(analysis)
        if face is None or face.crop is None:
            self.outcome = FaceOutcome.NO_FACE
            return None
        if face.quality is not None and face.quality.outside > MOST_OUTSIDE:
            self.outcome = FaceOutcome.CUT_OFF
            return None
        if now - self._last < INTERVAL:
            self.outcome = FaceOutcome.TOO_SOON
            return None
        detail = _detail(face.crop)
        if self._is_near_duplicate(detail):
            self._alike_since = now if self._alike_since is None else self._alike_since
            self.alike_seconds = now - self._alike_since
            self.outcome = FaceOutcome.ALIKE
            return None
        self._kept = np.vstack([self._kept, _template(detail)])[-MOST_COMPARED:]
        self._last, self._alike_since, self.alike_seconds = now, None, 0.0
        self.outcome = FaceOutcome.KEPT
        return face.crop

    def _is_near_duplicate(self, detail: Floats) -> bool:
        """Whether it is one of the kept faces, shifted a little, or its mirror image."""
        return bool((self._kept @ _windows(detail).T >= ALIKE).any())


def _detail(pixels: Bytes) -> Floats:
    """The difference of two Gaussians, (SIDE, SIDE)."""
    face = resized(pixels, SIDE).astype(np.float32)
    fine, coarse = (cv2.GaussianBlur(face, (0, 0), sigma) for sigma in (FINE, COARSE))
    return np.asarray(fine - coarse, dtype=np.float32)


def _template(detail: Floats) -> Floats:
    """The middle of a face without the margin of two shifts, normalized: (_INNER * _INNER,)."""
    inner = slice(2 * SLACK, SIDE - 2 * SLACK)
    return _normalized(detail[inner, inner].reshape(1, -1)).reshape(-1)


def _windows(detail: Floats) -> Floats:
    """All shifts of a face and of its mirror image, normalized: (shifts, _INNER * _INNER)."""
    outer = detail[SLACK : SIDE - SLACK, SLACK : SIDE - SLACK]
    faces = np.stack([outer, outer[:, ::-1]])
    shifted = np.lib.stride_tricks.sliding_window_view(faces, (_INNER, _INNER), axis=(1, 2))
    return _normalized(shifted.reshape(-1, _INNER * _INNER))


def _normalized(rows: Floats) -> Floats:
    """Rows of mean 0 and length 1, so that the product of two is their normalized cross-correlation."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.asarray(centred / np.maximum(length, np.finfo(np.float32).eps), dtype=np.float32)
