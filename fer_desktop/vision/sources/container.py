"""Which kind of video a file holds, by its first bytes, and whether its end is missing.

FFmpeg opens playlists, too, and then every file that they name, wherever it lies and whatever the playlist is
called. So a file is opened only if it begins like one of the containers that ``training.media`` lists. Its
path matters as well: FFmpeg takes one such as "clip%03d.png" for the pattern of an image sequence.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO, Final

from fer_desktop.errors import VideoError, reason_of
from fer_desktop.language import translate
from fer_desktop.vision.sources import matroska
from training.media import HEAD, Container, Kind, container_in, format_by_name

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
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        message = translate("sources", "{path} cannot be read ({reason}); check its permissions.")
        raise VideoError(message.format(path=path, reason=reason_of(error))) from error
    if _is_playlist(head):
        raise VideoError(
            translate(
                "sources",
                "{path} is a playlist, which names other files, and no video; open the video itself.",
            ).format(path=path)
        )
    found = container_in(head)
    if found is None:
        raise VideoError(unknown().format(path=path))
    if _is_sequence(path):
        raise VideoError(
            translate(
                "sources",
                "{path} would be read as an image sequence because of the % in its path; rename it so that "
                "it ends in .mp4 or another video extension.",
            ).format(path=path)
        )
    return found


def unknown() -> str:
    """What to say of a file that does not open as a video; takes its ``path``."""
    return translate(
        "sources",
        "{path} cannot be opened as a video: it is cut, damaged or of an unknown kind; copy it "
        "again or convert it to MP4.",
    )


def is_truncated(path: Path, container: Container) -> bool:
    """Whether the container says that the file was longer; False where its kind does not tell."""
    try:
        size = path.stat().st_size
        if container is Container.MATROSKA:
            return matroska.end_of_segment(path) > size
        with path.open("rb") as file:
            if container is Container.MP4:
                return _end_of_boxes(file, size) > size
            return container is Container.AVI and _end_of_chunks(file, size) > size
    except OSError:
        return False


def is_broken(path: Path, container: Container) -> bool:
    """Whether a part of the file is no part of its container; False where its kind does not tell."""
    try:
        return container is Container.MATROSKA and matroska.is_broken(path)
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
