"""How the settings of finding faces are put into words."""

from fractions import Fraction
from typing import Final

SENSITIVITIES: Final = {
    "strict": ("Strict", "Hardly ever something that is no face; more faces are missed."),
    "normal": ("Normal", "A doubtful face is looked at twice before it is shown."),
    "eager": ("Eager", "Misses fewer faces; now and then shows something that is none."),
}
"""The name and what to expect, by the word in the settings."""
SMALLEST: Final = {
    Fraction(1, 20): "many people, far away; slower",
    Fraction(1, 12): "people across a room; a little slower",
    Fraction(1, 8): "people at a table",
    Fraction(1, 6): "someone at a desk",
    Fraction(1, 4): "someone close to the camera",
    Fraction(1, 3): "a face that fills the picture",
}
"""Whom each part of the picture's height suits."""
YUNET_HINT: Final = (
    "YuNet is a small network that also finds tilted faces and those turned aside. It does not come with the "
    "program: choose its file, face_detection_yunet_….onnx."
)
TILTED_HINT: Final = "Up to 45 degrees to either side; they are put upright before they are read."
TILTED_TERM: Final = "In-plane rotation: the head leans to a shoulder."
PROFILE_HINT: Final = "Finds more, also more that is no face; the model knows few such faces."
PROFILE_TERM: Final = "Profile faces: turned aside by more than some 45 degrees."
ALWAYS: Final = "YuNet always finds them."


def smallest_in_words(part: Fraction) -> str:
    """One step of the slider, such as "1/8 of the height (12 %): people at a table"."""
    return f"{part} of the picture's height ({float(part) * 100:.0f} %): {SMALLEST[part]}"


def nearest_smallest(part: float) -> Fraction:
    """The step that is nearest to a setting."""
    return min(SMALLEST, key=lambda step: abs(float(step) - part))
