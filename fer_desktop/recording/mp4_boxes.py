"""The boxes of an MP4 file with one MPEG-4 video track, as bytes; ISO/IEC 14496-12 and 14496-14.

Times are in ticks of ``TIMESCALE`` from the beginning of the video.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

TIMESCALE: Final = 90_000
"""Ticks a second; the customary one of MPEG."""
PLACEHOLDER: Final = struct.pack(">I4s8x", 16, b"free")
"""Kept free in front of the fragments, so that they can be turned into one ``mdat`` box at the end."""
_KEY: Final = 0x02000000
_NOT_KEY: Final = 0x01010000
_DEFAULT_BASE_IS_MOOF: Final = 0x020000
_OFFSET_DURATION_SIZE_FLAGS: Final = 0x000701
_MATRIX: Final = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


@dataclass(frozen=True, slots=True)
class Sample:
    """One encoded frame.

    Attributes:
        data: Its packet.
        start: When it is shown.
        key: Whether it can be decoded without the one before.
    """

    data: bytes
    start: int
    key: bool


@dataclass(frozen=True, slots=True)
class SampleTable:
    """Where and when the frames of a finished file are; arrays of one value a frame or a chunk.

    Attributes:
        durations: Ticks that each frame is shown for.
        sizes: Bytes of each frame.
        keys: Numbers of the key frames, from 1.
        offsets: Byte of the file at which each chunk begins.
        counts: Frames of each chunk.
    """

    durations: Sequence[int] = ()
    sizes: Sequence[int] = ()
    keys: Sequence[int] = ()
    offsets: Sequence[int] = ()
    counts: Sequence[int] = ()


def file_type() -> bytes:
    """The ``ftyp`` box, the first of a file."""
    return _box(b"ftyp", b"isom", struct.pack(">I", 0x200), b"isomiso2iso5mp41")


def movie(size: tuple[int, int], header: bytes, table: SampleTable, fragmented: bool) -> bytes:
    """The ``moov`` box.

    Args:
        size: Width and height in pixels.
        header: What a decoder has to know before the first frame.
        table: All frames; empty where they lie in fragments.
        fragmented: Whether fragments follow.
    """
    duration = sum(table.durations)
    movie_header = _full_box(
        b"mvhd",
        1,
        0,
        struct.pack(">QQIQ", 0, 0, TIMESCALE, duration),
        struct.pack(">IHHII", 0x10000, 0x100, 0, 0, 0),
        _MATRIX,
        bytes(24),
        struct.pack(">I", 2),
    )
    extends = _box(b"mvex", _full_box(b"trex", 0, 0, struct.pack(">5I", 1, 1, 0, 0, 0)))
    return _box(b"moov", movie_header, _track(size, header, table, duration), extends if fragmented else b"")


def fragment(number: int, samples: Sequence[Sample], end: int) -> bytes:
    """A ``moof`` box and the header of the ``mdat`` box that is to follow with the samples' data.

    Args:
        number: Counts the fragments from 1.
        samples: In the order in which they are shown.
        end: Until when the last one is shown, as far as is known.
    """
    size = 8 + sum(len(sample.data) for sample in samples)
    # The box has the same length whatever the offset is.
    length = len(_fragment_header(number, samples, end, 0))
    return _fragment_header(number, samples, end, length + 8) + struct.pack(">I4s", size, b"mdat")


def wrapping(size: int) -> bytes:
    """The header of an ``mdat`` box of this size, as long as ``PLACEHOLDER``."""
    return struct.pack(">I4sQ", 1, b"mdat", size)


def _fragment_header(number: int, samples: Sequence[Sample], end: int, offset: int) -> bytes:
    starts = [sample.start for sample in samples]
    entries = b"".join(
        struct.pack(">III", until - sample.start, len(sample.data), _KEY if sample.key else _NOT_KEY)
        for sample, until in zip(samples, [*starts[1:], end], strict=True)
    )
    return _box(
        b"moof",
        _full_box(b"mfhd", 0, 0, struct.pack(">I", number)),
        _box(
            b"traf",
            _full_box(b"tfhd", 0, _DEFAULT_BASE_IS_MOOF, struct.pack(">I", 1)),
            _full_box(b"tfdt", 1, 0, struct.pack(">Q", starts[0])),
            _full_box(
                b"trun", 0, _OFFSET_DURATION_SIZE_FLAGS, struct.pack(">Ii", len(samples), offset), entries
            ),
        ),
    )


def _track(size: tuple[int, int], header: bytes, table: SampleTable, duration: int) -> bytes:
    width, height = size
    track_header = _full_box(
        b"tkhd",
        1,
        3,
        struct.pack(">QQIIQ", 0, 0, 1, 0, duration),
        bytes(16),
        _MATRIX,
        struct.pack(">II", width << 16, height << 16),
    )
    undetermined = 0x55C4  # the language "und", five bits a letter
    data_here = _full_box(b"url ", 0, 1)
    return _box(
        b"trak",
        track_header,
        _box(
            b"mdia",
            _full_box(b"mdhd", 1, 0, struct.pack(">QQIQHH", 0, 0, TIMESCALE, duration, undetermined, 0)),
            _full_box(b"hdlr", 0, 0, bytes(4), b"vide", bytes(12), b"VideoHandler\0"),
            _box(
                b"minf",
                _full_box(b"vmhd", 0, 1, bytes(8)),
                _box(b"dinf", _full_box(b"dref", 0, 0, struct.pack(">I", 1), data_here)),
                _sample_table(size, header, table),
            ),
        ),
    )


def _sample_table(size: tuple[int, int], header: bytes, table: SampleTable) -> bytes:
    offsets = np.asarray(table.offsets, ">u8")
    return _box(
        b"stbl",
        _full_box(b"stsd", 0, 0, struct.pack(">I", 1), _sample_entry(size, header)),
        _full_box(b"stts", 0, 0, _runs(table.durations)),
        _full_box(b"stss", 0, 0, _counted(np.asarray(table.keys, ">u4"))) if len(table.keys) else b"",
        _full_box(b"stsc", 0, 0, _chunks(table.counts)),
        _full_box(b"stsz", 0, 0, bytes(4), _counted(np.asarray(table.sizes, ">u4"))),
        _full_box(b"co64", 0, 0, _counted(offsets)),
    )


def _sample_entry(size: tuple[int, int], header: bytes) -> bytes:
    """The codec: MPEG-4 Visual, with its header in the descriptors of ISO/IEC 14496-1."""
    visual, video_stream = 0x20, 0x11
    config = struct.pack(">BBII3x", visual, video_stream, 0, 0)
    decoder = _descriptor(4, config, _descriptor(5, header))
    stream = _descriptor(3, struct.pack(">HB", 1, 0), decoder, _descriptor(6, b"\x02"))
    return _box(
        b"mp4v",
        struct.pack(">6xH16x", 1),
        struct.pack(">HHIIIH", *size, 72 << 16, 72 << 16, 0, 1),
        bytes(32),
        struct.pack(">Hh", 24, -1),
        _full_box(b"esds", 0, 0, stream),
    )


def _runs(values: Sequence[int]) -> bytes:
    """Each value with how often it follows itself."""
    array = np.asarray(values, np.int64)
    first = np.flatnonzero(np.diff(array, prepend=-1))
    lengths = np.diff(first, append=len(array))
    return _counted(np.stack([lengths, array[first]], axis=1).astype(">u4"))


def _chunks(counts: Sequence[int]) -> bytes:
    """From which chunk on, counted from 1, there are how many frames in a chunk."""
    array = np.asarray(counts, np.int64)
    first = np.flatnonzero(np.diff(array, prepend=-1))
    return _counted(np.stack([first + 1, array[first], np.ones_like(first)], axis=1).astype(">u4"))


def _counted(rows: npt.NDArray[np.generic]) -> bytes:
    return struct.pack(">I", len(rows)) + rows.tobytes()


def _descriptor(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    length = len(body)
    return bytes((tag, *(0x80 | length >> shift & 0x7F for shift in (21, 14, 7)), length & 0x7F)) + body


def _full_box(kind: bytes, version: int, flags: int, *parts: bytes) -> bytes:
    return _box(kind, struct.pack(">I", version << 24 | flags), *parts)


def _box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body
