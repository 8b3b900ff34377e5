"""How faces are found, in words: the settings of the face detection, for the window and for reports."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import DETECTORS, STILL
from fer_desktop.vision.factory import as_wanted

_DETECTORS: Final = {"haar": translate("report", "Haar cascade"), "blazeface": "BlazeFace"}
"""Their names, where these are words."""
_SENSITIVITIES: Final = {
    "strict": translate("report", "only what is surely a face (strict)"),
    "normal": translate("report", "a doubtful face is looked at twice (normal)"),
    "eager": translate("report", "whatever might be a face (eager)"),
}


def finding_words(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that ``settings.finding_of`` holds, in words; no folder is named."""
    by_yunet, by_network = settings.detector == "yunet", settings.detector != "haar"
    title = next((entry.title for entry in DETECTORS if entry.kind == settings.detector), settings.detector)
    smallest = translate("report", "{part} % of the picture's height; in still pictures {pixels} pixels")
    whole = translate("report", "each picture and each frame of a video is one face, uncropped")
    return (
        *(((translate("report", "Faces"), whole),) if settings.faces == "whole" else ()),
        (
            translate("report", "Faces found by"),
            f"YuNet, {Path(settings.yunet_model).name}"
            if by_yunet
            else _DETECTORS.get(settings.detector, title),
        ),
        (translate("report", "Taken for a face"), _SENSITIVITIES[settings.sensitivity]),
        (
            translate("report", "Smallest face"),
            smallest.format(
                part=f"{settings.smallest_face * 100:.1f}", pixels=as_wanted(STILL, settings).fine
            ),
        ),
        (translate("report", "Tilted faces"), _looked_for(settings.tilted_faces or by_network)),
        (translate("report", "Faces seen from the side"), _looked_for(settings.profile_faces or by_network)),
    )


def _looked_for(wanted: bool) -> str:
    return translate("report", "looked for") if wanted else translate("report", "not looked for")


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
