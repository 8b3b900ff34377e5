"""How the readings of a labelled folder compare with its labels, in words and as a table."""

from __future__ import annotations

from collections.abc import Mapping

from fer_desktop.batch.totals import Labelled


def labelled_sentences(labelled: Labelled) -> list[str]:
    """What was right, and what does not count and why; each a full sentence."""
    figures, missed = labelled.figures, sum(labelled.not_found.values())
    said = []
    if figures is None:
        said.append("No face was found on the labelled pictures, so nothing can be said of them.")
    else:
        low, high = figures["accuracy_interval"]
        said.append(
            f"{figures['accuracy']:.1%} of {figures['faces']:,} faces were read as their folder says "
            f"(95 of 100 such ranges hold the true figure: {low:.1%} to {high:.1%})."
        )
        empty = [name for name, row in figures["per_class"].items() if not row["support"]]
        if empty:
            said.append(
                f"No face here is labelled {', '.join(empty)}; the mean of emotions counts 0 for that."
            )
    if missed:
        by_label = ", ".join(f"{name} {count:,}" for name, count in labelled.not_found.items())
        pictures = "picture" if missed == 1 else "pictures"
        alone = f"On {missed:,} labelled {pictures} no face was found ({by_label})"
        if figures is None:
            said.append(f"{alone}.")
        else:
            right = figures["accuracy"] * figures["faces"] / (figures["faces"] + missed)
            said.append(f"{alone}; the figures leave them out. Counted as wrong: {right:.1%} right.")
    if labelled.several:
        what = "1 picture shows" if labelled.several == 1 else f"{labelled.several:,} pictures show"
        said.append(f"{what} several faces; the largest one counts.")
    if labelled.unlabelled:
        one = labelled.unlabelled == 1
        what = "1 picture lies" if one else f"{labelled.unlabelled:,} pictures lie"
        rest = "is" if one else "are"
        said.append(f"{what} in no folder named by an emotion and {rest} left out of these figures.")
    if labelled.videos:
        said.append(f"{labelled.videos:,} frames of videos are left out of these figures.")
    return said


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
