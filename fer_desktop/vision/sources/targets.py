"""Which files there are at the paths that a person asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.errors import MissingPathError, NoPicturesError, SourceError, UnsupportedFileError
from fer_desktop.language import translate
from fer_desktop.vision.target_names import is_address, shown_address

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
LOOK_UP = 500
"""Entries of a folder after which the search asks whether to go on."""

_DIGITS = re.compile(r"[0-9]+")


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
    return os.path.splitext(target)[1].lower() in suffixes


def natural_key(path: Path) -> str:
    """Sorts names as people do: "face 2" before "face 10", without regard to case.

    One text for each name, not a list of its parts: a hundred thousand of those are compared in 0.04 s,
    during which no other thread runs.
    """
    return _DIGITS.sub(_by_value, str(path).lower())


def _by_value(digits: re.Match[str]) -> str:
    """A number so that longer ones come behind shorter ones, and any before letters."""
    value = digits.group().lstrip("0")
    return f"\0{chr(len(value) + 1)}{value}"


def list_files(
    targets: Sequence[str], suffixes: Collection[str], goes_on: Callable[[int], bool] = lambda found: True
) -> Listing:
    """Find the files of some kinds at the targets, looking into folders at every depth.

    Hidden files and folders are left out, unless a target names them. Links to folders inside of a folder
    are not followed: they may lead in circles.

    Args:
        targets: Paths of files and folders.
        suffixes: In lower case, with the dot.
        goes_on: Told now and then how many files of a folder were found so far; False ends the search.
    """
    paths: list[Path] = []
    problems: list[SourceError] = []
    for target in targets:
        if os.path.isdir(target):
            unreadable: list[OSError] = []
            found = sorted(_walk(target, suffixes, unreadable, goes_on), key=natural_key)
            paths.extend(found)
            problems.extend(
                SourceError(
                    translate("sources", "The folder {folder} cannot be read; check its permissions.").format(
                        folder=error.filename
                    )
                )
                for error in unreadable
            )
            if not found and not unreadable:
                said = (
                    translate("sources", "The folder {folder} holds no pictures; choose another.")
                    if suffixes == PICTURE_SUFFIXES
                    else translate(
                        "sources", "The folder {folder} holds no pictures or videos; choose another."
                    )
                )
                problems.append(NoPicturesError(said.format(folder=target)))
        elif has_suffix(target, suffixes) and os.path.isfile(target):
            paths.append(Path(target))
        else:
            problems.append(refusal(target))
    return Listing(tuple(paths), tuple(problems))


def refusal(target: str) -> SourceError:
    """Why one target cannot be opened, where no kind of source takes it."""
    if is_address(target):
        return UnsupportedFileError(
            translate(
                "sources",
                "{address} is an address, and only files and folders are read here; open it alone "
                "in the window (Open address…) and record its readings there.",
            ).format(address=shown_address(target))
        )
    if not target or not os.path.exists(target):
        said = (
            translate("sources", "There is nothing at {path}; check the name.")
            if target
            else translate("sources", "There is nothing at an empty path; check the name.")
        )
        return MissingPathError(said.format(path=target))
    return UnsupportedFileError(
        translate(
            "sources",
            "{path} is neither a picture nor a video by its name; open a JPEG, PNG, MP4 or AVI file.",
        ).format(path=target)
    )


def _walk(
    folder: str, suffixes: Collection[str], unreadable: list[OSError], goes_on: Callable[[int], bool]
) -> Iterator[Path]:
    waiting, seen, found = [folder], 0, 0
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    seen += 1
                    if seen % LOOK_UP == 1 and not goes_on(found):
                        return
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif has_suffix(entry.name, suffixes) and (entry.is_symlink() or entry.is_file()):
                        found += 1
                        yield Path(entry.path)
        except OSError as error:
            unreadable.append(error)
