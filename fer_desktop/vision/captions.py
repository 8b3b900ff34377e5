"""What stands at a face, in the window and in recorded pictures."""

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import english_percent, shown_percent, translate
from fer_desktop.vision.inference.reject_option import NOT_SURE, is_doubtful
from fer_desktop.vision.types import FaceReading


def caption(face: FaceReading, confidence_threshold: float = 0.0) -> str:
    """Label and probability, as ``Happy 91%``; or ``uncertain``, if the probability is under that limit.

    A name stands in front: ``Anna: Happy 91%``.
    """
    name = f"{face.name}: " if face.name else ""
    if is_doubtful(face, confidence_threshold):
        return f"{name}{NOT_SURE}"
    return f"{name}{face.label} {english_percent(face.probability)}"


def face_title(number: int, name: str) -> str:
    """What to call a face in a sentence: its name; ``Face 2`` without one."""
    return name or translate("panels", "Face {number}").format(number=number)


def numbered_title(number: int, name: str) -> str:
    """What to call a face in a list: ``2 · Anna``; ``Face 2`` without a name."""
    return f"{number} · {name}" if name else face_title(number, name)


def shown_caption(face: FaceReading, confidence_threshold: float = 0.0) -> str:
    """``caption`` without the name, in the language of the window; recorded pictures keep the English one."""
    return caption_of(face, doubtful=is_doubtful(face, confidence_threshold))


def caption_of(face: FaceReading, *, doubtful: bool) -> str:
    """``shown_caption`` of a face that is known to be doubtful, or not to be."""
    return shown_name(NOT_SURE) if doubtful else f"{shown_name(face.label)} {shown_percent(face.probability)}"
