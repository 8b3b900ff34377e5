"""Searching by BlazeFace: overlapping square tiles of a picture, or closely about one place."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby
from typing import Final

import numpy as np

from fer_desktop.vision.detectors.blazeface_network import SIDE, BlazeFaceNetwork
from fer_desktop.vision.detectors.detections import FoundFace, centred_box, non_max_suppression
from fer_desktop.vision.detectors.landmarks import COLUMNS, faces_of
from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import turned
from fer_desktop.vision.types import Box, Bytes, Floats

GROWTH: Final = 2.0
"""From one size of tiles to the next."""
BEYOND: Final = 1.5
"""Side of the largest tile, in sides of the picture, for a face that fills it: of 231 faces cut out closely
BlazeFace finds 98 % there, with a score of 0.7, and 79 % in a tile as large as the picture."""


def tiles(size: tuple[int, int], smallest: float, part: float) -> Iterator[Box]:
    """Tiles of several sizes, so that every face lies wholly in one of them and is not too small there.

    Neighbours overlap by as much as the largest face that their size of tiles has to show: ``GROWTH`` times
    the smallest one. Whatever is larger is for larger tiles, which hold the whole picture in the end.

    Args:
        size: Width and height of the picture in pixels.
        smallest: Side of the smallest face that is to be found, in pixels.
        part: That side as a part of a tile's, 0..1, at which the detector still finds it.

    Yields:
        Squares, the smallest ones first; those that are larger than the picture reach out of it.
    """
    longest = max(size)
    side = smallest / part
    while side < longest:
        yield from _of_side(size, side, part * GROWTH)
        side *= GROWTH
    for whole in (1.0, BEYOND):
        yield from _of_side(size, longest * whole, 0.0)


def _of_side(size: tuple[int, int], side: float, overlap: float) -> Iterator[Box]:
    whole = max(1, round(side))
    across, down = (_starts(length, whole, overlap) for length in size)
    for y in down:
        for x in across:
            yield Box(x, y, whole, whole)


def _starts(length: int, side: int, overlap: float) -> list[int]:
    """Where tiles begin along one side of the picture, evenly spread."""
    if side >= length:
        return [(length - side) // 2]
    count = 1 + math.ceil((length - side) / (side * (1.0 - overlap)))
    return [round(index * (length - side) / (count - 1)) for index in range(count)]


SMALLEST: Final = 22
"""Side of the smallest face that is to be found, in pixels of the network's input: of 102 photographed faces
pasted onto pictures it finds all from 20 pixels on, 87 % at 18 and 28 % at 16, with a score of 0.7."""
MEASURED: Final = 0.8
"""How much smaller than it is a face may be measured, in its own sides."""
FLAT: Final = 3.0
"""Standard deviation of a part's gray values below which there is no face in it."""
REACH: Final = 2.0
"""Side of the region that is searched closely, in sides of the face, which then has 64 pixels."""
SAME_PLACE: Final = 0.3
"""Intersection over union from which what is found there is the face that was looked at."""


def search_parts(network: BlazeFaceNetwork, gray: Luma, smallest: float, least: float) -> list[FoundFace]:
    """Search a whole picture.

    Args:
        network: What to search by.
        gray: The picture's luma.
        smallest: Side of the smallest face that matters, in pixels.
        least: Least score, 0..1.

    Returns:
        One square a face, with its score and its roll.
    """
    height, width = gray.shape
    found: list[FoundFace] = []
    sides = groupby(tiles((width, height), smallest, SMALLEST / SIDE), key=lambda tile: tile.width)
    copy = gray.whole
    for side, of_a_side in sides:
        # From the copy before: that is a fourth of the pixels, and as good.
        copy = _resized(copy, (width, height), SIDE / side)
        scale = copy.shape[1] / width, copy.shape[0] / height
        for tile in of_a_side:
            x, y = tile.centre
            square = centred_box((x * scale[0], y * scale[1]), SIDE)
            rows = _rows_in(network, copy, square, 0.0, least)
            found += faces_of(rows, (1 / scale[0], 1 / scale[1]), (width, height))
    return [face for face in non_max_suppression(found) if face.box.width >= smallest * MEASURED]


def search_closely(
    network: BlazeFaceNetwork, gray: Luma, box: Box, roll: float, least: float
) -> list[FoundFace]:
    """Search about a place where a face is expected.

    Args:
        network: What to search by.
        gray: The picture's luma.
        box: Where it should be, and how large, in pixels; any part may lie outside.
        roll: Of the expected face, in degrees; it is looked at upright.
        least: Least score, 0..1.

    Returns:
        As ``search_parts``.
    """
    height, width = gray.shape
    region = centred_box(box.centre, max(box.width, box.height) * REACH)
    if not region.clipped(width, height).area:
        return []
    return non_max_suppression(
        faces_of(_rows_in(network, gray, region, roll, least), (1.0, 1.0), (width, height))
    )


def score_at(network: BlazeFaceNetwork, gray: Luma, face: FoundFace, least: float) -> float:
    """How sure the network is of a face that another search found, 0..1; 0 where it is below ``least``."""
    near = search_closely(network, gray, face.box, face.pose.roll, least)
    return max((one.score for one in near if one.box.overlap(face.box) >= SAME_PLACE), default=0.0)


def _resized(copy: Bytes, size: tuple[int, int], ratio: float) -> Bytes:
    """A copy brought to so many times the size (width, height) of the picture."""
    wanted = max(1, round(size[0] * ratio)), max(1, round(size[1] * ratio))
    interpolation = cv2.INTER_AREA if wanted[0] < copy.shape[1] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(copy, wanted, interpolation=interpolation), np.uint8)


def _rows_in(network: BlazeFaceNetwork, gray: Bytes | Luma, square: Box, roll: float, least: float) -> Floats:
    """What the network finds in a square part of a picture, which is rotated about its middle."""
    part = _part(gray, square, roll)
    if float(cv2.meanStdDev(part)[1][0, 0]) < FLAT:
        return np.empty((0, COLUMNS), np.float32)
    return _on_picture(network.rows(part, least), square, roll)


def _part(gray: Bytes | Luma, square: Box, roll: float) -> Bytes:
    """A square part, upright, (SIDE, SIDE) uint8; a large rotated one is turned in a smaller copy of it."""
    factor = square.width // (2 * SIDE)
    if not roll or factor < 2 or not isinstance(gray, Luma):
        return crop_face(gray, square, 0.0, SIDE, roll)
    height, width = gray.shape
    # The diagonal of the square: as far as any turn of it reaches.
    around = centred_box(square.centre, square.width * math.sqrt(2.0)).clipped(width, height)
    size = max(1, around.width // factor), max(1, around.height // factor)
    small = np.asarray(cv2.resize(gray.cut(around), size, interpolation=cv2.INTER_AREA), np.uint8)
    x, y = square.centre
    centre = (x - around.x) * size[0] / around.width, (y - around.y) * size[1] / around.height
    return crop_face(small, centred_box(centre, square.width / factor), 0.0, SIDE, roll)


def _on_picture(rows: Floats, square: Box, roll: float) -> Floats:
    """Rows of the network, whose landmarks are brought from the part's pixels to those of the picture."""
    moved = rows.copy()
    offsets = (rows[:, 4:14].reshape(-1, 5, 2) - SIDE / 2) * (square.width / SIDE)
    across, down = turned((1.0, 0.0), roll), turned((0.0, 1.0), roll)
    points = offsets @ np.array([across, down], np.float32) + np.array(square.centre, np.float32)
    moved[:, 4:14] = points.reshape(-1, 10)
    return moved
