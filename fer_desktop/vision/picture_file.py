"""Reading one picture from a file, whole or small."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.errors import PictureError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular, too_many_pixels, unsupported
from fer_desktop.vision.opencv import MOST_PIXELS, cv2
from fer_desktop.vision.types import Bytes
from training.core.media import Kind, SpecialFileError, format_of, has_overlong_chunk, regular_file

MOST_BYTES: Final = 1_000_000_000
"""Size of a file that is read at all; more than ``MOST_PIXELS`` ever need."""
_REDUCED: Final = (
    (8, cv2.IMREAD_REDUCED_COLOR_8),
    (4, cv2.IMREAD_REDUCED_COLOR_4),
    (2, cv2.IMREAD_REDUCED_COLOR_2),
)


def read_picture(path: Path, side: int | None = None) -> Bytes:
    """Read a picture, turned upright as its EXIF orientation says; of several in one file, the first.

    Whatever the file holds (gray, 16 bits, CMYK) becomes the same kind of array; what is transparent is laid
    on white.

    Args:
        path: The file.
        side: Pixels that suffice for the shorter side: a photograph may then be decoded at a half, a
            quarter or an eighth of its size, which is faster. None for the whole picture.

    Returns:
        Pixels (height, width, 3), uint8, in the order blue, green, red.

    Raises:
        PictureError: the file cannot be read, is too large, or is no picture.
    """
    try:
        return _read(path, side)
    except SpecialFileError as error:
        raise PictureError(str(not_regular(path, error.kind))) from error
    except OSError as error:
        reason = reason_of(error)
        raise PictureError(
            translate("sources", "Cannot read {path} ({reason}). Check the file and its permissions.").format(
                path=path, reason=reason
            )
        ) from error


def _read(path: Path, side: int | None) -> Bytes:
    # Here, because a program that reads no picture needs none of Pillow.
    from fer_desktop.vision.picture_header import decode_on_white, read_header

    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise PictureError(
            translate("sources", "{path} is not a file. Choose another one.").format(path=path)
        )
    if status.st_size > MOST_BYTES:
        raise PictureError(
            translate(
                "sources",
                "{path} has {size:,.1f} GB; the limit is {most:.0f} GB. Save a smaller copy and open that.",
            ).format(path=path, size=status.st_size / 1e9, most=MOST_BYTES / 1e9)
        )
    header = read_header(path)
    if header is not None and header.pixels > MOST_PIXELS:
        raise PictureError(too_many_pixels(path, header.width, header.height, MOST_PIXELS))
    # OpenCV leaves transparency out, and AVIF files as they lie.
    if header is not None and (header.transparent or header.kind == "AVIF"):
        picture = decode_on_white(path)
    else:
        # Only of JPEG: there it saves most of the time, and other kinds are not turned upright then.
        shorter = min(header.width, header.height) if header and header.kind == "JPEG" else 0
        picture = _decode(path, _flag(shorter, side))
    if picture is None:
        form = format_of(path)
        if form is not None and form.kind is Kind.UNSUPPORTED:
            raise PictureError(str(unsupported(path, form)))
        raise PictureError(
            translate(
                "sources",
                "{path} is not a readable picture, or it is truncated. Copy it again, or save it as PNG "
                "or JPEG.",
            ).format(path=path)
        )
    return picture


def _decode(path: Path, flag: int) -> Bytes | None:
    # Not cv2.imread: it fails on Windows where a path holds letters outside of the system's code page.
    with open(path, "rb", buffering=0, opener=regular_file) as file:
        content = np.fromfile(file, dtype=np.uint8)
    if has_overlong_chunk(content.tobytes()):
        return None
    try:
        picture = cv2.imdecode(content, flag) if content.size else None
    except cv2.error as error:
        raise PictureError(
            translate("sources", "{path} is too large or damaged. Save it again as PNG or JPEG.").format(
                path=path
            )
        ) from error
    return None if picture is None else np.asarray(picture, dtype=np.uint8)


def _flag(shorter: int, side: int | None) -> int:
    """How to decode a picture with this shorter side, if ``side`` pixels of it suffice."""
    if side is not None:
        for part, flag in _REDUCED:
            if shorter >= part * side:
                return flag
    return int(cv2.IMREAD_COLOR)
