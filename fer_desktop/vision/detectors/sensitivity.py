"""What is taken for a face: from strict to eager. The figures are chosen by ``benchmarks/faces.py``."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """One step of the scale.

    Attributes:
        name: Its word in the settings.
        neighbours: Of a quick and of a thorough search by cascade: more than so many overlapping hits make a
            face.
        sure_from: Hits, in the same order, from which no verification is needed.
        second_hits: Hits of the second cascade that confirm a face.
        eyes: Whether an eye must be found as well.
        sightings: In how many frames in a row a face must be found before it is shown.
        score: Least score of a network that finds faces, 0..1.
        verification: Scores of the network that verifies what a cascade found, 0..1: below the first it is no
            face, from the second on it is one; in between the cascades decide.
    """

    name: str
    neighbours: tuple[int, int]
    sure_from: tuple[float, float]
    second_hits: int
    eyes: bool
    sightings: int
    score: float
    verification: tuple[float, float]


STRICT = Sensitivity("strict", (3, 6), (math.inf, math.inf), 2, True, 4, 0.85, (0.7, math.inf))
NORMAL = Sensitivity("normal", (2, 4), (10.0, 24.0), 2, False, 3, 0.7, (0.6, 0.7))
EAGER = Sensitivity("eager", (2, 3), (0.0, 0.0), 1, False, 2, 0.5, (0.3, 0.5))
SENSITIVITIES: tuple[Sensitivity, ...] = (STRICT, NORMAL, EAGER)


def sensitivity_of(name: str) -> Sensitivity:
    """The step of that name, one of ``settings.SENSITIVITIES``."""
    return next(step for step in SENSITIVITIES if step.name == name)
