"""What a picture's file says of itself, without the picture being decoded."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL import Image

_BITS_PER_SAMPLE: Final = 258
_SAMPLE_FORMAT: Final = 339
"""TIFF 6.0, section 19."""
UNSIGNED: Final = 1
"""A ``SampleFormat``."""


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What the first bytes of a file say.

    Attributes:
        kind: The format, as Pillow names it: "JPEG", "PNG".
        mode: How pixels are stored, likewise: "RGB", "I;16", "F".
        width: Pixels across, before the picture is turned upright.
        height: Pixels down, before the picture is turned upright.
        transparent: Whether parts of it may be.
    """

    kind: str
    mode: str
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
        OSError: The file cannot be opened.
    """
    with path.open("rb") as file:
        return header_in(file)


def header_in(file: Any) -> PictureHeader | None:
    """As ``read_header``, of an open file."""
    try:
        with open_picture(file) as picture:
            width, height = picture.size
            return PictureHeader(
                picture.format or "", picture.mode, width, height, picture.has_transparency_data
            )
    except Exception:
        # A damaged file makes each format's reader fail in a way of its own; whoever decodes it decides.
        return None


def open_picture(file: Any) -> Image.Image:
    """Open a picture by Pillow. Raises what its readers raise."""
    from PIL import Image

    # Its guard warns, then refuses, at limits of its own; ours has a sentence for the person at the screen.
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(file)


@dataclass(frozen=True, slots=True)
class TiffSamples:
    """What the numbers of a TIFF file are.

    Attributes:
        bits: Of the longest of a pixel.
        kind: The ``SampleFormat``: 1 unsigned, 2 signed, 3 floating-point; the others are rare.
    """

    bits: int
    kind: int

    @property
    def bytes_enough(self) -> bool:
        """Whether the range of the numbers is known, so that OpenCV makes bytes of them."""
        return self.bits <= 8 or (self.bits <= 16 and self.kind == UNSIGNED)


def tiff_samples(content: bytes) -> TiffSamples | None:
    """What a TIFF file says of its numbers; None where that cannot be understood."""
    from PIL import TiffImagePlugin

    file = io.BytesIO(content)
    try:
        head = file.read(8)
        head += file.read(8) if 43 in head[2:4] else b""
        directory = TiffImagePlugin.ImageFileDirectory_v2(head)
        file.seek(directory.next)
        directory.load(file)
        bits, kinds = directory.get(_BITS_PER_SAMPLE, (1,)), directory.get(_SAMPLE_FORMAT, (UNSIGNED,))
        return TiffSamples(max(bits), max(kinds))
    except Exception:
        # Damaged directories fail in many ways; whoever decodes the file decides.
        return None
