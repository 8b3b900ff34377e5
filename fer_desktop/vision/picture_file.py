"""Reading one picture from a file, whole or small; what stands in the way, in the language of the window."""

from __future__ import annotations

import logging
from pathlib import Path

from fer_desktop.base.errors import PictureError, unreadable
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular, too_many_pixels, unsupported
from fer_desktop.vision import opencv  # noqa: F401 - its environment has to stand before the first picture
from fer_desktop.vision.luma import as_bgr
from fer_desktop.vision.types import Bytes
from training.core.media import SpecialFileError, format_of
from training.core.media.picture_decoder import (
    MOST_PIXELS,
    DamagedPictureError,
    EmptyPictureError,
    PictureBytesError,
    PictureDecodeError,
    PicturePixelsError,
    PictureSamplesError,
    RefusedPictureError,
    SpecialPictureError,
    TextPictureError,
    UnsupportedPictureError,
    decode_picture,
)

logger = logging.getLogger(__name__)


def read_picture(path: Path, side: int | None = None, *, colors: bool = True) -> Bytes:
    """Read a picture, as ``decode_picture`` does.

    Args:
        path: The file.
        side: Pixels that suffice for the shorter side; None for the whole picture.
        colors: Whether it has to have its colors; if not, a JPEG is read as its luma alone, in half the time,
            and given as ``luma.as_bgr`` does.

    Returns:
        Pixels (height, width, 3), uint8, in the order blue, green, red.

    Raises:
        PictureError: the file cannot be read, is too large, or is no picture.
    """
    picture, note = read_noted(path, side, colors=colors)
    if note:
        logger.info("%s", note)
    return picture


def read_noted(path: Path, side: int | None = None, *, colors: bool = True) -> tuple[Bytes, str]:
    """As ``read_picture``; and what a person should know of how it was read, in one sentence, or nothing."""
    try:
        gray = not colors and _is_jpeg(path)
        picture = decode_picture(path, gray=gray, side=side)
    except SpecialFileError as error:
        raise PictureError(str(not_regular(path, error.kind))) from error
    except OSError as error:
        raise PictureError(unreadable(path, error)) from error
    except PictureDecodeError as error:
        raise PictureError(_refusal(path, error)) from error
    note = ""
    if picture.guessed is not None:
        black, white = picture.guessed
        note = translate(
            "sources",
            "{path} does not say which values are black and white; {black:g} and {white:g} are used. Save it "
            "with 8 bits per channel for other values.",
        ).format(path=path, black=black, white=white)
    return as_bgr(picture.pixels) if gray else picture.pixels, note


def _is_jpeg(path: Path) -> bool:
    form = format_of(path)
    return form is not None and form.name == "JPEG"


def _refusal(path: Path, error: PictureDecodeError) -> str:
    if isinstance(error, UnsupportedPictureError):
        return str(unsupported(path, format_of(path)))
    if isinstance(error, PicturePixelsError):
        return too_many_pixels(path, error.fields["width"], error.fields["height"], MOST_PIXELS)
    text = next(text for kind, text in _texts() if isinstance(error, kind))
    samples = {
        "unsigned integer": translate("sources", "unsigned integer"),
        "signed integer": translate("sources", "signed integer"),
        "floating-point": translate("sources", "floating-point"),
        "complex": translate("sources", "complex"),
    }
    fields = error.fields | {"path": path, "samples": samples.get(error.fields.get("samples", ""))}
    return text.format(**fields)


def _texts() -> tuple[tuple[type[PictureDecodeError], str], ...]:
    """What to say, by the kind of error; made when it is asked for, since the language is chosen first."""
    return (
        (SpecialPictureError, translate("sources", "{path} is not a file. Choose another one.")),
        (
            PictureBytesError,
            translate(
                "sources",
                "{path} has {size:,.1f} GB; the limit is {most:.0f} GB. Save a smaller copy and open that.",
            ),
        ),
        (
            PictureSamplesError,
            translate(
                "sources",
                "{path} has {bits}-bit {samples} values, which are not supported. Save it with 8 bits per "
                "channel.",
            ),
        ),
        (
            RefusedPictureError,
            translate("sources", "{path} is too large or damaged. Save it again as PNG or JPEG."),
        ),
        (EmptyPictureError, translate("sources", "{path} is empty. Copy it again.")),
        (
            TextPictureError,
            translate("sources", "{path} is not a picture but a text file. Choose another file."),
        ),
        (
            DamagedPictureError,
            translate(
                "sources",
                "{path} is not a readable picture, or it is truncated. Copy it again, or save it as PNG "
                "or JPEG.",
            ),
        ),
    )
