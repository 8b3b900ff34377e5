"""The rules on curves and data, in the order of their importance."""

from collections.abc import Mapping
from typing import Any

from fer_desktop.base.i18n import translate
from fer_desktop.explain.diagnosis.curve_rules import (
    FEWEST_EPOCHS,
    Curves,
    overfitting,
    still_improving,
    too_few_epochs,
    underfitting,
)
from fer_desktop.explain.diagnosis.data_rules import few_faces, imbalance, label_noise
from fer_desktop.explain.diagnosis.finding import Finding


def diagnose(training: Mapping[str, Any], recall: Mapping[str, float | None]) -> tuple[Finding, ...]:
    """Find what keeps a model from being better, the most important first; never nothing.

    Args:
        training: The field of that name of the event ``compared``, see ``docs/worker.md``.
        recall: Of the new model by class, 0..1; None for a class without faces.
    """
    config = training["config"]
    counts = {name: count for name, count in training["faces"].items() if count}
    chance = training["chance"]
    if chance is None:
        chance = max(counts.values(), default=1) / max(sum(counts.values()), 1)
    curves = Curves.of(training["history"], chance, training["validation"])
    found: list[Finding | None] = []
    learned = True
    if len(curves.val_accuracy) < FEWEST_EPOCHS:
        found.append(too_few_epochs(curves, config))
    else:
        found.append(underfitting(curves, config))
        learned = found[0] is None
        found.append(overfitting(curves, config))
        # Either says to train longer, or that longer would be worse.
        found.append(None if any(found) else still_improving(curves, config))
    found.append(few_faces(counts, config))
    found.append(imbalance(counts, config, recall))
    # A model that has learned little is wrong of many faces that are labelled well.
    found.append(label_noise(training["suspects"]) if learned else None)
    return tuple(filter(None, found)) or (_nothing(curves),)


def _nothing(curves: Curves) -> Finding:
    sentence = translate(
        "train",
        "The curves level off, training and validation agree, and the data shows no problem. Other seeds or "
        "architectures may still give a better model.",
    )
    return Finding("good", translate("train", "Good fit"), sentence)
