"""Corrections: the decisions in a list of suspected label errors, applied to the data that it was made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.suspects import (
    RELABEL,
    REMOVE,
    Suspect,
    SuspectRowError,
    UnreadableSuspectsError,
    read_suspects,
)
from training.data.faces import SIZE, DataError, FaceData

_DIGITS: Final = 16


class OtherDataError(DataError):
    """A list that was made of other data."""

    template = "{path} is not a list of {source}: its faces, labels or splits differ. Make a new list."
    option_hint = "Or use the same --map, --labels and --clean as for python -m training label-errors."


@dataclass(frozen=True, eq=False)
class Corrections:
    """The decisions of a list.

    Attributes:
        path: The list.
        rows: All of them.
    """

    path: Path
    rows: tuple[Suspect, ...]

    @property
    def decided(self) -> tuple[Suspect, ...]:
        """The rows by which a face is relabelled or removed."""
        return tuple(row for row in self.rows if row.decision in (RELABEL, REMOVE))

    def check(self, data: FaceData) -> None:
        """Make sure that the list was made of these faces.

        Lists are made of faces of the usual size. Faces that were read in another size have another
        fingerprint, so where each stands and its label are compared instead.

        Raises:
            DataError: It belongs to other data.
        """
        if data.faces.shape[1] == SIZE:
            same = not self.rows or self.rows[0].data == fingerprint_of(data)
        else:
            same = all(
                row.index < len(data)
                and (data.places[row.index], data.emotions[data.labels[row.index]]) == (row.face, row.given)
                for row in self.rows
            )
        if not same:
            raise OtherDataError(path=self.path, source=data.source)

    def kept(self, data: FaceData) -> NDArray[np.bool_]:
        """Which faces of the data stay, (n,)."""
        kept = np.ones(len(data), bool)
        kept[[one.index for one in self.decided if one.decision == REMOVE]] = False
        return kept

    def apply(self, data: FaceData) -> FaceData:
        """The faces with the decisions applied; ``data`` itself stays as it is.

        Args:
            data: As it was read, before anything was left out or divided.

        Raises:
            DataError: The list belongs to other data.
            SuspectRowError: A row names a face or an emotion that the data lacks.
        """
        self.check(data)
        labels, decided = data.labels.copy(), self.decided
        for one in decided:
            if one.index >= len(data) or data.emotions[data.labels[one.index]] != one.given:
                raise self._wrong(one, f"face {one.index} is not labelled {one.given}")
            if one.decision == RELABEL:
                if one.likely not in data.emotions:
                    known = ", ".join(data.emotions)
                    raise self._wrong(one, f"the emotion {one.likely!r} is not one of {known}")
                labels[one.index] = data.emotions.index(one.likely)
        return replace(data, labels=labels).where(self.kept(data)) if decided else data

    def _wrong(self, row: Suspect, reason: str) -> SuspectRowError:
        return SuspectRowError(path=self.path, line=row.line, reason=reason)


def fingerprint_of(data: FaceData) -> str:
    """What the column ``data`` says: the beginning of the data's SHA-256."""
    return f"sha256:{data.fingerprint()[:_DIGITS]}"


def read_corrections(path: Path) -> Corrections:
    """Read the decisions of a list.

    ``relabel`` gives a face the emotion in the column ``likely``, which a person may have changed.

    Raises:
        TrainingError: As ``read_suspects`` says.
    """
    return Corrections(path, tuple(read_suspects(path)))


def suspects_of(path: Path, data: FaceData) -> list[Suspect]:
    """What stands in a list of these faces.

    Raises:
        UnreadableSuspectsError: It cannot be read.
        OtherDataError: It is a list of other faces.
    """
    suspects = read_suspects(path)
    if suspects and suspects[0].data != fingerprint_of(data):
        raise OtherDataError(path=path, source=data.source)
    if any(one.index >= len(data) for one in suspects):
        raise UnreadableSuspectsError(path=path, reason="an index is too large")
    return suspects


def earlier_suspects(path: Path, data: FaceData) -> list[Suspect]:
    """The same of a list that may not be there yet; nothing where it is not."""
    try:
        path.stat()
    except FileNotFoundError:
        return []
    return suspects_of(path, data)


def with_decisions(found: Sequence[Suspect], earlier: Sequence[Suspect]) -> list[Suspect]:
    """The suspects of a new search, with what was decided before on the same data.

    Faces on which something was decided and that are not found any more are added at the end.
    """
    decided: Mapping[int, Suspect] = {row.index: row for row in earlier if row.decision}
    known = {row.index for row in found}
    merged = [decided.get(row.index, row) for row in found]
    return merged + [row for row in decided.values() if row.index not in known]
