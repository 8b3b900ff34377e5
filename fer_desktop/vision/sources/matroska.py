"""The elements of a Matroska or WebM file, as far as they tell whether it is whole.

RFC 8794 (EBML) and RFC 9559 (Matroska) have their names and lengths.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

SEGMENT: Final = 0x18538067
_CLUSTER: Final = 0x1F43B675
_ELEMENTS: Final = frozenset(
    {
        # Of the file.
        0x1A45DFA3,
        # Of a segment: seek head, information, tracks, cues, attachments, chapters, tags.
        *(0x114D9B74, 0x1549A966, 0x1654AE6B, 0x1C53BB6B, 0x1941A469, 0x1043A770, 0x1254C367),
        # Of a cluster: time stamp, blocks, block groups, position, size of the one before, and what is old.
        *(0xE7, 0xA3, 0xA0, 0xA7, 0xAB, 0x5854, 0xAF),
        # Anywhere: a gap, a checksum.
        *(0xEC, 0xBF),
    }
)


def end_of_segment(path: Path) -> int:
    """Where the segment ends by what it says, in bytes; 0 if it was written without a length.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        while (element := _next(file)) is not None:
            name, length = element
            if name == SEGMENT:
                return 0 if length is None else file.tell() + length
            if name not in _ELEMENTS or length is None:
                return 0
            file.seek(length, 1)
    return 0


def is_broken(path: Path) -> bool:
    """Whether something stands between the elements of the file that is none.

    FFmpeg then goes on at the next cluster, and says nothing of what it left out.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        while (element := _next(file)) is not None:
            name, length = element
            if name in (SEGMENT, _CLUSTER):
                continue  # its elements follow
            if name not in _ELEMENTS or length is None:
                return True
            file.seek(length, 1)
    return False


def _next(file: BinaryIO) -> tuple[int, int | None] | None:
    """The name of the next element, and the length of what follows; None at the end of the file.

    The length is None where it is not known. The name 0 stands for bytes that are no name.
    """
    first = file.read(1)
    if not first:
        return None
    name_bytes = 9 - first[0].bit_length()
    if name_bytes > 4:
        return 0, None
    name = int.from_bytes(first + file.read(name_bytes - 1), "big")
    first = file.read(1)
    if not first or not first[0]:
        return 0, None
    length_bytes = 9 - first[0].bit_length()
    unknown = (1 << 7 * length_bytes) - 1
    length = int.from_bytes(first + file.read(length_bytes - 1), "big") & unknown
    return name, None if length == unknown else length
