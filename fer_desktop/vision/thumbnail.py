"""A small copy of a picture, or of a frame of a video."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.errors import FerError, PictureError
from fer_desktop.language import translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.protocol import SourceEnded
from fer_desktop.vision.sources.targets import is_video
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Bytes

_PLACE: Final = 10
"""A video shows the frame at this fraction of its length: the first ones are often black."""


def read_thumbnail(path: Path, width: int, height: int) -> Bytes:
    """Read a picture or video small.

    Args:
        path: The file; by the same rules as ``read_picture``.
        width: Pixels across that it is to fit into.
        height: Pixels down that it is to fit into.

    Returns:
        Pixels (height, width, 3), uint8, blue, green, red; with the sides of the picture, never enlarged.

    Raises:
        FerError: the file cannot be read.
    """
    picture = _frame(path) if is_video(path) else read_picture(path, min(width, height))
    rows, columns = picture.shape[:2]
    scale = min(width / columns, height / rows, 1.0)
    size = max(round(columns * scale), 1), max(round(rows * scale), 1)
    if size == (columns, rows):
        return picture
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _frame(path: Path) -> Bytes:
    with contextlib.closing(VideoSource(path)) as video:
        video.open()
        for place in ((video.duration or 0.0) / _PLACE, 0.0):
            video.seek(place)
            with contextlib.suppress(SourceEnded, FerError):
                frame = video.read()
                if frame is not None:
                    return frame.bgr
    raise PictureError(
        translate("sources", "{path} holds no frame that can be read; copy it again.").format(path=path)
    )
