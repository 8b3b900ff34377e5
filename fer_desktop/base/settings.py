"""The settings of the analysis and of how it is shown, with their defaults."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from fer_desktop.base.errors import SettingsError

SENSITIVITIES: Final = ("strict", "normal", "eager")
"""What is taken for a face: only what is sure, or whatever might be one."""
FACES: Final = ("find", "whole")
"""Which faces pictures show: those that a detector finds, or one that is the whole picture."""
FINDING: Final = (
    "faces",
    "detector",
    "yunet_model",
    "sensitivity",
    "smallest_face",
    "rotated_faces",
    "profile_faces",
    "reidentify_faces",
)
"""The settings that say how faces are found."""
STORED_NAMES: Final = {"rotated_faces": "tilted_faces", "confidence_threshold": "not_sure_below"}
"""What settings are called where earlier versions stored them."""
CURRENT_NAMES: Final = {stored: name for name, stored in STORED_NAMES.items()}
SMALLEST_FACES: Final = (0.05, 0.5)
"""The least and the most that ``smallest_face`` may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set.

    Attributes:
        faces: One of ``FACES``. By "whole", each picture and each frame of a video is read as one face,
            uncropped, and no other of these settings matters for it; cameras are searched all the same.
        detector: The kind of face detector, as in ``vision.detectors.DETECTORS``.
        yunet_model: The file of the detector ``yunet``; empty for none.
        sensitivity: One of ``SENSITIVITIES``.
        smallest_face: Side of the smallest face that is looked for live, as a part of the picture's height,
            0.05 to 0.5; pictures are searched for faces from 20 pixels on, or as many times that as this is
            larger than its default.
        rotated_faces: Whether to look for faces that are rotated within the picture, by up to 45 degrees.
        profile_faces: Whether to look for faces seen from the side.
        reidentify_faces: Whether a face that comes back within a video gets the number that it had, by what
            it looks like.
        smoothing_seconds: Time constant of live readings, 0 (none) to 10.
        confidence_threshold: A face whose highest probability is under this, 0 (never) to 1, is shown as
            uncertain.
    """

    faces: str = "find"
    detector: str = "haar"
    yunet_model: str = ""
    sensitivity: str = "normal"
    smallest_face: float = 0.125
    rotated_faces: bool = True
    profile_faces: bool = False
    reidentify_faces: bool = False
    smoothing_seconds: float = 0.3
    confidence_threshold: float = 0.4

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            SettingsError: one is outside of its range.
        """
        for name, choices in (("faces", FACES), ("sensitivity", SENSITIVITIES)):
            if getattr(self, name) not in choices:
                known = ", ".join(choices)
                raise SettingsError(f"The setting {name} is “{getattr(self, name)}”; use one of: {known}.")
        least, most = SMALLEST_FACES
        if not least <= self.smallest_face <= most:
            raise SettingsError(
                f"The setting smallest_face is {self.smallest_face}; use {least:g} to {most:g} of the height."
            )
        if not 0.0 <= self.smoothing_seconds <= 10.0:
            raise SettingsError(f"The setting smoothing_seconds is {self.smoothing_seconds}; use 0 to 10.")
        if not 0.0 <= self.confidence_threshold <= 1.0:
            raise SettingsError(
                f"The setting confidence_threshold is {self.confidence_threshold}; use 0 to 1."
            )


def read_as(settings: Settings, *, whole: bool) -> Settings:
    """The same settings, with each picture read as one face, or searched for faces."""
    return replace(settings, faces="whole" if whole else "find")


def finding_of(settings: Settings) -> dict[str, Any]:
    """What the settings say of finding faces, by name."""
    return {name: getattr(settings, name) for name in FINDING}


def stored_finding_of(settings: Settings) -> dict[str, Any]:
    """The same by the names that files of rows have for it; earlier versions re-identified no faces."""
    finding = finding_of(settings)
    if not settings.reidentify_faces:
        del finding["reidentify_faces"]
    return {STORED_NAMES.get(name, name): value for name, value in finding.items()}


def same_finding(one: Settings, other: Settings) -> bool:
    """Whether both find faces in the same way, whatever else they say."""
    return finding_of(one) == finding_of(other)
