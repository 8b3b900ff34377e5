"""What a comparison comes to, in words and as a table; and as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from fer_desktop.batch.labelled_words import matrix_text
from fer_desktop.batch.scores import wilson_interval
from fer_desktop.comparing.pair import Pair
from fer_desktop.comparing.totals import Comparison, LabelledPair

NOTHING: Final = "No face was found, so there is nothing to compare."
KAPPA: Final = (
    "Cohen's kappa: the agreement beyond what chance alone would give. 1 is full agreement, 0 no more than "
    "chance."
)
P_VALUE: Final = (
    "McNemar's exact test, on the faces that only one of the two reads right: how likely a difference at "
    "least as large as this would be if both were equally good"
)
CHANCE: Final = 0.05
"""Below this, a difference is said to be more than chance."""


def agreement_sentence(comparison: Comparison) -> str:
    """On how many faces both agree."""
    found = comparison.agreement
    if found is None:
        return NOTHING
    faces = "1 face" if found.faces == 1 else f"{found.faces:,} faces"
    return (
        f"Both read {faces} and agree on {found.agreed:,}, {found.share:.1%} "
        f"(95 of 100 such ranges hold the true share: {found.low:.1%} to {found.high:.1%})."
    )


def kappa_sentence(comparison: Comparison) -> str:
    """Cohen's kappa, and why there may be none; empty without a face."""
    found = comparison.agreement
    if found is None:
        return ""
    if found.kappa is None:
        return "Cohen's kappa cannot be told, because both say one and the same of every face."
    return f"Cohen's kappa {found.kappa:.3f} (1 is full agreement, 0 no more than chance)."


def notes(comparison: Comparison, pair: Pair) -> list[str]:
    """What keeps these figures from saying more; each a full sentence."""
    said = [pair.note] if pair.note else []
    if comparison.video_frames:
        said.append(
            "Each frame of a video counts as a face of its own; neighbouring ones are alike, so the range is "
            "narrower than it should be."
        )
    return said


def labelled_sentences(labelled: LabelledPair, pair: Pair) -> list[str]:
    """How both do on the labelled faces; each a full sentence."""
    if not labelled.faces:
        return ["No face was found on the labelled pictures, so nothing can be said of who is right."]
    first, second = (
        f"{called} reads {right / labelled.faces:.1%} as their folder says ({_range(right, labelled.faces)})"
        for called, right in zip(pair.names, labelled.right, strict=True)
    )
    faces = "1 labelled face" if labelled.faces == 1 else f"{labelled.faces:,} labelled faces"
    return [
        f"Of {faces}, {first}; {second}.",
        f"Only A is right on {labelled.only_first:,}, only B on {labelled.only_second:,}: "
        f"{_verdict(labelled, pair)}",
    ]


def labelled_notes(labelled: LabelledPair) -> list[str]:
    """What does not count among the labelled faces, and why; each a full sentence."""
    said = []
    if labelled.not_found:
        said.append(f"Labelled pictures on which no face was found, left out: {labelled.not_found:,}.")
    if labelled.several:
        said.append(f"Labelled pictures that show several faces (the largest counts): {labelled.several:,}.")
    if labelled.unlabelled:
        said.append(
            f"Pictures in no folder named by an emotion that both know, left out: {labelled.unlabelled:,}."
        )
    if labelled.videos:
        said.append(f"Frames of videos, left out of who is right: {labelled.videos:,}.")
    return said


def comparison_text(comparison: Comparison, pair: Pair) -> str:
    """All of it, as it is printed."""
    parts = [f"A: {pair.first.name}\nB: {pair.second.name}"]
    sentences = [agreement_sentence(comparison), kappa_sentence(comparison), *notes(comparison, pair)]
    parts.append("\n".join(filter(None, sentences)))
    if comparison.agreement is not None:
        parts.append("Rows: what A says. Columns: what B says.")
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
        "made_with": identity,
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
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    time = f"{hours}:{minutes:02}:{rest:04.1f}" if hours else f"{minutes}:{rest:04.1f}"
    return f"{time} · {_parts(file)[-1]}"


def _accuracies(labelled: LabelledPair) -> dict[str, Any]:
    if not labelled.faces:
        return {"accuracy_a": None, "accuracy_b": None, "p_value": None}
    values: dict[str, Any] = {"p_value": labelled.p_value}
    for letter, right in zip("ab", labelled.right, strict=True):
        values[f"accuracy_{letter}"] = right / labelled.faces
        values[f"accuracy_{letter}_interval"] = list(wilson_interval(right / labelled.faces, labelled.faces))
    return values


def _range(right: int, faces: int) -> str:
    low, high = wilson_interval(right / faces, faces)
    return f"{low:.1%} to {high:.1%}"


def _verdict(labelled: LabelledPair, pair: Pair) -> str:
    p = labelled.p_value
    said = "p < 0.001" if p < 0.001 else f"p = {p:.3f}"
    if p >= CHANCE:
        return f"that may be chance (McNemar's exact test, {said})."
    better = pair.names[0] if labelled.only_first > labelled.only_second else pair.names[1]
    return f"{better} is better by more than chance (McNemar's exact test, {said})."


def _parts(file: str) -> Sequence[str]:
    return file.replace("\\", "/").split("/")
