"""The list of suspected label errors, a CSV file in which a person decides on each; standard library only."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.core.media import regular_file
from training.core.storage.atomic import OutputFileError, replacing
from training.core.training_error import TrainingError
from training.core.untrusted.spreadsheet_text import csv_writer, escaped, unescaped

COLUMNS: Final = ("index", "face", "given", "likely", "score", "decision", "data")
"""Of every list."""
PROBABILITY: Final = "probability"
"""The last column, which lists of earlier versions lack."""
CONFIRM: Final = "confirm"
RELABEL: Final = "relabel"
REMOVE: Final = "remove"
DECISIONS: Final = (CONFIRM, RELABEL, REMOVE)


class UnreadableSuspectsError(TrainingError):
    """A list that cannot be read."""

    template = "{path} is unreadable as a list of label errors ({reason}). Choose a list of label-errors."


class UnwritableSuspectsError(OutputFileError):
    """A list that cannot be written."""

    template = "Cannot write {path} ({reason}). Free up disk space, or choose another location."


class SuspectRowError(TrainingError):
    """A row that a person changed to something unknown."""

    template = "{path}, line {line}: {reason}. Correct this row."


@dataclass(frozen=True, slots=True)
class Suspect:
    """One row: a face whose label is suspected, and what a person decided.

    Attributes:
        index: Of the face in the data, from 0 on.
        face: Where it stands, such as ``line 17`` or ``test/sad/3.png``.
        given: Its label.
        likely: The most likely other class; with the decision ``relabel``, the new label.
        score: 1 - probability of the given label, 0..1.
        decision: One of ``DECISIONS``; empty for none.
        data: Fingerprint of the data that the list was made of.
        probability: Of ``likely``, 0..1; None where it is not known.
        line: Line in the file that it was read from; 0 for a new one.
    """

    index: int
    face: str
    given: str
    likely: str
    score: float
    decision: str = ""
    data: str = ""
    probability: float | None = None
    line: int = 0


def write_suspects(suspects: Iterable[Suspect], path: Path) -> None:
    """Write the list, in its order.

    Args:
        suspects: The rows.
        path: The file; one that is there is replaced.

    Raises:
        UnwritableSuspectsError: The file cannot be written; what stood there is unchanged.
    """
    try:
        with (
            replacing(path) as partial,
            partial.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
        ):
            writer = csv_writer(file)
            writer.writerow([*COLUMNS, PROBABILITY])
            for one in suspects:
                texts = map(escaped, (one.face, one.given, one.likely))
                probability = "" if one.probability is None else f"{one.probability:.6f}"
                writer.writerow([one.index, *texts, f"{one.score:.6f}", one.decision, one.data, probability])
    except OSError as error:
        raise UnwritableSuspectsError(path=path, reason=error.strerror) from error


def read_suspects(path: Path) -> list[Suspect]:
    """Read a list; commas or, as some spreadsheets save, semicolons between its cells.

    Raises:
        UnreadableSuspectsError: It cannot be read, or lacks a column.
        SuspectRowError: A row has an unknown decision or something else than a number, is listed twice, or
            belongs to other data than those above.
    """
    try:
        with open(
            path, encoding="utf-8-sig", errors="surrogateescape", newline="", opener=regular_file
        ) as file:
            header = file.readline()
            file.seek(0)
            table = csv.DictReader(file, delimiter=";" if ";" in header and "," not in header else ",")
            missing = [name for name in COLUMNS if name not in (table.fieldnames or ())]
            if missing:
                raise UnreadableSuspectsError(path=path, reason=f"no column {missing[0]}")
            suspects = [_suspect(path, table.line_num, row) for row in table]
    except OSError as error:
        raise UnreadableSuspectsError(path=path, reason=error.strerror) from error
    except csv.Error as error:
        raise UnreadableSuspectsError(path=path, reason=error) from error
    _check_unique(path, suspects)
    return suspects


def _suspect(path: Path, line: int, row: dict[str, str | None]) -> Suspect:
    cells = {name: unescaped((row.get(name) or "").strip()) for name in (*COLUMNS, PROBABILITY)}
    decision = cells["decision"].casefold()
    if decision and decision not in DECISIONS:
        reason = f"the decision {decision!r} is not one of {', '.join(DECISIONS)}"
        raise SuspectRowError(path=path, line=line, reason=reason)
    if not (cells["index"].isascii() and cells["index"].isdecimal()):
        raise SuspectRowError(path=path, line=line, reason="the index is not an integer")
    numbers: list[float | None] = []
    for name in ("score", PROBABILITY):
        try:
            numbers.append(float(cells[name].replace(",", ".")) if cells[name] else None)
        except ValueError as error:
            raise SuspectRowError(path=path, line=line, reason=f"the {name} is not a number") from error
    score, probability = numbers
    return Suspect(
        int(cells["index"]),
        cells["face"],
        cells["given"],
        cells["likely"],
        score or 0.0,
        decision,
        cells["data"],
        probability,
        line,
    )


def _check_unique(path: Path, suspects: Sequence[Suspect]) -> None:
    """One row for each face, and all of the same data."""
    seen: set[int] = set()
    for one in suspects:
        if one.data != suspects[0].data:
            raise SuspectRowError(
                path=path, line=one.line, reason="it belongs to other data than those above"
            )
        if one.index in seen:
            raise SuspectRowError(path=path, line=one.line, reason=f"face {one.index} is listed twice")
        seen.add(one.index)
