"""What stands at a face, in the window and in recorded pictures."""

from typing import Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_doubtful, whole_percent
from fer_desktop.vision.types import FaceReading

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


def caption(face: FaceReading, confidence_threshold: float = 0.0) -> str:
    """Label and probability, as ``Happy 91 %``; or ``uncertain``, if the probability is under that limit."""
    if is_doubtful(face, confidence_threshold):
        return NOT_SURE
    return f"{face.label} {whole_percent(face.probability)} %"


def shown_caption(face: FaceReading, confidence_threshold: float = 0.0) -> str:
    """``caption`` in the language of the window; recorded pictures keep the English one."""
    if is_doubtful(face, confidence_threshold):
        return shown_name(NOT_SURE)
    return f"{shown_name(face.label)} {whole_percent(face.probability)} %"
