"""The tilt of a face, from how surely it is found when the picture is turned a little more or less.

A cascade finds a face best when it stands upright, and not at all when it is tilted by more than some 18
degrees; in between its hits fall off evenly to both sides. Their centre of mass over three tilts points the
way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

STEP: Final = 12.0
"""Degrees between the tilts that are compared: far enough to differ, near enough for all three to see it."""
FEWEST: Final = 10.0
"""Hits in all, below which they say nothing about the tilt."""
STEADY: Final = 5.0
"""Degrees below which a face counts as upright: the estimate's own error, which nobody's reading needs."""
MOST: Final = 45.0
"""Degrees beyond which a tilt is not followed."""


def correction(less: float, here: float, more: float) -> float:
    """How many degrees clockwise a face is tilted from where it was looked for.

    Args:
        less: Sureness with the picture turned back by ``STEP`` degrees less than where it was found.
        here: Sureness where it was found.
        more: Sureness at ``STEP`` degrees more.
    """
    total = less + here + more
    return STEP * (more - less) / total if total >= FEWEST else 0.0


def limited(tilt: float) -> float:
    """A tilt within what is followed."""
    return min(max(tilt, -MOST), MOST)


def settled(tilt: float) -> float:
    """The tilt by which to turn a face for reading: 0 for one that is as good as upright."""
    return 0.0 if abs(tilt) < STEADY else tilt


def tilt_between(tilt: float, sureness: Callable[[float], float], rounds: int = 2) -> float:
    """The tilt of a face that was found at about ``tilt``; each round asks how sure it is at three tilts."""
    for _ in range(rounds):
        tilt = limited(tilt + correction(*(sureness(tilt + turn) for turn in (-STEP, 0.0, STEP))))
    return settled(tilt)
