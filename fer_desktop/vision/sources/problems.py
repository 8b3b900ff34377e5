"""What several files and folders are called together, and how their problems are told."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.errors import FerError, ListingError
from fer_desktop.language import translate
from fer_desktop.vision.sources.targets import Listing


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
