"""One number for one face, from frame to frame."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.vision.types import Box

PATIENCE = 1.0
"""Seconds that a face may be missing and still be known again: a blink of the detector, not a new person."""
NEAR = 0.6
"""How far a face may have moved between two sightings, in sides of its box, where boxes barely overlap."""
ALIKE = 0.3
"""Intersection over union from which two boxes are the same face without regard to distance."""


@dataclass(frozen=True, slots=True)
class _Track:
    face_id: int
    box: Box
    seen_at: float


class Tracker:
    """Gives every face a number that it keeps while it is in view. One object belongs to one thread."""

    def __init__(self) -> None:
        """Start without any face; the first one gets number 1."""
        self._tracks: tuple[_Track, ...] = ()
        self._next_id = 1

    def reset(self) -> None:
        """Forget all faces and count from 1 again: another picture, other people."""
        self._tracks = ()
        self._next_id = 1

    def update(self, boxes: Sequence[Box], at: float) -> list[int]:
        """Number the faces of one frame.

        The best pair of a known face and a box is matched first, then the best of those left, and so on.

        Args:
            boxes: The faces found, in any order.
            at: When the frame was captured, in seconds, not before the last one.

        Returns:
            The number of each box, in the same order, each once.
        """
        known = [track for track in self._tracks if at - track.seen_at < PATIENCE]
        ids = _matched(known, boxes)
        for place in range(len(boxes)):
            if place not in ids:
                ids[place] = self._next_id
                self._next_id += 1
        present = [_Track(ids[place], box, at) for place, box in enumerate(boxes)]
        missing = [track for track in known if track.face_id not in ids.values()]
        self._tracks = (*present, *missing)
        return [ids[place] for place in range(len(boxes))]


def likeness(before: Box, now: Box) -> float:
    """How likely two boxes are of one face: 0 not at all, up to 2; overlap first, then nearness and size."""
    overlap = before.overlap(now)
    side = (before.width + now.width) / 2
    if side <= 0:
        return 0.0
    distance = math.dist(before.centre, now.centre) / side
    size = min(before.width, now.width) / max(before.width, now.width)
    if overlap >= ALIKE:
        return 1.0 + overlap
    return size * (1.0 - distance) if distance < NEAR and size > 0.5 else 0.0


def _matched(tracks: Sequence[_Track], boxes: Sequence[Box]) -> dict[int, int]:
    """The number of each place in ``boxes`` that belongs to a known face."""
    pairs = sorted(
        (
            (likeness(track.box, box), track.face_id, place)
            for track in tracks
            for place, box in enumerate(boxes)
        ),
        key=lambda pair: -pair[0],
    )
    ids: dict[int, int] = {}
    for score, face_id, place in pairs:
        if score > 0 and place not in ids and face_id not in ids.values():
            ids[place] = face_id
    return ids
