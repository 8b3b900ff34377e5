"""What a confusion matrix says of an emotion: precision, recall, and what it is confused with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_number, translate
from training.core.untrusted.printable_text import table_text

_LEAST_COLUMNS = 8
"""Width of a column of counts."""


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

    def __str__(self) -> str:
        """An aligned table of the counts, with the labels as they are stored."""
        rows = [[name, *map(shown_number, row)] for name, row in zip(self.labels, self.counts, strict=True)]
        return table_text([["", *self.labels], *rows], least=_LEAST_COLUMNS)


@dataclass(frozen=True)
class Confusion:
    """The other emotion that is confused most often.

    Attributes:
        emotion: Its name.
        part: The part of the row, or of the column, that it has; above 0, to 1.
    """

    emotion: str
    part: float


@dataclass(frozen=True)
class ClassFigures:
    """Figures of one emotion.

    Attributes:
        emotion: The label.
        labelled: Faces that are labelled so.
        read: Faces that were read so.
        precision: Of the faces read so, the part that is labelled so; None where none was read so.
        recall: Of the faces labelled so, the part that was read so; None where none is labelled so.
        confused_from: What the faces wrongly read so are most often labelled, of those read so; None without.
        confused_as: What the missed faces are most often read as, of those labelled so; None without.
    """

    emotion: str
    labelled: int
    read: int
    precision: float | None
    recall: float | None
    confused_from: Confusion | None
    confused_as: Confusion | None


def class_figures(matrix: ConfusionMatrix, emotion: str) -> ClassFigures | None:
    """Figures of one emotion; None for one that the matrix does not have.

    precision = right / read so, recall = right / labelled so.
    """
    if emotion not in matrix.labels:
        return None
    index = matrix.labels.index(emotion)
    others = [i for i in range(len(matrix.labels)) if i != index]
    labelled, read = matrix.labelled(index), matrix.read(index)
    return ClassFigures(
        emotion,
        labelled,
        read,
        precision=matrix.share_of_column(index, index) if read else None,
        recall=matrix.share_of_row(index, index) if labelled else None,
        confused_from=_largest({matrix.labels[i]: matrix.share_of_column(i, index) for i in others}),
        confused_as=_largest({matrix.labels[i]: matrix.share_of_row(index, i) for i in others}),
    )


def _largest(parts: dict[str, float]) -> Confusion | None:
    emotion = max(parts, key=lambda name: parts[name], default="")
    return Confusion(emotion, parts[emotion]) if emotion and parts[emotion] > 0 else None


def precision_sentence(found: ClassFigures) -> str:
    """The precision of one emotion; empty where it was never predicted."""
    if found.precision is None:
        return ""
    said = translate("panels", "Precision for {emotion}: {precision} of these predictions match the label.")
    return said.format(emotion=shown_name(found.emotion), precision=share_text(found.precision))


def class_sentence(found: ClassFigures) -> str:
    """Precision and recall of one emotion, and what it is confused with most often.

    Short, because two lines must hold it beside the live reading.
    """
    return f"{shown_name(found.emotion)}: {_precision(found)}, {_recall(found)}."


def _precision(found: ClassFigures) -> str:
    if found.precision is None:
        return translate("panels", "never predicted")
    if found.confused_from is None:
        return translate("panels", "precision {share}").format(share=share_text(found.precision))
    return _confused(
        translate("panels", "precision {share} ({other_share} are labelled {other})"),
        found.precision,
        found.confused_from,
    )


def _recall(found: ClassFigures) -> str:
    if found.recall is None:
        return translate("panels", "no face has this label")
    if found.confused_as is None:
        return translate("panels", "recall {share}").format(share=share_text(found.recall))
    return _confused(
        translate("panels", "recall {share} ({other_share} are read as {other})"),
        found.recall,
        found.confused_as,
    )


def _confused(said: str, share: float, other: Confusion) -> str:
    return said.format(
        share=share_text(share), other_share=share_text(other.part), other=shown_name(other.emotion)
    )


def crossing_sentence(matrix: ConfusionMatrix, emotion: str) -> str:
    """What row and column of an emotion together mean; empty for one that the matrix does not have."""
    found = class_figures(matrix, emotion)
    if found is None:
        return ""
    index = matrix.labels.index(emotion)
    return translate(
        "panels",
        "{labelled:,} faces are labelled {emotion} (row), {read:,} are predicted as {emotion} (column), "
        "{both:,} are both.",
    ).format(
        labelled=found.labelled,
        emotion=shown_name(emotion),
        read=found.read,
        both=matrix.counts[index][index],
    )


def cell_sentence(matrix: ConfusionMatrix, row: int, column: int, *, of_column: bool = False) -> str:
    """What one cell means, as a part of its row, or of its column."""
    all_faces = matrix.read(column) if of_column else matrix.labelled(row)
    if not all_faces:
        return _none_read(matrix.labels[column]) if of_column else _none_labelled(matrix.labels[row])
    share = (matrix.share_of_column if of_column else matrix.share_of_row)(row, column)
    said = (
        translate(
            "panels", "Of {n:,} faces predicted as {reading}, {share} ({count:,}) are labelled {label}."
        )
        if of_column
        else translate(
            "panels", "Of {n:,} faces labelled {label}, {share} ({count:,}) are predicted as {reading}."
        )
    )
    return said.format(
        n=all_faces,
        label=shown_name(matrix.labels[row]),
        reading=shown_name(matrix.labels[column]),
        share=share_text(share),
        count=matrix.counts[row][column],
    )


def row_sentence(matrix: ConfusionMatrix, row: int) -> str:
    """What a whole row means: what became of the faces with one label."""
    label = matrix.labels[row]
    found = class_figures(matrix, label)
    if found is None or found.recall is None:
        return _none_labelled(label)
    said = (
        translate(
            "panels",
            "Of {n:,} faces labelled {label}, {share} are predicted as {label}; most common error: "
            "{other} ({other_share}).",
        )
        if found.confused_as
        else translate("panels", "Of {n:,} faces labelled {label}, {share} are predicted as {label}.")
    )
    return _shares(said, label, found.labelled, found.recall, found.confused_as)


def column_sentence(matrix: ConfusionMatrix, column: int) -> str:
    """What a whole column means: what the faces read so really are labelled."""
    label = matrix.labels[column]
    found = class_figures(matrix, label)
    if found is None or found.precision is None:
        return _none_read(label)
    said = (
        translate(
            "panels",
            "Of {n:,} faces predicted as {label}, {share} are labelled {label}; most common other label: "
            "{other} ({other_share}).",
        )
        if found.confused_from
        else translate("panels", "Of {n:,} faces predicted as {label}, {share} are labelled {label}.")
    )
    return _shares(said, label, found.read, found.precision, found.confused_from)


def absent_sentence(names: Sequence[str]) -> str:
    """A sentence on the emotions that a macro average leaves out; empty for none."""
    said = translate("panels", "No face is labelled {emotions}; the macro average covers the other emotions.")
    return said.format(emotions=", ".join(map(shown_name, names))) if names else ""


def _none_labelled(label: str) -> str:
    return translate("panels", "No face is labelled {label}.").format(label=shown_name(label))


def _none_read(label: str) -> str:
    return translate("panels", "No face is predicted as {label}.").format(label=shown_name(label))


def _shares(said: str, label: str, faces: int, share: float, other: Confusion | None) -> str:
    return said.format(
        n=faces,
        label=shown_name(label),
        share=share_text(share),
        other=shown_name(other.emotion) if other else "",
        other_share=share_text(other.part) if other else "",
    )


def share_text(part: float) -> str:
    """A part in whole percent; 100% only where it is all, 0% only where it is nothing."""
    return shown_percent(min(max(part, 0.01), 0.99) if 0 < part < 1 else part)
