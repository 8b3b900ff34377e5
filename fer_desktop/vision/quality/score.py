"""One figure for how well a face can be read."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from fer_desktop.vision.types import Pose

SMALL: Final = 24.0
"""Side of a face in pixels at which size halves the score."""
BLURRED: Final = 0.02
"""Sharpness at which it halves the score."""
DARK: Final = 0.12
"""Exposure at which it halves the score; as far below white, too."""
CUT: Final = 0.35
"""Share outside of the picture that halves the score."""
TURNED: Final = 45.0
"""Degrees of yaw or pitch that halve the score."""
PROFILE_YAW: Final = 60.0
"""What counts as the yaw of a face that was found in profile."""


@dataclass(frozen=True, slots=True)
class Factors:
    """What each measure takes from the score: 1 for nothing, 0 for all of it."""

    size: float
    sharpness: float
    exposure: float
    outside: float
    turn: float

    @property
    def score(self) -> float:
        """Their product, 0 (cannot be read) to 1 (nothing is in the way)."""
        return self.size * self.sharpness * self.exposure * self.outside * self.turn


def factors_of(size: float, sharpness: float, exposure: float, outside: float, pose: Pose) -> Factors:
    """The factors of the score.

    Args:
        size: Side of the face in pixels.
        sharpness: As ``measures.sharpness_of`` gives it.
        exposure: As ``measures.exposure_of`` gives it.
        outside: As ``measures.outside_of`` gives it.
        pose: Of the head; angles that are not known count as 0.
    """
    turn = math.hypot(yaw_of(pose), pose.pitch or 0.0)
    light = min(exposure, 1.0 - exposure)
    return Factors(
        size=_rising(size, SMALL),
        sharpness=_rising(sharpness, BLURRED),
        exposure=_rising(light, DARK),
        outside=1.0 - _rising(outside, CUT),
        turn=1.0 - _rising(turn, TURNED),
    )


def yaw_of(pose: Pose) -> float:
    """The yaw in degrees, also of a face in profile whose yaw was not measured; 0 where nothing is known."""
    if pose.yaw is not None:
        return pose.yaw
    return {"": 0.0, "left": -PROFILE_YAW, "right": PROFILE_YAW}[pose.profile]


def _rising(value: float, half: float) -> float:
    """0 at 0, 0.5 at ``half``, towards 1 beyond (Hill's function of the third degree)."""
    cube = max(value, 0.0) ** 3
    return cube / (cube + half**3)
