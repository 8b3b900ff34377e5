"""What the panels take from a bundle's stored figures."""

from dataclasses import dataclass
from typing import Any, Final

from fer_desktop.language import translate
from fer_desktop.models.comparison import PREFERENCE
from fer_desktop.trust import ConfusionMatrix
from training.bundle import ModelBundle

NOT_MEASURED: Final = translate(
    "panels", "This model has not been measured yet. Measure it with “python -m training evaluate”."
)


@dataclass(frozen=True)
class StoredFigures:
    """The figures of one split, as ``training.metrics.measure`` describes them."""

    split: str
    labels: tuple[str, ...]
    values: dict[str, Any]

    @property
    def caption(self) -> str:
        """On which faces the figures were taken."""
        return f"{self.split}: {self.accuracy}"

    @property
    def accuracy(self) -> str:
        """How many of how many faces were read as labelled."""
        return translate("panels", "{part:.1%} of {count:,} faces read as labelled").format(
            part=self.values["accuracy"], count=self.values["faces"]
        )

    @property
    def matrix(self) -> ConfusionMatrix:
        """The confusion matrix."""
        return ConfusionMatrix.of(self.labels, self.values["confusion"])

    @property
    def overall(self) -> str:
        """Accuracy and macro-F1 with their intervals, and what else is stored of all faces together."""
        values = self.values
        parts = [
            translate("panels", "Accuracy {part:.1%}").format(part=values["accuracy"])
            + _interval(values.get("accuracy_interval"), ".1%"),
            translate("panels", "mean F1 {f1:.3f}").format(f1=values["macro_average"]["f1"])
            + _interval(values.get("macro_f1_interval"), ".3f"),
        ]
        if "top2_accuracy" in values:
            said = translate("panels", "right among the two likeliest {part:.1%}")
            parts.append(said.format(part=values["top2_accuracy"]))
        return "; ".join(parts) + "."


def _interval(ends: list[float] | None, form: str) -> str:
    if not ends:
        return ""
    low, high = (format(end, form) for end in ends)
    interval = translate("panels", "({low} to {high})").format(low=low, high=high)
    return f" {interval}"


def all_figures(bundle: ModelBundle) -> tuple[StoredFigures, ...]:
    """The figures of every split that was measured; first those that say most about new faces."""
    splits = bundle.metrics.get("splits", {})
    first = [split for split in PREFERENCE if split in splits]
    others = [split for split in splits if split not in first]
    return tuple(StoredFigures(split, bundle.labels, splits[split]) for split in (*first, *others))


def stored_figures(bundle: ModelBundle) -> StoredFigures | None:
    """The figures that say most about new faces; None for a model that was never measured."""
    return next(iter(all_figures(bundle)), None)
