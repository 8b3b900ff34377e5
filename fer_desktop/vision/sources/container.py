"""Which container a video file is, by its first bytes, and whether its end is missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, Final

from fer_desktop.base.errors import VideoError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular
from training.core.media import (
    HEAD,
    Container,
    Kind,
    SpecialFileError,
    container_in,
    format_by_name,
    is_text,
    regular_file,
)

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


def is_broken_matroska(path: Path) -> bool:
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


_PLAYLISTS: Final = (b"ffconcat", b"#extm3u", b"[playlist]", b"<?xml", b"<mpd", b"<smil", b"<asx", b"v=0")
# libavformat/img2dec.c: av_filename_number_test and is_glob, which look at the whole path.
_SEQUENCE: Final = re.compile(r"%(?:[0-9]*d|[*?\[\]{}])")


def container_of(path: Path) -> Container:
    """Tell the container of a video file.

    Raises:
        VideoError: it is a playlist, or no video of a known kind, or cannot be read, or its path is the
            pattern of an image sequence.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            head = file.read(HEAD)
    except SpecialFileError as error:
        raise VideoError(str(not_regular(path, error.kind))) from error
    except OSError as error:
        message = translate("sources", "Cannot read {path} ({reason}). Check its permissions.")
        raise VideoError(message.format(path=path, reason=reason_of(error))) from error
    if _is_playlist(head):
        raise VideoError(
            translate(
                "sources",
                "{path} is not a video but a playlist of other files. Open the video itself.",
            ).format(path=path)
        )
    found = container_in(head)
    if not head:
        raise VideoError(translate("sources", "{path} is empty. Copy it again.").format(path=path))
    if found is None and is_text(head):
        raise VideoError(
            translate("sources", "{path} is not a video but a text file. Choose another file.").format(
                path=path
            )
        )
    if found is None:
        raise VideoError(unknown().format(path=path))
    if _is_sequence(path):
        raise VideoError(
            translate(
                "sources",
                "{path} would be read as an image sequence because of the % in its path. Rename it so "
                "that it ends in .mp4 or another video extension.",
            ).format(path=path)
        )
    return found


def unknown() -> str:
    """What to say of a file that does not open as a video; takes its ``path``."""
    return translate(
        "sources",
        "Cannot open {path} as a video: it is truncated, damaged or in an unknown format. Copy it again "
        "or convert it to MP4.",
    )


def is_truncated(path: Path, container: Container) -> bool:
    """Whether the container says that the file was longer; False where its kind does not tell."""
    try:
        size = path.stat().st_size
        if container is Container.MATROSKA:
            return end_of_segment(path) > size
        with path.open("rb") as file:
            if container is Container.MP4:
                return _end_of_boxes(file, size) > size
            return container is Container.AVI and _end_of_chunks(file, size) > size
    except OSError:
        return False


def is_broken(path: Path, container: Container) -> bool:
    """Whether a part of the file is no part of its container; False where its kind does not tell."""
    try:
        return container is Container.MATROSKA and is_broken_matroska(path)
    except OSError:
        return False


def _is_sequence(path: Path) -> bool:
    """Whether FFmpeg would open other files by the pattern in a path, as it does not for a video's name."""
    named = format_by_name(path)
    is_video = named is not None and named.kind is Kind.VIDEO
    return not is_video and _SEQUENCE.search(str(path.absolute())) is not None


def _is_playlist(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PLAYLISTS)


def _end_of_boxes(file: BinaryIO, size: int) -> int:
    """Where the last box of an ISO file ends, by what it says (ISO/IEC 14496-12, 4.2)."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        head = file.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8 or not head[4:8].isalnum():
            break  # 0: the box lasts to the end of the file; anything else is no box
        at += length
    return at


def _end_of_chunks(file: BinaryIO, size: int) -> int:
    """Where the last RIFF chunk of an AVI file ends, by what it says; long files have several."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        head = file.read(8)
        if head[:4] != b"RIFF":
            break
        at += 8 + int.from_bytes(head[4:], "little")
    return at
