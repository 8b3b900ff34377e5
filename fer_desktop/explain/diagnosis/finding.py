"""One diagnosis of a training, and the suggestions that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from fer_desktop.base.i18n import shown_decimal, translate


class Step(Enum):
    """Where something can be changed."""

    RECIPE = "recipe"
    DATA = "data"
    LABELS = "labels"
    """The suspected label errors of the data."""


@dataclass(frozen=True)
class Suggestion:
    """The next thing to try.

    Attributes:
        title: What stands on its button.
        step: Where it leads.
        settings: Names and values of the settings that it changes there.
    """

    title: str
    step: Step
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One diagnosis.

    Attributes:
        name: For programs, such as ``overfitting``.
        title: In a word or two.
        sentence: The figures that speak for it, and what it means.
        suggestions: What to try, the best first.
    """

    name: str
    title: str
    sentence: str
    suggestions: tuple[Suggestion, ...] = ()


def change(title: str, setting: str, value: Any) -> Suggestion:
    """The suggestion to change one setting of the recipe; ``title`` may name its ``{value}``."""
    shown = shown_decimal(value, "g") if isinstance(value, (int, float)) else str(value)
    return Suggestion(title.format(value=shown), Step.RECIPE, {setting: value})


def longer(config: Mapping[str, Any], least: int = 0) -> Suggestion:
    """The suggestion to train for twice as many epochs, or for ``least`` if that is more."""
    epochs = min(max(2 * int(config.get("epochs", 1)), least), 500)
    return change(translate("train", "Train for {value} epochs"), "epochs", epochs)
