"""What a picture's file says of itself, without the picture being decoded."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from fer_desktop.vision.types import Bytes
from training.core.media import regular_file

# Its guard warns, then refuses, at limits of its own; ours has a sentence for the person at the screen.
Image.MAX_IMAGE_PIXELS = None
# It prints what it makes of damaged EXIF data, without the name of the file.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What the first bytes of a file say.

    Attributes:
        kind: The format, as Pillow names it: "JPEG", "PNG".
        width: Pixels across, before the picture is turned upright.
        height: Pixels down, before the picture is turned upright.
        transparent: Whether parts of it may be.
    """

    kind: str
    width: int
    height: int
    transparent: bool

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height


def read_header(path: Path) -> PictureHeader | None:
    """Read a picture's size and kind; None where the file says nothing that can be understood.

    Raises:
        OSError: the file cannot be opened.
    """
    with open(path, "rb", opener=regular_file) as file:
        try:
            with Image.open(file) as picture:
                width, height = picture.size
                return PictureHeader(picture.format or "", width, height, picture.has_transparency_data)
        except Exception:
            # A damaged file makes each format's reader fail in a way of its own; whoever decodes it decides.
            return None


def decode_on_white(path: Path) -> Bytes | None:
    """Decode a picture with what is transparent laid on white, upright; None where that does not work.

    Returns:
        Pixels (height, width, 3), uint8, in the order blue, green, red.

    Raises:
        OSError: the file cannot be opened.
    """
    with open(path, "rb", opener=regular_file) as file:
        try:
            with Image.open(file) as picture:
                upright = ImageOps.exif_transpose(picture).convert("RGBA")
        except Exception:
            # As above: cut off and damaged files alike.
            return None
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright)
    return np.ascontiguousarray(np.asarray(paper, dtype=np.uint8)[..., ::-1])
