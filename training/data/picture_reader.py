"""Reads one picture as a gray face."""

import io
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.faces import SIZE
from training.data.skipped import RowError
from training.media import HEAD, format_in, unsupported_picture

_AVIF: Final = "AVIF"


def read_gray(path: Path) -> NDArray[np.uint8]:
    """Read a picture of any size, colour or gray, upright as its EXIF orientation says.

    Returns:
        uint8 (48, 48), gray 0 to 255.

    Raises:
        RowError: It cannot be read, or is no picture of a supported format.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RowError(f"cannot be read ({error.strerror or error})") from error
    picture = _decode(content)
    if picture is None:
        form = unsupported_picture(content[:HEAD])
        if form:
            raise RowError(f"in the format {form}, which is not supported; export it as JPEG")
        raise RowError("not a picture that can be read")
    if picture.shape == (SIZE, SIZE):
        return picture
    return np.asarray(cv2.resize(picture, (SIZE, SIZE), interpolation=cv2.INTER_AREA), np.uint8)


def _decode(content: bytes) -> NDArray[np.uint8] | None:
    form = format_in(content[:HEAD])
    if form is not None and form.name == _AVIF:
        return _decode_avif(content)
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE) if content else None
    except cv2.error:
        return None  # of more pixels than OpenCV takes, or damaged
    return None if picture is None else np.asarray(picture, np.uint8)


def _decode_avif(content: bytes) -> NDArray[np.uint8] | None:
    """By Pillow, as the window does: OpenCV reads no AVIF in older versions, and leaves it as it lies."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except Exception:
        # Damage makes the decoder fail in ways of its own.
        return None
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright)
    return np.asarray(paper.convert("L"), np.uint8)
