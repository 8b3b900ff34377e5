"""What a face looks like, as numbers that change little with expression and light."""

from __future__ import annotations

from typing import Final

import numpy as np

from fer_desktop.vision.luma import resized
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes, Floats

SIDE: Final = 48
"""Side in pixels at which faces are described, whatever a model reads: distances depend on it."""
CELLS: Final = 5
"""Cells of the crop in each direction."""
BLUR: Final = 0.8
"""Sigma in pixels; noise would decide in even areas."""
TURNS: Final = (-8.0, 0.0, 8.0)
"""Degrees by which a crop is turned for ``describe_variants``."""
SHIFTS: Final = (-2.0, 0.0, 2.0)
"""Pixels of a crop of ``SIDE`` by which it is moved for it, across and down."""
_NEIGHBOURS: Final = ((-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1))


def _uniform_bins() -> Bytes:
    """The bin of each of the 256 patterns: one for each uniform pattern, and one for all others."""
    patterns = (np.arange(256)[:, None] >> np.arange(8)) & 1
    uniform = (patterns != np.roll(patterns, 1, axis=1)).sum(axis=1) <= 2
    return np.where(uniform, np.cumsum(uniform) - 1, uniform.sum()).astype(np.uint8)


_BINS: Final = _uniform_bins()
_BIN_COUNT: Final = int(_BINS.max()) + 1


def describe_face(crop: Bytes) -> Floats:
    """The histograms of uniform local binary patterns in a grid of cells, as square roots.

    Ahonen, Hadid, Pietikäinen: Face Description with Local Binary Patterns, IEEE TPAMI 28(12), 2006; with 8
    neighbours at a distance of one pixel, on the blurred crop. Nothing was trained for it, and it needs no
    network.

    Args:
        crop: (size, size) uint8, gray, upright.

    Returns:
        (``CELLS`` * ``CELLS`` * 59,) float32; its squares sum up to 1 in each cell.
    """
    smooth = cv2.GaussianBlur(resized(crop, SIDE).astype(np.float32), (0, 0), BLUR)
    middle = smooth[1:-1, 1:-1]
    height, width = middle.shape
    patterns = np.zeros(middle.shape, dtype=np.uint8)
    for bit, (down, across) in enumerate(_NEIGHBOURS):
        neighbour = smooth[1 + down : 1 + down + height, 1 + across : 1 + across + width]
        patterns |= (neighbour >= middle).astype(np.uint8) << np.uint8(bit)
    rows = np.arange(height) * CELLS // height
    columns = np.arange(width) * CELLS // width
    cells = rows[:, None] * CELLS + columns[None, :]
    counts = np.bincount((cells * _BIN_COUNT + _BINS[patterns]).ravel(), minlength=CELLS**2 * _BIN_COUNT)
    histograms = counts.reshape(CELLS**2, _BIN_COUNT)
    shares = histograms / histograms.sum(axis=1, keepdims=True)
    return np.asarray(np.sqrt(shares), dtype=np.float32).ravel()


def describe_variants(crop: Bytes) -> Floats:
    """The same face turned and moved a little: no detector puts it at the same place each time.

    Args:
        crop: As ``describe_face`` takes it.

    Returns:
        (variants, features) float32, one as ``describe_face`` gives it for each of ``TURNS`` and ``SHIFTS``.
    """
    crop, centre = resized(crop, SIDE), ((SIDE - 1) / 2, (SIDE - 1) / 2)
    variants = []
    for turn in TURNS:
        matrix = cv2.getRotationMatrix2D(centre, turn, 1.0)
        for across in SHIFTS:
            for down in SHIFTS:
                moved = matrix + np.array([[0.0, 0.0, across], [0.0, 0.0, down]])
                warped = cv2.warpAffine(crop, moved, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE)
                variants.append(describe_face(np.asarray(warped, dtype=np.uint8)))
    return np.stack(variants)


def face_distance(one: Floats, other: Floats) -> float:
    """How unlike two faces look: the mean squared Hellinger distance of the cells, 0 (alike) to 1.

    Args:
        one: As ``describe_face`` gives it, or (n, features) of several.
        other: The same of another face.

    Returns:
        The distance; of several, the least.
    """
    return 1.0 - float((np.atleast_2d(other) @ np.atleast_2d(one).T).max()) / CELLS**2
