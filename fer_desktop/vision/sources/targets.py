"""Which files there are at the paths that a person asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.errors import MissingPathError, NoPicturesError, SourceError, UnsupportedFileError

PICTURE_SUFFIXES = frozenset(
    {
        ".avif",
        ".bmp",
        ".gif",
        ".jfif",
        ".jpe",
        ".jpeg",
        ".jpg",
        ".pgm",
        ".png",
        ".ppm",
        ".tif",
        ".tiff",
        ".webp",
    }
)
VIDEO_SUFFIXES = frozenset(
    {".3gp", ".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".ogv", ".ts", ".webm", ".wmv"}
)
MEDIA_SUFFIXES = PICTURE_SUFFIXES | VIDEO_SUFFIXES


@dataclass(frozen=True, slots=True)
class Listing:
    """The files at some targets, and what stood in the way.

    Attributes:
        paths: In the order asked for; those of a folder in natural order.
        problems: One error for each target that gave no file, or folder inside that cannot be read.
    """

    paths: tuple[Path, ...]
    problems: tuple[SourceError, ...]


def has_suffix(target: str | Path, suffixes: Collection[str]) -> bool:
    """Whether a name ends in one of these suffixes, in upper or lower case."""
    return Path(target).suffix.lower() in suffixes


def natural_key(path: Path) -> str:
    """Sorts names as people do: "face 2" before "face 10", without regard to case."""
    return re.sub("[0-9]+", _sortable, str(path).lower())


def _sortable(number: re.Match[str]) -> str:
    """Digits so that a shorter number comes before a longer one, and any number before all letters.

    One short text a path, rather than a list of its parts: there may be a hundred thousand.
    """
    digits = number[0].lstrip("0")
    return f"\0{chr(len(digits))}{digits}"


def list_files(targets: Sequence[str], suffixes: Collection[str]) -> Listing:
    """Find the files of some kinds at the targets, looking into folders at every depth.

    Hidden files and folders are left out, unless a target names them.

    Args:
        targets: Paths of files and folders.
        suffixes: In lower case, with the dot.
    """
    paths: list[Path] = []
    problems: list[SourceError] = []
    for target in targets:
        if os.path.isdir(target):
            unreadable: list[OSError] = []
            found = sorted(_walk(target, suffixes, unreadable), key=natural_key)
            paths.extend(found)
            problems.extend(
                SourceError(f"The folder {error.filename} cannot be read; check its permissions.")
                for error in unreadable
            )
            if not found and not unreadable:
                wanted = "pictures" if suffixes == PICTURE_SUFFIXES else "pictures or videos"
                problems.append(NoPicturesError(f"The folder {target} holds no {wanted}; choose another."))
        elif has_suffix(target, suffixes) and os.path.isfile(target):
            paths.append(Path(target))
        else:
            problems.append(refusal(target))
    return Listing(tuple(paths), tuple(problems))


def refusal(target: str) -> SourceError:
    """Why one target cannot be opened, where no kind of source takes it."""
    if not target or not os.path.exists(target):
        return MissingPathError(f"There is nothing at {target or 'an empty path'}; check the name.")
    return UnsupportedFileError(
        f"{target} is neither a picture nor a video by its name; open a JPEG, PNG, MP4 or AVI file."
    )


def _walk(folder: str, suffixes: Collection[str], unreadable: list[OSError]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and has_suffix(name, suffixes):
                yield Path(parent, name)
