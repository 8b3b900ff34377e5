"""What stored calibration figures say: whether probabilities can be taken at their word; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import percent

TEMPERATURES: Final = (0.25, 4.0)
"""Between these a temperature is fitted; as in ``training.core.calibration``, which takes seconds to load."""
_NOTABLE: Final = 0.01
"""From this difference of probability and truth, 0 to 1, it is worth a sentence."""


@dataclass(frozen=True)
class ReliabilityBin:
    """The faces whose highest probability lies between two values.

    Attributes:
        low: Lower end, 0 to 1.
        high: Upper end.
        faces: How many faces; at least 1.
        confidence: Their mean highest probability.
        accuracy: The part of them whose label is right.
    """

    low: float
    high: float
    faces: int
    confidence: float
    accuracy: float


def stored_bins(figures: Mapping[str, Any]) -> tuple[ReliabilityBin, ...]:
    """The bins of one split's figures; none where an older measurement stored none."""
    return tuple(
        ReliabilityBin(part["low"], part["high"], part["faces"], part["confidence"], part["accuracy"])
        for part in figures.get("reliability", ())
    )


def calibration_sentences(figures: Mapping[str, Any], temperature: float) -> str:
    """The calibration error with and without the temperature, and to which side the model errs.

    The calibration error is the mean over faces of |accuracy - confidence| of their bin; here in points of
    per cent. Empty where none is stored.
    """
    error = figures.get("calibration_error")
    if error is None:
        return ""
    before = figures.get("calibration_error_uncorrected")
    said = (
        translate(
            "panels", "On average the probability is {points:.1f} points away from how often it is right."
        )
        if before is None
        else translate(
            "panels",
            "On average the probability is {points:.1f} points away from how often it is right; without the "
            "model's temperature of {temperature:.2f} it is {before:.1f}.",
        )
    )
    sentences = [
        said.format(
            points=error * 100, temperature=temperature, before=100 * (error if before is None else before)
        )
    ]
    surplus = surplus_of_confidence(stored_bins(figures))
    if surplus >= _NOTABLE:
        sentences.append(translate("panels", "On the whole it is surer than it is right."))
    elif surplus <= -_NOTABLE:
        sentences.append(translate("panels", "On the whole it is right more often than it says."))
    return " ".join([*sentences, *filter(None, [bound_sentence(temperature)])])


def bound_sentence(temperature: float) -> str:
    """What it means that a fitted temperature is at an end of what was tried; empty where it is not."""
    if temperature not in TEMPERATURES:
        return ""
    said = (
        translate(
            "panels",
            "The temperature is at its bound of {temperature:g}: the probabilities should be even less sure "
            "and are not calibrated. More validation faces, or a longer training, may mend that.",
        )
        if temperature == TEMPERATURES[1]
        else translate(
            "panels",
            "The temperature is at its bound of {temperature:g}: the probabilities should be even more sure "
            "and are not calibrated. More validation faces, or a longer training, may mend that.",
        )
    )
    return said.format(temperature=temperature)


def surplus_of_confidence(bins: Sequence[ReliabilityBin]) -> float:
    """Mean over faces of (confidence - accuracy), -1 to 1; above 0 the model is too sure; 0 without faces."""
    faces = sum(part.faces for part in bins)
    return sum(part.faces * (part.confidence - part.accuracy) for part in bins) / max(faces, 1)


def bin_sentence(part: ReliabilityBin) -> str:
    """What one point of the diagram means."""
    return translate("panels", "Of {n:,} faces read with {low:.0f} to {high}, {right} were right.").format(
        n=part.faces, low=part.low * 100, high=percent(part.high), right=percent(part.accuracy)
    )
