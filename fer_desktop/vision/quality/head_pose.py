"""Yaw and pitch of a head from four points of its face.

A picture of a distant head is nearly its scaled orthographic projection (weak perspective). Four points that
lie in no plane then give the projection's matrix at once, and the rotation nearest to it (by its polar
decomposition) gives the angles: D. DeMenthon and L. Davis, *Model-based object pose in 25 lines of code*,
1995, first step. One mean face serves for all, so that a longer nose counts as a lowered head, and an open
mouth as a raised one, by some degrees.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from fer_desktop.vision.tracking.rotation import Point, turned

NOSE: Final = (0.55, 0.65)
"""Tip of the nose: how far below the middle of the eyes, and how far in front of them, in distances of the
eyes. Fitted, as ``MOUTH`` is, on what BlazeFace finds on 456 photographs and 3,498 faces of FER2013's
PublicTest: the eyes come closer together as the nose moves off the line between eyes and mouth."""
MOUTH: Final = (1.06, 0.33)
"""Middle of the lips, as BlazeFace finds it, likewise."""
MOUTH_CORNERS: Final = (1.06, 0.07)
"""Between the corners of the mouth, as YuNet finds them; the depth is that of MediaPipe's canonical face
model."""


def yaw_and_pitch(
    right_eye: Point, left_eye: Point, nose: Point, mouth: Point, roll: float, mouth_at: Point = MOUTH
) -> tuple[float, float]:
    """How a head is turned: rotated by pitch about its own ears, then by yaw, then by roll.

    Args:
        right_eye: The person's own, x and y in pixels.
        left_eye: The other one.
        nose: Its tip.
        mouth: Its middle.
        roll: Of the line between the eyes, in degrees.
        mouth_at: Where that middle lies on the mean face: ``MOUTH`` or ``MOUTH_CORNERS``.

    Returns:
        Degrees, -90..90: yaw, positive to the right edge of the upright picture, and pitch, positive upwards.
    """
    middle = (right_eye[0] + left_eye[0]) / 2, (right_eye[1] + left_eye[1]) / 2
    # The projection takes the axes to the right, down and to the viewer to the columns of a (2, 3) matrix.
    across = np.subtract(left_eye, right_eye)
    offsets = np.array([np.subtract(nose, middle), np.subtract(mouth, middle)])
    down, towards = np.linalg.solve(np.array([NOSE, mouth_at]), offsets)
    left, _, right = np.linalg.svd(np.stack([across, down, towards], axis=1), full_matrices=False)
    rotation = left @ right
    ahead = turned((float(rotation[0, 2]), float(rotation[1, 2])), -roll)
    facing = rotation[0, 0] * rotation[1, 1] - rotation[0, 1] * rotation[1, 0]
    yaw = math.degrees(math.atan2(ahead[0], max(float(facing), 0.0)))
    return yaw, math.degrees(math.asin(min(max(-ahead[1], -1.0), 1.0)))
