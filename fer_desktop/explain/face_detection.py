"""How faces are found, in words: the settings of the face detection, for the window and for reports."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import DETECTORS, STILL
from fer_desktop.vision.factory import as_wanted


def shown_finding(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that ``settings.finding_of`` holds, in words; no folder is named."""
    by_yunet, by_network = settings.detector == "yunet", settings.detector != "haar"
    title = next((entry.title for entry in DETECTORS if entry.kind == settings.detector), settings.detector)
    smallest = translate("report", "{part:.1%} of the image height; in still pictures {pixels} pixels")
    whole = translate("report", "each picture and each video frame is treated as one face, uncropped")
    return (
        *(((translate("report", "Faces"), whole),) if settings.faces == "whole" else ()),
        (
            translate("report", "Detector"),
            f"YuNet, {Path(settings.yunet_model).name}" if by_yunet else title,
        ),
        (translate("report", "Sensitivity"), ": ".join(SENSITIVITIES[settings.sensitivity])),
        (
            translate("report", "Smallest face"),
            smallest.format(part=settings.smallest_face, pixels=as_wanted(STILL, settings).fine),
        ),
        (translate("report", "Rotated faces (roll)"), _looked_for(settings.rotated_faces or by_network)),
        (translate("report", "Profile faces"), _looked_for(settings.profile_faces or by_network)),
        *(((RETURNING, _looked_for(True)),) if settings.reidentify_faces else ()),
    )


def _looked_for(wanted: bool) -> str:
    return translate("report", "on") if wanted else translate("report", "off")


RETURNING: Final = translate("faces", "Recognize faces that come back")
RETURNING_HINT: Final = translate(
    "faces",
    "A face that comes back, or is cut back to, keeps its number within a video or a stream. Faces are "
    "compared by local binary patterns, which stay in memory and are never stored.",
)
SENSITIVITIES: Final = {
    "strict": (
        translate("faces", "Strict"),
        translate("faces", "Very few false positives; more faces are missed."),
    ),
    "normal": (
        translate("faces", "Normal"),
        translate("faces", "Low-confidence faces are verified before they are shown."),
    ),
    "eager": (
        translate("faces", "Eager"),
        translate("faces", "Fewer faces are missed; some false positives."),
    ),
}
"""The name and what to expect, by the word in the settings."""
SMALLEST: Final = {
    Fraction(1, 20): translate("faces", "many people, far away; slower"),
    Fraction(1, 12): translate("faces", "people across a room; a little slower"),
    Fraction(1, 8): translate("faces", "people at a table"),
    Fraction(1, 6): translate("faces", "one person at a desk"),
    Fraction(1, 4): translate("faces", "one person close to the camera"),
    Fraction(1, 3): translate("faces", "a face that fills the picture"),
}
"""Whom each part of the picture's height suits."""
WHOLE: Final = translate("faces", "Treat each picture as one face")
WHOLE_HINT: Final = translate(
    "faces",
    "Pictures and frames of video files are classified whole, without face detection or cropping. For "
    "faces that are already cropped, such as FER2013. Cameras still use face detection.",
)
YUNET_HINT: Final = translate(
    "faces",
    "YuNet is a small network that also detects rotated faces and faces in profile. It is not bundled: "
    "choose its file, face_detection_yunet_….onnx.",
)
ROTATED_HINT: Final = translate(
    "faces", "Up to 45° to either side. They are rotated upright before classification."
)
ROTATED_TERM: Final = translate("faces", "In-plane rotation (roll): the head is tilted towards a shoulder.")
PROFILE_HINT: Final = translate(
    "faces", "Detects more faces, but also more false positives. The model was trained on few such faces."
)
PROFILE_TERM: Final = translate("faces", "Profile: turned aside by more than about 45°.")
ALWAYS: Final = translate("faces", "This detector always detects them.")


def smallest_face_text(part: Fraction) -> str:
    """One step of the slider, such as "1/8 of the height (12%): people at a table"."""
    return translate("faces", "{part} of the image height ({percent}): {suits}").format(
        part=part, percent=shown_percent(float(part)), suits=SMALLEST[part]
    )


def nearest_smallest(part: float) -> Fraction:
    """The step that is nearest to a setting."""
    return min(SMALLEST, key=lambda step: abs(float(step) - part))
