"""A box that does not tremble and does not lag: the 1 € filter (Casiez, Roussel and Vogel 2012).

A low-pass whose cutoff grows with the speed: a face at rest is averaged over several frames, one that moves
quickly hardly at all. Lengths are in sides of the box, so that large and small faces behave alike.
"""

from __future__ import annotations

import math
from typing import Final

from fer_desktop.vision.detectors.detections import centred_box
from fer_desktop.vision.types import Box

MIN_CUTOFF: Final = 0.8
"""Cutoff at rest, in Hz: a time constant of 0.2 s, six frames of thirty a second."""
GAIN: Final = 30.0
"""Hz that the cutoff grows by for each side a second above ``FLOOR``."""
FLOOR: Final = 0.5
"""Sides a second that do not count as speed: so fast does the box of a resting face seem to tremble."""
SPEED: Final = 6.0
"""Cutoff for the speed itself, in Hz. With these four a resting box goes 0.0045 of its side from frame to
frame where the detector's goes 0.0185, and that of a hurrying face is off by 0.059 at worst (in 19 of 20
frames) where the detector's is by 0.054."""
FORGET: Final = 0.5
"""Seconds without a value after which the next one stands for itself."""


def share(cutoff: float, elapsed: float) -> float:
    """Weight of the newest value in a first-order low-pass, 0..1; 1 / (1 + tau / elapsed) in the paper.

    Args:
        cutoff: In Hz.
        elapsed: Seconds since the last value, above 0.
    """
    return 1.0 / (1.0 + 1.0 / (2.0 * math.pi * cutoff * elapsed))


class OneEuroFilter:
    """Smooths the square boxes of one face."""

    def __init__(self) -> None:
        """Start without any box."""
        self._at: float | None = None
        self._values = (0.0, 0.0, 1.0)
        self._speeds = (0.0, 0.0, 0.0)

    @property
    def speed(self) -> float:
        """How fast the box goes, or changes its size if that is faster, in sides a second."""
        across, down, growth = self._speeds
        return max(math.hypot(across, down), abs(growth))

    def update(self, box: Box, at: float) -> Box:
        """The smoothed box for one that was found.

        Args:
            box: Where the face was found.
            at: When, in seconds.
        """
        new = (*box.centre, float(max(box.width, box.height)))
        elapsed = math.inf if self._at is None else at - self._at
        if 0.0 < elapsed < FORGET:
            side = self._values[2]
            rates = tuple((now - was) / side / elapsed for now, was in zip(new, self._values, strict=True))
            weight = share(SPEED, elapsed)
            across, down, growth = (
                was + weight * (now - was) for now, was in zip(rates, self._speeds, strict=True)
            )
            self._speeds = across, down, growth
            moving = share(MIN_CUTOFF + GAIN * max(0.0, math.hypot(across, down) - FLOOR), elapsed)
            growing = share(MIN_CUTOFF + GAIN * max(0.0, abs(growth) - FLOOR), elapsed)
            self._values = (
                self._values[0] + moving * (new[0] - self._values[0]),
                self._values[1] + moving * (new[1] - self._values[1]),
                self._values[2] + growing * (new[2] - self._values[2]),
            )
        elif elapsed != 0.0:
            self._values, self._speeds = new, (0.0, 0.0, 0.0)
        self._at = at
        return centred_box(self._values[:2], self._values[2])
