"""Probabilities over time: a reading that does not flicker."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fer_desktop.vision.types import Floats

MEMORY = 10.0
"""Time constants after which a face that was not seen is forgotten; what it said weighs e**-10 by then."""


def weight(elapsed: float, seconds: float) -> float:
    """The share of the newest value in an exponential mean, 0..1, whatever the frame rate.

    1 - exp(-elapsed / seconds), the discrete form of a first-order low-pass; 1 where ``seconds`` is 0.

    Args:
        elapsed: Seconds since the last value.
        seconds: Time constant: after a sudden change 63 % of the way are gone by then.
    """
    if seconds <= 0.0:
        return 1.0
    return -math.expm1(-max(elapsed, 0.0) / seconds)


class Smoother:
    """An exponential mean for each face. One object belongs to one thread."""

    def __init__(self, seconds: float = 0.3) -> None:
        """Start without any face.

        Args:
            seconds: Time constant; 0 leaves everything as it is. It may be changed between two updates, and
                the means go on from where they are.
        """
        self.seconds = seconds
        self._means: dict[int, tuple[float, Floats]] = {}

    def reset(self) -> None:
        """Forget all faces."""
        self._means = {}

    def update(self, face_ids: Sequence[int], probabilities: Floats, at: float) -> Floats:
        """Mix the probabilities of one frame with those before.

        Args:
            face_ids: The number of each face.
            probabilities: (faces, emotions) float32; each row adds up to 1.
            at: When the frame was captured, in seconds.

        Returns:
            A new array of the same shape; each row adds up to 1.
        """
        self._means = {
            face_id: (seen_at, mean)
            for face_id, (seen_at, mean) in self._means.items()
            if at - seen_at < MEMORY * self.seconds
        }
        rows = [self._mixed(face_id, row, at) for face_id, row in zip(face_ids, probabilities, strict=True)]
        return np.stack(rows) if rows else probabilities.copy()

    def _mixed(self, face_id: int, row: Floats, at: float) -> Floats:
        mean = row.copy()
        if face_id in self._means:
            seen_at, before = self._means[face_id]
            share = np.float32(weight(at - seen_at, self.seconds))
            mean = share * row + (1 - share) * before
        self._means[face_id] = (at, mean)
        return mean
