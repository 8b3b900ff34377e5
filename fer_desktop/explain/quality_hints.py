"""What makes a reading less reliable, in a few words that stay long enough to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from fer_desktop.base.i18n import translate
from fer_desktop.vision.quality.score import Factors, factors_of
from fer_desktop.vision.types import Analysis, FaceReading

Defect: TypeAlias = Literal["", "turned", "blurred", "dark", "bright", "cut", "small"]
"""What is wrong with a face; empty: nothing worth a word."""
APPEARS: Final = 0.7
"""Factor of the score below which a defect is worth a word."""
GOES: Final = 0.8
"""Factor from which the word is no longer true."""
LASTING: Final = 0.5
"""Seconds that the defects of a face must have been other ones before the words change."""
SENTENCES: Final[dict[Defect, str]] = {
    "": "",
    "turned": translate("quality", "Turned away: predictions are less reliable."),
    "blurred": translate("quality", "Blurred: predictions are less reliable."),
    "dark": translate("quality", "Too dark: predictions are less reliable."),
    "bright": translate("quality", "Too bright: predictions are less reliable."),
    "cut": translate("quality", "Cut off: predictions are less reliable."),
    "small": translate("quality", "Too small: predictions are less reliable."),
}


def worst_defect(face: FaceReading, before: Defect = "") -> Defect:
    """What makes a face hardest to read.

    Args:
        face: The reading; one whose quality was not measured has no defect.
        before: What was said of it before: that stays until it is clearly over, or another one is worse.
    """
    quality = face.quality
    if quality is None:
        return ""
    factors = factors_of(quality.size, quality.sharpness, quality.exposure, quality.outside, face.pose)
    by_defect = _by_defect(factors, dark=quality.exposure < 0.5)
    worst = min(by_defect, key=lambda defect: by_defect[defect])
    known = by_defect.get(before, 1.0)
    if known < GOES and by_defect[worst] > known - (GOES - APPEARS):
        return before
    return worst if by_defect[worst] < APPEARS else ""


def _by_defect(factors: Factors, *, dark: bool) -> dict[Defect, float]:
    return {
        "turned": factors.yaw,
        "cut": factors.outside,
        "dark" if dark else "bright": factors.exposure,
        "small": factors.size,
        "blurred": factors.sharpness,
    }


@dataclass(slots=True)
class _Hint:
    """What is said of a face, and since when something else would be true."""

    defect: Defect
    other: Defect
    since: float


class QualityHints:
    """Follows the readings of a session, and says of each face what makes it less reliable."""

    def __init__(self) -> None:
        """Know no face yet."""
        self._hints: dict[int, _Hint] = {}
        self._segment: tuple[str, int] | None = None

    def see(self, analysis: Analysis) -> None:
        """Take an analysis that follows the one before; another picture, or a jump, begins anew."""
        if (analysis.source, analysis.segment) != self._segment:
            self._segment, self._hints = (analysis.source, analysis.segment), {}
        self._hints = {face.face_id: self._seen(face, analysis.moment) for face in analysis.faces}

    def of(self, face: FaceReading) -> str:
        """A few words about a face of the last analysis; empty where nothing is in the way."""
        hint = self._hints.get(face.face_id)
        return SENTENCES[hint.defect if hint else ""]

    def _seen(self, face: FaceReading, at: float) -> _Hint:
        hint = self._hints.get(face.face_id)
        if hint is None:
            defect = worst_defect(face)
            return _Hint(defect, defect, at)
        now = worst_defect(face, hint.defect)
        if now == hint.defect:
            return _Hint(now, now, at)
        since = hint.since if now == hint.other else at
        if at - since >= LASTING or at < since:
            return _Hint(now, now, at)
        return _Hint(hint.defect, now, since)
