"""Whether a new model is better than the one in use, in a sentence; no Qt."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

_CHANCE: Final = 0.05
"""A difference that equally good models would show more often than this is none."""


class Outcome(Enum):
    """How the new model compares."""

    BETTER = "Better"
    SAME = "No difference that can be told"
    WORSE = "Worse"
    ALONE = "Measured"
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
    faces = f"{compared['faces']:,} faces"
    if old is None or p is None:
        return Verdict(Outcome.ALONE, f"It reads {new['accuracy']:.1%} of {faces} right.", "")
    points = abs(new["accuracy"] - old["accuracy"]) * 100
    term = (
        f"McNemar’s test: {compared['only_new']:,} faces are read right by the new model alone, "
        f"{compared['only_old']:,} by “{old['name']}” alone; p = {p:.2g}"
    )
    chance = f"Two equally good models would differ so much in {_in_hundred(p)} of such comparisons."
    if p >= _CHANCE:
        same = f"On {faces} the two differ by {points:.1f} points, which may be chance. {chance}"
        return Verdict(Outcome.SAME, same, term)
    better = compared["only_new"] > compared["only_old"]
    more = "more" if better else "fewer"
    sentence = f"Of {faces} it reads {points:.1f} in 100 {more} right than “{old['name']}”. {chance}"
    return Verdict(Outcome.BETTER if better else Outcome.WORSE, sentence, term)


def _in_hundred(p: float) -> str:
    if p < 0.001:
        return "fewer than 1 in 1,000"
    return f"1 in {round(1 / p):,}" if p < 0.01 else f"{p * 100:.0f} in 100"
