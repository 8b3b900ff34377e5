"""ZIP files that a person chooses: unpacked into a folder, within limits, and never outside of it."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import disk_usage
from typing import BinaryIO, Final

from training.core.media import regular_file
from training.core.stages import ProgressStage
from training.core.storage.atomic import MEGABYTE
from training.core.storage.permissions import make_folder
from training.core.training_error import TrainingError

MOST_BYTES: Final = 20_000_000_000
"""Of all files, unpacked."""
MOST_FILES: Final = 1_000_000
_LONGEST_LIST: Final = 256 * MEGABYTE
"""Bytes of the list of contents, which is read as a whole."""
_END: Final = struct.Struct("<4s4H2LH")
_LONG_END: Final = struct.Struct("<4sQ2H2L4Q")
_LONG_END_PLACE: Final = struct.Struct("<4sLQL")
_LONGEST_COMMENT: Final = 0xFFFF
_BEGINNINGS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPRESSION: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BLOCK: Final = 1 << 20
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What ``zipfile`` raises for files that are none, or damaged."""


class UnreadableZipError(TrainingError):
    """A ZIP file that is damaged, or compressed otherwise."""

    template = "{path} is unreadable as a ZIP file ({reason}). Download or create it again."


class UnsafeZipError(TrainingError):
    """A ZIP file that would write outside its folder."""

    template = "{path} contains {name!r}, which is no file of its own folder. Do not use this ZIP file."


class LockedZipError(TrainingError):
    """A ZIP file with a password."""

    template = "{path} is password-protected. Unpack it, and choose the folder."


class LargeZipError(TrainingError):
    """A ZIP file with more than is read."""

    template = (
        "{path} has {files:,} files of {megabytes:,} MB in all; the limits are {most_files:,} files and "
        "{most_megabytes:,} MB. Unpack it, and choose the folder."
    )


class ZipSpaceError(TrainingError):
    """A disk without room for the files of a ZIP file."""

    template = (
        "{path} needs {needed:,} MB for temporary files in {folder}, {free:,} MB are free. Free up disk "
        "space, or unpack it elsewhere and choose the folder."
    )


def is_zip(path: Path) -> bool:
    """Whether a file begins as a ZIP file does; False where there is none, or it cannot be read."""
    try:
        with open(path, "rb", opener=regular_file) as file:
            return file.read(4) in _BEGINNINGS
    except OSError:
        return False


def unpack(path: Path, folder: Path, on_progress: Callable[[str, int, int | None], None]) -> None:
    """Unpack all files but hidden ones.

    Args:
        path: The ZIP file.
        folder: Is there, and empty.
        on_progress: Told the stage, how many files are unpacked, and of how many.

    Raises:
        TrainingError: It is damaged, too large, locked or unsafe, or the disk has no room; nothing was
            written outside of the folder.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            _check_list(path, file)
        with open(path, "rb", opener=regular_file) as file, zipfile.ZipFile(file) as archive:
            entries = _checked(path, archive.infolist())
            _check_room(path, entries, folder)
            for done, entry in enumerate(entries):
                on_progress(ProgressStage.UNPACKING, done, len(entries))
                target = folder / entry.filename
                make_folder(target.parent)
                with archive.open(entry) as packed, target.open("wb") as unpacked:
                    while block := packed.read(_BLOCK):
                        unpacked.write(block)
    except _BROKEN as error:
        raise UnreadableZipError(path=path, reason=error) from error
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise UnreadableZipError(path=path, reason="two entries have one name") from error


def _check_list(path: Path, file: BinaryIO) -> None:
    """Look at the end of the file, which says how long its list of contents is, before that is read."""
    size = file.seek(0, 2)
    start = max(0, size - _END.size - _LONGEST_COMMENT - _LONG_END_PLACE.size)
    file.seek(start)
    tail = file.read()
    position = tail.rfind(b"PK\x05\x06")
    if position < 0 or len(tail) < position + _END.size:
        raise UnreadableZipError(path=path, reason="its end is missing")
    _, _, _, _, files, length, _, _ = _END.unpack_from(tail, position)
    place = position - _LONG_END_PLACE.size
    if place >= 0 and tail[place : place + 4] == b"PK\x06\x07":
        file.seek(_LONG_END_PLACE.unpack_from(tail, place)[2])
        record = file.read(_LONG_END.size)
        if len(record) < _LONG_END.size:
            raise UnreadableZipError(path=path, reason="its end is damaged")
        *_, files, length, _ = _LONG_END.unpack(record)
    if length > _LONGEST_LIST:
        raise _too_large(path, files, size)


def _too_large(path: Path, files: int, size: int) -> LargeZipError:
    return LargeZipError(
        path=path,
        files=files,
        megabytes=size // MEGABYTE,
        most_files=MOST_FILES,
        most_megabytes=MOST_BYTES // MEGABYTE,
    )


def _checked(path: Path, entries: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The files that are unpacked: all but hidden ones; refuses what is no file in the folder."""
    chosen = []
    for entry in entries:
        name = entry.orig_filename
        parts = name.replace("\\", "/").split("/")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if (
            name.startswith(("/", "\\"))
            or ".." in parts
            or any(letter in name for letter in ":\0\\")
            or kind not in (0, stat.S_IFREG, stat.S_IFDIR)
        ):
            raise UnsafeZipError(path=path, name=name[:200])
        if entry.is_dir() or any(part.startswith((".", "__MACOSX")) for part in parts):
            continue
        if entry.flag_bits & 0x1:
            raise LockedZipError(path=path)
        if entry.compress_type not in _COMPRESSION:
            raise UnreadableZipError(path=path, reason="its compression method is not supported")
        chosen.append(entry)
    total = sum(entry.file_size for entry in chosen)
    if total > MOST_BYTES or len(chosen) > MOST_FILES:
        raise _too_large(path, len(chosen), total)
    return chosen


def _check_room(path: Path, entries: Sequence[zipfile.ZipInfo], folder: Path) -> None:
    needed, free = sum(entry.file_size for entry in entries), disk_usage(folder).free
    if needed > free:
        raise ZipSpaceError(path=path, needed=needed // MEGABYTE, folder=folder.parent, free=free // MEGABYTE)
