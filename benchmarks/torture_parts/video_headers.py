"""Videos whose header lies: times, sizes, counts and places that cannot be; playlists under their names."""

from __future__ import annotations

import struct
from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.torture_parts.case import Special
from benchmarks.torture_parts.whole_videos import (
    FRAMES,
    box,
    indexed,
    patched,
    recording,
    video,
    whole_videos,
)

TICKS: Final = 7_200
MOST: Final = 0xFFFF_FFFF
_VALUES: Final = (0, 1, 0x7FFF_FFFF, 0x8000_0000, MOST)

Entry = tuple[str, str, Callable[[], bytes]]


def _whole(name: str) -> bytes:
    return whole_videos()[name][1]


def _of(name: str, where: bytes, offset: int, value: int, order: str = ">") -> Callable[[], bytes]:
    return lambda: patched(_whole(name), where, offset, struct.pack(f"{order}I", value))


def _nested(depth: int) -> bytes:
    """Boxes one in the other."""
    inner = b""
    for _ in range(depth):
        inner = box(b"udta", inner)
    return _whole("MP4")[:32] + box(b"moov", inner)


def _tracks(count: int) -> bytes:
    """Very many empty tracks."""
    return _whole("MP4") + box(b"moov", *[box(b"trak", box(b"mdia"))] * count)


MP4S: Final[tuple[Entry, ...]] = (
    *(
        (f"MP4 with {what} {value}", ".mp4", _of("MP4", name, offset, value))
        for what, name, offset in (
            ("the time scale", b"mvhd", 16),
            ("the duration", b"mvhd", 20),
            ("the track's time scale", b"mdhd", 16),
            ("the track's duration", b"mdhd", 20),
            ("the count of durations", b"stts", 8),
            ("the count of sizes", b"stsz", 12),
            ("the count of chunks", b"stco", 8),
            ("the count of places", b"stsc", 8),
            ("the count of key frames", b"stss", 8),
            ("the place", b"stco", 12),
            ("the width and height", b"mp4v", 28),
            ("the count of edits", b"elst", 8),
            ("the length of an edit", b"elst", 12),
            ("the begin of an edit", b"elst", 16),
        )
        for value in _VALUES
    ),
    *(
        (f"MP4 whose box {name.decode()} has {value} bytes", ".mp4", _of("MP4", name, -4, value))
        for name in (b"ftyp", b"moov", b"trak", b"stbl", b"stsd", b"mp4v", b"esds", b"mdat")
        for value in (*_VALUES, 7)
    ),
    ("MP4 of boxes 50,000 deep", ".mp4", lambda: _nested(50_000)),
    ("MP4 of 20,000 tracks", ".mp4", lambda: _tracks(20_000)),
    ("MP4 of another codec", ".mp4", lambda: _whole("MP4").replace(b"mp4v", b"xyz1")),
    ("MP4 with frames of 0 ticks", ".mp4", lambda: indexed([0] * FRAMES)),
    ("MP4 with times backwards", ".mp4", lambda: indexed([TICKS, 2**32 - TICKS * 5] * (FRAMES // 2))),
    ("MP4 with frames a year apart", ".mp4", lambda: indexed([2**31 - 1] * FRAMES)),
    ("MP4 with frames of one tick", ".mp4", lambda: indexed([1] * FRAMES)),
    ("MP4 with one frame of 13 hours", ".mp4", lambda: indexed([*[TICKS] * 7, MOST, *[TICKS] * 7])),
    ("MP4 without frames", ".mp4", lambda: indexed([], [], [], [])),
    ("MP4 with frames of 0 bytes", ".mp4", lambda: indexed(sizes=[0] * FRAMES)),
    ("MP4 with frames of 2 GB", ".mp4", lambda: indexed(sizes=[0x7FFF_FFFF] * FRAMES)),
    ("MP4 with a million frames that are not there", ".mp4", lambda: _million(1)),
    ("MP4 with a million frames of the same bytes", ".mp4", lambda: _million(0)),
    ("MP4 with places outside", ".mp4", lambda: indexed(offsets=[2**62])),
    ("MP4 with more frames in a chunk than there are", ".mp4", lambda: indexed(counts=[MOST])),
    *(
        (f"MP4 of {width} × {height}", ".mp4", lambda size=(width, height): indexed(size=size))
        for width, height in ((0, 0), (65_535, 65_535), (1, 65_535), (3, 5))
    ),
    ("recording without its end", ".mp4", lambda: recording(closed=False)),
    ("recording without frames", ".mp4", lambda: recording(closed=False)[:900]),
    ("MP4 of its brand alone", ".mp4", lambda: _whole("MP4")[:32]),
    ("MP4 without its index", ".mp4", lambda: _whole("MP4")[: _whole("MP4").index(b"moov") - 4]),
    ("MP4 twice", ".mp4", lambda: _whole("MP4") * 2),
)


def _million(step: int) -> bytes:
    """An index of a million frames; all in the same place where ``step`` is 0."""
    count = 1_000_000
    if step:
        return indexed([TICKS] * count, [100] * count, [2_000_000], [count])
    return indexed([TICKS] * count, [100] * count, [48] * count, [1] * count)


AVIS: Final[tuple[Entry, ...]] = (
    *(
        (f"AVI with {what} {value}", ".avi", _of("AVI", name, offset, value, "<"))
        for what, name, offset in (
            ("microseconds a frame", b"avih", 8),
            ("the count of frames", b"avih", 24),
            ("the count of streams", b"avih", 32),
            ("the width", b"avih", 40),
            ("the scale", b"strh", 28),
            ("the rate", b"strh", 32),
            ("the length", b"strh", 40),
            ("the picture's width", b"strf", 12),
            ("the picture's height", b"strf", 16),
            ("the size of its header", b"strf", 4),
            ("the place of a frame", b"idx1", 16),
            ("the size of a frame", b"idx1", 20),
        )
        for value in _VALUES
    ),
    ("AVI of lists 20,000 deep", ".avi", lambda: _whole("AVI")[:12] + b"LIST\xff\xff\xff\x7fhdrl" * 20_000),
    ("AVI without an index", ".avi", lambda: _whole("AVI")[: _whole("AVI").index(b"idx1")]),
    ("AVI of its header alone", ".avi", lambda: _whole("AVI")[: _whole("AVI").index(b"movi")]),
)


def _element(name: bytes, content: bytes) -> bytes:
    """An element of EBML with a length of eight bytes."""
    return name + (len(content) | 1 << 56).to_bytes(8, "big") + content


def _deep_ebml(depth: int) -> bytes:
    content = _whole("MKV")
    begin = content.index(b"\x18\x53\x80\x67")
    return content[:begin] + b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff" * depth


def _noise_from(name: str, begin: int) -> Callable[[], bytes]:
    def make() -> bytes:
        content = _whole(name)
        return content[:begin] + Random(begin).randbytes(3_500) + content[begin + 3_500 :]

    return make


def _duration(value: float) -> Callable[[], bytes]:
    return lambda: patched(_whole("MKV"), b"\x44\x89\x88", 3, struct.pack(">d", value))


MATROSKAS: Final[tuple[Entry, ...]] = (
    *(
        (f"MKV of {value} ms", ".mkv", _duration(value))
        for value in (float("nan"), float("inf"), float("-inf"), -1.0, 0.0, 1e300)
    ),
    *(
        (f"MKV with the time scale {value}", ".mkv", _scale(value))
        for value in (0, 1, 0x7FFF_FF, 0xFFFF_FF)
        for _scale in (
            lambda value: lambda: patched(_whole("MKV"), b"\x2a\xd7\xb1\x83", 4, value.to_bytes(3, "big")),
        )
    ),
    ("MKV of segments 20,000 deep", ".mkv", lambda: _deep_ebml(20_000)),
    ("MKV with a gap of 2^55 bytes", ".mkv", lambda: _whole("MKV")[:200] + b"\xec\x01" + b"\xff" * 7),
    ("MKV of its head alone", ".mkv", lambda: _element(b"\x1a\x45\xdf\xa3", b"")),
    (
        "MKV of 50,000 tags",
        ".mkv",
        lambda: _whole("MKV") + _element(b"\x12\x54\xc3\x67", b"\x73\x73\x80" * 50_000),
    ),
    ("WebM that begins anew", ".webm", lambda: _whole("WebM") * 3),
)

RATES: Final[tuple[Entry, ...]] = (
    *(
        (
            f"{suffix} at {rate} frames a second",
            suffix,
            lambda suffix=suffix, codec=codec, rate=rate: video(suffix, codec, rate),
        )
        for suffix, codec in ((".avi", "MJPG"), (".mkv", "MJPG"), (".mp4", "mp4v"))
        for rate in (0.01, 1.0, 1000.0, 60_000.0)
    ),
    *(
        (
            f"{suffix} of {size[0]} × {size[1]}",
            suffix,
            lambda suffix=suffix, codec=codec, size=size: video(suffix, codec, size=size, count=2),
        )
        for suffix, codec, size in (
            (".avi", "MJPG", (1, 1)),
            (".avi", "MJPG", (2, 2)),
            (".mkv", "FFV1", (16_000, 16)),
            (".mkv", "FFV1", (16, 16_000)),
            (".avi", "MJPG", (6_000, 6_000)),
            (".mp4", "mp4v", (4_096, 4_096)),
        )
    ),
    (".avi of 10,000 frames", ".avi", lambda: video(".avi", "MJPG", size=(16, 16), count=10_000)),
)

ADDRESS: Final = "http://127.0.0.1:9/"
"""Where nobody answers."""
PLAYLISTS: Final[tuple[Entry, ...]] = (
    ("list of FFmpeg", ".mp4", lambda: b"ffconcat version 1.0\nfile /etc/passwd\n"),
    (
        "list of FFmpeg to an address",
        ".avi",
        lambda: f"ffconcat version 1.0\nfile '{ADDRESS}a.avi'\n".encode(),
    ),
    *(
        (
            f"HLS to {target}",
            suffix,
            lambda target=target: f"#EXTM3U\n#EXTINF:9,\n{target}\n#EXT-X-ENDLIST\n".encode(),
        )
        for suffix, target in (
            (".mp4", "/etc/passwd"),
            (".mkv", f"{ADDRESS}a.ts"),
            (".ts", "concat:/etc/passwd|/etc/hostname"),
            (".mov", "subfile,,start,0,end,99,,:/etc/passwd"),
            (".webm", "a.ts"),
        )
    ),
    ("HLS behind blanks", ".mp4", lambda: b"\n \t\r\n" * 500 + b"#EXTM3U\n#EXTINF:9,\na.ts\n"),
    ("HLS in UTF-16", ".mp4", lambda: "#EXTM3U\n#EXTINF:9,\na.ts\n".encode("utf-16")),
    ("DASH", ".mp4", lambda: f'<?xml version="1.0"?><MPD><BaseURL>{ADDRESS}</BaseURL></MPD>'.encode()),
    ("DASH with entities", ".avi", lambda: b'<!DOCTYPE a [<!ENTITY b "bb">]><MPD>&b;</MPD>'),
    ("SDP", ".ts", lambda: b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n"),
    ("PLS", ".mpg", lambda: f"[playlist]\nFile1={ADDRESS}\n".encode()),
    ("a text", ".mp4", lambda: b"This is no video.\n" * 99),
    ("nothing", ".mp4", lambda: b""),
    ("one byte", ".avi", lambda: b"R"),
    ("zeros", ".mkv", lambda: bytes(100_000)),
    ("start codes", ".mpg", lambda: b"\0\0\1\xba" * 25_000),
    ("sync bytes", ".ts", lambda: (b"G" + bytes(187)) * 5_000),
    ("an AVI header without an end", ".avi", lambda: b"RIFF\xff\xff\xff\xffAVI " + bytes(9_000)),
    ("FLV whose frames have no picture", ".flv", _noise_from("FLV", 516)),
    ("a FLV without an end", ".flv", lambda: b"FLV\1\5\0\0\0\x09" + bytes(9_000)),
    ("an Ogg page", ".ogv", lambda: b"OggS" + b"\xff" * 9_000),
    ("a WMV header", ".wmv", lambda: b"\x30\x26\xb2\x75\x8e\x66\xcf\x11" + b"\xff" * 9_000),
    (
        "a sound",
        ".mp4",
        lambda: b"RIFF" + struct.pack("<I", 9_036) + b"WAVEfmt \x10\0\0\0\1\0\1\0" + bytes(9_020),
    ),
)

SPECIALS: Final = tuple(
    Special(what, suffix, make) for what, suffix, make in (*MP4S, *AVIS, *MATROSKAS, *RATES, *PLAYLISTS)
)
