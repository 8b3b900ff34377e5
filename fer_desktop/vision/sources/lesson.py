"""The demonstration for lessons: each sample face in many views, so that faces can be collected from it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.demo import HEIGHT, RATE, WIDTH, DemoSource
from fer_desktop.vision.types import Bytes, Floats

STAY: Final = 5.0
"""Seconds that one sample is shown."""
ROLL: Final = (14.0, 7.3)
"""Degrees by which the face is rolled at most, and the period in seconds; likewise below."""
YAW: Final = (24.0, 5.1)
PITCH: Final = (16.0, 3.7)
"""Degrees by which the face is turned aside, and raised and lowered, as if it lay on a cylinder."""
SHIFT: Final = ((120.0, 11.1), (30.0, 6.7))
"""Pixels across, and up and down."""
LIGHT: Final = (0.2, 6.1)
"""Share by which the picture gets brighter and darker."""
OTHER: Final = (0.3, 2.3)
"""Share of another sample that is mixed in, so that the expression varies."""
MOTION: Final = ((10.0, 2.9), (9.0, 4.1))
"""Pixels by which the parts of the face move against each other, across, and up and down."""
PARTS: Final = 190.0
"""Pixels from one such part to the next."""
RADIUS: Final = 0.62
"""Of the cylinder, as a part of the side of a sample."""


class LessonSource(DemoSource):
    """One sample face after the other, turned, rolled, moved and lit; the same frames at every run."""

    def __init__(self, folder: Path, labels: Sequence[str] = ()) -> None:
        """Take note of what to show.

        Args:
            folder: As ``DemoSource`` has it.
            labels: The emotions to show; the samples of all emotions where none of these has one.
        """
        super().__init__(folder)
        self._labels = frozenset(label.casefold() for label in labels)

    def _wanted(self, paths: list[Path]) -> list[Path]:
        chosen = [path for path in paths if path.stem.casefold() in self._labels]
        return chosen if len(chosen) > 1 else paths

    def frame_at(self, index: int) -> Bytes:
        """Draw frame ``index``, from 0: (HEIGHT, WIDTH, 3) uint8; the same for the same index."""
        seconds = index / RATE
        number = int(seconds / STAY)
        first = self._samples[number % len(self._samples)]
        second = self._samples[(number + 1 + int(seconds)) % len(self._samples)]
        other = OTHER[0] * (0.5 + 0.5 * _wave(seconds, 1.0, OTHER[1]))
        height, width = first.shape
        mixed = cv2.addWeighted(first, 1.0 - other, second, other, 0.0).astype(np.float32)
        lit = np.clip(mixed * (1.0 + _wave(seconds, *LIGHT)), 0.0, 255.0).astype(np.uint8)
        across, down = _turned(width, _wave(seconds, *YAW)), _turned(height, _wave(seconds, *PITCH))
        columns, rows = (np.asarray(grid, np.float32) for grid in np.meshgrid(across, down))
        columns += _bent(height, seconds, *MOTION[0])[:, np.newaxis]
        rows += _bent(width, seconds, *MOTION[1])[np.newaxis, :]
        face = cv2.remap(lit, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        placed = cv2.getRotationMatrix2D((width / 2, height / 2), _wave(seconds, *ROLL), 1.0)
        placed[0, 2] += (WIDTH - width) / 2 + _wave(seconds, *SHIFT[0])
        placed[1, 2] += (HEIGHT - height) / 2 + _wave(seconds, *SHIFT[1])
        canvas = cv2.warpAffine(face, placed, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(cv2.cvtColor(canvas, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def _turned(side: int, degrees: float) -> Floats:
    """Which pixel of a line that is wound around a cylinder, turned by so much, is seen at each place."""
    radius = RADIUS * side
    angles = np.arcsin((np.arange(side) - side / 2) / radius) - math.radians(degrees)
    seen = side / 2 + radius * np.sin(np.clip(angles, -math.pi / 2, math.pi / 2))
    return np.asarray(seen, dtype=np.float32)


def _bent(side: int, seconds: float, most: float, period: float) -> Floats:
    """For each pixel of a line, by how many pixels it moves."""
    phase = 2.0 * math.pi * (np.arange(side) / PARTS + seconds / period)
    return (most * np.sin(phase)).astype(np.float32)


def _wave(seconds: float, most: float, period: float) -> float:
    return most * math.sin(2.0 * math.pi * seconds / period)
