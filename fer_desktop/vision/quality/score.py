"""One figure for how well a face can be read.

It is the product of a factor for each measure, and its scale is accuracy: of faces with a quality of q,
about 1/7 + (0.75 - 1/7) q are read as labelled, from guessing among seven emotions to what the shipped
model reaches at its best. The constants were fitted so, by maximum likelihood, on every other one of 7,178
faces of FER2013's PublicTest, pasted small, blurred, dark, bright, rotated and cut off; the tables of
``benchmarks/quality.py`` are of the rest. Roll and pitch are no part of it: no effect was found there, up to
40 and 30 degrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from fer_desktop.vision.types import Pose

Half: TypeAlias = tuple[float, float]
"""Of a factor: the value of the measure at which it is 0.5, and its power."""
SIZE: Final[Half] = (15.0, 5.0)
"""Side of the face in pixels."""
SHARPNESS: Final[Half] = (0.02, 1.0)
EXPOSURE: Final[Half] = (0.06, 2.0)
"""Distance from black, or from white, whichever is nearer."""
OUTSIDE: Final[Half] = (0.5, 3.4)
YAW: Final[Half] = (52.0, 3.3)
"""Degrees to either side."""
PROFILE_YAW: Final = 60.0
"""What counts as the yaw of a face that was found in profile and has no other."""


@dataclass(frozen=True, slots=True)
class Factors:
    """What each measure leaves of the score: 1 is all of it, 0 nothing."""

    size: float
    sharpness: float
    exposure: float
    outside: float
    yaw: float

    @property
    def score(self) -> float:
        """Their product, 0 (no better than guessing) to 1 (nothing is in the way)."""
        return self.size * self.sharpness * self.exposure * self.outside * self.yaw


def factors_of(size: float, sharpness: float, exposure: float, outside: float, pose: Pose) -> Factors:
    """The factors of the score.

    Args:
        size: Side of the face in pixels.
        sharpness: As ``measures.sharpness_of`` gives it.
        exposure: As ``measures.exposure_of`` gives it.
        outside: As ``measures.outside_of`` gives it.
        pose: Of the head; a yaw that is not known counts as 0.
    """
    return Factors(
        size=_rising(size, SIZE),
        sharpness=_rising(sharpness, SHARPNESS),
        exposure=_rising(min(exposure, 1.0 - exposure), EXPOSURE),
        outside=1.0 - _rising(outside, OUTSIDE),
        yaw=1.0 - _rising(_yaw_of(pose), YAW),
    )


def _yaw_of(pose: Pose) -> float:
    """Degrees to either side; 0 where nothing is known."""
    if pose.yaw is not None:
        return abs(pose.yaw)
    return PROFILE_YAW if pose.profile else 0.0


def _rising(value: float, half: Half) -> float:
    """0 at 0, 0.5 at the half, towards 1 beyond: Hill's function."""
    middle, power = half
    scaled: float = (max(value, 0.0) / middle) ** power
    return scaled / (scaled + 1.0)
