"""Goes through a folder at every depth and finds the files of some kinds."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from training.core.media.file_formats import HEAD, Kind, format_by_name, format_in, suffix_of
from training.core.media.left_out import LeftOut, Reason
from training.core.media.regular_file import SpecialFileError, regular_file, special_file

POLL_EVERY: Final = 500
"""Entries of a folder after which a search asks whether to go on."""


class LeftOutCounter:
    """Counts the files that a walk leaves out.

    Attributes:
        unreadable: Errors of folders that cannot be read.
    """

    def __init__(self) -> None:
        """Nothing is left out yet."""
        self._counts: Counter[tuple[Reason, str]] = Counter()
        self.unreadable: list[OSError] = []

    def note(self, reason: Reason, what: str = "") -> None:
        """Count one file."""
        self._counts[reason, what.encode("utf-8", "replace").decode()] += 1

    def add(self, other: "LeftOutCounter") -> None:
        """Count what another one has counted."""
        self._counts.update(other._counts)
        self.unreadable.extend(other.unreadable)

    @property
    def counts(self) -> tuple[LeftOut, ...]:
        """What was counted so far."""
        return tuple(LeftOut(reason, what, count) for (reason, what), count in self._counts.items())


def walk(
    folder: str,
    kinds: frozenset[Kind],
    left_out: LeftOutCounter,
    continues: Callable[[int], bool] = lambda found: True,
    deep: bool = True,
) -> Iterator[str]:
    """Find the files of some kinds in a folder and in those inside of it, in no certain order.

    A name that promises a format is believed, so that a large folder is listed without a file being opened;
    whoever reads the file finds out what it holds. Any other file is told by its first bytes. What is hidden
    is passed over. Links to folders are not followed: they may lead in circles.

    Args:
        folder: Its path.
        kinds: Of the files that are wanted.
        left_out: Counts the others.
        continues: Told now and then how many files were found so far; False ends the search.
        deep: Whether to look into the folders inside, too.
    """
    waiting, seen, found = [folder], 0, 0
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    seen += 1
                    if seen % POLL_EVERY == 1 and not continues(found):
                        return
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=not deep):
                        waiting.extend([entry.path] if deep else ())
                    elif _is_wanted(entry, kinds, left_out):
                        found += 1
                        yield entry.path
        except OSError as error:
            left_out.unreadable.append(error)


def _is_wanted(entry: os.DirEntry[str], kinds: frozenset[Kind], left_out: LeftOutCounter) -> bool:
    if entry.is_symlink() and not os.path.exists(entry.path):
        left_out.note(Reason.BROKEN_LINK)
        return False
    try:
        if not entry.is_file():
            _note_special(entry, left_out)
            return False
        form = format_by_name(entry.name)
        if form is None:
            with open(entry.path, "rb", opener=regular_file) as file:
                form = format_in(file.read(HEAD))
    except SpecialFileError as error:
        left_out.note(Reason.NOT_REGULAR, error.kind)
        return False
    except OSError:
        left_out.note(Reason.PERMISSION, suffix_of(entry.name))
        return False
    if form is not None and form.kind in kinds:
        return True
    if form is not None and form.kind is Kind.UNSUPPORTED:
        left_out.note(Reason.NOT_SUPPORTED, form.name)
    else:
        reason = Reason.NO_MEDIA if Kind.VIDEO in kinds else Reason.NO_PICTURE
        left_out.note(reason, suffix_of(entry.name))
    return False


def _note_special(entry: os.DirEntry[str], left_out: LeftOutCounter) -> None:
    if entry.is_dir():
        left_out.note(Reason.FOLDER_LINK)
    else:
        left_out.note(Reason.NOT_REGULAR, special_file(entry.stat().st_mode))
