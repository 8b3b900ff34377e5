"""What is measured of a face: sharpness, exposure, and the share of it outside the picture."""

from __future__ import annotations

from typing import Final

from fer_desktop.vision.luma import resized
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.quality.score import factors_of
from fer_desktop.vision.types import Box, Bytes, Pose, Quality

SIDE: Final = 48
"""Side in pixels at which sharpness is measured: that of FER2013. A larger crop is averaged down first, so
that models with other input sizes give the same figures, and blur too fine for a model does not count."""
FLAT: Final = 1.0
"""Added to the variance of the gray values, so that a picture of one color has a sharpness of 0."""


def measured(crop: Bytes, box: Box, frame_size: tuple[int, int], pose: Pose, whole: bool = False) -> Quality:
    """Measure a face.

    Args:
        crop: What the model reads, (size, size) uint8, gray, upright.
        box: Where the face is, in pixels of the frame.
        frame_size: Width and height of the frame in pixels.
        pose: How it is held.
        whole: Whether it is the whole frame, so that its box says nothing of what is cut off.

    Returns:
        The measures and their score.
    """
    sharpness, exposure = sharpness_of(crop), exposure_of(crop)
    outside = 0.0 if whole else outside_of(box, frame_size)
    roll = None if whole else pose.roll
    size = min(box.width, box.height) if whole else max(box.width, box.height)
    score = factors_of(size, sharpness, exposure, outside, pose).score
    return Quality(roll, pose.yaw, pose.pitch, size, sharpness, exposure, outside, score)


def sharpness_of(crop: Bytes) -> float:
    """The variance of the Laplacian, divided by the variance of the gray values.

    The variance of the Laplacian measures focus (J. L. Pech-Pacheco and others: *Diatom autofocusing in
    brightfield microscopy*, 2000); the division makes it independent of contrast. Noise counts as sharpness.

    Args:
        crop: Pixels (size, size), uint8, gray.

    Returns:
        0 for a flat picture, up to 20 for white noise.
    """
    crop = resized(crop, SIDE)
    edges = cv2.meanStdDev(cv2.Laplacian(crop, cv2.CV_16S))[1]
    values = cv2.meanStdDev(crop)[1]
    return float(edges[0, 0] ** 2 / (values[0, 0] ** 2 + FLAT))


def exposure_of(crop: Bytes) -> float:
    """The mean gray value, 0 (black) to 1 (white), of pixels (height, width), uint8."""
    return float(cv2.mean(crop)[0] / 255.0)


def outside_of(box: Box, frame_size: tuple[int, int]) -> float:
    """The share of a face that the edge of the picture cuts off, 0 to 1.

    Detectors clip their squares to the picture, so a box that touches an edge stood for a square with its
    longer side.

    Args:
        box: Where the face is, in pixels of the frame.
        frame_size: Width and height of the frame in pixels.
    """
    width, height = frame_size
    inside = box.clipped(width, height)
    left, top = box.x <= 0, box.y <= 0
    right, bottom = box.x + box.width >= width, box.y + box.height >= height
    side = max(box.width, box.height)
    across = side if left or right else box.width
    down = side if top or bottom else box.height
    return 1.0 - inside.area / (across * down) if across * down else 1.0
