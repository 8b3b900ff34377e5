"""Which files there are at the paths that a person asked for; folders are walked by ``training.media``."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.errors import MissingPathError, NoPicturesError, SourceError, UnsupportedFileError
from fer_desktop.language import translate
from fer_desktop.media_words import left_out_words, unsupported
from fer_desktop.vision.target_names import is_address, shown_address
from training.media import (
    MEDIA,
    PICTURES,
    Kind,
    Left,
    LeftOut,
    format_by_name,
    format_of,
    special_file,
    walk,
)

_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Listing:
    """The files at some targets, and what stood in the way.

    Attributes:
        paths: In the order asked for; those of a folder in natural order.
        problems: One error for each target that gave no file, or folder inside that cannot be read.
        left_out: Files of the folders that are not read, counted by reason.
    """

    paths: tuple[Path, ...]
    problems: tuple[SourceError, ...]
    left_out: tuple[LeftOut, ...] = ()


def is_video(path: str | Path) -> bool:
    """Whether a file is a video by its content or, where that tells nothing, by its name."""
    return _kind_of(path) is Kind.VIDEO


def is_picture(path: str | Path) -> bool:
    """Whether a file is a picture by its content or, where that tells nothing, by its name."""
    return _kind_of(path) is Kind.PICTURE


def _kind_of(path: str | Path) -> Kind | None:
    form = format_of(path) if os.path.isfile(path) else None
    return form.kind if form else None


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
    targets: Sequence[str],
    kinds: frozenset[Kind] = MEDIA,
    goes_on: Callable[[int], bool] = lambda found: True,
) -> Listing:
    """Find the files of some kinds at the targets, looking into folders at every depth.

    Hidden files and folders are left out, unless a target names them. In a folder a name is believed that
    promises a picture or a video, and any other file is told by its content; see ``training.media.walk``.

    Args:
        targets: Paths of files and folders.
        kinds: Of the files that are wanted: ``PICTURES`` or ``MEDIA``.
        goes_on: Told now and then how many files of a folder were found so far; False ends the search.
    """
    paths: list[Path] = []
    problems: list[SourceError] = []
    all_left = Left()
    for target in targets:
        if os.path.isdir(target):
            left = Left()
            found = sorted(map(Path, walk(target, kinds, left, goes_on)), key=natural_key)
            paths.extend(found)
            problems.extend(_folder_problems(target, kinds, left, bool(found)))
            all_left.add(left)
        elif os.path.isfile(target) and _promised(target, kinds):
            paths.append(Path(target))
        else:
            problems.append(refusal(target))
    return Listing(tuple(paths), tuple(problems), all_left.counts)


def _promised(path: str, kinds: frozenset[Kind]) -> bool:
    """Whether a file is of these kinds by its name or, where that promises nothing, by its content."""
    form = format_by_name(path) or format_of(path)
    return form is not None and form.kind in kinds


def _folder_problems(folder: str, kinds: frozenset[Kind], left: Left, found: bool) -> Iterator[SourceError]:
    for error in left.unreadable:
        said = translate("sources", "The folder {folder} cannot be read; check its permissions.")
        yield SourceError(said.format(folder=error.filename))
    if found or left.unreadable:
        return
    beside = left_out_words(left.counts)
    if beside:
        said = (
            translate("sources", "The folder {folder} holds no pictures, only {files}; choose another.")
            if kinds == PICTURES
            else translate(
                "sources", "The folder {folder} holds no pictures or videos, only {files}; choose another."
            )
        )
    else:
        said = (
            translate("sources", "The folder {folder} holds no pictures; choose another.")
            if kinds == PICTURES
            else translate("sources", "The folder {folder} holds no pictures or videos; choose another.")
        )
    yield NoPicturesError(said.format(folder=folder, files=beside))


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
    special = special_file(os.stat(target).st_mode)
    if special:
        return UnsupportedFileError(
            translate("sources", "{path} is a {kind}, no regular file; choose another one.").format(
                path=target, kind=special
            )
        )
    return unsupported(target, format_of(target))
