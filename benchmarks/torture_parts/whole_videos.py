"""Short videos that are whole, in every container that is read, and the boxes that MP4 files consist of."""

from __future__ import annotations

import functools
import struct
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.torture_parts.whole_pictures import face
from fer_desktop.recording.mp4_boxes import Sample, SampleTable, file_type, movie
from fer_desktop.recording.mp4_file import Mp4File
from fer_desktop.recording.video_encoder import VideoEncoder, open_mp4
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes

SIZE: Final = (160, 120)
RATE: Final = 25.0
"""MPEG knows few others."""
FRAMES: Final = 15
CODECS: Final = {
    "MP4": (".mp4", "mp4v"),
    "MOV": (".mov", "mp4v"),
    "3GP": (".3gp", "mp4v"),
    "AVI": (".avi", "MJPG"),
    "AVI of MPEG-4": (".avi", "mp4v"),
    "MKV": (".mkv", "mp4v"),
    "MKV of FFV1": (".mkv", "FFV1"),
    "MKV of MJPEG": (".mkv", "MJPG"),
    "WebM": (".webm", "VP80"),
    "WebM of VP9": (".webm", "VP90"),
    "WMV": (".wmv", "WMV2"),
    "MPEG": (".mpg", "PIM1"),
    "transport stream": (".ts", "mpg2"),
    "FLV": (".flv", "FLV1"),
}
"""Suffix and codec."""


def frames(count: int = FRAMES, size: tuple[int, int] = SIZE) -> list[Bytes]:
    """A face that moves over gray."""
    width, height = size
    side = max(min(width, height) * 4 // 5, 1)
    small = cv2.resize(np.asarray(face(), np.uint8)[..., ::-1], (side, side))
    found = []
    for number in range(count):
        picture = np.full((height, width, 3), 90, np.uint8)
        left = number % max(width - side, 1)
        picture[:side, left : left + side] = small
        found.append(picture)
    return found


def video(
    suffix: str, codec: str, rate: float = RATE, size: tuple[int, int] = SIZE, count: int = FRAMES
) -> bytes:
    """A video as OpenCV writes it; nothing where it does not."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"video{suffix}")
        writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*codec), rate, size)
        for picture in frames(count, size) if writer.isOpened() else ():
            writer.write(picture)
        writer.release()
        return path.read_bytes() if path.exists() else b""


@functools.cache
def packets() -> tuple[bytes, tuple[tuple[bytes, bool], ...]]:
    """The header of the program's own encoder, and its packets."""
    encoder = VideoEncoder(Path("video.mp4"), RATE, SIZE, open_mp4)
    for picture in frames():
        encoder.add(picture)
    found = tuple(encoder.finish())
    encoder.close()
    return encoder.header, found


@functools.cache
def recording(closed: bool = True) -> bytes:
    """A video as the program itself records it, or as it stands there while it does."""
    header, found = packets()
    step = round(90_000 / RATE)
    samples = [Sample(data, number * step, key) for number, (data, key) in enumerate(found)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "video.mp4")
        file = Mp4File(path, SIZE, header)
        file.add(samples, len(samples) * step)
        content = path.read_bytes()
        file.close(len(samples) * step)
        return path.read_bytes() if closed else content


def indexed(
    durations: Sequence[int] | None = None,
    sizes: Sequence[int] | None = None,
    offsets: Sequence[int] | None = None,
    counts: Sequence[int] | None = None,
    size: tuple[int, int] = SIZE,
) -> bytes:
    """An MP4 file whose index says what it is told to, or the truth.

    Args:
        durations: Ticks of each frame, modulo 2^32.
        sizes: Bytes of each frame.
        offsets: Where each chunk begins.
        counts: Frames of each chunk.
        size: Width and height in its header.
    """
    header, found = packets()
    data = b"".join(packet for packet, _ in found)
    front = file_type() + struct.pack(">I4s", 8 + len(data), b"mdat")
    true_sizes = [len(packet) for packet, _ in found]
    table = SampleTable(
        [round(90_000 / RATE)] * len(found) if durations is None else durations,
        true_sizes if sizes is None else sizes,
        [1],
        [len(front)] if offsets is None else offsets,
        [len(found)] if counts is None else counts,
    )
    return front + data + movie(size, header, table, fragmented=False)


@functools.cache
def whole_videos() -> dict[str, tuple[str, bytes]]:
    """Suffix and content by what it is."""
    found = {name: (suffix, video(suffix, codec)) for name, (suffix, codec) in CODECS.items()}
    found["recording"] = (".mp4", recording())
    found["unfinished recording"] = (".mp4", recording(closed=False))
    pictures = [cv2.imencode(".jpg", picture)[1].tobytes() for picture in frames()]
    found["stream of JPEG"] = (".avi", b"".join(pictures))
    return {name: one for name, one in found.items() if one[1]}


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of an ISO file."""
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def patched(content: bytes, name: bytes, offset: int, value: bytes) -> bytes:
    """Other bytes so far behind the first occurrence of a name."""
    at = content.index(name) + offset
    return content[:at] + value + content[at + len(value) :]
