"""Which files there are at the paths that a person asked for; ``training.core.media`` walks folders."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from fer_desktop.base.errors import (
    FerError,
    ListingError,
    MissingPathError,
    NoPicturesError,
    SourceError,
    UnsupportedFileError,
    unreadable,
)
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular, shown_left_out, unsupported
from training.core.media import (
    MEDIA,
    PICTURES,
    Kind,
    LeftOut,
    LeftOutCounter,
    Reason,
    format_by_name,
    format_of,
    special_file,
    walk,
)

CAMERA_PREFIX = "camera:"
"""Followed by the camera's number, from 0."""
DEMO_TARGET = "demo:"
PASTED_TARGET = "pasted:"
"""The picture that was pasted last; it is kept in memory by whoever shows it."""
DEMO_NAME: Final = "Demonstration"
PASTED_NAME: Final = "Pasted picture"
CAMERA_NAME: Final = "Camera {number}"
"""What such sources are called in files."""
SCHEMES: Final = ("http://", "https://", "rtsp://", "rtmp://")
"""How an address begins."""


def is_address(target: str) -> bool:
    """Whether a target is the address of a stream."""
    return target.lower().startswith(SCHEMES)


def is_path(target: str) -> bool:
    """Whether a target is the path of a file or folder, which may or may not exist."""
    in_memory = (DEMO_TARGET, PASTED_TARGET)
    return not (is_address(target) or target.startswith(CAMERA_PREFIX) or target in in_memory)


def ascii_host(name: str) -> str:
    """The host of an address as it is resolved and compared: in small letters, other scripts in IDNA form.

    Args:
        name: May have letters beyond ASCII, as they are or with percent signs.
    """
    name = unquote(name).lower()
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name.encode("utf-8", "replace").decode()


def ascii_address(address: str) -> str:
    """An address with its host in the form of ``ascii_host``, the only one that FFmpeg can resolve."""
    parts = urlsplit(address)
    user, at, place = parts.netloc.rpartition("@")
    if place.isascii():
        return address
    name, colon, port = place.partition(":")
    return parts._replace(netloc=f"{user}{at}{ascii_host(name)}{colon}{port}").geturl()


def shown_address(address: str) -> str:
    """An address without password and without what follows a question mark, which may be one too."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return translate("sources", "This address")
    user, at, computer = parts.netloc.rpartition("@")
    return f"{parts.scheme}://{user.partition(':')[0]}{at}{computer}{parts.path}"


def shown_source(name: str) -> str:
    """A source's name in the language of the window."""
    if name == DEMO_NAME:
        return translate("sources", "Demonstration")
    if name == PASTED_NAME:
        return translate("sources", "Pasted picture")
    number = name.removeprefix(CAMERA_NAME.format(number=""))
    if number.isdecimal() and name == CAMERA_NAME.format(number=number):
        return translate("sources", "Camera {number}").format(number=number)
    return name


def shown_targets(targets: Sequence[str]) -> str:
    """A short name for what was asked for."""
    if len(targets) > 1:
        return translate("sources", "{n} files").format(n=len(targets))
    if targets[0] == PASTED_TARGET:
        return shown_source(PASTED_NAME)
    return shown_address(targets[0]) if is_address(targets[0]) else Path(targets[0]).name


def name_of(targets: Sequence[str]) -> str:
    """A short name for what was asked for."""
    if len(targets) == 1:
        return Path(targets[0]).name or str(targets[0])
    return translate("sources", "{n:,} files and folders").format(n=len(targets))


def listed(listing: Listing) -> Listing:
    """The same, if it holds anything.

    Raises:
        SourceError: it holds nothing; the first of the reasons.
    """
    if not listing.paths and listing.problems:
        raise listing.problems[0]
    return listing


def raise_next(problems: deque[FerError]) -> None:
    """Tell the first of the problems that wait, if there is one.

    Raises:
        ListingError: it.
    """
    if problems:
        error = problems.popleft()
        raise ListingError(str(error)) from error


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
    continues: Callable[[int], bool] = lambda found: True,
) -> Listing:
    """Find the files of some kinds at the targets, looking into folders at every depth.

    Hidden files and folders are left out, unless a target names them. In a folder a name is believed that
    promises a picture or a video, and any other file is told by its content; see ``training.core.media``.
    A file that is given twice, as by its name and by its folder, is taken once.

    Args:
        targets: Paths of files and folders.
        kinds: Of the files that are wanted: ``PICTURES`` or ``MEDIA``.
        continues: Told now and then how many files of a folder were found so far; False ends the search.
    """
    paths: dict[str, Path] = {}
    problems: list[SourceError] = []
    all_left = LeftOutCounter()
    for target in targets:
        if os.path.isdir(target):
            left = LeftOutCounter()
            found = sorted(map(Path, walk(target, kinds, left, continues)), key=natural_key)
            _take(found, paths, all_left)
            problems.extend(_folder_problems(target, kinds, left, bool(found)))
            all_left.add(left)
        elif os.path.isfile(target) and _promised(target, kinds):
            _take([Path(target)], paths, all_left)
        else:
            problems.append(refusal(target))
    return Listing(tuple(paths.values()), tuple(problems), all_left.counts)


def _take(found: Sequence[Path], paths: dict[str, Path], left_out: LeftOutCounter) -> None:
    """Add files to those by their place; which folder a link points to does not matter."""
    folders: dict[Path, str] = {}
    for path in found:
        if path.parent not in folders:
            folders[path.parent] = os.path.realpath(path.parent)
        if paths.setdefault(os.path.join(folders[path.parent], path.name), path) is not path:
            left_out.note(Reason.REPEATED)


def _promised(path: str, kinds: frozenset[Kind]) -> bool:
    """Whether a file is of these kinds by its name or, where that promises nothing, by its content."""
    form = format_by_name(path) or format_of(path)
    return form is not None and form.kind in kinds


def _folder_problems(
    folder: str, kinds: frozenset[Kind], left: LeftOutCounter, found: bool
) -> Iterator[SourceError]:
    for error in left.unreadable:
        said = translate("sources", "Cannot read the folder {folder}. Check its permissions.")
        yield SourceError(said.format(folder=error.filename))
    if found or left.unreadable:
        return
    beside = shown_left_out(left.counts)
    if beside:
        said = (
            translate("sources", "The folder {folder} contains no pictures, only {files}. Choose another.")
            if kinds == PICTURES
            else translate(
                "sources", "The folder {folder} contains no pictures or videos, only {files}. Choose another."
            )
        )
    else:
        said = (
            translate("sources", "The folder {folder} contains no pictures. Choose another.")
            if kinds == PICTURES
            else translate("sources", "The folder {folder} contains no pictures or videos. Choose another.")
        )
    yield NoPicturesError(said.format(folder=folder, files=beside))


def refusal(target: str) -> SourceError:
    """Why one target cannot be opened, where no kind of source takes it."""
    if is_address(target):
        return UnsupportedFileError(
            translate(
                "sources",
                "{address} is a network address, but only files and folders are read here. Open it on "
                "its own in the window (Open network address…) and record its readings there.",
            ).format(address=shown_address(target))
        )
    if "://" in target:
        return UnsupportedFileError(
            translate(
                "sources", "Cannot open {address}. Use a network address that starts with {schemes}."
            ).format(address=shown_address(target), schemes=", ".join(SCHEMES))
        )
    if not target:
        return MissingPathError(translate("sources", "The path is empty. Check the name."))
    try:
        special = special_file(os.stat(target).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        said = translate("sources", "{path} does not exist. Check the name.")
        return MissingPathError(said.format(path=target))
    except OSError as error:
        return SourceError(unreadable(target, error))
    if special:
        return not_regular(target, special)
    return unsupported(target, format_of(target))
