"""How the readings of a labelled folder compare with its labels, in words and as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fer_desktop.analysis.totals import Labelled
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, shown_number, translate


def labelled_sentences(labelled: Labelled) -> list[str]:
    """What was right, and what does not count and why; each a full sentence."""
    figures = labelled.figures
    said = []
    if figures is None:
        said.append(
            translate("batch", "No face was found on the labelled pictures, so nothing can be said of them.")
        )
    else:
        said += _right(figures)
    if labelled.not_found:
        said.append(_not_found(labelled.not_found, figures))
    if labelled.several:
        one = translate("batch", "{n} picture shows several faces; the largest one counts.")
        many = translate("batch", "{n} pictures show several faces; the largest one counts.")
        said.append(counted(labelled.several, one, many))
    if labelled.unlabelled:
        one = translate(
            "batch", "{n} picture lies in no folder named by an emotion and is left out of these figures."
        )
        many = translate(
            "batch", "{n} pictures lie in no folder named by an emotion and are left out of these figures."
        )
        said.append(counted(labelled.unlabelled, one, many))
    if labelled.videos:
        frames = translate("batch", "{n} frames of videos are left out of these figures.")
        said.append(frames.format(n=shown_number(labelled.videos)))
    return said


def _right(figures: Mapping[str, Any]) -> list[str]:
    """How many faces were read as they are labelled, and what that figure leaves open."""
    low, high = figures["accuracy_interval"]
    right = translate(
        "batch",
        "{part} of {n} faces were read as their folder says (95 of 100 such ranges hold the true figure: "
        "{low} to {high}).",
    )
    said = [
        right.format(
            part=f"{figures['accuracy']:.1%}",
            n=shown_number(figures["faces"]),
            low=f"{low:.1%}",
            high=f"{high:.1%}",
        )
    ]
    empty = [shown_name(name) for name, row in figures["per_class"].items() if not row["support"]]
    if empty:
        missing = translate(
            "batch", "No face here is labelled {names}; the macro average is over the other emotions."
        )
        said.append(missing.format(names=", ".join(empty)))
    return said


def _not_found(not_found: Mapping[str, int], figures: Mapping[str, Any] | None) -> str:
    """On how many pictures no face was found, and what becomes of the accuracy if they count as wrong."""
    missed = sum(not_found.values())
    labels = ", ".join(f"{shown_name(name)} {shown_number(count)}" for name, count in not_found.items())
    if figures is None:
        one = translate("batch", "On {n} labelled picture no face was found ({labels}).")
        many = translate("batch", "On {n} labelled pictures no face was found ({labels}).")
        return (one if missed == 1 else many).format(n=shown_number(missed), labels=labels)
    one = translate(
        "batch",
        "On {n} labelled picture no face was found ({labels}); the figures leave them out. Counted as "
        "wrong: {right} right.",
    )
    many = translate(
        "batch",
        "On {n} labelled pictures no face was found ({labels}); the figures leave them out. Counted as "
        "wrong: {right} right.",
    )
    right = figures["accuracy"] * figures["faces"] / (figures["faces"] + missed)
    return (one if missed == 1 else many).format(n=shown_number(missed), labels=labels, right=f"{right:.1%}")


def matrix_text(confusion: list[list[int]], names: tuple[str, ...]) -> str:
    """The confusion matrix as an aligned table: rows what the folders say, columns what was read."""
    wide = max(len(name) for name in names)
    lines = [" " * wide + "".join(f"{name:>10}" for name in names)]
    lines += [
        f"{name:<{wide}}" + "".join(f"{count:>10,}" for count in row)
        for name, row in zip(names, confusion, strict=True)
    ]
    return "\n".join(lines)


def report_text(per_class: Mapping[str, Mapping[str, float]]) -> str:
    """Precision, recall and F1 of each emotion as an aligned table."""
    wide = max(len(name) for name in per_class)
    lines = [" " * wide + f"{'precision':>11}{'recall':>9}{'F1':>9}{'faces':>9}"]
    lines += [
        f"{name:<{wide}}{row['precision']:>11.3f}{row['recall']:>9.3f}{row['f1']:>9.3f}{row['support']:>9,}"
        for name, row in per_class.items()
    ]
    return "\n".join(lines)


def labelled_text(labelled: Labelled) -> str:
    """All of it, as it is printed."""
    parts = ["\n".join(labelled_sentences(labelled))]
    if labelled.figures:
        rows = labelled.figures["per_class"]
        parts.append("Rows: what the folder says. Columns: what was read.")
        parts.append(matrix_text(labelled.figures["confusion"], tuple(rows)))
        parts.append(report_text(rows))
    return "\n\n".join(parts)
