"""What figures of two models on the same faces say, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_decimal, shown_number, translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix, share_text
from fer_desktop.explain.labelled_folder import LeftOutCounts, left_out_sentences
from training.core.mcnemar import ALPHA, McNemarTest
from training.core.metrics import Agreement, Interval

NOTHING: Final = translate("compare", "No face found; nothing to compare.")
WILSON: Final = translate("compare", "Intervals are 95% confidence intervals (CI) by Wilson.")
KAPPA: Final = translate(
    "compare",
    "Cohen's kappa: agreement beyond chance. 1 is perfect agreement, 0 is chance level.",
)
P_VALUE: Final = translate(
    "compare",
    "McNemar's exact test, on the faces that only one of the two reads as labelled: p is the probability of "
    "a difference at least as large as this if both were equally good.",
)


def agreement_sentence(found: Agreement | None) -> str:
    """On how many faces both agree."""
    if found is None:
        return NOTHING
    low, high = _ends(found.interval)
    return translate(
        "compare", "Both read {faces} and agree on {agreed}, {share} (95% CI {low} to {high})."
    ).format(
        faces=_faces(found.faces),
        agreed=shown_number(found.agreed),
        share=shown_percent(found.share, 1),
        low=low,
        high=high,
    )


def kappa_sentence(found: Agreement | None) -> str:
    """Cohen's kappa, and why there may be none; empty without a face."""
    if found is None:
        return ""
    if found.kappa is None:
        return translate(
            "compare", "Cohen's kappa is undefined, because both models read every face as the same emotion."
        )
    return translate("compare", "Cohen's kappa: {kappa} (1 is perfect agreement, 0 is chance level).").format(
        kappa=shown_decimal(found.kappa, ".3f")
    )


def comparison_notes(emotions: str, video_frames: int) -> list[str]:
    """What keeps these figures from saying more; each a full sentence.

    Args:
        emotions: As ``emotions_note`` gives it.
        video_frames: How many frames of videos were read.
    """
    said = [emotions] if emotions else []
    if video_frames:
        said.append(
            translate(
                "compare",
                "Each frame of a video counts as a face of its own; neighbouring frames are alike, so the "
                "interval is narrower than it should be.",
            )
        )
    return said


def emotions_note(names: Sequence[str], further: Sequence[Sequence[str]], emotions: Sequence[str]) -> str:
    """Which emotions were compared; empty where both models know the same.

    Args:
        names: What both are called.
        further: The emotions that each alone knows.
        emotions: Those that both know.
    """
    said = [
        translate("compare", "{model} also predicts {emotions}").format(model=name, emotions=_listed(alone))
        for name, alone in zip(names, further, strict=True)
        if alone
    ]
    if not said:
        return ""
    only = translate(
        "compare",
        "{differences}. The comparison is restricted to {emotions}; each model predicts one of these.",
    )
    return only.format(differences="; ".join(said), emotions=_listed(emotions))


def accuracy_sentences(test: McNemarTest, names: tuple[str, str]) -> list[str]:
    """How both do on labelled faces; each a full sentence.

    Args:
        test: Of both, A first.
        names: What both are called.
    """
    if not test.faces:
        return [translate("batch", "No face was found on the labelled pictures, so there is no accuracy.")]
    one = translate("compare", "{model} {accuracy} (95% CI {low} to {high})")
    first, second = (
        one.format(model=name, accuracy=shown_percent(accuracy, 1), low=ends[0], high=ends[1])
        for name, accuracy, ends in zip(names, test.accuracies, map(_ends, test.intervals), strict=True)
    )
    faces = counted(
        test.faces, translate("compare", "{n} labelled face"), translate("compare", "{n} labelled faces")
    )
    both = translate("compare", "Accuracy on {faces}: {first}, {second}.")
    only = translate("compare", "Only A is correct on {first}, only B on {second}. {verdict}")
    return [
        both.format(faces=faces, first=first, second=second),
        only.format(
            first=shown_number(test.only_first),
            second=shown_number(test.only_second),
            verdict=_significance(test, names),
        ),
    ]


def left_out_notes(labelled: LeftOutCounts, not_found: int) -> list[str]:
    """What does not count among the labelled faces, and why; each a full sentence.

    Args:
        labelled: Numbers of pictures and frames.
        not_found: Labelled pictures on which no face was found.
    """
    one = translate("compare", "No face found in {n} labelled picture; it is excluded.")
    many = translate("compare", "No face found in {n} labelled pictures; they are excluded.")
    return [*([counted(not_found, one, many)] if not_found else []), *left_out_sentences(labelled)]


def cell_sentence(table: ConfusionMatrix, row: int, column: int) -> str:
    """What one cell means, as a part of its row; rows are what A says, columns what B says."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    if row == column:
        said = translate("compare", "Where A predicts {a} ({faces}), B agrees on {count} ({share}).")
    else:
        said = translate("compare", "Where A predicts {a} ({faces}), B predicts {b} on {count} ({share}).")
    return said.format(
        a=shown_name(table.labels[row]),
        b=shown_name(table.labels[column]),
        faces=_faces(whole),
        count=shown_number(table.counts[row][column]),
        share=share_text(table.share_of_row(row, column)),
    )


def row_sentence(table: ConfusionMatrix, row: int) -> str:
    """What B says of all faces of which A says the same."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    said = translate("compare", "A predicts {emotion} for {faces}; B agrees on {count} ({share}).")
    return _agreed(said, table, row, whole)


def column_sentence(table: ConfusionMatrix, column: int) -> str:
    """What A says of all faces of which B says the same."""
    whole = table.read(column)
    if not whole:
        never = translate("compare", "B never predicts {emotion}.")
        return never.format(emotion=shown_name(table.labels[column]))
    said = translate("compare", "B predicts {emotion} for {faces}; A agrees on {count} ({share}).")
    return _agreed(said, table, column, whole)


class Outcome(Enum):
    """How a new model compares with the one in use."""

    BETTER = translate("train", "Better")
    SAME = translate("train", "No significant difference")
    WORSE = translate("train", "Worse")
    ALONE = translate("train", "Evaluated")
    """There is no other model to compare with, or the two cannot be compared."""


@dataclass(frozen=True)
class Verdict:
    """What is said of a new model.

    Attributes:
        outcome: In a word.
        sentence: What that means here.
        term: The test and its figures; empty without another model.
    """

    outcome: Outcome
    sentence: str
    term: str


def verdict(compared: Mapping[str, Any]) -> Verdict:
    """Judge a new model by McNemar's test.

    Args:
        compared: The event of that name, as ``docs/worker.md`` describes it.
    """
    new, old, p, faces = (compared[name] for name in ("new", "old", "p", "faces"))
    if old is None or p is None:
        alone = translate("train", "Accuracy {accuracy:.1%} on {faces:,} faces.")
        return Verdict(Outcome.ALONE, alone.format(accuracy=new["accuracy"], faces=faces), "")
    low, high = compared["difference"]
    points = new["accuracy"] - old["accuracy"]
    if p >= ALPHA:
        outcome = Outcome.SAME
        said = translate(
            "train",
            "No significant difference from “{name}” on {faces} faces (McNemar {p}): {points} percentage "
            "points (95% CI {low} to {high}).",
        )
    elif points > 0:
        outcome = Outcome.BETTER
        said = translate(
            "train",
            "On {faces} faces, the accuracy is {points} percentage points (95% CI {low} to {high}) higher "
            "than that of “{name}” (McNemar {p}).",
        )
    else:
        outcome = Outcome.WORSE
        points, low, high = -points, -high, -low
        said = translate(
            "train",
            "On {faces} faces, the accuracy is {points} percentage points (95% CI {low} to {high}) lower "
            "than that of “{name}” (McNemar {p}).",
        )
    term = translate(
        "train",
        "McNemar’s exact test: {only_new} faces are predicted as labelled by the new model alone, {only_old} "
        "by “{name}” alone. p is the probability of a difference at least as large as this if both were "
        "equally good. The interval of the difference is Newcombe’s for paired data (1998, method 10).",
    ).format(
        only_new=shown_number(compared["only_new"]),
        only_old=shown_number(compared["only_old"]),
        name=old["name"],
    )
    spec = "+.1f" if outcome is Outcome.SAME else ".1f"
    shown = [shown_decimal(value * 100, spec).replace("-", "−") for value in (points, low, high)]
    sentence = said.format(
        faces=shown_number(faces), points=shown[0], low=shown[1], high=shown[2], name=old["name"], p=p_text(p)
    )
    return Verdict(outcome, sentence, term)


def p_text(p: float) -> str:
    """A p-value, such as "p = 0.012"."""
    return f"p < {shown_decimal(0.001, '.3f')}" if p < 0.001 else f"p = {shown_decimal(p, '.3f')}"


def _significance(test: McNemarTest, names: tuple[str, str]) -> str:
    if not test.only_first + test.only_second:
        return translate("compare", "Both are correct on the same faces.")
    if not test.significant:
        same = translate("compare", "No significant difference (McNemar {p}).")
        return same.format(p=p_text(test.p_value))
    better = names[0] if test.only_first > test.only_second else names[1]
    return translate("compare", "{model} is significantly better (McNemar {p}).").format(
        model=better, p=p_text(test.p_value)
    )


def _agreed(said: str, table: ConfusionMatrix, index: int, whole: int) -> str:
    both = table.counts[index][index]
    return said.format(
        emotion=shown_name(table.labels[index]),
        faces=_faces(whole),
        count=shown_number(both),
        share=share_text(both / whole),
    )


def _never_a(table: ConfusionMatrix, row: int) -> str:
    return translate("compare", "A never predicts {emotion}.").format(emotion=shown_name(table.labels[row]))


def _faces(count: int) -> str:
    return counted(count, translate("compare", "{n} face"), translate("compare", "{n} faces"))


def _ends(interval: Interval) -> tuple[str, str]:
    low, high = interval
    return shown_percent(low, 1), shown_percent(high, 1)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(shown_name, names))
