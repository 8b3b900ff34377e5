"""Faces rotated within the picture (roll): the angle, and the picture turned upright."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes

Point: TypeAlias = tuple[float, float]
"""x and y in pixels."""
Map: TypeAlias = npt.NDArray[np.float64]
"""(2, 3): x' = m[0, 0] x + m[0, 1] y + m[0, 2], and y' likewise from the second row."""


def turned(offset: Point, roll: float) -> Point:
    """Where a point lies from the middle of a face, once the face is rotated."""
    cosine, sine = math.cos(math.radians(roll)), math.sin(math.radians(roll))
    across, down = offset
    return cosine * across - sine * down, sine * across + cosine * down


def roll_of(left: Point, right: Point) -> float:
    """The roll of a face, -180 to 180, from its eyes: the one at the left of an upright face first."""
    return math.degrees(math.atan2(right[1] - left[1], right[0] - left[0]))


def upright(gray: Bytes, centre: Point, side: float, roll: float, size: int) -> Bytes:
    """Cut a rotated square out of a picture, upright.

    Beyond the picture its edge is repeated.

    Args:
        gray: Pixels (height, width), uint8; not written to.
        centre: Middle of the square.
        side: Its side in pixels.
        roll: Of the square.
        size: Side of the result in pixels.

    Returns:
        Pixels (size, size), uint8, in an array of their own.
    """
    # Taken at about the picture's own resolution and then averaged: a face four times as large as the
    # result would otherwise be read from one pixel of sixteen.
    fine = size * max(1, round(side / size))
    step = side / fine
    across, down = turned((step, 0.0), roll), turned((0.0, step), roll)
    corner = turned((-side / 2 + step / 2, -side / 2 + step / 2), roll)
    # OpenCV counts from the middle of the first pixel.
    change = np.array(
        [
            [across[0], down[0], centre[0] + corner[0] - 0.5],
            [across[1], down[1], centre[1] + corner[1] - 0.5],
        ]
    )
    cut = cv2.warpAffine(
        gray,
        change,
        (fine, fine),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.array(cv2.resize(cut, (size, size), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def turned_picture(gray: Bytes, roll: float) -> tuple[Bytes, Map]:
    """A whole picture turned back by ``roll``, so that faces with this roll stand upright in it.

    Args:
        gray: Pixels (height, width), uint8; not written to.
        roll: Of the faces.

    Returns:
        The picture, grown so that nothing is cut off, and the map from its places to those of ``gray``.
    """
    height, width = gray.shape
    cosine, sine = abs(math.cos(math.radians(roll))), abs(math.sin(math.radians(roll)))
    size = math.ceil(width * cosine + height * sine), math.ceil(width * sine + height * cosine)
    across, down = turned((1.0, 0.0), roll), turned((0.0, 1.0), roll)
    corner = turned((-size[0] / 2, -size[1] / 2), roll)
    back = np.array(
        [[across[0], down[0], width / 2 + corner[0]], [across[1], down[1], height / 2 + corner[1]]]
    )
    half = np.array([0.5, 0.5])
    centred = back.copy()
    centred[:, 2] += back[:, :2] @ half - half
    picture = cv2.warpAffine(
        gray,
        centred,
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(picture, dtype=np.uint8), back


def mapped(change: Map, point: Point) -> Point:
    """Where a map takes a point."""
    x, y = change @ np.array([*point, 1.0])
    return float(x), float(y)


STEP: Final = 12.0
"""Degrees between the rolls that are compared: far enough to differ, near enough for all three to see it."""
MIN_HITS: Final = 10.0
"""Hits in all, below which they say nothing about the roll."""
STEADY: Final = 5.0
"""Degrees below which a face counts as upright: the estimate's own error, which nobody's reading needs."""
MAX_ROLL: Final = 45.0
"""Degrees beyond which a roll is not followed."""


def correction(less: float, here: float, more: float) -> float:
    """How many degrees clockwise a face is rotated from where it was looked for.

    Args:
        less: Score with the picture turned back by ``STEP`` degrees less than where it was found.
        here: Score where it was found.
        more: Score at ``STEP`` degrees more.
    """
    total = less + here + more
    return STEP * (more - less) / total if total >= MIN_HITS else 0.0


def limited(roll: float) -> float:
    """A roll within what is followed."""
    return min(max(roll, -MAX_ROLL), MAX_ROLL)


def settled(roll: float) -> float:
    """The roll by which to turn a face for reading: 0 for one that is as good as upright."""
    return 0.0 if abs(roll) < STEADY else roll


def roll_between(roll: float, score: Callable[[float], float], rounds: int = 2) -> float:
    """The roll of a face that was found at about ``roll``; each round asks for its score at three rolls."""
    for _ in range(rounds):
        roll = limited(roll + correction(*(score(roll + turn) for turn in (-STEP, 0.0, STEP))))
    return settled(roll)
