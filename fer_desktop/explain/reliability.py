"""What stored calibration figures say: whether probabilities can be taken at their word."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import share_text
from training.core.calibration import TEMPERATURE_BOUNDS, CoveragePoint, ReliabilityBin, overconfidence

_NOTABLE: Final = 0.01
"""From this difference of confidence and accuracy, 0 to 1, it is worth a sentence."""


def stored_bins(figures: Mapping[str, Any]) -> tuple[ReliabilityBin, ...]:
    """The bins of one split's figures; none where an older measurement stored none."""
    names = ReliabilityBin.__dataclass_fields__
    return tuple(
        ReliabilityBin(**{name: part[name] for name in names}) for part in figures.get("reliability", ())
    )


def calibration_sentences(figures: Mapping[str, Any], temperature: float) -> str:
    """The expected calibration error with and without the temperature, and to which side the model errs.

    Empty where none is stored.
    """
    error = figures.get("calibration_error")
    if error is None:
        return ""
    before = figures.get("calibration_error_uncorrected")
    sentences = [translate("panels", "Expected calibration error {error:.1%}.").format(error=error)]
    if before is not None:
        without = translate("panels", "Without temperature scaling (T = {temperature:.2f}): {error:.1%}.")
        sentences.append(without.format(temperature=temperature, error=before))
    surplus = overconfidence(stored_bins(figures))
    if surplus >= _NOTABLE:
        sentences.append(translate("panels", "The model is overconfident."))
    elif surplus <= -_NOTABLE:
        sentences.append(translate("panels", "The model is underconfident."))
    return " ".join([*sentences, *filter(None, [bound_sentence(temperature)])])


def bound_sentence(temperature: float) -> str:
    """What it means that a fitted temperature is at a bound of what was tried; empty where it is not."""
    if temperature not in TEMPERATURE_BOUNDS:
        return ""
    said = (
        translate(
            "panels",
            "The temperature is at its bound of {temperature:g}: the probabilities should be even less "
            "confident and are not calibrated. More validation faces or a longer training may help.",
        )
        if temperature == TEMPERATURE_BOUNDS[1]
        else translate(
            "panels",
            "The temperature is at its bound of {temperature:g}: the probabilities should be even more "
            "confident and are not calibrated. More validation faces or a longer training may help.",
        )
    )
    return said.format(temperature=temperature)


def bin_sentence(part: ReliabilityBin) -> str:
    """What one point of the diagram means."""
    return translate(
        "panels", "Of {n:,} faces read with a confidence of {low} to {high}, {right} were right."
    ).format(
        n=part.faces,
        low=shown_percent(part.low),
        high=shown_percent(part.high),
        right=share_text(part.accuracy),
    )


def coverage_sentence(point: CoveragePoint) -> str:
    """What is left of the predictions with a confidence threshold."""
    return translate(
        "panels",
        "With a threshold of {threshold}, {coverage} of the faces get a prediction, and {accuracy} of these "
        "are right.",
    ).format(
        threshold=shown_percent(point.threshold),
        coverage=share_text(point.coverage),
        accuracy=share_text(point.accuracy),
    )


def threshold_for(points: Sequence[CoveragePoint], accuracy: float) -> CoveragePoint | None:
    """The lowest threshold above which predictions are that accurate together; None where none is."""
    return next((point for point in points if point.accuracy >= accuracy), None)
