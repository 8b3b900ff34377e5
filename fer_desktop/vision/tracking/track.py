"""What is remembered of one face while it is followed."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from fer_desktop.vision.detectors.detections import centred_box
from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.one_euro_filter import OneEuroFilter
from fer_desktop.vision.tracking.rotation import STEP, correction, limited, settled, turned
from fer_desktop.vision.types import UPRIGHT, Box, Bytes, Pose

COPY: Final = 32
"""Side of the small copy by which a face is known again, in pixels."""
REACH: Final = 1.6
"""Side of the region in which that copy is looked for, in sides of the face."""
SAME: Final = 0.7
"""Correlation from which a place in the picture is still that face."""
LONG_ENOUGH: Final = 0.2
"""Seconds after which a second sighting shows a face, however few frames there were."""
CARRY: Final = 0.09
"""Seconds that a face is known by its appearance alone, while the detector is busy with others."""
SLOW: Final = 1.0
"""Sides a second below which a face is known by its appearance between two searches: some pixels a frame."""
WELL_KNOWN: Final = 13
"""Searches after which that is enough; by then its roll was probed to both sides twice."""
UNSETTLED: Final = 4.0
"""Degrees of a change of roll after which it is searched for in every frame again."""
HOLD: Final = 0.25
"""Seconds that a face is held by its appearance alone: a blurred frame, a hand before the mouth."""
MOST_REFUSALS: Final = 4
"""Failed verifications after which a place is no longer followed; only a search of the whole frame that finds
it again has it verified once more."""
VERIFY_AGAIN: Final = 1.0
"""Seconds until a face that is shown is verified again; twice as many each time that it was confirmed."""
MOST_PAUSES: Final = 8
"""How many times as long it takes at most."""
DENIED: Final = 2
"""Failed verifications in a row from which such a face is not shown any more: what was taken for a face
once would otherwise be followed as long as it is in view."""
UPRIGHT_TURNS: Final = 3
"""An upright face is probed for its roll in one turn of so many."""
NEWEST_SHARE: Final = 0.5
"""Share of the newest estimate in the roll."""


class FollowedFace:
    """A face, or what may turn out to be none. One object belongs to one thread."""

    def __init__(self, pose: Pose) -> None:
        """Begin with the pose in which it was found."""
        self.pose = pose
        self.shown = False
        self.sightings = 0
        self.seen_at = self.searched_at = -math.inf
        self._searches = 0
        self.box = Box(0, 0, 1, 1)
        self._first_at = math.inf
        self._filter = OneEuroFilter()
        self._roll = pose.roll
        self._beside: dict[float, float] = {}
        self._probes = itertools.count()
        self._clockwise = False
        self._copy: Bytes | None = None
        self._confirmed = 0
        self._refusals = 0
        self._denied = 0
        self._pauses = 1
        self._verified_at = -math.inf

    @property
    def given_up(self) -> bool:
        """Whether it was refused so often that it is not worth following."""
        return not self.shown and self._refusals >= MOST_REFUSALS

    @property
    def confirmed(self) -> bool:
        """Whether verifications agree; the more of them failed, the more have to."""
        return self._confirmed > min(self._refusals, 2)

    @property
    def at_rest(self) -> bool:
        """Whether it hardly moves and has been known for a while, so that it need not always be searched."""
        return self._searches >= WELL_KNOWN and self._filter.speed < SLOW

    def searched(self, at: float) -> None:
        """Note that the detector searches for it, on the frame captured ``at``."""
        self.searched_at = at
        self._searches += 1

    def seen_enough(self, sightings: int, at: float) -> bool:
        """Whether it was found in so many frames, or, where frames are slow to come, for long enough."""
        return self.sightings >= sightings or (self.sightings >= 2 and at - self._first_at >= LONG_ENOUGH)

    def verification_due(self, at: float) -> bool:
        """Whether to verify it on the frame captured ``at``, once it is shown."""
        return at - self._verified_at >= VERIFY_AGAIN * self._pauses

    def judge(self, confirmed: bool, at: float) -> None:
        """Note the outcome of a verification on the frame captured ``at``.

        A face that is shown is hidden after ``DENIED`` failures in a row, and has to be confirmed again.
        """
        self._verified_at = at
        self._denied = 0 if confirmed else self._denied + 1
        self._pauses = min(2 * self._pauses, MOST_PAUSES) if confirmed and self.shown else 1
        if self.shown and self._denied < DENIED:
            return
        self._confirmed = self._confirmed + 1 if confirmed else 0
        self._refusals += not confirmed
        self.shown = self.shown and confirmed

    def seen(self, box: Box, pose: Pose, copy: Bytes, at: float, exact_roll: bool) -> None:
        """Note where it was found, in which pose, and its appearance there.

        Args:
            box: Where.
            pose: As it was looked for.
            copy: (COPY, COPY) uint8, the upright crop.
            at: When, in seconds.
            exact_roll: Whether the pose is that of the face rather than of the search.
        """
        if exact_roll or pose.profile != self.pose.profile or abs(pose.roll - self._roll) > 1.5 * STEP:
            self._roll, self._beside = pose.roll, {}
        self.pose = Pose(settled(self._roll), pose.profile)
        self.box = self._filter.update(box, at)
        self.seen_at = at
        self.sightings += 1
        self._first_at = min(self._first_at, at)
        self._copy = copy

    def carried(self, gray: Bytes | Luma, expected: Box, at: float) -> Box | None:
        """Where its appearance is found again, if the detector found it a moment ago; else None.

        Args:
            gray: Pixels (height, width), uint8, or a picture's luma.
            expected: Where it should be.
            at: When, in seconds.
        """
        fresh = self.shown and at - self.searched_at < CARRY and self.seen_at >= self.searched_at
        return self._match(gray, expected) if fresh else None

    def hold(self, gray: Bytes | Luma, expected: Box, at: float) -> Box | None:
        """Where its appearance is found, although the detector did not; None if nowhere, or for too long.

        Args:
            gray: Pixels (height, width), uint8, or a picture's luma.
            expected: Where it should be.
            at: When, in seconds.
        """
        found = self._match(gray, expected) if at - self.seen_at <= HOLD else None
        if found is not None:
            self.box = self._filter.update(found, at)
        return found

    def _match(self, gray: Bytes | Luma, expected: Box) -> Box | None:
        """Where, near the expected place, the picture looks most like it, if it does."""
        if self._copy is None:
            return None
        side = max(expected.width, expected.height)
        region = centred_box(expected.centre, side * REACH)
        height, width = gray.shape
        if not region.clipped(width, height).area:
            return None
        size = round(COPY * REACH)
        around = crop_face(gray, region, 0.0, size, self.pose.roll)
        match = cv2.matchTemplate(around, self._copy, cv2.TM_CCOEFF_NORMED)
        _, best, _, peak = cv2.minMaxLoc(match)
        if not best >= SAME:
            return None
        scale = region.width / size
        place = _between_pixels(match, peak)
        offset = tuple((corner + COPY / 2 - size / 2) * scale for corner in place)
        across, down = turned((offset[0], offset[1]), self.pose.roll)
        found = centred_box((region.centre[0] + across, region.centre[1] + down), side)
        return found.clipped(width, height) if found.clipped(width, height).area else None

    def probe(self, poses: Sequence[Pose], missing: bool) -> Pose | None:
        """Another pose to look for it in; one of several in turn, None where there is none.

        Args:
            poses: All that the detector looks for.
            missing: Whether it was not found where and how it was expected.
        """
        turn = next(self._probes)
        if missing:
            others = [pose for pose in poses if pose != self.pose]
            return others[turn % len(others)] if others else None
        rolls = any(pose.roll for pose in poses)
        if not rolls or self.pose.profile:
            return None
        if not self.pose.roll and turn % UPRIGHT_TURNS:
            return None
        self._clockwise = not self._clockwise
        return Pose(self.pose.roll + (STEP if self._clockwise else -STEP))

    def learn(self, here: float, pose: Pose, there: float) -> None:
        """Note its score where it was expected, and in the pose that was probed."""
        side = pose.roll - self.pose.roll
        if pose.profile or self.pose.profile or abs(abs(side) - STEP) > 0.01:
            return
        self._beside[1.0 if side > 0 else -1.0] = there
        if len(self._beside) == 2:
            better = self.pose.roll + correction(self._beside[-1.0], here, self._beside[1.0])
            if abs(better - self._roll) > UNSETTLED:
                self._searches = 0
            self._roll = limited(self._roll + NEWEST_SHARE * (better - self._roll))
            self._beside = {}


def _between_pixels(match: cv2.typing.MatLike, peak: Sequence[int]) -> tuple[float, float]:
    """Where a match is best, to a part of a pixel: the top of the parabola through the peak's neighbours."""
    column, row = peak
    return (
        column + _top(match[row, max(column - 1, 0) : column + 2]),
        row + _top(match[max(row - 1, 0) : row + 2, column]),
    )


def _top(values: cv2.typing.MatLike) -> float:
    """How far behind the middle one of three values their parabola is highest; 0 at an edge."""
    if len(values) < 3:
        return 0.0
    before, here, after = (float(value) for value in values)
    bend = before - 2.0 * here + after
    return 0.5 * (before - after) / bend if bend < 0.0 else 0.0


def copy_of(gray: Bytes | Luma, box: Box, pose: Pose) -> Bytes:
    """The small upright copy of a face, (COPY, COPY) uint8, smoothed against noise."""
    return np.asarray(crop_face(gray, box, 0.0, COPY, pose.roll if pose != UPRIGHT else 0.0))
