"""Rows and files that cannot be read: refused at once, or gathered for a report."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.data.faces import DataError

Skipped = Callable[[Path, str, str], None]
"""Told of what cannot be read: the source, the place in it (empty for the whole file), and why."""


class RowError(Exception):
    """One row or file cannot be read; its text is the reason alone."""


@dataclass(frozen=True)
class Unreadable:
    """A row or file that was left out.

    Attributes:
        source: The file, or the folder, that was read.
        place: The line, or the file below the folder.
        reason: Why it could not be read.
    """

    source: str
    place: str
    reason: str


def raise_at_once(source: Path, place: str, reason: str) -> None:
    """Refuse the whole source.

    Raises:
        DataError: Always.
    """
    raise DataError(f"{source}, {place}: {reason}; mend or remove it.")


class Gathered(list[Unreadable]):
    """Keeps what could not be read; call it as a ``Skipped``."""

    def __call__(self, source: Path, place: str, reason: str) -> None:
        """Add one."""
        self.append(Unreadable(str(source), place, reason))
