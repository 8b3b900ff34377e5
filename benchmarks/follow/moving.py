"""Made-up videos: faces that move over a cluttered background, where their true squares are known.

Coordinates are pixels from the upper left corner; pixel i covers i to i + 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import turned
from fer_desktop.vision.types import Bytes, Floats, Frame

RATE: Final = 30.0
NOISE: Final = 3.0
"""Standard deviation of a camera's noise, in gray values."""
_FRINGE: Final = 16
"""Pixels of a face (of 48) that are continued on each side, fading into the background."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a face is: middle and side of its square in pixels, and its roll in degrees clockwise."""

    centre: tuple[float, float]
    side: float
    roll: float = 0.0


Path: TypeAlias = Callable[[float], Place | None]
"""Where a face is at a time in seconds; None while it is not to be seen."""


@dataclass(frozen=True, slots=True, eq=False)
class Actor:
    """One face of a video: (48, 48) uint8, or any other square, and its way."""

    face: Bytes
    path: Path


def frames(actors: Sequence[Actor], size: tuple[int, int], seconds: float, seed: int) -> Iterator[Frame]:
    """The frames of a video of this (width, height); the last actor stands in front."""
    random = np.random.default_rng(seed)
    background = _background(size, random)
    patches = [_patch(actor.face) for actor in actors]
    for index in range(round(seconds * RATE)):
        gray = background.copy()
        for actor, (patch, cover) in zip(actors, patches, strict=True):
            place = actor.path(index / RATE)
            if place is not None:
                _paste(gray, patch, cover, place, len(actor.face))
        # One field of noise, rolled: drawing a new one takes longer than all the rest.
        noise = random.normal(0, NOISE, (64, size[0])).astype(np.float32)
        gray += np.roll(np.tile(noise, (size[1] // 64 + 1, 1))[: size[1]], int(random.integers(64)), axis=0)
        pixels = np.clip(gray + 0.5, 0, 255).astype(np.uint8)
        bgr = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), np.uint8)
        yield Frame(index, index / RATE, bgr, "made up", position=index / RATE)


def resting(centre: tuple[float, float], side: float, roll: float = 0.0) -> Path:
    """A face that does not move."""
    return lambda at: Place(centre, side, roll)


def restless(size: tuple[int, int], side: float) -> Path:
    """Rests for a second, drifts for a second, then goes to and fro quickly, coming nearer and going away."""
    width, height = size

    def path(at: float) -> Place:
        quick = max(0.0, at - 2.0)
        across = 0.1 * width * min(max(at - 1.0, 0.0), 1.0) + 0.2 * width * math.sin(
            2 * math.pi * quick / 1.6
        )
        down = 0.08 * height * math.sin(2 * math.pi * quick / 0.9)
        growth = 1.0 + 0.25 * math.sin(2 * math.pi * quick / 2.0)
        return Place((width * 0.45 + across, height * 0.5 + down), side * growth)

    return path


def _background(size: tuple[int, int], random: np.random.Generator) -> Floats:
    """Large spots, small spots and some hard-edged furniture."""
    width, height = size
    large = random.normal(120, 30, (height // 90, width // 90)).astype(np.float32)
    small = random.normal(0, 12, (height // 12, width // 12)).astype(np.float32)
    gray = cv2.resize(large, size, interpolation=cv2.INTER_CUBIC)
    gray = gray + cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
    for _ in range(12):
        x, y = int(random.integers(width)), int(random.integers(height))
        w, h = (int(value) for value in random.integers(width // 40, width // 8, 2))
        cv2.rectangle(gray, (x, y), (x + w, y + h), (float(random.uniform(40, 220)),), -1)
    return np.asarray(gray, np.float32)


def _patch(face: Bytes) -> tuple[Floats, Floats]:
    """A face with its surroundings, and how much of each pixel covers the background, 0..1."""
    fringe = round(_FRINGE * len(face) / 48)
    patch = np.pad(face, fringe, mode="reflect").astype(np.float32)
    places = np.arange(-fringe, len(face) + fringe)
    outside = np.maximum(np.maximum(-places, places - len(face) + 1), 0)
    distance = np.hypot(outside[:, None], outside[None, :]).astype(np.float32)
    # The mirror image at the edge must not be one: a second pair of eyes would mislead the detector.
    soft = np.asarray(cv2.GaussianBlur(patch, (0, 0), fringe / 4), np.float32)
    near = np.clip(1 - 4 * distance / fringe, 0, 1)
    cover = np.clip(1.5 - 1.5 * distance / fringe, 0, 1).astype(np.float32)
    return (patch * near + soft * (1 - near)).astype(np.float32), cover


def _paste(gray: Floats, patch: Floats, cover: Floats, place: Place, face_side: int) -> None:
    step = place.side / face_side
    across, down = turned((step, 0.0), place.roll), turned((0.0, step), place.roll)
    middle = (len(patch) - 1) / 2
    change = np.array([[across[0], down[0], 0.0], [across[1], down[1], 0.0]])
    reach = math.ceil(len(patch) * step * 0.75) + 2
    left, top = int(place.centre[0]) - reach, int(place.centre[1]) - reach
    corner = change[:, :2] @ np.array([middle, middle])
    change[0, 2] = place.centre[0] - 0.5 - left - corner[0]
    change[1, 2] = place.centre[1] - 0.5 - top - corner[1]
    size = 2 * reach, 2 * reach
    drawn = cv2.warpAffine(patch, change, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    covered = cv2.warpAffine(cover, change, size, flags=cv2.INTER_LINEAR)
    height, width = gray.shape
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + size[0], width), min(top + size[1], height)
    if x0 >= x1 or y0 >= y1:
        return
    inside = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    part = gray[y0:y1, x0:x1]
    part += (np.clip(drawn[inside], 0, 255) - part) * covered[inside]
