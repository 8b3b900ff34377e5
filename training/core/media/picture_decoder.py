"""Decodes one picture from a file, within limits: the same for the window, an analysis and a training.

OpenCV and Pillow are loaded by the first picture alone.
"""

from __future__ import annotations

import io
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from training.core.media.file_formats import (
    HEAD,
    Kind,
    format_by_name,
    format_in,
    format_of,
    has_overlong_chunk,
    is_text,
)
from training.core.media.picture_header import (
    UNSIGNED,
    PictureHeader,
    TiffSamples,
    header_in,
    open_picture,
    tiff_samples,
)
from training.core.media.regular_file import read_file
from training.core.training_error import TrainingError

if TYPE_CHECKING:
    from numpy.typing import NDArray
MOST_BYTES: Final = 1_000_000_000
"""Size of a file that is read at all; more than ``MOST_PIXELS`` ever need."""
MOST_PIXELS: Final = 100_000_000
"""Width times height of a picture that is read: a gigabyte and less of memory on its way to the screen."""
_TIFF: Final = "TIFF"
_USUAL_BITS: Final = (1, 2, 4, 8, 16)
_SAMPLES: Final = {1: "unsigned integer", 2: "signed integer", 3: "floating-point"}
_RANGES: Final = (1.0, 255.0, 65535.0)
"""White, in pictures of numbers that have no largest one; for integers, all but the first."""


class PictureDecodeError(TrainingError):
    """A picture cannot be decoded; the text is the reason alone, without a full stop."""


class SpecialPictureError(PictureDecodeError):
    """A folder."""

    template = "not a regular file"


class PictureBytesError(PictureDecodeError):
    """A file that is too large."""

    template = "{size:,.1f} GB; the limit is {most:.0f} GB; save a smaller copy"


class PicturePixelsError(PictureDecodeError):
    """A picture that is too large."""

    template = (
        "{width:,} × {height:,} pixels, {millions:,.0f} million; the limit is {most:,.0f} million; save a "
        "smaller copy"
    )


class PictureSamplesError(PictureDecodeError):
    """A picture of numbers that are not read."""

    template = "{bits}-bit {samples} values are not supported; save it with 8 bits per channel"


class UnsupportedPictureError(PictureDecodeError):
    """A picture in a format that nothing here decodes."""

    template = "the format {format} is not supported; export it as JPEG"


class DamagedPictureError(PictureDecodeError):
    """A file that is damaged, or no picture."""

    template = "not a readable picture"


class EmptyPictureError(DamagedPictureError):
    """A file without content."""

    template = "the file is empty"


class TextPictureError(DamagedPictureError):
    """A text under the name of a picture."""

    template = "a text file, not a picture"


class RefusedPictureError(DamagedPictureError):
    """A picture that OpenCV refuses to decode."""

    template = "too large or damaged; save it again as PNG or JPEG"


@dataclass(frozen=True, slots=True, eq=False)
class DecodedPicture:
    """A picture, upright.

    Attributes:
        pixels: uint8 (height, width, 3), blue, green and red, or (height, width) where gray was asked for.
        guessed: The values that were taken for black and for white, where the file does not say; else None.
    """

    pixels: NDArray[np.uint8]
    guessed: tuple[float, float] | None = None


def decode_picture(path: Path, *, gray: bool = False, side: int | None = None) -> DecodedPicture:
    """Decode a picture, turned upright as its EXIF orientation says; of several in one file, the first.

    Whatever the file holds becomes the same kind of array: what is transparent is laid on white, 16 bits
    become 8. Numbers without a largest one, as float TIFF has, are scaled: from 0 to 1, 255 or 65535,
    whichever is the first to hold all of them, and else from the lowest to the highest.

    Args:
        path: The file.
        gray: Whether one channel is wanted.
        side: Pixels that suffice for the shorter side: a photograph may then be decoded at a half, a
            quarter or an eighth of its size, which is faster. None for the whole picture.

    Raises:
        OSError: The file cannot be read; a SpecialFileError for a FIFO, a socket or a device.
        PictureDecodeError: It is too large, or no picture that can be decoded.
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise SpecialPictureError
    if status.st_size > MOST_BYTES:
        raise PictureBytesError(size=status.st_size / 1e9, most=MOST_BYTES / 1e9)
    # Not by cv2.imread: it fails on Windows where a path holds letters outside of the system's code page.
    content = read_file(path)
    if not content:
        raise EmptyPictureError
    if has_overlong_chunk(content):
        raise DamagedPictureError
    header = header_in(io.BytesIO(content))
    if header is not None and header.pixels > MOST_PIXELS:
        raise PicturePixelsError(
            width=header.width, height=header.height, millions=header.pixels / 1e6, most=MOST_PIXELS / 1e6
        )
    samples = tiff_samples(content) if _is_tiff(content, path) else None
    if samples is not None and not samples.bytes_enough:
        return _scaled(_numbers(content, header, samples), gray)
    # OpenCV leaves transparency out, and AVIF files as they lie; Pillow takes 16 bits for 8 there.
    by_pillow = header is not None and (
        header.kind == "AVIF" or (header.transparent and not header.mode.startswith("I"))
    )
    if by_pillow:
        pixels = _on_white(content, gray)
    else:
        # Only of JPEG: there it saves most of the time, and other kinds are not turned upright then.
        shorter = min(header.width, header.height) if header and header.kind == "JPEG" else 0
        pixels = _by_opencv(content, shorter, gray, side)
    if pixels is not None:
        return DecodedPicture(pixels)
    form = format_of(path)
    if form is not None and form.kind is Kind.UNSUPPORTED:
        raise UnsupportedPictureError(format=form.name)
    if samples is not None and samples.bits not in _USUAL_BITS:
        raise _unsupported(samples)
    raise (TextPictureError if is_text(content[:HEAD]) else DamagedPictureError)


def _is_tiff(content: bytes, path: Path) -> bool:
    """Whether a file is a TIFF picture; raw pictures of cameras, told by their names, begin like one."""
    form = format_in(content[:HEAD])
    named = format_by_name(path)
    raw = named is not None and named.kind is Kind.UNSUPPORTED
    return form is not None and form.name == _TIFF and not raw


def _on_white(content: bytes, gray: bool) -> NDArray[np.uint8] | None:
    from PIL import Image, ImageOps

    try:
        with open_picture(io.BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except Exception:
        # As above: cut off and damaged files alike.
        return None
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright)
    if gray:
        return np.asarray(paper.convert("L"), np.uint8)
    return np.ascontiguousarray(np.asarray(paper, np.uint8)[..., ::-1])


def _by_opencv(content: bytes, shorter: int, gray: bool, side: int | None) -> NDArray[np.uint8] | None:
    import cv2

    kinds = (
        ("IMREAD_GRAYSCALE", "IMREAD_REDUCED_GRAYSCALE_")
        if gray
        else ("IMREAD_COLOR", "IMREAD_REDUCED_COLOR_")
    )
    parts = [part for part in (8, 4, 2) if side is not None and shorter >= part * side]
    flag = getattr(cv2, f"{kinds[1]}{parts[0]}" if parts else kinds[0])
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), flag) if content else None
    except cv2.error as error:
        raise RefusedPictureError from error
    return None if picture is None else np.asarray(picture, np.uint8)


def _numbers(content: bytes, header: PictureHeader | None, samples: TiffSamples) -> NDArray[Any]:
    """The numbers of a picture as they are, (height, width) or (height, width, 3) in blue, green, red."""
    import cv2
    from PIL import ImageOps

    numbers: Any = None
    if header is not None and header.mode[0] in "FI":
        try:
            with open_picture(io.BytesIO(content)) as picture:
                numbers = np.asarray(ImageOps.exif_transpose(picture))
        except Exception as error:
            # As above: cut off and damaged files alike.
            raise DamagedPictureError from error
        unsigned = samples.kind == UNSIGNED and numbers.dtype == np.int32
        return np.asarray(numbers.view(np.uint32) if unsigned else numbers)
    try:
        flags = cv2.IMREAD_ANYDEPTH | cv2.IMREAD_ANYCOLOR
        numbers = cv2.imdecode(np.frombuffer(content, np.uint8), flags)
    except cv2.error as error:
        raise _unsupported(samples) from error
    if numbers is None or numbers.dtype.itemsize * 8 != samples.bits:
        raise _unsupported(samples)
    return np.asarray(numbers)


def _unsupported(samples: TiffSamples) -> PictureSamplesError:
    return PictureSamplesError(bits=samples.bits, samples=_SAMPLES.get(samples.kind, "complex"))


def _scaled(numbers: NDArray[Any], gray: bool) -> DecodedPicture:
    import cv2

    finite = numbers[np.isfinite(numbers)]
    if not finite.size:
        raise DamagedPictureError
    black, white = float(finite.min()), float(finite.max())
    ranges = _RANGES if numbers.dtype.kind == "f" else _RANGES[1:]
    if black >= 0.0 and white <= ranges[-1]:
        black, white = 0.0, next(top for top in ranges if white <= top)
    known = np.clip(np.nan_to_num(numbers.astype(np.float64), nan=black), black, white)
    pixels = np.rint((known - black) * (255.0 / ((white - black) or 1.0))).astype(np.uint8)
    if gray and pixels.ndim == 3:
        pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    elif not gray and pixels.ndim == 2:
        pixels = np.repeat(pixels[..., np.newaxis], 3, axis=2)
    return DecodedPicture(pixels, (black, white))
