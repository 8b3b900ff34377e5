"""Small pictures that are whole, of every format that is read and of every kind of pixels."""

from __future__ import annotations

import functools
import io
import struct
from typing import Any, Final

import numpy as np
from PIL import Image

from fer_desktop.base.paths import resource
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture

SIDE: Final = 96
"""Pixels of most pictures."""


@functools.cache
def face() -> Image.Image:
    """A face that is found, on gray."""
    bgr = read_picture(resource("samples", "happy.png"))
    return Image.fromarray(np.ascontiguousarray(bgr[..., ::-1])).resize((SIDE, SIDE))


@functools.cache
def whole_pictures() -> dict[str, tuple[str, bytes]]:
    """Suffix and content by what it is."""
    rgb = face()
    gray, alpha = rgb.convert("L"), rgb.copy()
    alpha.putalpha(Image.linear_gradient("L").resize(rgb.size))
    palette, black = rgb.quantize(64), gray.convert("1")
    wide = Image.fromarray(np.asarray(gray, np.int32) * 20_000 - 1_000_000)
    real = Image.fromarray(np.asarray(gray, np.float32) / 255)
    deep = Image.fromarray(np.asarray(gray, np.uint16) * 257)
    frames = [rgb.rotate(angle) for angle in (5, 10, 15)]
    orientation = Image.Exif()
    orientation[0x0112] = 6
    moving: dict[str, Any] = {"save_all": True, "append_images": frames}
    made = {
        "JPEG": _saved(rgb, ".jpg"),
        "gray JPEG": _saved(gray, ".jpeg", quality=10),
        "CMYK JPEG": _saved(rgb.convert("CMYK"), ".jpg"),
        "progressive JPEG": _saved(rgb, ".jpg", progressive=True),
        "turned JPEG": _saved(rgb, ".jfif", exif=orientation),
        "PNG": _saved(rgb, ".png"),
        "black-and-white PNG": _saved(black, ".png"),
        "gray PNG": _saved(gray, ".png"),
        "palette PNG": _saved(palette, ".png", transparency=3),
        "alpha PNG": _saved(alpha, ".png"),
        "gray alpha PNG": _saved(alpha.convert("LA"), ".png"),
        "16-bit PNG": _saved(deep, ".png"),
        "16-bit colour PNG": _encoded(np.asarray(rgb, np.uint16) * 257, ".png"),
        "animated PNG": _saved(rgb, ".png", **moving),
        "GIF": _saved(palette, ".gif"),
        "animated GIF": _saved(palette, ".gif", transparency=2, **moving),
        "BMP": _saved(rgb, ".bmp"),
        "black-and-white BMP": _saved(black, ".bmp"),
        "palette BMP": _saved(palette, ".bmp"),
        "alpha BMP": _saved(alpha, ".bmp"),
        "TIFF": _saved(rgb, ".tif"),
        "alpha TIFF": _saved(alpha, ".tiff"),
        "CMYK TIFF": _saved(rgb.convert("CMYK"), ".tif"),
        "16-bit TIFF": _saved(deep, ".tif"),
        "32-bit TIFF": _saved(wide, ".tif"),
        "float TIFF": _saved(real, ".tif"),
        "double TIFF": _encoded(np.asarray(real, np.float64), ".tif"),
        "palette TIFF": _saved(palette, ".tif"),
        "black-and-white TIFF": _saved(black, ".tif", compression="group4"),
        "LZW TIFF": _saved(rgb, ".tif", compression="tiff_lzw"),
        "deflated TIFF": _saved(rgb, ".tif", compression="tiff_adobe_deflate"),
        "JPEG TIFF": _saved(rgb, ".tif", compression="jpeg"),
        "TIFF of several pages": _saved(rgb, ".tif", **moving),
        "big TIFF": _saved(rgb, ".tif", big_tiff=True),
        "planar TIFF": (".tif", planar_tiff()),
        "WebP": _saved(rgb, ".webp"),
        "lossless WebP": _saved(alpha, ".webp", lossless=True),
        "animated WebP": _saved(rgb, ".webp", **moving),
        "AVIF": _saved(rgb, ".avif", speed=10),
        "alpha AVIF": _saved(alpha, ".avif", speed=10),
        "animated AVIF": _saved(rgb, ".avif", speed=10, **moving),
        "PPM": _saved(rgb, ".ppm"),
        "PGM": _saved(gray, ".pgm"),
        "16-bit PGM": _encoded(np.asarray(gray, np.uint16) * 257, ".pgm"),
        "plain PPM": (".ppm", _plain_ppm()),
    }
    return made


def _saved(picture: Image.Image, suffix: str, **options: Any) -> tuple[str, bytes]:
    content = io.BytesIO()
    picture.save(content, Image.registered_extensions()[suffix], **options)
    return suffix, content.getvalue()


def _encoded(pixels: Any, suffix: str) -> tuple[str, bytes]:
    return suffix, cv2.imencode(suffix, np.ascontiguousarray(pixels))[1].tobytes()


def _plain_ppm() -> bytes:
    pixels = np.asarray(face(), np.uint8).reshape(-1, 3)
    rows = "\n".join(" ".join(map(str, row)) for row in pixels.tolist())
    return f"P3\n# by hand\n{SIDE} {SIDE}\n255\n{rows}\n".encode()


def planar_tiff(side: int = SIDE, **changes: int) -> bytes:
    """A TIFF whose colours stand one behind the other; entries of its header may be changed.

    Args:
        side: Width and height in pixels.
        changes: Values by the names of ``TAGS``.
    """
    pixels = np.asarray(face().resize((side, side)), np.uint8).transpose(2, 0, 1).tobytes()
    return tiff(pixels, side, side, planes=3, planar=2, samples=3, photometric=2, **changes)


TAGS: Final = {
    "width": 256,
    "height": 257,
    "bits": 258,
    "compression": 259,
    "photometric": 262,
    "offset": 273,
    "samples": 277,
    "rows": 278,
    "length": 279,
    "planar": 284,
    "predictor": 317,
    "tile_width": 322,
    "tile_height": 323,
    "sample_format": 339,
}
"""Baseline TIFF 6.0."""


def tiff(data: bytes, across: int, down: int, planes: int = 1, following: int = 0, **values: int) -> bytes:
    """A little-endian TIFF of one directory, with whatever its header is to say.

    Args:
        data: All strips, one for each plane.
        across: Pixels of a row.
        down: Rows.
        planes: Number of strips.
        following: Offset of the next directory; -1 for the first one again.
        values: Other entries, by the names of ``TAGS``.
    """
    said = {
        "width": across,
        "height": down,
        "bits": 8,
        "compression": 1,
        "photometric": 1,
        "samples": 1,
        "rows": down,
        "planar": 1,
    } | values
    said.setdefault("offset", 8)
    said.setdefault("length", len(data) // planes)
    begin = 8 + len(data) + 8 * planes
    lists = b"".join(struct.pack("<I", (said["offset"] + n * said["length"]) % 2**32) for n in range(planes))
    lists += struct.pack("<I", said["length"] % 2**32) * planes
    entries = b""
    for name in sorted(said, key=TAGS.__getitem__):
        count, value = 1, said[name] % 2**32
        if planes > 1 and name in ("offset", "length"):
            count = planes
            value = 8 + len(data) + (0 if name == "offset" else 4 * planes)
        entries += struct.pack("<HHII", TAGS[name], 4, count, value)
    head = struct.pack("<2sHI", b"II", 42, begin)
    end = struct.pack("<I", begin if following < 0 else following)
    return head + data + lists + struct.pack("<H", len(said)) + entries + end
