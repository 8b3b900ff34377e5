"""What to try where no face was found, and why: what the settings leave out, in words."""

from __future__ import annotations

from typing import Final, Protocol

from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.settings import SMALLEST_FACES, Settings
from fer_desktop.vision.detectors import STILL
from fer_desktop.vision.factory import as_wanted

SMALL: Final = 100
"""Longest side, in pixels, of pictures that may well be cropped faces: FER2013 has 48, RAF-DB 100."""
CROPPED: Final = translate("advice", "These pictures look like cropped faces. Treat each picture as one face")
"""What is said of pictures that ``folder_labels.look_cropped`` knows."""


def is_small(size: tuple[int, int]) -> bool:
    """Whether a picture of this width and height may well be a cropped face."""
    return max(size) <= SMALL


def picture_advice(size: tuple[int, int], settings: Settings) -> str:
    """What to try on one picture without a face, in the words of the window.

    Args:
        size: Its width and height, in pixels.
        settings: How it was searched.
    """
    none = translate("advice", "No face found.")
    if is_small(size):
        cropped = translate(
            "advice",
            "This picture has only {width} × {height} pixels. If it is a cropped face, turn on “Treat "
            "each picture as one face”.",
        )
        return f"{none} {cropped.format(width=size[0], height=size[1])}"
    return " ".join((none, *_left_out(settings, options=False)))


class FacelessCounts(Protocol):
    """What a run's summary says of its pictures, as ``job_summary.Summary`` does."""

    @property
    def faceless(self) -> int:
        """Pictures without a face."""

    @property
    def small_faceless(self) -> int:
        """How many of them are small, as ``is_small`` says."""

    @property
    def cropped(self) -> bool:
        """Whether the pictures look like cropped faces."""


def best_read_whole(summary: FacelessCounts) -> bool:
    """Whether the pictures without a face may well be cropped faces."""
    return summary.faceless > 0 and (summary.cropped or 2 * summary.small_faceless >= summary.faceless)


def run_advice(summary: FacelessCounts, settings: Settings, *, options: bool) -> str:
    """What to try after a run; empty where nothing is to be said.

    Args:
        summary: Counts its pictures.
        settings: How they were searched.
        options: Whether to name the options of the command line.
    """
    faceless = summary.faceless
    if not faceless or settings.faces == "whole":
        return ""
    if summary.cropped:
        return cropped_advice(options=options)
    pictures = counted(
        faceless,
        translate("advice", "No face found in {n} picture."),
        translate("advice", "No face found in {n} pictures."),
    )
    if best_read_whole(summary):
        tiny = translate(
            "advice",
            "Most of them measure at most {most} pixels on the longest side. If they are cropped faces, "
            "treat each picture as one face",
        )
        return f"{pictures} {_with(tiny.format(most=SMALL), '--faces whole', options)}."
    return " ".join((pictures, *_left_out(settings, options=options)))


def cropped_advice(*, options: bool) -> str:
    """What is said of pictures that look like cropped faces."""
    return f"{CROPPED}: --faces whole." if options else f"{CROPPED}."


def _left_out(settings: Settings, *, options: bool) -> list[str]:
    """Sentences that say what is not searched for, or not taken for a face."""
    search = as_wanted(STILL, settings)
    if settings.detector == "yunet":
        small = translate("advice", "faces smaller than {part:.0%} of the image height")
        small = small.format(part=search.smallest_face)
    else:
        small = translate("advice", "faces smaller than {pixels} pixels").format(pixels=search.fine)
    can_be_lowered = settings.smallest_face > SMALLEST_FACES[0] and search.fine != STILL.fine
    unsearched = [_with(small, "--smallest-face", options and can_be_lowered)]
    # The networks among the detectors find these in any case.
    if settings.detector == "haar" and not settings.profile_faces:
        unsearched.append(_with(translate("advice", "faces in profile"), "--profile", options))
    said = [translate("advice", "Not searched for: {faces}.").format(faces=", ".join(unsearched))]
    if settings.sensitivity != "eager":
        eager = translate("advice", "Low-confidence faces are reported only at Eager sensitivity")
        said.append(_with(eager, "--sensitivity eager", options) + ".")
    whole = translate("advice", "For cropped faces, treat each picture as one face")
    said.append(_with(whole, "--faces whole", options) + ".")
    return said


def _with(text: str, option: str, options: bool) -> str:
    return f"{text} ({option})" if options else text
