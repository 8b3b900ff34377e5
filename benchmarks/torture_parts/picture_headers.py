"""Pictures whose header lies: sizes that cannot be, bombs, nonsense where EXIF and colour profiles stand."""

from __future__ import annotations

import functools
import struct
import zlib
from collections.abc import Callable
from typing import Final

from benchmarks.torture_parts.case import Special
from benchmarks.torture_parts.whole_pictures import SIDE, planar_tiff, tiff, whole_pictures

HUGE: Final = 0x7FFF_FFFF


def png(width: int, height: int, *chunks: tuple[bytes, bytes], bits: int = 8, colour: int = 0) -> bytes:
    """A PNG of these chunks behind its header."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in ((b"IHDR", header), *chunks))


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


@functools.cache
def zeros(size: int) -> bytes:
    """Very many zeros in very few bytes, deflated."""
    packer = zlib.compressobj(1)
    block = bytes(1 << 20)
    parts = [packer.compress(block) for _ in range(size >> 20)]
    return b"".join(parts) + packer.compress(bytes(size % (1 << 20))) + packer.flush()


END: Final = (b"IEND", b"")


def _flat_png(width: int, height: int, bits: int = 8, colour: int = 0, samples: int = 1) -> bytes:
    """All black, and whole."""
    row = 1 + (width * bits * samples + 7) // 8
    return png(width, height, (b"IDAT", zeros(row * height)), END, bits=bits, colour=colour)


def _small_png(*before: tuple[bytes, bytes], colour: int = 0) -> bytes:
    """A small whole PNG with chunks of one's own in front of its pixels."""
    samples = 3 if colour == 2 else 1
    return png(SIDE, SIDE, *before, (b"IDAT", zeros((1 + samples * SIDE) * SIDE)), END, colour=colour)


def _profile(size: int) -> tuple[bytes, bytes]:
    return b"iCCP", b"profile\0\0" + zeros(size)


PNGS: Final[tuple[tuple[str, Callable[[], bytes]], ...]] = (
    ("of 0 × 0", lambda: png(0, 0, (b"IDAT", zeros(1)), END)),
    ("of 1 × 65,535", lambda: _flat_png(1, 65_535)),
    ("of 65,535 × 1", lambda: _flat_png(65_535, 1)),
    ("of 1 × 1", lambda: _flat_png(1, 1)),
    ("of 2 × 1,000,000", lambda: _flat_png(2, 1_000_000)),
    ("of 2^31 × 2^31 by its header", lambda: png(HUGE, HUGE, (b"IDAT", zeros(100)), END)),
    ("of 1 × 2^31 by its header", lambda: png(1, HUGE, (b"IDAT", zeros(100)), END)),
    ("of 10,000 × 10,000, whole", lambda: _flat_png(10_000, 10_000, bits=1)),
    ("of 10,000 × 10,000 by its header", lambda: png(10_000, 10_000, (b"IDAT", zeros(100)), END)),
    ("bomb of 30,000 × 30,000", lambda: _flat_png(30_000, 30_000, bits=1)),
    ("of 9,000 × 9,000 in 16-bit colour", lambda: _flat_png(9_000, 9_000, 16, 6, 4)),
    ("with 500 MB behind its pixels", lambda: png(SIDE, SIDE, (b"IDAT", zeros(500 << 20)), END)),
    ("with a bit depth of 3", lambda: png(SIDE, SIDE, (b"IDAT", zeros(9000)), END, bits=3)),
    ("with the colour type 7", lambda: png(SIDE, SIDE, (b"IDAT", zeros(9000)), END, colour=7)),
    ("of a palette that is missing", lambda: png(SIDE, SIDE, (b"IDAT", zeros(9312)), END, colour=3)),
    ("with 300 colours in its palette", lambda: _small_png((b"PLTE", bytes(900)), colour=3)),
    ("with 5,000 transparent colours", lambda: _small_png((b"tRNS", bytes(5000)), colour=2)),
    ("without pixels", lambda: png(SIDE, SIDE, END)),
    ("without an end", lambda: png(SIDE, SIDE, (b"IDAT", zeros(9312)))),
    ("of its header alone", lambda: png(SIDE, SIDE)),
    ("with a chunk of 2 GB", lambda: png(SIDE, SIDE) + struct.pack(">I4s", HUGE, b"IDAT") + zeros(9312)),
    ("with a colour profile of 300 MB", lambda: _small_png(_profile(300 << 20))),
    ("with 200 colour profiles", lambda: _small_png(*[_profile(1 << 20)] * 200)),
    ("with a text of 300 MB", lambda: _small_png((b"zTXt", b"Comment\0\0" + zeros(300 << 20)))),
    ("with 20,000 texts", lambda: _small_png(*[(b"tEXt", b"Comment\0x")] * 20_000)),
    ("with EXIF that is noise", lambda: _small_png((b"eXIf", b"MM\0*" + b"\xff" * 500))),
    ("of 4 billion frames", lambda: _small_png((b"acTL", b"\xff" * 8), (b"fcTL", b"\xff" * 26))),
    ("with a wrong checksum", lambda: _flat_png(SIDE, SIDE)[:-20] + bytes(20)),
)


def _jpeg() -> bytes:
    return whole_pictures()["JPEG"][1]


def _jpeg_with(*segments: tuple[int, bytes]) -> bytes:
    """The JPEG with segments behind its beginning."""
    added = b"".join(
        struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content for marker, content in segments
    )
    return _jpeg()[:2] + added + _jpeg()[2:]


def _jpeg_of(width: int, height: int) -> bytes:
    """The JPEG with another size in its header."""
    place = _jpeg().index(b"\xff\xc0") + 5
    return _jpeg()[:place] + struct.pack(">HH", height, width) + _jpeg()[place + 4 :]


def exif(value: int = 6, kind: int = 3, count: int = 1, following: int = 0, entries: int = 1) -> bytes:
    """An EXIF segment with the orientation, as a directory that may be nonsense."""
    entry = struct.pack(">HHII", 0x0112, kind, count, value << 16 if kind == 3 else value)
    return (
        b"Exif\0\0MM\0*" + struct.pack(">IH", 8, entries & 0xFFFF) + entry * min(entries, 5000)
    ) + struct.pack(">I", following)


def _icc(count: int, said: int, size: int = 65_000) -> list[tuple[int, bytes]]:
    return [(0xE2, b"ICC_PROFILE\0" + bytes((n % 255 + 1, said)) + bytes(size)) for n in range(count)]


def _many_scans(scans: int, side: int) -> bytes:
    """A progressive JPEG with one of its scans very many times: each goes over all of its pixels."""
    content = whole_pictures()["progressive JPEG"][1]
    place = content.index(b"\xff\xc2") + 5
    content = content[:place] + struct.pack(">HH", side, side) + content[place + 4 :]
    begin = content.rindex(b"\xff\xda")
    end = content.rindex(b"\xff\xd9")
    return content[:begin] + content[begin:end] * scans + content[end:]


JPEGS: Final[tuple[tuple[str, Callable[[], bytes]], ...]] = (
    ("of 65,535 × 65,535 by its header", lambda: _jpeg_of(65_535, 65_535)),
    ("of 0 × 0 by its header", lambda: _jpeg_of(0, 0)),
    ("of 65,535 × 1 by its header", lambda: _jpeg_of(65_535, 1)),
    ("of 1 × 65,535 by its header", lambda: _jpeg_of(1, 65_535)),
    ("of 9,900 × 9,900 by its header", lambda: _jpeg_of(9_900, 9_900)),
    *((f"with the orientation {n}", lambda n=n: _jpeg_with((0xE1, exif(n)))) for n in (0, 3, 9, 65_535)),
    ("with an orientation in words", lambda: _jpeg_with((0xE1, exif(8, kind=2)))),
    ("with 4 billion orientations", lambda: _jpeg_with((0xE1, exif(8, 4, 0xFFFF_FFFF)))),
    ("with EXIF in a circle", lambda: _jpeg_with((0xE1, exif(following=8)))),
    ("with 5,000 entries of EXIF", lambda: _jpeg_with((0xE1, exif(entries=5000)))),
    ("with EXIF that leads outside", lambda: _jpeg_with((0xE1, exif(0xFFFF_FFF0, 4, 4)))),
    ("with EXIF cut short", lambda: _jpeg_with((0xE1, b"Exif\0\0MM"))),
    ("with a colour profile of 16 MB", lambda: _jpeg_with(*_icc(255, 255))),
    ("with a colour profile in 0 parts", lambda: _jpeg_with(*_icc(3, 0))),
    ("with 1,000 parts of a profile", lambda: _jpeg_with(*_icc(1000, 255, 100))),
    ("with 2,000 comments", lambda: _jpeg_with(*[(0xFE, bytes(60_000))] * 200)),
    ("with a segment of 0 bytes", lambda: _jpeg()[:2] + b"\xff\xe1\0\0" + _jpeg()[2:]),
    ("with 1,000 scans of 3,000 × 3,000", lambda: _many_scans(1000, 3000)),
)


def _gif(width: int, height: int, frame: bytes, frames: int = 1) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(3) + b"\xff" * 3
    return head + frame * frames + b";"


def _gif_frame(left: int, top: int, width: int, height: int, data: bytes = b"\x02\x02\x44\x01\0") -> bytes:
    return b"," + struct.pack("<HHHHB", left, top, width, height, 0) + data


def _bmp(width: int, height: int, bits: int = 24, compression: int = 0, colours: int = 0) -> bytes:
    data = bytes(4 * SIDE * SIDE)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, compression, len(data), 0, 0, colours, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + len(data), 0, 0, 54) + info + data


def _webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2) for kind, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _canvas(side: int) -> tuple[bytes, bytes]:
    return b"VP8X", bytes((0x12, 0, 0, 0)) + (side - 1).to_bytes(3, "little") * 2


def _deflated_tiff(width: int, height: int, size: int) -> bytes:
    return tiff(zeros(size), width, height, compression=8)


def _tiff(**values: int) -> bytes:
    return tiff(bytes(SIDE * SIDE), SIDE, SIDE, **values)


def _pages(count: int) -> bytes:
    """A TIFF whose directories follow each other without any pixels."""
    directory = struct.pack("<HHHII", 1, 256, 4, 1, 8)
    size = len(directory) + 4
    return struct.pack("<2sHI", b"II", 42, 8) + b"".join(
        directory + struct.pack("<I", 8 + (n + 1) * size) for n in range(count)
    )


def _avif_of(width: int, height: int) -> bytes:
    content = whole_pictures()["AVIF"][1]
    place = content.index(b"ispe") + 8
    return content[:place] + struct.pack(">II", width, height) + content[place + 8 :]


OTHERS: Final[tuple[tuple[str, str, Callable[[], bytes]], ...]] = (
    ("GIF of 65,535 × 65,535", ".gif", lambda: _gif(65_535, 65_535, _gif_frame(0, 0, 1, 1))),
    ("GIF of 9,000 × 9,000 without pixels", ".gif", lambda: _gif(9_000, 9_000, _gif_frame(0, 0, 9000, 9000))),
    ("GIF of 0 × 0", ".gif", lambda: _gif(0, 0, _gif_frame(0, 0, 0, 0))),
    ("GIF with a frame outside", ".gif", lambda: _gif(9, 9, _gif_frame(60_000, 60_000, 9, 9))),
    ("GIF with codes of 200 bits", ".gif", lambda: _gif(9, 9, _gif_frame(0, 0, 9, 9, b"\xc8\x01\0\0"))),
    ("GIF of 50,000 frames", ".gif", lambda: _gif(9, 9, _gif_frame(0, 0, 1, 1), 50_000)),
    ("GIF without frames", ".gif", lambda: _gif(9, 9, b"")),
    ("BMP of -96 pixels", ".bmp", lambda: _bmp(-SIDE, SIDE)),
    ("BMP upside down", ".bmp", lambda: _bmp(SIDE, -SIDE)),
    ("BMP of -2^31 rows", ".bmp", lambda: _bmp(SIDE, -(2**31))),
    ("BMP of 2^31 × 2^31", ".bmp", lambda: _bmp(HUGE, HUGE)),
    ("BMP of 9,000 × 9,000 without pixels", ".bmp", lambda: _bmp(9_000, 9_000)),
    ("BMP of 0 bits", ".bmp", lambda: _bmp(SIDE, SIDE, 0)),
    ("BMP of 3 bits", ".bmp", lambda: _bmp(SIDE, SIDE, 3)),
    ("BMP in runs that are zeros", ".bmp", lambda: _bmp(SIDE, SIDE, 8, 1)),
    ("BMP with 4 billion colours", ".bmp", lambda: _bmp(SIDE, SIDE, 8, 0, 0xFFFF_FFFF)),
    ("BMP that says that it is PNG", ".bmp", lambda: _bmp(SIDE, SIDE, 24, 5)),
    ("WebP of 16,777,216 × 16,777,216", ".webp", lambda: _webp(_canvas(1 << 24))),
    ("WebP without a picture", ".webp", lambda: _webp(_canvas(SIDE))),
    (
        "WebP of 16,383 × 16,383",
        ".webp",
        lambda: _webp((b"VP8L", b"\x2f" + (0x3FFE | 0x3FFE << 14).to_bytes(4, "little") + bytes(50))),
    ),
    ("WebP in no parts", ".webp", lambda: _webp()),
    ("TIFF in a circle", ".tif", lambda: _tiff(following=-1)),
    ("TIFF of 100,000 pages", ".tif", lambda: _pages(100_000)),
    ("TIFF of 2^32 pixels a row", ".tif", lambda: _tiff(width=-1)),
    ("TIFF of 2^32 rows", ".tif", lambda: _tiff(height=-1)),
    ("TIFF of 10,000 × 10,000 without pixels", ".tif", lambda: _tiff(width=10_000, height=10_000)),
    ("TIFF with pixels outside", ".tif", lambda: _tiff(offset=0xFFFF_FF00)),
    ("TIFF with strips of 4 GB", ".tif", lambda: _tiff(length=-1)),
    ("TIFF of 64 bits", ".tif", lambda: _tiff(bits=64)),
    ("TIFF of 0 bits", ".tif", lambda: _tiff(bits=0)),
    ("TIFF of 65,535 colours", ".tif", lambda: _tiff(samples=65_535)),
    ("TIFF of 0 colours", ".tif", lambda: _tiff(samples=0)),
    ("TIFF with the compression 50,000", ".tif", lambda: _tiff(compression=50_000)),
    ("TIFF of tiles of 0 × 0", ".tif", lambda: _tiff(tile_width=0, tile_height=0)),
    ("TIFF of tiles of 2^31", ".tif", lambda: _tiff(tile_width=1 << 31, tile_height=1 << 31)),
    ("TIFF with strips of 0 rows", ".tif", lambda: _tiff(rows=0)),
    ("TIFF without a palette", ".tif", lambda: _tiff(photometric=3)),
    ("TIFF with the predictor 3", ".tif", lambda: _tiff(compression=8, predictor=3)),
    ("planar TIFF with pixels outside", ".tif", lambda: planar_tiff(length=-1)),
    ("planar TIFF of 12 bits", ".tif", lambda: planar_tiff(bits=12)),
    ("deflated bomb in TIFF", ".tif", lambda: _deflated_tiff(40_000, 40_000, 400 << 20)),
    ("deflated TIFF with 400 MB behind its pixels", ".tif", lambda: _deflated_tiff(SIDE, SIDE, 400 << 20)),
    *(
        (
            f"TIFF of {name}",
            ".tif",
            lambda value=value: tiff(value * SIDE**2, SIDE, SIDE, bits=32, sample_format=3),
        )
        for name, value in (
            ("NaN", b"\0\0\xc0\x7f"),
            ("infinity", b"\0\0\x80\x7f"),
            ("-infinity", b"\0\0\x80\xff"),
            ("1e38", struct.pack("<f", 1e38)),
        )
    ),
    ("TIFF of -2^31", ".tif", lambda: tiff(b"\0\0\0\x80" * SIDE**2, SIDE, SIDE, bits=32, sample_format=2)),
    ("AVIF of 65,535 × 65,535 by its header", ".avif", lambda: _avif_of(65_535, 65_535)),
    ("AVIF of 0 × 0 by its header", ".avif", lambda: _avif_of(0, 0)),
    ("AVIF of its brand alone", ".avif", lambda: b"\0\0\0\x18ftypavif\0\0\0\0avifmif1"),
    ("PPM of 999,999,999 × 999,999,999", ".ppm", lambda: b"P6 999999999 999999999 255\n" + bytes(99)),
    ("PPM of 9,999 × 9,999 without pixels", ".ppm", lambda: b"P6 9999 9999 255\n" + bytes(99)),
    ("PPM of -5 × 5", ".ppm", lambda: b"P6 -5 5 255\n" + bytes(99)),
    ("PGM with the largest value 0", ".pgm", lambda: b"P5 5 5 0\n" + bytes(25)),
    ("PGM with the largest value 70,000", ".pgm", lambda: b"P5 5 5 70000\n" + bytes(50)),
    ("PGM with a comment of 5 MB", ".pgm", lambda: b"P5 #" + b"x" * 5_000_000 + b"\n5 5 255\n" + bytes(25)),
    ("PGM with a width of 5 MB", ".pgm", lambda: b"P5 " + b"9" * 5_000_000 + b" 5 255\n" + bytes(25)),
    ("plain PGM with too few values", ".pgm", lambda: b"P2 500 500 255\n1 2 3"),
    ("plain PGM with letters", ".pgm", lambda: b"P2 5 5 255\n" + b"x " * 25),
    ("plain PGM with 30 digits", ".pgm", lambda: b"P2 5 5 255\n" + b"9" * 30 + b" 1" * 24),
    *((f"{magic!r} alone", ".jpg", lambda magic=magic: magic) for magic in (b"", b"\xff\xd8\xff", b"\0")),
    ("4,096 zeros", ".png", lambda: bytes(4096)),
    ("a text", ".jpg", lambda: b"This is no picture.\n" * 50),
    ("an HTML page", ".jpg", lambda: b"<!DOCTYPE html><html><body>404 Not Found</body></html>"),
    ("a ZIP archive", ".png", lambda: b"PK\x05\x06" + bytes(18)),
)

SPECIALS: Final = (
    *(Special(f"PNG {what}", ".png", make) for what, make in PNGS),
    *(Special(f"JPEG {what}", ".jpg", make) for what, make in JPEGS),
    *(Special(what, suffix, make) for what, suffix, make in OTHERS),
)
