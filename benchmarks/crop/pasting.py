"""FER2013 faces pasted into larger pictures, where their true squares are known to a part of a pixel.

Coordinates are pixels of the picture from its upper left corner; pixel i covers i to i + 1, so that a square
needs no half pixels. Four faces stand in each picture, one of each size, far enough apart that no crop of one
shows another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box, Bytes, Floats
from training.data.faces import SIZE

WIDTH: Final = 800
HEIGHT: Final = 600
CENTRES: Final = {48: (690, 450), 96: (510, 450), 160: (600, 150), 240: (210, 300)}
"""Where the face of each size stands, give or take ``JITTER``."""
SIZES: Final = tuple(CENTRES)
JITTER: Final = 8.0
PLAIN, NOISE, CONTINUED = "plain", "noise", "continued"
SURROUNDINGS: Final = (PLAIN, NOISE, CONTINUED)
"""One gray or soft spots, behind a hard edge; or what is at the face's edge, mirrored and fading to spots."""
_FRINGE: Final = 36
"""Pixels of the face (of 48) that are continued on each side."""


@dataclass(frozen=True, slots=True)
class Square:
    """Where a face really is: upper left corner and side in pixels, not whole ones."""

    x: float
    y: float
    side: float

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, x and y, in pixels."""
        return self.x + self.side / 2, self.y + self.side / 2

    def moved(self, across: float, down: float) -> Square:
        """The same square elsewhere; ``across`` and ``down`` are parts of its side."""
        return Square(self.x + across * self.side, self.y + down * self.side, self.side)

    def box(self) -> Box:
        """The box of whole pixels that is nearest."""
        side = round(self.side)
        return Box(round(self.centre[0] - side / 2), round(self.centre[1] - side / 2), side, side)


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture looks like.

    Attributes:
        surroundings: One of ``SURROUNDINGS``.
        exposure: Factor on all gray values, which are cut off at 255.
        blur: Standard deviation of a Gauss filter on the faces, in pixels of their 48.
    """

    surroundings: str
    exposure: float = 1.0
    blur: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A picture with faces.

    Attributes:
        faces: Which faces of the sample it shows, up to four.
        gray: Pixels (HEIGHT, WIDTH), uint8.
        squares: Where they are, in the same order.
    """

    faces: range
    gray: Bytes
    squares: tuple[Square, ...]


def group_count(faces: Bytes) -> int:
    """How many pictures the faces (n, 48, 48) fill."""
    return -(-len(faces) // len(SIZES))


def face_sizes(count: int, rotation: int = 0) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Size in pixels of each of ``count`` faces, (count,); over four rotations each face has each size."""
    return np.array(SIZES)[(np.arange(count) + rotation) % len(SIZES)]


def scenes(faces: Bytes, looks: Sequence[Look], seed: int, rotation: int = 0) -> Iterator[Scene]:
    """Paste the faces, four a picture.

    Places and spots follow from the seed alone, so that the same face in another look or, after a rotation,
    in another size can be compared with itself.

    Args:
        faces: (n, 48, 48) uint8.
        looks: One for each picture, see ``group_count``.
        seed: Decides about places and spots.
        rotation: See ``face_sizes``.
    """
    sizes = face_sizes(len(faces), rotation)
    for group, look in enumerate(looks):
        random = np.random.default_rng((seed, group))
        shown = range(group * len(SIZES), min((group + 1) * len(SIZES), len(faces)))
        picture = _background(look.surroundings, random)
        squares = tuple(_square(int(sizes[face]), random) for face in shown)
        for face, square in zip(shown, squares, strict=True):
            _paste(picture, faces[face], square, look)
        yield Scene(shown, np.clip(picture * look.exposure + 0.5, 0, 255).astype(np.uint8), squares)


def _square(size: int, random: np.random.Generator) -> Square:
    across, down = np.array(CENTRES[size]) + random.uniform(-JITTER, JITTER, 2) - size / 2
    return Square(float(across), float(down), float(size))


def _background(surroundings: str, random: np.random.Generator) -> Floats:
    """Pixels (HEIGHT, WIDTH), 0..255; always takes as many random numbers."""
    gray = random.uniform(60, 200)
    spots = random.normal(gray, 40, (HEIGHT // 40, WIDTH // 40)).clip(0, 255).astype(np.float32)
    if surroundings == PLAIN:
        return np.full((HEIGHT, WIDTH), gray, np.float32)
    return np.asarray(cv2.resize(spots, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR), np.float32)


def _paste(picture: Floats, face: Bytes, square: Square, look: Look) -> None:
    """Write a face (48, 48) into the picture where the square is."""
    soft = look.surroundings == CONTINUED
    patch: Floats = np.pad(face, _FRINGE, mode="reflect").astype(np.float32)
    distance = _distance_from_face()
    if soft:
        # The mirror image must not be one: a second pair of eyes would mislead detector and network.
        nearness = np.clip(1 - distance / 6, 0, 1).astype(np.float32)
        patch = patch * nearness + _blurred(patch, 5) * (1 - nearness)
    if look.blur:
        patch = _blurred(patch, look.blur)
    cover = np.clip(1.5 - 1.5 * distance / _FRINGE, 0, 1) if soft else (distance == 0).astype(np.float32)
    factor = square.side / SIZE
    reach = _FRINGE * factor
    bounds = Box(int(square.x - reach), int(square.y - reach), *[int(square.side + 2 * reach) + 2] * 2)
    bounds = bounds.clipped(WIDTH, HEIGHT)
    # The patch's first centre lies at 0.5 - _FRINGE pixels of the face; OpenCV counts from centre to centre.
    start = (0.5 - _FRINGE) * factor - 0.5
    change = np.array([[factor, 0, square.x + start - bounds.x], [0, factor, square.y + start - bounds.y]])
    size = bounds.width, bounds.height
    enlarged = cv2.warpAffine(patch, change, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    covered = cv2.warpAffine(cover, change, size, flags=cv2.INTER_LINEAR)
    part = picture[bounds.y : bounds.y + bounds.height, bounds.x : bounds.x + bounds.width]
    part += (np.clip(enlarged, 0, 255) - part) * covered


def _blurred(pixels: Floats, deviation: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), deviation), np.float32)


def _distance_from_face() -> Floats:
    """Pixels from a face's edge to each pixel of its patch, 0 inside of the face."""
    places = np.arange(-_FRINGE, SIZE + _FRINGE)
    outside = np.maximum(np.maximum(-places, places - SIZE + 1), 0)
    return np.hypot(outside[:, None], outside[None, :]).astype(np.float32)
