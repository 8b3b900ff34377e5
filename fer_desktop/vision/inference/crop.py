"""From a face's box to what the model reads."""

from __future__ import annotations

import math

import numpy as np

from fer_desktop.vision.luma import Luma, to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import upright
from fer_desktop.vision.types import Box, Bytes

__all__ = ["crop_face", "face_square", "to_gray", "whole_face"]


def face_square(box: Box, margin: float) -> Box:
    """The square to be cut out for a face, about the centre of its box; may reach out of the picture.

    Args:
        box: The face.
        margin: Added on each side, as a part of the longer side of the box; negative cuts closer.
    """
    side = max(1, round(max(box.width, box.height) * (1.0 + 2.0 * margin)))
    across, down = box.centre
    return Box(math.floor(across - side / 2 + 0.5), math.floor(down - side / 2 + 0.5), side, side)


def crop_face(gray: Bytes | Luma, box: Box, margin: float, size: int, roll: float = 0.0) -> Bytes:
    """Cut a face out, put it upright and bring it to the model's size.

    Where the square reaches out of the picture, the picture's edge is repeated.

    Args:
        gray: Pixels (height, width), uint8, or a picture's luma; not written to.
        box: The face, at least partly within the picture.
        margin: As in ``face_square``.
        size: Side of the result in pixels.
        roll: Degrees by which the face is turned clockwise; the square is turned with it, about its middle.

    Returns:
        Pixels (size, size), uint8, in an array of their own.

    Raises:
        ValueError: the picture is not gray, or the square lies outside of it.
    """
    if not isinstance(gray, Luma) and gray.ndim != 2:
        raise ValueError(f"a gray picture has 2 dimensions, this one has {gray.ndim}")
    height, width = gray.shape
    square = face_square(box, margin)
    inside = square.clipped(width, height)
    if inside.area == 0:
        raise ValueError(f"{square} lies outside of a picture of {width} × {height} pixels")
    if roll:
        return upright(*_about(gray, square, box.centre), square.width, roll, size)
    cut: cv2.typing.MatLike = _part(gray, inside)
    if inside != square:
        cut = cv2.copyMakeBorder(
            cut,
            top=inside.y - square.y,
            bottom=square.y + square.height - inside.y - inside.height,
            left=inside.x - square.x,
            right=square.x + square.width - inside.x - inside.width,
            borderType=cv2.BORDER_REPLICATE,
        )
    # INTER_AREA averages what falls into one pixel; for growing it would only repeat pixels.
    interpolation = cv2.INTER_AREA if square.width > size else cv2.INTER_LINEAR
    return np.array(cv2.resize(cut, (size, size), interpolation=interpolation), dtype=np.uint8)


def whole_face(gray: Luma, size: int) -> Bytes:
    """Bring a picture that is one face to the model's size, as ``training.data.folder_reader`` reads it.

    A picture that is no square is stretched into one, so that a model reads what it is trained and measured
    on.

    Args:
        gray: The picture's luma.
        size: Side of the result in pixels.

    Returns:
        Pixels (size, size), uint8, in an array of their own.
    """
    # At the same size, cv2.resize hands back the pixels as they are.
    return np.array(cv2.resize(gray.whole, (size, size), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _part(gray: Bytes | Luma, inside: Box) -> Bytes:
    if isinstance(gray, Luma):
        return gray.cut(inside)
    return gray[inside.y : inside.y + inside.height, inside.x : inside.x + inside.width]


def _about(gray: Bytes | Luma, square: Box, centre: tuple[float, float]) -> tuple[Bytes, tuple[float, float]]:
    """The part of a picture that any turn of a square about its centre needs, and its centre there."""
    if not isinstance(gray, Luma):
        return gray, centre
    height, width = gray.shape
    # Half a diagonal, and the pixels beyond the edge that are mixed in.
    reach = math.ceil(square.width * math.sqrt(0.5)) + 2
    left, top = math.floor(centre[0]) - reach, math.floor(centre[1]) - reach
    part = Box(left, top, 2 * reach + 2, 2 * reach + 2).clipped(width, height)
    return gray.cut(part), (centre[0] - part.x, centre[1] - part.y)
