"""How faces were found, in words for a report."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fer_desktop.config import Settings
from fer_desktop.vision.detectors import DETECTORS

_SENSITIVITIES: Final = {
    "strict": "only what is surely a face (strict)",
    "normal": "a doubtful face is looked at twice (normal)",
    "eager": "whatever might be a face (eager)",
}


def finding_words(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that ``config.finding_of`` holds, in words; no folder is named."""
    by_yunet = settings.detector == "yunet"
    title = next((entry.title for entry in DETECTORS if entry.kind == settings.detector), settings.detector)
    return (
        ("Faces found by", f"YuNet, {Path(settings.yunet_model).name}" if by_yunet else title),
        ("Taken for a face", _SENSITIVITIES[settings.sensitivity]),
        (
            "Smallest face",
            f"{settings.smallest_face * 100:.1f} % of the picture's height; in still pictures 0.4 times that",
        ),
        ("Tilted faces", _looked_for(settings.tilted_faces or by_yunet)),
        ("Faces seen from the side", _looked_for(settings.profile_faces or by_yunet)),
    )


def _looked_for(wanted: bool) -> str:
    return "looked for" if wanted else "not looked for"
