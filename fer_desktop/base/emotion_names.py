"""The emotions' names as the window shows them, and their colours; files and models keep the English ones."""

from typing import Final

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
    """What a face of this label looks, as in ``looks surprised``."""
    return _LOOKS.get(label, label.lower())


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
OTHER_COLOUR: Final = "#B0A080"
"""For all that a model may name beside the seven."""
