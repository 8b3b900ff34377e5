"""Names and colours of a model's classes as the window shows them; files and models keep the English ones."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fer_desktop.base.i18n import translate

_NAMES: Final = {
    "Angry": translate("emotions", "Angry"),
    "Disgust": translate("emotions", "Disgust"),
    "Fear": translate("emotions", "Fear"),
    "Happy": translate("emotions", "Happy"),
    "Neutral": translate("emotions", "Neutral"),
    "Sad": translate("emotions", "Sad"),
    "Surprise": translate("emotions", "Surprise"),
    "uncertain": translate("emotions", "uncertain"),
}


def shown_name(label: str) -> str:
    """The name of a model's class, or of doubt, in the language of the window; others stay as they are."""
    return _NAMES.get(label, label)


_LOOKS: Final = {
    "Angry": translate("looks", "angry"),
    "Disgust": translate("looks", "disgusted"),
    "Fear": translate("looks", "afraid"),
    "Happy": translate("looks", "happy"),
    "Neutral": translate("looks", "neutral"),
    "Sad": translate("looks", "sad"),
    "Surprise": translate("looks", "surprised"),
}


def looks(label: str) -> str:
    """What a face of this label looks, as in ``looks surprised``; empty where the label is no emotion."""
    return _LOOKS.get(label, "")


EMOTION_COLOURS: Final = {
    "Angry": "#D55E00",
    "Disgust": "#009E73",
    "Fear": "#CC79A7",
    "Happy": "#E69F00",
    "Neutral": "#8A8A8A",
    "Sad": "#0072B2",
    "Surprise": "#56B4E9",
}
"""Hexadecimal sRGB by label; always shown with the word beside it."""
CLASS_COLOURS: Final = (
    *("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#7700FF", "#AA0022", "#9966FF"),
    *("#99BB66", "#664466", "#2244BB", "#DDAAAA", "#883344", "#8899FF", "#882288", "#888844", "#FF4477"),
    *("#FF3344", "#BB3311"),
)
"""For own classes, in their order, on light and dark: six of Okabe and Ito (2008), and others as far from
these and one another as can be, also with protanopia, deuteranopia and tritanopia (Machado et al. 2009)."""
OTHER_COLOUR: Final = "#B0A080"
"""For what belongs to no class."""
_in_use: dict[str, str] = {}
"""Of classes that are no emotions; the process has one, as it has one language."""


def use_class_colours(labels: Sequence[str], colours: Sequence[str] = ()) -> None:
    """Show the classes of a model in their own colours from here on.

    Args:
        labels: In the model's order; emotions among them keep their colours.
        colours: One for each, as ``#RRGGBB``; none for ``CLASS_COLOURS``.
    """
    chosen = colours or [CLASS_COLOURS[index % len(CLASS_COLOURS)] for index in range(len(labels))]
    _in_use.update(zip(labels, chosen, strict=True))


def stored_colours(labels: Sequence[str], config: Mapping[str, Any]) -> tuple[str, ...]:
    """The colours that a model's configuration has for its labels; none where it lacks some."""
    data = config.get("data", {})
    known = dict(zip(data.get("classes", ()), data.get("colours", ()), strict=False))
    return tuple(known[label] for label in labels) if known.keys() >= set(labels) else ()


def colour_of(label: str) -> str:
    """The colour of a class, as ``#RRGGBB``; one that is shown for the first time gets the next one."""
    if label in EMOTION_COLOURS:
        return EMOTION_COLOURS[label]
    return _in_use.setdefault(label, CLASS_COLOURS[len(_in_use) % len(CLASS_COLOURS)])
