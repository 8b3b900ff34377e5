"""Whether a new model is better than the one in use, in a sentence; no Qt."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from fer_desktop.base.i18n import translate

_CHANCE: Final = 0.05
"""A difference that equally good models would show more often than this is none."""


class Outcome(Enum):
    """How the new model compares."""

    BETTER = translate("train", "Better")
    SAME = translate("train", "No difference that can be told")
    WORSE = translate("train", "Worse")
    ALONE = translate("train", "Measured")
    """There is no other model to compare with, or the two cannot be compared."""


@dataclass(frozen=True)
class Verdict:
    """What is said at the end.

    Attributes:
        outcome: In a word.
        sentence: What that means here.
        term: The test and its figures, for those who know it.
    """

    outcome: Outcome
    sentence: str
    term: str


def verdict(compared: dict[str, Any]) -> Verdict:
    """Judge by McNemar's test; ``compared`` is the event of that name."""
    new, old, p = compared["new"], compared["old"], compared["p"]
    faces = compared["faces"]
    if old is None or p is None:
        alone = translate("train", "It reads {accuracy:.1%} of {faces:,} faces right.")
        return Verdict(Outcome.ALONE, alone.format(accuracy=new["accuracy"], faces=faces), "")
    points = abs(new["accuracy"] - old["accuracy"]) * 100
    term = translate(
        "train",
        "McNemar’s test: {only_new:,} faces are read right by the new model alone, {only_old:,} by “{name}” "
        "alone; p = {p:.2g}",
    ).format(only_new=compared["only_new"], only_old=compared["only_old"], name=old["name"], p=p)
    chance = translate(
        "train", "Two equally good models would differ so much in {part} of such comparisons."
    ).format(part=_in_hundred(p))
    if p >= _CHANCE:
        same = translate(
            "train", "On {faces:,} faces the two differ by {points:.1f} points, which may be chance. {chance}"
        )
        return Verdict(Outcome.SAME, same.format(faces=faces, points=points, chance=chance), term)
    better = compared["only_new"] > compared["only_old"]
    more = translate(
        "train", "Of {faces:,} faces it reads {points:.1f} in 100 more right than “{name}”. {chance}"
    )
    fewer = translate(
        "train", "Of {faces:,} faces it reads {points:.1f} in 100 fewer right than “{name}”. {chance}"
    )
    sentence = (more if better else fewer).format(faces=faces, points=points, name=old["name"], chance=chance)
    return Verdict(Outcome.BETTER if better else Outcome.WORSE, sentence, term)


def _in_hundred(p: float) -> str:
    if p < 0.001:
        return translate("train", "fewer than 1 in 1,000")
    if p < 0.01:
        return translate("train", "1 in {n:,}").format(n=round(1 / p))
    return translate("train", "{n:.0f} in 100").format(n=p * 100)
