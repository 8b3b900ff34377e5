"""How predictions on a labelled folder compare with its labels, in sentences and as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix, absent_sentence
from training.core.metrics import report_text


class LeftOutCounts(Protocol):
    """What of a labelled folder does not count, or only in part; numbers of pictures and frames."""

    @property
    def several(self) -> int:
        """Pictures with several faces; the largest one counts."""

    @property
    def unlabelled(self) -> int:
        """Pictures in folders that name no emotion."""

    @property
    def videos(self) -> int:
        """Frames of videos."""


class LabelledFigures(LeftOutCounts, Protocol):
    """Predictions and labels of a folder, see ``job_summary.Labelled``."""

    @property
    def figures(self) -> dict[str, Any] | None:
        """As ``classification_report`` gives them; None without a face."""

    @property
    def not_found(self) -> dict[str, int]:
        """Pictures on which no face was found, by label."""


def labelled_sentences(labelled: LabelledFigures) -> list[str]:
    """The accuracy, and what does not count and why; each a full sentence."""
    figures = labelled.figures
    if figures is None:
        nothing = translate("batch", "No face was found on the labelled pictures, so there is no accuracy.")
        said = [nothing]
    else:
        said = [_accuracy(figures), absent_sentence(figures["absent"])]
    if labelled.not_found:
        said.append(_not_found(labelled.not_found, figures))
    return [*filter(None, said), *left_out_sentences(labelled)]


def left_out_sentences(left_out: LeftOutCounts) -> list[str]:
    """What does not count, or only in part, and why; each a full sentence."""
    said = []
    if left_out.several:
        one = translate("batch", "{n} picture shows several faces; only the largest is evaluated.")
        many = translate("batch", "{n} pictures show several faces; only the largest is evaluated.")
        said.append(counted(left_out.several, one, many))
    if left_out.unlabelled:
        one = translate(
            "batch", "{n} picture is not in a folder named after an evaluated emotion and is excluded."
        )
        many = translate(
            "batch", "{n} pictures are not in a folder named after an evaluated emotion and are excluded."
        )
        said.append(counted(left_out.unlabelled, one, many))
    if left_out.videos:
        frames = translate("batch", "Video frames excluded: {n}.")
        said.append(frames.format(n=shown_number(left_out.videos)))
    return said


def labelled_text(labelled: LabelledFigures) -> str:
    """Sentences, confusion matrix and classification report, as they are printed."""
    parts = ["\n".join(labelled_sentences(labelled))]
    if labelled.figures:
        matrix = ConfusionMatrix.of(tuple(labelled.figures["per_class"]), labelled.figures["confusion"])
        parts += ["Rows: true label (folder). Columns: predicted label.", str(matrix)]
        parts.append(report_text(labelled.figures))
    return "\n\n".join(parts)


def _accuracy(figures: Mapping[str, Any]) -> str:
    low, high = figures["accuracy_interval"]
    return translate(
        "batch",
        "The accuracy is {accuracy} on {n} faces (95% CI {low} to {high}), with folder names as labels.",
    ).format(
        accuracy=shown_percent(figures["accuracy"], 1),
        n=shown_number(figures["faces"]),
        low=shown_percent(low, 1),
        high=shown_percent(high, 1),
    )


def _not_found(not_found: Mapping[str, int], figures: Mapping[str, Any] | None) -> str:
    """On how many pictures no face was found, and the accuracy if they count as errors."""
    missed = sum(not_found.values())
    labels = ", ".join(f"{shown_name(name)} {shown_number(count)}" for name, count in not_found.items())
    if figures is None:
        one = translate("batch", "No face found in {n} labelled picture ({labels}).")
        many = translate("batch", "No face found in {n} labelled pictures ({labels}).")
        return (one if missed == 1 else many).format(n=shown_number(missed), labels=labels)
    one = translate(
        "batch",
        "No face found in {n} labelled picture ({labels}); it is excluded. Counted as an error, it would "
        "make the accuracy {accuracy}.",
    )
    many = translate(
        "batch",
        "No face found in {n} labelled pictures ({labels}); they are excluded. Counted as errors, they would "
        "make the accuracy {accuracy}.",
    )
    accuracy = figures["accuracy"] * figures["faces"] / (figures["faces"] + missed)
    return (one if missed == 1 else many).format(
        n=shown_number(missed), labels=labels, accuracy=shown_percent(accuracy, 1)
    )
