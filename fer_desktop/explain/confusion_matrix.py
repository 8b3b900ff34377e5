"""What a stored confusion matrix says of a label: how often it is right, what it misses and mixes up.

Sums and the sentences made of them; no Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, translate

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
    return translate("panels", "When this model says {emotion}, it is right {times}.").format(
        emotion=shown_name(trust.emotion), times=_times_in_ten(trust.precision)
    )


def full_trust(trust: Trust) -> str:
    """How often the label is right, how many such faces are found, and what it is mixed up with.

    Short, because two lines must hold it beside the live reading.
    """
    return f"{_of_those_read(trust)} {_of_those_labelled(trust)}"


def _of_those_read(trust: Trust) -> str:
    if trust.precision is None:
        said, part = translate("panels", "It never said {name}."), 0.0
    elif trust.wrongly_for is None:
        said, part = translate("panels", "When it says {name}, {right} of 100 are right."), trust.precision
    else:
        said = translate(
            "panels", "When it says {name}, {right} of 100 are right and {wrong} labelled {other}."
        )
        part = trust.precision
    return _filled(said, trust.emotion, part, trust.wrongly_for)


def _of_those_labelled(trust: Trust) -> str:
    if trust.recall is None:
        said, part = translate("panels", "No face was labelled {name}."), 0.0
    elif trust.missed_as is None:
        said, part = translate("panels", "Of 100 labelled {name} it finds {right}."), trust.recall
    else:
        said = translate("panels", "Of 100 labelled {name} it finds {right} and reads {wrong} as {other}.")
        part = trust.recall
    return _filled(said, trust.emotion, part, trust.missed_as)


def _filled(said: str, emotion: str, right: float, other: MixUp | None) -> str:
    return said.format(
        name=shown_name(emotion),
        right=in_hundred(right),
        wrong=in_hundred(other.part) if other else 0,
        other=shown_name(other.emotion) if other else "",
    )


def crossing_sentence(matrix: ConfusionMatrix, emotion: str) -> str:
    """What row and column of an emotion together mean; empty for one that the matrix does not have."""
    trust = trust_in(matrix, emotion)
    if trust is None:
        return ""
    place = matrix.labels.index(emotion)
    return translate(
        "panels",
        "{labelled:,} faces are labelled {emotion} (row), {read:,} were read as {emotion} (column), "
        "{both:,} are both.",
    ).format(
        labelled=trust.labelled,
        emotion=shown_name(emotion),
        read=trust.read,
        both=matrix.counts[place][place],
    )


def cell_sentence(matrix: ConfusionMatrix, row: int, column: int, *, of_column: bool = False) -> str:
    """What one cell means, as a part of its row, or of its column."""
    all_faces = matrix.read(column) if of_column else matrix.labelled(row)
    if not all_faces:
        return _none_read(matrix.labels[column]) if of_column else _none_labelled(matrix.labels[row])
    share = (matrix.share_of_column if of_column else matrix.share_of_row)(row, column)
    said = (
        translate("panels", "Of {n:,} faces read as {reading}, {share} ({count:,}) are labelled {label}.")
        if of_column
        else translate(
            "panels", "Of {n:,} faces labelled {label}, {share} ({count:,}) were read as {reading}."
        )
    )
    return said.format(
        n=all_faces,
        label=shown_name(matrix.labels[row]),
        reading=shown_name(matrix.labels[column]),
        share=percent(share),
        count=matrix.counts[row][column],
    )


def row_sentence(matrix: ConfusionMatrix, row: int) -> str:
    """What a whole row means: what became of the faces with one label."""
    label = matrix.labels[row]
    trust = trust_in(matrix, label)
    if trust is None or trust.recall is None:
        return _none_labelled(label)
    said = (
        translate(
            "panels",
            "Of {n:,} faces labelled {label}, {share} were read as {label}, most often otherwise as {other} "
            "({other_share}).",
        )
        if trust.missed_as
        else translate("panels", "Of {n:,} faces labelled {label}, {share} were read as {label}.")
    )
    return _shares(said, label, trust.labelled, trust.recall, trust.missed_as)


def column_sentence(matrix: ConfusionMatrix, column: int) -> str:
    """What a whole column means: what the faces read so really are labelled."""
    label = matrix.labels[column]
    trust = trust_in(matrix, label)
    if trust is None or trust.precision is None:
        return _none_read(label)
    said = (
        translate(
            "panels",
            "Of {n:,} faces read as {label}, {share} are labelled {label}, most often otherwise {other} "
            "({other_share}).",
        )
        if trust.wrongly_for
        else translate("panels", "Of {n:,} faces read as {label}, {share} are labelled {label}.")
    )
    return _shares(said, label, trust.read, trust.precision, trust.wrongly_for)


def _none_labelled(label: str) -> str:
    return translate("panels", "No face is labelled {label}.").format(label=shown_name(label))


def _none_read(label: str) -> str:
    return translate("panels", "No face was read as {label}.").format(label=shown_name(label))


def _shares(said: str, label: str, faces: int, share: float, other: MixUp | None) -> str:
    return said.format(
        n=faces,
        label=shown_name(label),
        share=percent(share),
        other=shown_name(other.emotion) if other else "",
        other_share=percent(other.part) if other else "",
    )


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
        return translate("panels", "more than 9 times in 10")
    if times == 0 and part > 0:
        return translate("panels", "less than once in 10")
    return counted(times, translate("panels", "once in 10"), translate("panels", "{n} times in 10"))
