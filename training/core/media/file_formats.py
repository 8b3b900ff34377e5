"""The formats of pictures and videos, by the first bytes of a file and by the end of its name."""

import codecs
import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from training.core.media.regular_file import regular_file

HEAD: Final = 1024
"""Bytes from which a format is told."""


class Kind(Enum):
    """What a format is to the program."""

    PICTURE = "a picture that is read"
    VIDEO = "a video that is read"
    UNSUPPORTED = "a picture that is not read"
    OTHER = "neither a picture nor a video"


class Container(Enum):
    """How a video file holds its frames."""

    MP4 = "ISO base media: MP4, MOV, M4V, 3GP"
    MATROSKA = "Matroska, WebM"
    AVI = "AVI"
    OGG = "Ogg"
    ASF = "ASF, WMV"
    FLV = "FLV"
    MPEG = "MPEG program stream or elementary stream"
    TRANSPORT = "MPEG transport stream"


@dataclass(frozen=True, slots=True)
class MediaFormat:
    """How a file is written.

    Attributes:
        name: As people call it: "JPEG", "HEIC".
        kind: What it is to the program.
    """

    name: str
    kind: Kind


PICTURES: Final = frozenset({Kind.PICTURE})
MEDIA: Final = frozenset({Kind.PICTURE, Kind.VIDEO})

_VIDEO: Final = MediaFormat("video", Kind.VIDEO)
# Data are here so that labels beside pictures, one file each, need not be opened.
_SUFFIXES: Final = {
    MediaFormat("AVIF", Kind.PICTURE): ".avif",
    MediaFormat("BMP", Kind.PICTURE): ".bmp",
    MediaFormat("GIF", Kind.PICTURE): ".gif",
    MediaFormat("JPEG", Kind.PICTURE): ".jfif .jpe .jpeg .jpg",
    MediaFormat("PNG", Kind.PICTURE): ".png",
    MediaFormat("PNM", Kind.PICTURE): ".pgm .ppm",
    MediaFormat("TIFF", Kind.PICTURE): ".tif .tiff",
    MediaFormat("WebP", Kind.PICTURE): ".webp",
    _VIDEO: ".3gp .avi .m4v .mkv .mov .mp4 .mpeg .mpg .ogv .ts .webm .wmv",
    MediaFormat("HEIC", Kind.UNSUPPORTED): ".heic .heics .heif .heifs .hif",
    MediaFormat("JPEG XL", Kind.UNSUPPORTED): ".jxl",
    MediaFormat("JPEG 2000", Kind.UNSUPPORTED): ".j2k .jp2 .jpf",
    MediaFormat(
        "camera raw", Kind.UNSUPPORTED
    ): ".3fr .arw .cr2 .cr3 .dng .nef .nrw .orf .pef .raf .rw2 .srw",
    MediaFormat("Photoshop", Kind.UNSUPPORTED): ".psb .psd",
    MediaFormat("SVG", Kind.UNSUPPORTED): ".svg .svgz",
    MediaFormat(
        "data", Kind.OTHER
    ): ".csv .htm .html .ini .json .jsonl .log .mat .md .npy .npz .pdf .pts .py "
    ".tsv .txt .xml .yaml .yml .zip",
    MediaFormat("sound", Kind.OTHER): ".aac .m4a .m4b .mka .mp3 .oga .ogg .opus .wav .wma",
}
_BY_SUFFIX: Final = {suffix: form for form, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}
PICTURE_SUFFIXES: Final = frozenset(s for s, form in _BY_SUFFIX.items() if form.kind is Kind.PICTURE)
VIDEO_SUFFIXES: Final = frozenset(s for s, form in _BY_SUFFIX.items() if form.kind is Kind.VIDEO)
MEDIA_SUFFIXES: Final = PICTURE_SUFFIXES | VIDEO_SUFFIXES

_BRANDS: Final = {
    **dict.fromkeys((b"avif", b"avis"), MediaFormat("AVIF", Kind.PICTURE)),
    **dict.fromkeys(
        (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"),
        MediaFormat("HEIC", Kind.UNSUPPORTED),
    ),
    b"crx ": MediaFormat("camera raw", Kind.UNSUPPORTED),
    b"jxl ": MediaFormat("JPEG XL", Kind.UNSUPPORTED),
    **dict.fromkeys((b"M4A ", b"M4B ", b"M4P "), MediaFormat("sound", Kind.OTHER)),
}
"""ISO/IEC 14496-12 brands that are no videos (https://mp4ra.org/registered-types/brands)."""
_PICTURES: Final = (
    (re.compile(rb"\xff\xd8\xff"), MediaFormat("JPEG", Kind.PICTURE)),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), MediaFormat("PNG", Kind.PICTURE)),
    (re.compile(rb"GIF8[79]a"), MediaFormat("GIF", Kind.PICTURE)),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), MediaFormat("WebP", Kind.PICTURE)),
    (re.compile(rb"II[*+]\0|MM\0[*+]"), MediaFormat("TIFF", Kind.PICTURE)),
    # The sizes of the headers that there are; "BM" alone begins many a text.
    (
        re.compile(rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL),
        MediaFormat("BMP", Kind.PICTURE),
    ),
    (re.compile(rb"P[2356]\s+(#[^\n]*\n\s*)*\d+\s"), MediaFormat("PNM", Kind.PICTURE)),
    (re.compile(rb"\0\0\0\x0cJXL \r\n\x87\n|\xff\x0a"), MediaFormat("JPEG XL", Kind.UNSUPPORTED)),
    (re.compile(rb"\0\0\0\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51"), MediaFormat("JPEG 2000", Kind.UNSUPPORTED)),
    (re.compile(rb"FUJIFILMCCD-RAW|IIRO|IIU\0"), MediaFormat("camera raw", Kind.UNSUPPORTED)),
    (re.compile(rb"8BPS\0[\1\2]"), MediaFormat("Photoshop", Kind.UNSUPPORTED)),
)
_BOXES: Final = frozenset(
    {b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"free", b"skip", b"wide", b"pnot", b"pdin", b"uuid"}
)
"""ISO/IEC 14496-12 and Apple's QuickTime File Format: boxes that a file may begin with."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_END: Final = b"IEND"
_CONTAINERS: Final = (
    (b"\x1a\x45\xdf\xa3", Container.MATROSKA),
    (b"OggS", Container.OGG),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Container.ASF),
    (b"FLV\x01", Container.FLV),
    (b"\x00\x00\x00\x01", Container.MPEG),
    *((b"\x00\x00\x01" + bytes([code]), Container.MPEG) for code in (0x00, 0xB0, 0xB3, 0xB5, 0xBA)),
)
_MPEG_STARTS: Final = (b"\x00\x00\x01\xb3", b"\x00\x00\x01\xba")
_PACKETS: Final = (188, 192)
"""Bytes from one sync byte of a transport stream to the next; it may begin within a packet."""
_SYNC: Final = b"G" * 4


def has_suffix(target: str | Path, suffixes: Collection[str]) -> bool:
    """Whether a name ends in one of these suffixes, in upper or lower case."""
    return suffix_of(target) in suffixes


def suffix_of(target: str | Path) -> str:
    """The end of a name, in lower case and with its dot; empty where there is none."""
    return os.path.splitext(target)[1].lower()


def format_by_name(target: str | Path) -> MediaFormat | None:
    """The format that a file's name promises; None where it promises none."""
    return _BY_SUFFIX.get(suffix_of(target))


def format_of(path: str | Path) -> MediaFormat | None:
    """The format of a file, by its content or, where that tells nothing or cannot be read, by its name."""
    try:
        with open(path, "rb", opener=regular_file) as file:
            head = file.read(HEAD)
    except OSError:
        head = b""
    named = format_by_name(path)
    if named is not None and named.kind not in (Kind.PICTURE, Kind.VIDEO):
        # Raw pictures begin like TIFF, and sound like a video of its container.
        return named
    return format_in(head) or named


def format_in(head: bytes) -> MediaFormat | None:
    """The format of a file that begins with these ``HEAD`` bytes; None where none is known.

    Stricter than ``container_in``, because the name of the file says nothing: a text may begin with
    "The free", and icons begin with a start code of MPEG.
    """
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    for pattern, form in _PICTURES:
        if pattern.match(head):
            return form
    container = container_in(head)
    if container is Container.MP4 and head[0] != 0:
        return None
    if container is Container.MPEG and head[:4] not in _MPEG_STARTS:
        return None
    return _VIDEO if container else None


def is_text(head: bytes) -> bool:
    """Whether a file that begins with these bytes, some at least, is a text in UTF-8."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return bool(text) and all(letter.isprintable() or letter in "\ufeff\t\n\r\f" for letter in text)


def has_overlong_chunk(content: bytes) -> bool:
    """Whether a PNG has a chunk that says it is longer than the file; OpenCV takes as much memory for it."""
    if not content.startswith(_PNG):
        return False
    at, length = len(_PNG), 0
    while length <= len(content) and at + 8 <= len(content) and content[at + 4 : at + 8] != _PNG_END:
        length = int.from_bytes(content[at : at + 4], "big")
        # Around what a chunk holds stand its length, its name and a checksum, of four bytes each.
        at += 12 + length
    return length > len(content)


def container_in(head: bytes) -> Container | None:
    """The container of a video that begins with these ``HEAD`` bytes; None where none is known."""
    if head[4:8] in _BOXES:
        return Container.MP4
    if head[:4] == b"RIFF" and head[8:11] == b"AVI":
        return Container.AVI
    for signature, container in _CONTAINERS:
        if head.startswith(signature):
            return container
    return Container.TRANSPORT if _is_transport(head) else None


def _by_brand(head: bytes) -> MediaFormat:
    """Of an ISO file: the major brand decides, and for the general ones the compatible brands."""
    major = head[8:12]
    size = min(int.from_bytes(head[:4], "big"), len(head))
    compatible = {head[at : at + 4] for at in range(16, size, 4)}
    if major in (b"mif1", b"msf1") and compatible & {b"avif", b"avis"}:
        major = b"avif"
    return _BRANDS.get(major, _VIDEO)


def _is_transport(head: bytes) -> bool:
    """Whether sync bytes come at even distances, and what stands there is no text."""
    if b"\0" not in head:
        return False
    starts = ((first, step) for step in _PACKETS for first in range(step))
    return any(head[first : first + 3 * step + 1 : step] == _SYNC for first, step in starts)
