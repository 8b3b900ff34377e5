"""What a stored confusion matrix says of a label: how often it is right, what it misses and mixes up.

Sums and the sentences made of them; no Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SPACE = "\u00a0"
"""Keeps a figure and its sign on one line."""


@dataclass(frozen=True)
class ConfusionMatrix:
    """How many faces of each emotion were read as each.

    Attributes:
        labels: The emotions, in the order of rows and columns.
        counts: Rows are the true emotions, columns what they were read as; as many of both as labels.

    Raises:
        ValueError: The matrix does not fit the labels.
    """

    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        if [len(row) for row in self.counts] != [len(self.labels)] * len(self.labels):
            raise ValueError(f"a matrix of {len(self.labels)} by {len(self.labels)} is needed")

    @classmethod
    def of(cls, labels: tuple[str, ...], counts: Sequence[Sequence[int]]) -> ConfusionMatrix:
        """The matrix of lists, as they are stored."""
        return cls(labels, tuple(tuple(row) for row in counts))

    def labelled(self, row: int) -> int:
        """Faces that are labelled so."""
        return sum(self.counts[row])

    def read(self, column: int) -> int:
        """Faces that were read so."""
        return sum(row[column] for row in self.counts)

    def share_of_row(self, row: int, column: int) -> float:
        """The part of the faces labelled so that was read so, 0 to 1; 0 in an empty row."""
        return self.counts[row][column] / max(self.labelled(row), 1)

    def share_of_column(self, row: int, column: int) -> float:
        """The part of the faces read so that is labelled so, 0 to 1; 0 in an empty column."""
        return self.counts[row][column] / max(self.read(column), 1)


@dataclass(frozen=True)
class MixUp:
    """The other emotion that is mixed up most often.

    Attributes:
        emotion: Its name.
        part: The part of the row, or of the column, that it has; above 0, to 1.
    """

    emotion: str
    part: float


@dataclass(frozen=True)
class Trust:
    """How far a label can be trusted.

    Attributes:
        emotion: The label.
        labelled: Faces that are labelled so.
        read: Faces that were read so.
        precision: Of the faces read so, the part that is labelled so; None where none was read so.
        recall: Of the faces labelled so, the part that was read so; None where none is labelled so.
        wrongly_for: What the faces wrongly read so are most often labelled, of those read so; None without.
        missed_as: What the missed faces are most often read as, of those labelled so; None without.
    """

    emotion: str
    labelled: int
    read: int
    precision: float | None
    recall: float | None
    wrongly_for: MixUp | None
    missed_as: MixUp | None


def trust_in(matrix: ConfusionMatrix, emotion: str) -> Trust | None:
    """How far one label can be trusted; None for an emotion that the matrix does not have.

    precision = right / read so, recall = right / labelled so.
    """
    if emotion not in matrix.labels:
        return None
    place = matrix.labels.index(emotion)
    others = [index for index in range(len(matrix.labels)) if index != place]
    labelled, read = matrix.labelled(place), matrix.read(place)
    return Trust(
        emotion,
        labelled,
        read,
        precision=matrix.share_of_column(place, place) if read else None,
        recall=matrix.share_of_row(place, place) if labelled else None,
        wrongly_for=_largest({matrix.labels[i]: matrix.share_of_column(i, place) for i in others}),
        missed_as=_largest({matrix.labels[i]: matrix.share_of_row(place, i) for i in others}),
    )


def _largest(parts: dict[str, float]) -> MixUp | None:
    emotion = max(parts, key=lambda name: parts[name], default="")
    return MixUp(emotion, parts[emotion]) if emotion and parts[emotion] > 0 else None


def short_trust(trust: Trust) -> str:
    """How often the label is right, in a few words; empty where nothing was read so."""
    if trust.precision is None:
        return ""
    return f"When this model says {trust.emotion}, it is right {_times_in_ten(trust.precision)}."


def full_trust(trust: Trust) -> str:
    """How often the label is right, how many such faces are found, and what it is mixed up with.

    Short, because two lines must hold it beside the live reading.
    """
    name = trust.emotion
    if trust.precision is None:
        said = f"It never said {name}."
    else:
        other = trust.wrongly_for
        rest = f" and {in_hundred(other.part)} labelled {other.emotion}" if other else ""
        said = f"When it says {name}, {in_hundred(trust.precision)} of 100 are right{rest}."
    if trust.recall is None:
        return f"{said} No face was labelled {name}."
    lost = trust.missed_as
    rest = f" and reads {in_hundred(lost.part)} as {lost.emotion}" if lost else ""
    return f"{said} Of 100 labelled {name} it finds {in_hundred(trust.recall)}{rest}."


def crossing_sentence(matrix: ConfusionMatrix, emotion: str) -> str:
    """What row and column of an emotion together mean; empty for one that the matrix does not have."""
    trust = trust_in(matrix, emotion)
    if trust is None:
        return ""
    place = matrix.labels.index(emotion)
    return (
        f"{trust.labelled:,} faces are labelled {emotion} (row), {trust.read:,} were read as {emotion} "
        f"(column), {matrix.counts[place][place]:,} are both."
    )


def cell_sentence(matrix: ConfusionMatrix, row: int, column: int, *, of_column: bool = False) -> str:
    """What one cell means, as a part of its row, or of its column."""
    label, reading = matrix.labels[row], matrix.labels[column]
    count = f"{matrix.counts[row][column]:,}"
    if of_column:
        if not matrix.read(column):
            return f"No face was read as {reading}."
        share = percent(matrix.share_of_column(row, column))
        return f"Of {matrix.read(column):,} faces read as {reading}, {share} ({count}) are labelled {label}."
    if not matrix.labelled(row):
        return f"No face is labelled {label}."
    share = percent(matrix.share_of_row(row, column))
    return f"Of {matrix.labelled(row):,} faces labelled {label}, {share} ({count}) were read as {reading}."


def row_sentence(matrix: ConfusionMatrix, row: int) -> str:
    """What a whole row means: what became of the faces with one label."""
    label = matrix.labels[row]
    trust = trust_in(matrix, label)
    if trust is None or trust.recall is None:
        return f"No face is labelled {label}."
    other = trust.missed_as
    rest = f", most often otherwise as {other.emotion} ({percent(other.part)})" if other else ""
    return (
        f"Of {trust.labelled:,} faces labelled {label}, {percent(trust.recall)} were read as {label}{rest}."
    )


def column_sentence(matrix: ConfusionMatrix, column: int) -> str:
    """What a whole column means: what the faces read so really are labelled."""
    label = matrix.labels[column]
    trust = trust_in(matrix, label)
    if trust is None or trust.precision is None:
        return f"No face was read as {label}."
    other = trust.wrongly_for
    rest = f", most often otherwise {other.emotion} ({percent(other.part)})" if other else ""
    return f"Of {trust.read:,} faces read as {label}, {percent(trust.precision)} are labelled {label}{rest}."


def in_hundred(part: float) -> int:
    """A part as a whole number of 100; 100 only where it is all, 0 only where it is nothing."""
    if part in (0.0, 1.0):
        return int(part * 100)
    return min(max(round(part * 100), 1), 99)


def percent(part: float) -> str:
    """A part in per cent, rounded as ``in_hundred`` does."""
    return f"{in_hundred(part)}{_SPACE}%"


def _times_in_ten(part: float) -> str:
    times = round(part * 10)
    if times == 10 and part < 1:
        return "more than 9 times in 10"
    if times == 0 and part > 0:
        return "less than once in 10"
    return "once in 10" if times == 1 else f"{times} times in 10"
