"""What is skipped or excluded: rows and files refused at once or gathered, and a note for each kind."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.core.media import special_file_at
from training.core.training_error import Note
from training.data.data_errors import NotRegularSourceError, RowError, UnreadableRowError

Skipped = Callable[[Path, int | str, RowError], None]
"""Told of what cannot be read: the source, the line or the file in it (empty for the whole file), and why."""


@dataclass(frozen=True)
class Unreadable:
    """A row or file that was left out.

    Attributes:
        source: The file, or the folder, that was read.
        place: The line, or the file below the folder.
        reason: Why it could not be read.
    """

    source: str
    place: int | str
    reason: RowError

    @property
    def named_place(self) -> str:
        """The place in English."""
        return f"line {self.place}" if isinstance(self.place, int) else self.place

    def as_json(self) -> dict[str, Any]:
        """Plain values; the reason as ``code``, ``fields`` and ``text``."""
        return {"source": self.source, "place": self.place, "reason": self.reason.as_json()}

    def __str__(self) -> str:
        """In English."""
        where = ", ".join(filter(None, (self.source, self.named_place)))
        return f"{where}: {self.reason.text}"


def check_regular(path: Path) -> None:
    """Refuse a FIFO, a socket or a device, which would hold a reader up.

    Raises:
        DataError: It is one.
    """
    kind = special_file_at(path)
    if kind:
        raise NotRegularSourceError(path=path, kind=kind)


def raise_at_once(source: Path, place: int | str, reason: RowError) -> None:
    """Refuse the whole source.

    Raises:
        DataError: Always.
    """
    raise UnreadableRowError(source=source, place=place, reason=reason)


class Gathered(list[Unreadable]):
    """Keeps what could not be read; call it as a ``Skipped``."""

    def __call__(self, source: Path, place: int | str, reason: RowError) -> None:
        """Add one."""
        self.append(Unreadable(str(source), place, reason))


class SkippedFilesNote(Note):
    """Files of folders that were not read."""


class ScaledPicturesNote(Note):
    """Pictures of values without a known range."""

    template = (
        "Pictures that do not say which values are black and white, such as {path}: {count:,}. They were "
        "scaled; save them with 8 bits per channel for other values."
    )


class NoFaceNote(Note):
    """Photographs that were left out."""

    template = "Excluded pictures without a detected face, such as {path}: {count:,}."


class SeveralFacesNote(Note):
    """Photographs of several faces."""

    template = "Pictures with several faces, such as {path}: {count:,}. The largest face is used."


class UnmappedLabelNote(Note):
    """Faces whose label is no emotion in the label map."""

    template = "Excluded faces labelled {label}, not an emotion in the label map {map}: {count:,}."


class UnusedMappingNote(Note):
    """A label that was to be mapped and does not occur."""

    template = "No face is labelled {label!r}, which was to be mapped."


class UnreadableRowsNote(Note):
    """Rows or pictures that were skipped."""

    template = "Skipped unreadable rows: {count:,} ({rows})."


class CleaningNote(Note):
    """Faces that were excluded by a rule."""


class ExcludedEmotionsNote(Note):
    """Faces that were excluded by their label."""

    template = "Excluded faces labelled {emotions}: {count:,}."
