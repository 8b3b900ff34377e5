"""Reading one picture from a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from fer_desktop.errors import PictureError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes


def read_picture(path: Path) -> Bytes:
    """Read a picture, turned upright as its EXIF orientation says.

    Whatever the file holds (gray, 16 bits, transparency) becomes the same kind of array.

    Returns:
        Pixels (height, width, 3), uint8, in the order blue, green, red.

    Raises:
        PictureError: the file cannot be read, or is no picture.
    """
    try:
        # Not cv2.imread: it fails on Windows where a path holds letters outside of the system's code page.
        content = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise PictureError(
            f"{path} cannot be read ({reason}); check the file and its permissions."
        ) from error
    try:
        picture = cv2.imdecode(content, cv2.IMREAD_COLOR) if content.size else None
    except cv2.error as error:
        raise PictureError(
            f"{path} is too large or damaged to be read; save it again as PNG or JPEG."
        ) from error
    if picture is None:
        raise PictureError(f"{path} is not a picture that can be read; save it again as PNG or JPEG.")
    return np.asarray(picture, dtype=np.uint8)
