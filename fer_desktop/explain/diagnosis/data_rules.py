"""Rules on the data of a training: too few faces, class imbalance, label noise."""

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.explain.diagnosis.finding import Finding, Step, Suggestion

FEW_FACES: Final = 100
"""Training faces of a class, for a network that begins with random weights. A convention: the rarest class of
FER2013 has 436."""
FEW_TO_TUNE: Final = 20
"""Likewise for a network that knows faces already."""
IMBALANCE: Final = 5.0
"""The largest class has so many times the training faces of a small one. A convention; FER2013 has 17."""
LOW_RECALL: Final = 0.15
"""Imbalance is named where the recall of a small class is so far below the mean: the model pays for it."""
NOISE: Final = 0.15
"""Part of the held-out faces whose labels confident learning suspects. Faces that a model gets wrong with
confidence are suspected, too, so some are in clean data."""


def few_faces(counts: Mapping[str, int], config: Mapping[str, Any]) -> Finding | None:
    """Classes with too few training faces."""
    enough = FEW_TO_TUNE if config.get("start") else FEW_FACES
    few = {name: count for name, count in counts.items() if count < enough}
    if not few:
        return None
    sentence = translate(
        "train",
        "Few training faces: {classes}. As a rule of thumb, a class needs {enough} or more. Add faces, or "
        "fine-tune an existing model, which needs fewer.",
    )
    named = ", ".join(f"{shown_name(name)} ({shown_number(count)})" for name, count in few.items())
    steps = (Suggestion(translate("train", "Add faces"), Step.DATA),)
    title = translate("train", "Too few faces")
    return Finding("few_faces", title, sentence.format(classes=named, enough=enough), steps)


def imbalance(
    counts: Mapping[str, int], config: Mapping[str, Any], recall: Mapping[str, float | None]
) -> Finding | None:
    """Small classes that the model predicts less well than the others."""
    known = {name: value for name, value in recall.items() if value is not None}
    most = max(counts.values(), default=0)
    if not known or config.get("balance", "none") != "none":
        return None
    mean = sum(known.values()) / len(known)
    small = [
        name
        for name, count in counts.items()
        if most >= IMBALANCE * count and name in known and known[name] <= mean - LOW_RECALL
    ]
    if not small:
        return None
    sentence = translate(
        "train",
        "The largest class has up to {times} times the training faces of {name}, whose recall is {recall} "
        "(mean: {mean}). Class weights make rare classes count more; recall of the others may fall.",
    ).format(
        times=shown_decimal(most / max(1, min(counts[name] for name in small)), ".0f"),
        name=", ".join(map(shown_name, small)),
        recall=", ".join(shown_percent(known[name]) for name in small),
        mean=shown_percent(mean),
    )
    title = translate("train", "Use class weights")
    step = Suggestion(title, Step.DATA, {"balance": "class_weights"})
    return Finding("imbalance", translate("train", "Class imbalance"), sentence, (step,))


def label_noise(suspects: float) -> Finding | None:
    """Labels that disagree with confident predictions; ``suspects`` is their part, 0..1."""
    if suspects < NOISE:
        return None
    sentence = translate(
        "train",
        "Confident learning suspects the labels of {part} of the held-out faces. Wrong labels in the "
        "training faces limit the accuracy in the same way. Look at the suspected label errors.",
    ).format(part=shown_percent(suspects))
    step = Suggestion(translate("train", "Show suspected label errors"), Step.LABELS)
    return Finding("label_noise", translate("train", "Label noise"), sentence, (step,))
