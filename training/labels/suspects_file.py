"""The list of suspected label errors: a CSV file beside the data, in which a person decides on each."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.storage.atomic import OutputFileError, replacing
from training.core.untrusted.spreadsheet_text import csv_writer, escaped, unescaped
from training.data.faces import DataError, FaceData
from training.data.skipped import check_regular
from training.labels.confident_learning import LabelErrors

COLUMNS: Final = ("index", "face", "given", "likely", "score", "decision", "data")
CONFIRM: Final = "confirm"
RELABEL: Final = "relabel"
REMOVE: Final = "remove"
DECISIONS: Final = (CONFIRM, RELABEL, REMOVE)
_DIGITS: Final = 16


class UnreadableSuspectsError(DataError):
    """A list that cannot be read."""

    template = "{path} is unreadable as a list of label errors ({reason}). Choose a list of label-errors."


class SuspectRowError(DataError):
    """A row that a person changed to something unknown."""

    template = "{path}, line {line}: {reason}. Correct this row."


class OtherDataError(DataError):
    """A list that was made of other data."""

    template = "{path} is not a list of {source}: its faces, labels or splits differ. Make a new list."
    option_hint = "Or use the same --map and --labels as for python -m training label-errors."


@dataclass(frozen=True, eq=False)
class Corrections:
    """The decisions of a list.

    Attributes:
        path: The list.
        data: Fingerprint of the data that it belongs to, as in the column ``data``; empty without rows.
        relabelled: The new emotion by index of the face.
        removed: Indexes of the faces to be removed.
        given: The given emotion by index, of each face that is relabelled or removed.
        lines: The line of each such face.
    """

    path: Path
    data: str
    relabelled: dict[int, str]
    removed: tuple[int, ...]
    given: dict[int, str]
    lines: dict[int, int]

    def apply(self, data: FaceData) -> FaceData:
        """The faces with the decisions applied; ``data`` itself stays as it is.

        Args:
            data: As it was read, before anything was left out or divided.

        Raises:
            DataError: The list belongs to other data, or names a face or an emotion that it lacks.
        """
        if not self.data:
            return data
        if self.data != fingerprint_of(data):
            raise OtherDataError(path=self.path, source=data.source)
        labels = data.labels.copy()
        kept = np.ones(len(data), bool)
        for index, given in self.given.items():
            if index >= len(data) or data.emotions[data.labels[index]] != given:
                raise self._wrong(index, f"face {index} is not labelled {given}")
        for index, emotion in self.relabelled.items():
            if emotion not in data.emotions:
                raise self._wrong(index, f"the emotion {emotion!r} is not one of {', '.join(data.emotions)}")
            labels[index] = data.emotions.index(emotion)
        kept[list(self.removed)] = False
        return replace(data, labels=labels).where(kept)

    def _wrong(self, index: int, reason: str) -> SuspectRowError:
        return SuspectRowError(path=self.path, line=self.lines[index], reason=reason)


def fingerprint_of(data: FaceData) -> str:
    """What the column ``data`` says: the beginning of the data's SHA-256."""
    return f"sha256:{data.fingerprint()[:_DIGITS]}"


def write_suspects(data: FaceData, rows: NDArray[np.int64], found: LabelErrors, path: Path) -> None:
    """Write the list, the most suspect face first.

    Each row has ``COLUMNS``: index of the face in the data, from 0 on; where it stands; its label; the likely
    one; the score, 0..1; the decision, empty for now; and the fingerprint of the data.

    Args:
        data: As it was read.
        rows: (n,), indexes into ``data`` of the faces that were searched.
        found: What was found among these.
        path: The file; one that is there is replaced.

    Raises:
        OutputFileError: The file cannot be written; what stood there is unchanged.
    """
    fingerprint = fingerprint_of(data)
    try:
        with (
            replacing(path) as partial,
            partial.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
        ):
            writer = csv_writer(file)
            writer.writerow(COLUMNS)
            for row, likely, score in zip(rows[found.index], found.likely, found.score, strict=True):
                emotions = (data.emotions[data.labels[row]], data.emotions[likely])
                place = escaped(str(data.places[row]))
                writer.writerow([row, place, *map(escaped, emotions), f"{score:.6f}", "", fingerprint])
    except OSError as error:
        raise OutputFileError(
            f"Cannot write {path} ({error.strerror}). Free up disk space, or choose another location."
        ) from error


def read_corrections(path: Path) -> Corrections:
    """Read the decisions of a list; commas or, as some spreadsheets save, semicolons between its cells.

    ``relabel`` gives a face the emotion in the column ``likely``, which a person may have changed.

    Raises:
        DataError: It cannot be read, lacks a column, or has an unknown decision.
    """
    check_regular(path)
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            header = file.readline()
            file.seek(0)
            table = csv.DictReader(file, delimiter=";" if ";" in header and "," not in header else ",")
            missing = [name for name in COLUMNS if name not in (table.fieldnames or ())]
            if missing:
                raise UnreadableSuspectsError(path=path, reason=f"no column {missing[0]}")
            return _corrections(path, ((table.line_num, row) for row in table))
    except OSError as error:
        raise UnreadableSuspectsError(path=path, reason=error.strerror) from error
    except csv.Error as error:
        raise UnreadableSuspectsError(path=path, reason=error) from error


def _corrections(path: Path, rows: Iterable[tuple[int, dict[str, str]]]) -> Corrections:
    fingerprints: set[str] = set()
    relabelled: dict[int, str] = {}
    removed: list[int] = []
    given: dict[int, str] = {}
    lines: dict[int, int] = {}
    for line, row in rows:
        cells = {name: unescaped((row[name] or "").strip()) for name in COLUMNS}
        decision = cells["decision"].casefold()
        if decision and decision not in DECISIONS:
            reason = f"the decision {decision!r} is not one of {', '.join(DECISIONS)}"
            raise SuspectRowError(path=path, line=line, reason=reason)
        fingerprints.add(cells["data"])
        if len(fingerprints) > 1:
            raise SuspectRowError(path=path, line=line, reason="it belongs to other data than those above")
        if decision not in (RELABEL, REMOVE):
            continue
        if not (cells["index"].isascii() and cells["index"].isdecimal()):
            raise SuspectRowError(path=path, line=line, reason="the index is not an integer")
        index = int(cells["index"])
        if index in given:
            raise SuspectRowError(path=path, line=line, reason=f"face {index} is listed twice")
        given[index], lines[index] = cells["given"], line
        if decision == RELABEL:
            relabelled[index] = cells["likely"]
        else:
            removed.append(index)
    return Corrections(path, "".join(fingerprints), relabelled, tuple(removed), given, lines)
