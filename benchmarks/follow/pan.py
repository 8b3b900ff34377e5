"""A pan over a photograph of one person in a suit, which has been taken for a second face."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmarks.follow.moving import RATE
from fer_desktop.analysis.video_parts import PART
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.face_finder import FaceFinder
from fer_desktop.vision.types import Frame

SIZE: Final = (640, 360)
FACE: Final = (225.0, 115.0, 100.0)
"""Middle and side of the face in the photograph of 512 × 512 pixels."""


@dataclass(frozen=True, slots=True)
class Panned:
    """Of one finder.

    Attributes:
        frames: How many there were.
        false: On how many of them something else than the face was found.
        there: On how many the whole face was in view.
        found: On how many of those it was found.
    """

    frames: int
    false: int
    there: int
    found: int


def pan(scale: float, frames: int) -> Iterator[tuple[Frame, tuple[float, float, float]]]:
    """Frames of a window that moves over the photograph, and where its face is: middle and side in pixels.

    Args:
        scale: By which the photograph is enlarged.
        frames: How many.
    """
    from skimage import data

    photograph = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    large = cv2.resize(photograph, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    across, down = large.shape[1] - SIZE[0], large.shape[0] - SIZE[1]
    for index in range(frames):
        phase = 2 * math.pi * index / frames
        x = across * (0.5 + 0.5 * math.sin(3 * phase))
        y = down * (0.5 - 0.5 * math.cos(2 * phase))
        change = np.array([[1.0, 0.0, x], [0.0, 1.0, y]])
        bgr = cv2.warpAffine(large, change, SIZE, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        face = FACE[0] * scale - x, FACE[1] * scale - y, FACE[2] * scale
        yield Frame(index, index / RATE, np.asarray(bgr, np.uint8), "pan", index / RATE), face


def panned(finder: FaceFinder, scale: float, in_parts: bool, frames: int = 1200) -> Panned:
    """Follow the face through the pan; ``in_parts`` begins anew where a batch does."""
    false = there = found = 0
    for frame, (x, y, side) in pan(scale, frames):
        if in_parts and frame.index % PART == 0:
            finder.reset()
        boxes = [face.box for face in finder.find(frame)]
        right = [box for box in boxes if math.dist(box.centre, (x, y)) < side / 2]
        false += len(boxes) > min(len(right), 1)
        inside = side / 2 <= x <= SIZE[0] - side / 2 and side / 2 <= y <= SIZE[1] - side / 2
        there += inside
        found += inside and bool(right)
    return Panned(frames, false, there, found)
