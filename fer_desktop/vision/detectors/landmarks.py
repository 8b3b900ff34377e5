"""What YuNet says of faces, as boxes that a model expects.

A model reads the square of FER2013, in which both eyes of an upright face lie at 0.39 of the height and 0.40
of the width apart, and the mouth's corners 0.40 of the height below them (measured on the bundled samples).
YuNet frames a face from forehead to chin, narrower than high; so the square comes from its landmarks.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from fer_desktop.vision.detectors.detections import FoundFace, centred_box
from fer_desktop.vision.quality.head_pose import MOUTH, MOUTH_CORNERS, yaw_and_pitch
from fer_desktop.vision.tracking.rotation import Point, roll_of, settled, turned
from fer_desktop.vision.types import Floats, Pose

COLUMNS: Final = 15
"""Of each row: x, y, width, height; right eye, left eye, nose, right and left corner of the mouth (the
person's own right, so at the left of the picture), x and y each; score."""
EYES_APART: Final = 0.395
EYES_TO_MOUTH: Final = 0.40
EYES_TO_MIDDLE: Final = 0.11
"""Parts of the square's side."""


def faces_of(rows: Floats | None, scale: tuple[float, float], size: tuple[int, int]) -> list[FoundFace]:
    """The faces of a picture.

    Args:
        rows: (faces, ``COLUMNS``) float32, in pixels of the copy that was searched; None for none.
        scale: How many pixels of the picture one of the copy is, across and down.
        size: Width and height of the picture in pixels.

    Returns:
        The faces whose middle lies within the picture, in the order of ``rows``, with their score.

    Raises:
        ValueError: the array has another shape.
    """
    if rows is None:
        return []
    if rows.ndim != 2 or rows.shape[1] != COLUMNS:
        raise ValueError(f"a row of YuNet has {COLUMNS} columns, not {rows.shape}")
    width, height = size
    faces = []
    for row in rows.astype(np.float64):
        points = row[4:14].reshape(5, 2) * scale
        right_eye, left_eye, nose, *corners = [(float(x), float(y)) for x, y in points]
        mouth = (corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2
        centre, side, roll = square_of(right_eye, left_eye, mouth)
        box = centred_box(centre, side).clipped(width, height)
        if box.area and 0 <= centre[0] < width and 0 <= centre[1] < height:
            # BlazeFace has one point in the middle of the lips in place of two corners.
            mouth_at = MOUTH if corners[0] == corners[1] else MOUTH_CORNERS
            yaw, pitch = yaw_and_pitch(right_eye, left_eye, nose, mouth, roll, mouth_at)
            faces.append(FoundFace(box, float(row[14]), Pose(settled(roll), yaw=yaw, pitch=pitch)))
    return faces


def square_of(right_eye: Point, left_eye: Point, mouth: Point) -> tuple[Point, float, float]:
    """The square that a model reads: its middle, its side in pixels and its roll.

    Args:
        right_eye: The person's own, x and y in pixels.
        left_eye: The other one.
        mouth: Between its corners.
    """
    between = (right_eye[0] + left_eye[0]) / 2, (right_eye[1] + left_eye[1]) / 2
    # A face that turns aside brings its eyes together, one that nods brings the mouth up.
    side = max(math.dist(right_eye, left_eye) / EYES_APART, math.dist(between, mouth) / EYES_TO_MOUTH)
    roll = roll_of(right_eye, left_eye)
    across, down = turned((0.0, EYES_TO_MIDDLE * side), roll)
    return (between[0] + across, between[1] + down), side, roll
