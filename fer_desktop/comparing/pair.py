"""Two models that can be held against each other, and the emotions on which they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fer_desktop.config import Settings, finding_of
from fer_desktop.emotion_names import shown_name
from fer_desktop.errors import ComparisonError
from fer_desktop.language import translate
from training.bundle import ModelBundle


@dataclass(frozen=True)
class Pair:
    """Two different models.

    Attributes:
        first: The one, called A where both have to be told apart.
        second: The other one, called B.
        emotions: Those that both know, at least two, in the order of the first; each model chooses among
            these alone.
    """

    first: ModelBundle
    second: ModelBundle
    emotions: tuple[str, ...]

    @property
    def names(self) -> tuple[str, str]:
        """What both are called in a sentence; two models may have one name."""
        return f"{self.first.name} (A)", f"{self.second.name} (B)"

    @property
    def note(self) -> str:
        """What a person must know of the emotions that are compared; empty where both know the same."""
        said = []
        for called, bundle in zip(self.names, (self.first, self.second), strict=True):
            further = [name for name in bundle.labels if name not in self.emotions]
            if further:
                also = translate("compare", "{model} also knows {emotions}")
                said.append(also.format(model=called, emotions=_listed(further)))
        if not said:
            return ""
        alone = translate(
            "compare",
            "{differences}: both are compared on {emotions} alone, as if they had to choose among these.",
        )
        return alone.format(differences="; ".join(said), emotions=_listed(self.emotions))


def paired(first: ModelBundle, second: ModelBundle) -> Pair:
    """Put two models side by side.

    Raises:
        ComparisonError: They are one and the same, or know fewer than two emotions in common.
    """
    if is_same(first, second):
        same = translate("compare", "A and B are the same model, {name}; choose two different ones.")
        raise ComparisonError(same.format(name=first.name))
    emotions = tuple(name for name in first.labels if name in second.labels)
    if len(emotions) < 2:
        few = translate(
            "compare",
            "{first} and {second} know fewer than two emotions in common, so there is nothing to compare; "
            "choose models for the same emotions.",
        )
        raise ComparisonError(few.format(first=first.name, second=second.name))
    return Pair(first, second, emotions)


def is_same(first: ModelBundle, second: ModelBundle) -> bool:
    """Whether two models read alike because they are one model, whatever they are called."""
    return _what_reads(first) == _what_reads(second)


def identity(pair: Pair, settings: Settings) -> dict[str, Any]:
    """What rows of both depend on beside the pictures, as plain JSON values by name."""
    values: dict[str, Any] = {}
    for letter, bundle in (("a", pair.first), ("b", pair.second)):
        values |= {
            f"model_{letter}": bundle.name,
            f"model_{letter}_sha256": bundle.sha256,
            f"temperature_{letter}": bundle.temperature,
            f"margin_{letter}": bundle.margin,
        }
    return {**values, "emotions": list(pair.emotions), **finding_of(settings)}


def _what_reads(bundle: ModelBundle) -> tuple[object, ...]:
    return bundle.sha256, bundle.labels, bundle.temperature, bundle.margin


def _listed(emotions: Sequence[str]) -> str:
    return ", ".join(map(shown_name, emotions))
