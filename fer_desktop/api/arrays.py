"""Pictures as arrays: what is taken, and in which order their colours are."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from fer_desktop.vision.types import Bytes

Channels: TypeAlias = Literal["rgb", "bgr"]
"""Red first, as in Pillow and matplotlib, or blue first, as in OpenCV."""


def bgr_of(picture: Bytes, channels: Channels) -> Bytes:
    """A picture with blue first.

    Args:
        picture: (height, width, 3) uint8, or (height, width) uint8 for gray.
        channels: Its order of colours.

    Returns:
        (height, width, 3) uint8, maybe the same array.

    Raises:
        ValueError: The array has another shape or type, or there is no such order.
    """
    if channels not in ("rgb", "bgr"):
        raise ValueError(f"channels is {channels!r}; use 'rgb' or 'bgr'.")
    gray = picture.ndim == 2
    if (
        picture.dtype != np.uint8
        or not (gray or (picture.ndim == 3 and picture.shape[2] == 3))
        or not picture.size
    ):
        raise ValueError(
            "A picture must be a uint8 array of shape (height, width, 3), or (height, width) for gray, "
            f"not {picture.dtype} of {picture.shape}."
        )
    if gray:
        return np.repeat(picture[:, :, None], 3, axis=2)
    return np.ascontiguousarray(picture[:, :, ::-1] if channels == "rgb" else picture)
