"""The emotions' names as the window shows them; files and models keep the English ones."""

from typing import Final

from fer_desktop.language import translate

_NAMES: Final = {
    "Angry": translate("emotions", "Angry"),
    "Disgust": translate("emotions", "Disgust"),
    "Fear": translate("emotions", "Fear"),
    "Happy": translate("emotions", "Happy"),
    "Neutral": translate("emotions", "Neutral"),
    "Sad": translate("emotions", "Sad"),
    "Surprise": translate("emotions", "Surprise"),
    "not sure": translate("emotions", "not sure"),
}


def shown_name(label: str) -> str:
    """The name of a model's class, or of doubt, in the language of the window; others stay as they are."""
    return _NAMES.get(label, label)
