"""Made-up scenes: bundled samples pasted onto a plain picture, where it is known what is where."""

from __future__ import annotations

import numpy as np

from fer_desktop.base.paths import resource
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Bytes, Frame

GROUND = 95
"""About the gray value of the samples' own background."""
FACE = 0.68
"""Side of the face's box, in sides of the sample."""


def scene(*pasted: tuple[str, tuple[float, float], float], size=(640, 480), roll=0.0) -> Bytes:
    """A picture with samples: name, middle and side of each; all rotated alike."""
    picture = np.full((size[1], size[0]), GROUND, np.float32)
    for name, (x, y), side in pasted:
        sample = read_picture(resource("samples", f"{name}.png"))[:, :, 0].astype(np.float32)
        sample += GROUND - sample[0, 0]
        height, width = sample.shape
        change = cv2.getRotationMatrix2D((width / 2, height / 2), -roll, side / width)
        change[:, 2] += x - width / 2, y - height / 2
        face = cv2.warpAffine(sample, change, size, flags=cv2.INTER_AREA)
        inside = cv2.warpAffine(np.ones_like(sample), change, size)
        picture = np.where(inside > 0.99, face, picture)
    gray = np.clip(picture, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.repeat(gray[:, :, None], 3, axis=2))


def frame(index: int, bgr: Bytes, rate: float = 30.0, segment: int = 0) -> Frame:
    """A frame of a made-up video."""
    return Frame(index, index / rate, bgr, "made up", index / rate, segment)
