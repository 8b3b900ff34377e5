"""How the settings of finding faces are put into words."""

from fractions import Fraction
from typing import Final

from fer_desktop.language import translate

TITLES: Final = {
    "haar": translate("faces", "Haar cascade"),
    "blazeface": translate("faces", "BlazeFace (a small network)"),
    "yunet": translate("faces", "YuNet (a file of your own)"),
}
"""What faces can be found by, by the word in the settings."""
SENSITIVITIES: Final = {
    "strict": (
        translate("faces", "Strict"),
        translate("faces", "Hardly ever something that is no face; more faces are missed."),
    ),
    "normal": (
        translate("faces", "Normal"),
        translate("faces", "A doubtful face is looked at twice before it is shown."),
    ),
    "eager": (
        translate("faces", "Eager"),
        translate("faces", "Misses fewer faces; now and then shows something that is none."),
    ),
}
"""The name and what to expect, by the word in the settings."""
SMALLEST: Final = {
    Fraction(1, 20): translate("faces", "many people, far away; slower"),
    Fraction(1, 12): translate("faces", "people across a room; a little slower"),
    Fraction(1, 8): translate("faces", "people at a table"),
    Fraction(1, 6): translate("faces", "someone at a desk"),
    Fraction(1, 4): translate("faces", "someone close to the camera"),
    Fraction(1, 3): translate("faces", "a face that fills the picture"),
}
"""Whom each part of the picture's height suits."""
WHOLE: Final = translate("faces", "Each picture is one face")
WHOLE_HINT: Final = translate(
    "faces",
    "Nothing is searched for or cropped: pictures, and frames of video files, are read from edge to edge. "
    "For faces that are cropped already, such as those of FER2013. Cameras are searched as before.",
)
YUNET_HINT: Final = translate(
    "faces",
    "YuNet is a small network that also finds tilted faces and those turned aside. It does not come with the "
    "program: choose its file, face_detection_yunet_….onnx.",
)
TILTED_HINT: Final = translate(
    "faces", "Up to 45 degrees to either side; they are put upright before they are read."
)
TILTED_TERM: Final = translate("faces", "In-plane rotation: the head leans to a shoulder.")
PROFILE_HINT: Final = translate(
    "faces", "Finds more, also more that is no face; the model knows few such faces."
)
PROFILE_TERM: Final = translate("faces", "Profile faces: turned aside by more than some 45 degrees.")
ALWAYS: Final = translate("faces", "This detector always finds them.")


def smallest_in_words(part: Fraction) -> str:
    """One step of the slider, such as "1/8 of the height (12 %): people at a table"."""
    return translate("faces", "{part} of the picture's height ({percent:.0f} %): {suits}").format(
        part=part, percent=float(part) * 100, suits=SMALLEST[part]
    )


def nearest_smallest(part: float) -> Fraction:
    """The step that is nearest to a setting."""
    return min(SMALLEST, key=lambda step: abs(float(step) - part))
