"""The figures stored in models: what they say, and whether those of two models may be compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix, absent_sentence
from training.core.bundle import ModelBundle
from training.core.metrics import Interval, wilson_interval
from training.core.stored_figures import DATA, fingerprint_of, is_own_data, split_of_key

PREFERENCE: Final = ("PrivateTest", "PublicTest", "Training")
"""The split that chose nothing says most about new faces."""
TRAINING: Final = "Training"
NOT_MEASURED: Final = translate(
    "panels", "This model has not been evaluated yet. Evaluate it with “python -m training evaluate”."
)
INTERVALS: Final = translate(
    "panels", "95% confidence intervals (CI): Wilson for the accuracy, bootstrap for macro F1"
)


@dataclass(frozen=True)
class StoredFigures:
    """A model's figures on one split.

    Attributes:
        split: Under which they are stored; a split, and the name of the data if not that of the training.
        labels: The model's emotions.
        values: What is stored, see ``training.core.metrics.evaluation_metrics``.
        fingerprint: Of the data that they were taken on.
    """

    split: str
    labels: tuple[str, ...]
    values: dict[str, Any]
    fingerprint: str = ""

    @property
    def faces(self) -> int:
        """How many faces were measured."""
        return int(self.values["faces"])

    @property
    def accuracy(self) -> float:
        """0..1."""
        return float(self.values["accuracy"])

    @property
    def accuracy_interval(self) -> Interval | None:
        """The 95 % interval of the accuracy (Wilson), whatever an older version has stored; 0..1."""
        counts = np.array(self.values["confusion"], np.int64)
        faces = int(counts.sum())
        return wilson_interval(int(np.trace(counts)), faces) if faces else None

    @property
    def macro_f1(self) -> float:
        """0..1."""
        return float(self.values["macro_average"]["f1"])

    @property
    def calibration_error(self) -> float | None:
        """The expected calibration error, 0..1; None where none is stored."""
        return self.values.get("calibration_error")

    @property
    def matrix(self) -> ConfusionMatrix:
        """The confusion matrix."""
        return ConfusionMatrix.of(self.labels, self.values["confusion"])

    @property
    def title(self) -> str:
        """On which faces they were taken: the split, and the name of its data if not that of the training."""
        if is_own_data(self.values):
            return self.split
        split, name = split_of_key(self.split), self.values[DATA]["name"]
        return translate("models", "{split} of {name}").format(split=split, name=name)

    @property
    def other_data(self) -> str:
        """A sentence where they were taken on other data than that of the training; else empty."""
        if is_own_data(self.values):
            return ""
        said = translate("models", "Evaluated on {name}, not on the model's own dataset.")
        return said.format(name=self.values[DATA]["name"])

    @property
    def accuracy_line(self) -> str:
        """The accuracy, on how many faces, and whether they are other data."""
        said = translate("panels", "Accuracy {accuracy:.1%} on {count:,} faces").format(
            accuracy=self.accuracy, count=self.faces
        )
        other = translate("panels", "not the training dataset")
        return said if is_own_data(self.values) else f"{said}, {other}"

    @property
    def caption(self) -> str:
        """On which faces the figures were taken, and the accuracy."""
        return f"{self.title}: {self.accuracy_line}"

    @property
    def absent(self) -> str:
        """A sentence on the emotions that no face has; empty where there are none."""
        return absent_sentence(self.values.get("absent") or ())

    @property
    def overall(self) -> str:
        """Accuracy and macro F1 with their intervals, and what else is stored of all faces together."""
        parts = [
            translate("panels", "Accuracy {part:.1%}").format(part=self.accuracy)
            + _interval(self.accuracy_interval, partial(shown_percent, decimals=1)),
            translate("panels", "macro F1 {f1:.3f}").format(f1=self.macro_f1)
            + _interval(self.values.get("macro_f1_interval"), partial(shown_decimal, spec=".3f")),
        ]
        if self.values.get("top2_accuracy") is not None:
            said = translate("panels", "top-2 accuracy {part:.1%}")
            parts.append(said.format(part=self.values["top2_accuracy"]))
        return "; ".join(parts) + "."


def all_figures(bundle: ModelBundle) -> tuple[StoredFigures, ...]:
    """The figures of every split that was measured; first those that say most about new faces."""
    splits = _splits(bundle)
    return tuple(
        StoredFigures(split, bundle.labels, splits[split], fingerprint_of(bundle, splits[split]))
        for split in common_splits([bundle])
    )


def stored_figures(bundle: ModelBundle, split: str = "") -> StoredFigures | None:
    """The figures on a split; where there are none, those that say most about new faces.

    Returns:
        None for a model that was never measured.
    """
    found = all_figures(bundle)
    return next((figures for figures in found if figures.split == split), next(iter(found), None))


def common_splits(bundles: Sequence[ModelBundle]) -> tuple[str, ...]:
    """The splits that any of these models was measured on; first those that say most about new faces."""
    found = dict.fromkeys(split for bundle in bundles for split in _splits(bundle))
    first = [split for split in PREFERENCE if split in found]
    return (*first, *(split for split in found if split not in first))


def trained_on(bundle: ModelBundle) -> int | None:
    """How many faces the model was trained on; None where it does not say."""
    return bundle.data_counts.get(TRAINING)


def why_not_comparable(bundle: ModelBundle, split: str, reference: ModelBundle | None) -> str:
    """Why a model's figures on a split cannot be compared with another's, in one sentence; else empty.

    Args:
        bundle: The model.
        split: The requested split; ``stored_figures`` may have taken another one.
        reference: The model that it is compared with; None for none.
    """
    own = stored_figures(bundle, split)
    if own is None:
        return ""
    if own.split != split:
        return translate(
            "models",
            "Evaluated on {split}, not on {other}; not comparable with the other models.",
        ).format(split=own.split, other=split)
    if reference is None or reference is bundle:
        return ""
    theirs = _splits(reference).get(split, {})
    other_faces = bool(theirs) and theirs["faces"] != own.faces
    if other_faces or own.fingerprint != fingerprint_of(reference, theirs):
        return translate(
            "models",
            "Evaluated on other faces than {name}, although both splits are called {split}; not comparable.",
        ).format(name=reference.name, split=split)
    if set(bundle.labels) != set(reference.labels):
        return translate("models", "Has other emotions than {name}; not comparable.").format(
            name=reference.name
        )
    return ""


def _interval(ends: Sequence[float] | None, text: Callable[[float], str]) -> str:
    if not ends:
        return ""
    low, high = map(text, ends)
    interval = translate("panels", "(95% CI {low} to {high})").format(low=low, high=high)
    return f" {interval}"


def _splits(bundle: ModelBundle) -> dict[str, Any]:
    return dict(bundle.metrics.get("splits", {}))
