"""How faces were found, in words for a report."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fer_desktop.config import Settings
from fer_desktop.language import translate
from fer_desktop.vision.assembly import as_wanted
from fer_desktop.vision.detectors import DETECTORS, STILL

_DETECTORS: Final = {"haar": translate("report", "Haar cascade"), "blazeface": "BlazeFace"}
"""Their names, where these are words."""
_SENSITIVITIES: Final = {
    "strict": translate("report", "only what is surely a face (strict)"),
    "normal": translate("report", "a doubtful face is looked at twice (normal)"),
    "eager": translate("report", "whatever might be a face (eager)"),
}


def finding_words(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that ``config.finding_of`` holds, in words; no folder is named."""
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
