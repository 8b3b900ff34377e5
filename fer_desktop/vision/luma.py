"""The luma of a picture, made where it is looked at: most frames are looked at in one place only."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box, Bytes


def as_bgr(gray: Bytes) -> Bytes:
    """A gray picture (height, width) as (height, width, 3); its three channels are the same memory."""
    return np.broadcast_to(gray[:, :, np.newaxis], (*gray.shape, 3))


def is_gray(bgr: Bytes) -> bool:
    """Whether a picture comes from ``as_bgr``."""
    return bgr.strides[2] == 0


def bytes_of(bgr: Bytes) -> int:
    """Memory that a picture takes."""
    return bgr.nbytes // 3 if is_gray(bgr) else bgr.nbytes


def to_gray(bgr: Bytes) -> Bytes:
    """The luma of a picture: (height, width) uint8 from (height, width, 3) uint8; not to be written to."""
    if is_gray(bgr):
        return bgr[:, :, 0]
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


class Luma:
    """One picture. Whatever is cut out of it has the pixels that it has in the whole."""

    def __init__(self, bgr: Bytes) -> None:
        """Take a picture (height, width, 3), uint8; nothing is converted yet."""
        self._bgr = bgr

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self._bgr.shape[0], self._bgr.shape[1]

    @cached_property
    def whole(self) -> Bytes:
        """All of it, (height, width) uint8."""
        return to_gray(self._bgr)

    def cut(self, box: Box) -> Bytes:
        """A part, (box.height, box.width) uint8; not to be written to.

        Args:
            box: Within the picture, not empty.
        """
        rows, columns = slice(box.y, box.y + box.height), slice(box.x, box.x + box.width)
        if "whole" in self.__dict__:
            return self.whole[rows, columns]
        return to_gray(self._bgr[rows, columns])


def resized(crop: Bytes, side: int) -> Bytes:
    """A square gray crop (size, size) at another size: averaged down, or interpolated up.

    Returns:
        Pixels (side, side), uint8; the crop itself where it has this size.
    """
    if crop.shape == (side, side):
        return crop
    interpolation = cv2.INTER_AREA if len(crop) > side else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(crop, (side, side), interpolation=interpolation), dtype=np.uint8)
