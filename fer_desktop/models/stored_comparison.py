"""Models side by side: their figures, and whether these may be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fer_desktop.base.i18n import translate
from training.core.bundle import ModelBundle

PREFERENCE: Final = ("PrivateTest", "PublicTest", "Training")
"""The split that chose nothing says most about new faces."""
TRAINING: Final = "Training"
_OF: Final = " of "
"""Stands in keys of figures between the split and the data."""
_OTHER_DATA: Final = translate("models", "Measured on {name}, which is not the data of the training.")


@dataclass(frozen=True, slots=True)
class Measured:
    """A model's figures on one split.

    Attributes:
        split: Which faces.
        faces: How many.
        accuracy: The part of them read as labelled, 0..1.
        interval: Its 95 % interval, 0..1; None where none is stored.
        macro_f1: 0..1.
        calibration_error: 0..1; None where none is stored.
        title: Which faces, for a person: with the name of the data, if it is not that of the training.
        other_data: A sentence where it is not; else empty.
        differs: Why the figures cannot be held against those of the model in use, in one sentence; else
            empty.
    """

    split: str
    faces: int
    accuracy: float
    interval: tuple[float, float] | None
    macro_f1: float
    calibration_error: float | None
    title: str = ""
    other_data: str = ""
    differs: str = ""


def figures_title(key: str, figures: Mapping[str, Any]) -> str:
    """What a measurement is called: its split, and the name of its data if not that of the training.

    Args:
        key: Under which it is stored, see ``training.evaluation.stored_figures.figures_key``.
        figures: What is stored.
    """
    if not is_other_data(figures):
        return key
    split, name = key.partition(_OF)[0], figures["data"]["name"]
    return translate("models", "{split} of {name}").format(split=split, name=name)


def is_other_data(figures: Mapping[str, Any]) -> bool:
    """Whether figures were taken on other data than that of the model's training."""
    return not figures.get("data", {}).get("own", True)


def fingerprint_of(bundle: ModelBundle, figures: Mapping[str, Any]) -> str:
    """Fingerprint of the data that figures were taken on; of the training's where they do not say."""
    data = figures.get("data", {"own": True})
    return bundle.data_fingerprint if data["own"] else str(data["fingerprint"])


def common_splits(bundles: Sequence[ModelBundle]) -> tuple[str, ...]:
    """The splits that any of these models was measured on; first those that say most about new faces."""
    found = dict.fromkeys(split for bundle in bundles for split in _splits(bundle))
    first = [split for split in PREFERENCE if split in found]
    return (*first, *(split for split in found if split not in first))


def measured(bundle: ModelBundle, split: str, reference: ModelBundle | None) -> Measured | None:
    """A model's figures on a split; where it has none there, on the one that says most about new faces.

    Args:
        bundle: The model.
        split: The wished split.
        reference: The model that it is held against; None for none.

    Returns:
        None for a model that was never measured.
    """
    splits = _splits(bundle)
    chosen = split if split in splits else next(iter(common_splits([bundle])), None)
    if chosen is None:
        return None
    figures = splits[chosen]
    interval = figures.get("accuracy_interval")
    return Measured(
        split=chosen,
        faces=figures["faces"],
        accuracy=figures["accuracy"],
        interval=(interval[0], interval[1]) if interval else None,
        macro_f1=figures["macro_average"]["f1"],
        calibration_error=figures.get("calibration_error"),
        title=figures_title(chosen, figures),
        other_data=_OTHER_DATA.format(name=figures["data"]["name"]) if is_other_data(figures) else "",
        differs=_difference(bundle, chosen, split, reference),
    )


def trained_on(bundle: ModelBundle) -> int | None:
    """How many faces the model was trained on; None where it does not say."""
    return bundle.data_counts.get(TRAINING)


def _difference(bundle: ModelBundle, chosen: str, split: str, reference: ModelBundle | None) -> str:
    if chosen != split:
        return translate(
            "models",
            "Measured on {split} and not on {other}: these figures cannot be compared with the others.",
        ).format(split=chosen, other=split)
    if reference is None or reference is bundle:
        return ""
    theirs = _splits(reference).get(split)
    own = _splits(bundle)[split]
    other_faces = theirs is not None and theirs["faces"] != own["faces"]
    if other_faces or fingerprint_of(bundle, own) != fingerprint_of(reference, theirs or {}):
        return translate(
            "models",
            "Measured on other faces than {name}, though they are called {split} too: "
            "these figures cannot be compared.",
        ).format(name=reference.name, split=split)
    if set(bundle.labels) != set(reference.labels):
        return translate(
            "models", "Knows other emotions than {name}: these figures cannot be compared."
        ).format(name=reference.name)
    return ""


def _splits(bundle: ModelBundle) -> dict[str, Any]:
    return dict(bundle.metrics.get("splits", {}))
