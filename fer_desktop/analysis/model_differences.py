"""What a comparison of two models comes to, in sentences, as a table and as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from fer_desktop.analysis.comparison_totals import Comparison, LabelledPair
from fer_desktop.analysis.model_pair import Pair
from fer_desktop.analysis.report_texts import matrix_text
from fer_desktop.analysis.scores import wilson_interval
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_time
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix, percent

NOTHING: Final = translate("compare", "No face was found, so there is nothing to compare.")
KAPPA: Final = translate(
    "compare",
    "Cohen's kappa: the agreement beyond what chance alone would give. 1 is full agreement, 0 no more than "
    "chance.",
)
P_VALUE: Final = translate(
    "compare",
    "McNemar's exact test, on the faces that only one of the two reads right: how likely a difference at "
    "least as large as this would be if both were equally good",
)
CHANCE: Final = 0.05
"""Below this, a difference is said to be more than chance."""


def agreement_sentence(comparison: Comparison) -> str:
    """On how many faces both agree."""
    found = comparison.agreement
    if found is None:
        return NOTHING
    faces = counted(found.faces, translate("compare", "{n} face"), translate("compare", "{n} faces"))
    return translate(
        "compare",
        "Both read {faces} and agree on {agreed}, {share} (95 of 100 such ranges hold the true share: {low} "
        "to {high}).",
    ).format(
        faces=faces,
        agreed=shown_number(found.agreed),
        share=f"{found.share:.1%}",
        low=f"{found.low:.1%}",
        high=f"{found.high:.1%}",
    )


def kappa_sentence(comparison: Comparison) -> str:
    """Cohen's kappa, and why there may be none; empty without a face."""
    found = comparison.agreement
    if found is None:
        return ""
    if found.kappa is None:
        return translate(
            "compare", "Cohen's kappa cannot be told, because both say one and the same of every face."
        )
    return translate("compare", "Cohen's kappa {kappa} (1 is full agreement, 0 no more than chance).").format(
        kappa=f"{found.kappa:.3f}"
    )


def notes(comparison: Comparison, pair: Pair) -> list[str]:
    """What keeps these figures from saying more; each a full sentence."""
    said = [pair.note] if pair.note else []
    if comparison.video_frames:
        said.append(
            translate(
                "compare",
                "Each frame of a video counts as a face of its own; neighbouring ones are alike, so the "
                "range is narrower than it should be.",
            )
        )
    return said


def labelled_sentences(labelled: LabelledPair, pair: Pair) -> list[str]:
    """How both do on the labelled faces; each a full sentence."""
    if not labelled.faces:
        return [
            translate(
                "compare",
                "No face was found on the labelled pictures, so nothing can be said of who is right.",
            )
        ]
    first, second = (
        translate("compare", "{model} reads {share} as their folder says ({low} to {high})").format(
            model=called, share=f"{right / labelled.faces:.1%}", **_range(right, labelled.faces)
        )
        for called, right in zip(pair.names, labelled.right, strict=True)
    )
    faces = counted(
        labelled.faces, translate("compare", "{n} labelled face"), translate("compare", "{n} labelled faces")
    )
    both = translate("compare", "Of {faces}, {first}; {second}.")
    only = translate("compare", "Only A is right on {first}, only B on {second}: {verdict}")
    return [
        both.format(faces=faces, first=first, second=second),
        only.format(
            first=shown_number(labelled.only_first),
            second=shown_number(labelled.only_second),
            verdict=_verdict(labelled, pair),
        ),
    ]


def labelled_notes(labelled: LabelledPair) -> list[str]:
    """What does not count among the labelled faces, and why; each a full sentence."""
    left_out = (
        (
            labelled.not_found,
            translate("compare", "Labelled pictures on which no face was found, left out: {count}."),
        ),
        (
            labelled.several,
            translate("compare", "Labelled pictures that show several faces (the largest counts): {count}."),
        ),
        (
            labelled.unlabelled,
            translate(
                "compare", "Pictures in no folder named by an emotion that both know, left out: {count}."
            ),
        ),
        (labelled.videos, translate("compare", "Frames of videos, left out of who is right: {count}.")),
    )
    return [sentence.format(count=shown_number(count)) for count, sentence in left_out if count]


def comparison_text(comparison: Comparison, pair: Pair) -> str:
    """All of it, as it is printed."""
    parts = [f"A: {pair.first.name}\nB: {pair.second.name}"]
    sentences = [agreement_sentence(comparison), kappa_sentence(comparison), *notes(comparison, pair)]
    parts.append("\n".join(filter(None, sentences)))
    if comparison.agreement is not None:
        parts.append(translate("compare", "Rows: what A says. Columns: what B says."))
        parts.append(matrix_text([list(row) for row in comparison.counts], pair.emotions))
    if comparison.labelled is not None:
        said = [*labelled_sentences(comparison.labelled, pair), *labelled_notes(comparison.labelled)]
        parts.append("\n".join(said))
    return "\n\n".join(parts)


def comparison_values(comparison: Comparison, pair: Pair, identity: dict[str, Any]) -> dict[str, Any]:
    """All of it, as plain JSON values.

    Args:
        comparison: What was counted.
        pair: The models.
        identity: What it was made with, as ``pair.identity`` gives it.
    """
    found, labelled = comparison.agreement, comparison.labelled
    values: dict[str, Any] = {
        "provenance": identity,
        "pictures": comparison.pictures,
        "videos": comparison.videos,
        "video_frames": comparison.video_frames,
        "without_a_face": comparison.empty,
        "unreadable": comparison.unreadable,
        "problems": [list(problem) for problem in comparison.problems],
        "note": pair.note,
        "emotions": list(pair.emotions),
        "counts": [list(row) for row in comparison.counts],
        "faces": found.faces if found else 0,
        "agreed": found.agreed if found else 0,
        "agreement": found.share if found else None,
        "agreement_interval": [found.low, found.high] if found else None,
        "kappa": found.kappa if found else None,
        "labelled": None,
    }
    if labelled is not None:
        values["labelled"] = {**vars(labelled), **_accuracies(labelled)}
    return values


def place_words(file: str, seconds: float | None) -> str:
    """Where a face is: the name of its picture with that of its folder, or of its video with the time."""
    if seconds is None:
        return "/".join(_parts(file)[-2:])
    return f"{shown_time(seconds)} · {_parts(file)[-1]}"


def _accuracies(labelled: LabelledPair) -> dict[str, Any]:
    if not labelled.faces:
        return {"accuracy_a": None, "accuracy_b": None, "p_value": None}
    values: dict[str, Any] = {}
    for letter, right in zip("ab", labelled.right, strict=True):
        values[f"accuracy_{letter}"] = right / labelled.faces
        values[f"accuracy_{letter}_interval"] = list(wilson_interval(right / labelled.faces, labelled.faces))
    return values


def _range(right: int, faces: int) -> dict[str, str]:
    low, high = wilson_interval(right / faces, faces)
    return {"low": f"{low:.1%}", "high": f"{high:.1%}"}


def _verdict(labelled: LabelledPair, pair: Pair) -> str:
    p = labelled.p_value
    if not labelled.only_first + labelled.only_second:
        return translate("compare", "both are right on the same faces.")
    said = "p < 0.001" if p < 0.001 else f"p = {p:.3f}"
    if p >= CHANCE:
        return translate("compare", "that may be chance (McNemar's exact test, {p}).").format(p=said)
    better = pair.names[0] if labelled.only_first > labelled.only_second else pair.names[1]
    return translate("compare", "{model} is better by more than chance (McNemar's exact test, {p}).").format(
        model=better, p=said
    )


def _parts(file: str) -> Sequence[str]:
    return file.replace("\\", "/").split("/")


def cell_sentence(table: ConfusionMatrix, row: int, column: int) -> str:
    """What one cell means, as a part of its row."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    if row == column:
        said = translate("compare", "Where A says {a} ({faces}), B says so too on {count} ({share}).")
    else:
        said = translate("compare", "Where A says {a} ({faces}), B says {b} on {count} ({share}).")
    return said.format(
        a=shown_name(table.labels[row]),
        b=shown_name(table.labels[column]),
        faces=_faces(whole),
        count=shown_number(table.counts[row][column]),
        share=percent(table.share_of_row(row, column)),
    )


def row_sentence(table: ConfusionMatrix, row: int) -> str:
    """What becomes by B of all faces of which A says the same."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    said = translate("compare", "A says {emotion} on {faces}; B says so too on {count} ({share}).")
    return _filled(said, table, row, whole)


def column_sentence(table: ConfusionMatrix, column: int) -> str:
    """What A says of all faces of which B says the same."""
    whole = table.read(column)
    if not whole:
        never = translate("compare", "B never says {emotion}.")
        return never.format(emotion=shown_name(table.labels[column]))
    said = translate("compare", "B says {emotion} on {faces}; A says so too on {count} ({share}).")
    return _filled(said, table, column, whole)


def _filled(said: str, table: ConfusionMatrix, place: int, whole: int) -> str:
    both = table.counts[place][place]
    return said.format(
        emotion=shown_name(table.labels[place]),
        faces=_faces(whole),
        count=shown_number(both),
        share=percent(both / whole),
    )


def _never_a(table: ConfusionMatrix, row: int) -> str:
    return translate("compare", "A never says {emotion}.").format(emotion=shown_name(table.labels[row]))


def _faces(count: int) -> str:
    return counted(count, translate("compare", "{n} face"), translate("compare", "{n} faces"))
