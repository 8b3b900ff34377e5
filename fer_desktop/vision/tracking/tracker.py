"""One number for one face, from frame to frame."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from fer_desktop.vision.types import Box, Bytes, Floats

MAX_MISSING_SECONDS = 1.0
"""Seconds that a face may be missing and still be known again: a blink of the detector, not a new person."""
MAX_DISTANCE = 0.6
"""How far a face may have moved between two sightings, in sides of its box, where boxes barely overlap."""
MIN_IOU = 0.3
"""Intersection over union from which two boxes are the same face without regard to distance."""
SPEED_DECAY_SECONDS = 0.5
"""Seconds within which the speed of a face that is not seen decays: it is expected to move on ever slower."""
DISTANCE_GROWTH = 0.8
"""By how much ``MAX_DISTANCE`` grows for each second that a face was missing, if its appearance is the
same."""
SAME_APPEARANCE = 0.5
"""Correlation from which it is."""
NEWEST_SPEED_SHARE = 0.5
"""Share of the newest speed in the mean."""


@dataclass(frozen=True, slots=True, eq=False)
class _Track:
    face_id: int
    box: Box
    seen_at: float
    placed_at: float
    speed: tuple[float, float] = (0.0, 0.0)
    appearance: Floats | None = None

    def expected(self, at: float) -> Box:
        """Where it should be: it moves on by its speed, which fades within ``SPEED_DECAY_SECONDS``."""
        path = SPEED_DECAY_SECONDS * -math.expm1(-max(at - self.placed_at, 0.0) / SPEED_DECAY_SECONDS)
        across, down = self.speed
        box = self.box
        return Box(round(box.x + across * path), round(box.y + down * path), box.width, box.height)


class Tracker:
    """Gives every face a number that it keeps while it is in view. One object belongs to one thread."""

    def __init__(self, max_missing: float = MAX_MISSING_SECONDS) -> None:
        """Start without any face; the first one gets number 1.

        Args:
            max_missing: As ``MAX_MISSING_SECONDS``.
        """
        self._max_missing = max_missing
        self._tracks: tuple[_Track, ...] = ()
        self._next_id = 1

    def reset(self) -> None:
        """Forget all faces and count from 1 again: another picture, other people."""
        self._tracks = ()
        self._next_id = 1

    def expected(self, at: float) -> dict[int, Box]:
        """Where each known face should be by now, by its number, also those that are missing for a moment.

        Args:
            at: In seconds, not before the last update.
        """
        return {track.face_id: track.expected(at) for track in self._known(at)}

    def move(self, face_id: int, box: Box, at: float) -> None:
        """Note where a missing face is, as far as one can tell; it counts as missing all the same."""
        self._tracks = tuple(
            replace(track, box=box, placed_at=at) if track.face_id == face_id else track
            for track in self._tracks
        )

    def update(
        self,
        boxes: Sequence[Box],
        at: float,
        appearances: Sequence[Floats | None] | None = None,
        given: Mapping[int, int] | None = None,
        taken: Collection[int] = (),
    ) -> list[int]:
        """Number the faces of one frame.

        The best pair of a known face and a box is matched first, then the best of those left, and so on; two
        pairs are exchanged where that fits better as a whole.

        Args:
            boxes: The faces found, in any order.
            at: When the frame was captured, in seconds, not before the last one.
            appearances: Of each face, as ``appearance_of`` says; helps where boxes alone leave it open.
            given: The numbers of faces that are known from elsewhere, by their index in ``boxes``.
            taken: Numbers that no other face may get, although they are known.

        Returns:
            The number of each box, in the same order, each once.
        """
        seen = list(appearances) if appearances is not None else [None] * len(boxes)
        known = self._known(at)
        ids = dict(given or {})
        free = [track for track in known if track.face_id not in {*ids.values(), *taken}]
        unnumbered = [index for index in range(len(boxes)) if index not in ids]
        found = _matched(free, [boxes[n] for n in unnumbered], [seen[n] for n in unnumbered], at)
        ids |= {unnumbered[index]: face_id for index, face_id in found.items()}
        self._next_id = max([self._next_id, *(face_id + 1 for face_id in ids.values())])
        before = {track.face_id: track for track in known}
        for index in range(len(boxes)):
            if index not in ids:
                ids[index] = self._next_id
                self._next_id += 1
        present = [
            _continued(before.get(ids[index]), ids[index], box, at, seen[index])
            for index, box in enumerate(boxes)
        ]
        missing = [track for track in known if track.face_id not in ids.values()]
        self._tracks = (*present, *missing)
        return [ids[index] for index in range(len(boxes))]

    def _known(self, at: float) -> list[_Track]:
        return [track for track in self._tracks if at - track.seen_at < self._max_missing]


def likeness(before: Box, now: Box, max_distance: float = MAX_DISTANCE) -> float:
    """How likely two boxes are of one face: 0 not at all, up to 2; overlap first, then nearness and size.

    Args:
        before: Where it was, or should be.
        now: Where a face is.
        max_distance: As ``MAX_DISTANCE``.
    """
    overlap = before.overlap(now)
    side = (before.width + now.width) / 2
    if side <= 0:
        return 0.0
    distance = math.dist(before.centre, now.centre) / side
    size = min(before.width, now.width) / max(before.width, now.width)
    if overlap >= MIN_IOU:
        return 1.0 + overlap
    return size * (1.0 - distance / max_distance) if distance < max_distance and size > 0.5 else 0.0


def appearance_of(crop: Bytes) -> Floats:
    """The appearance of a face, apart from light and contrast: its pixels with mean 0 and length 1.

    Args:
        crop: (size, size) uint8, a small upright crop of the face.

    Returns:
        (size * size,) float32; the product of two such is their correlation, -1..1.
    """
    flat = crop.astype(np.float32).ravel()
    flat -= flat.mean()
    length = float(np.linalg.norm(flat))
    return flat / np.float32(length) if length > 0 else flat


def _continued(before: _Track | None, face_id: int, box: Box, at: float, appearance: Floats | None) -> _Track:
    """The track of a face that was seen again, or for the first time."""
    if before is None or at <= before.seen_at:
        return _Track(face_id, box, at, at, appearance=appearance)
    elapsed = at - before.placed_at
    if elapsed <= 0:
        return _Track(face_id, box, at, at, before.speed, appearance)
    speed = tuple((now - was) / elapsed for now, was in zip(box.centre, before.box.centre, strict=True))
    mean = tuple(
        NEWEST_SPEED_SHARE * now + (1 - NEWEST_SPEED_SHARE) * was
        for now, was in zip(speed, before.speed, strict=True)
    )
    if (
        appearance is not None
        and before.appearance is not None
        and appearance.shape == before.appearance.shape
    ):
        appearance = 0.8 * before.appearance + np.float32(0.2) * appearance
        appearance = appearance / np.float32(max(float(np.linalg.norm(appearance)), 1e-6))
    return _Track(face_id, box, at, at, (mean[0], mean[1]), appearance)


def _score(track: _Track, box: Box, appearance: Floats | None, at: float) -> float:
    if appearance is None or track.appearance is None or appearance.shape != track.appearance.shape:
        return likeness(track.expected(at), box)
    correlation = float(track.appearance @ appearance)
    # A face that was hidden for a moment may have moved on; but then its appearance must be the same.
    max_distance = MAX_DISTANCE + (
        DISTANCE_GROWTH * (at - track.seen_at) if correlation >= SAME_APPEARANCE else 0.0
    )
    score = likeness(track.expected(at), box, max_distance)
    return max(score + correlation, 0.01) if score > 0 else 0.0


def _matched(
    tracks: Sequence[_Track], boxes: Sequence[Box], appearances: Sequence[Floats | None], at: float
) -> dict[int, int]:
    """The number of each index in ``boxes`` that belongs to a known face."""
    scores = {
        (track.face_id, index): _score(track, box, appearances[index], at)
        for track in tracks
        for index, box in enumerate(boxes)
    }
    ids: dict[int, int] = {}
    for (face_id, index), score in sorted(scores.items(), key=lambda pair: -pair[1]):
        if score > 0 and index not in ids and face_id not in ids.values():
            ids[index] = face_id
    _exchange(ids, scores)
    return ids


def _exchange(ids: dict[int, int], scores: dict[tuple[int, int], float]) -> None:
    """Exchange two numbers wherever both fit the other box and the sum of the scores grows."""
    indexes = sorted(ids)
    for first in indexes:
        for second in indexes:
            one, other = ids[first], ids[second]
            swapped = scores[other, first], scores[one, second]
            kept = scores[one, first], scores[other, second]
            if first < second and min(swapped) > 0 and sum(swapped) > sum(kept):
                ids[first], ids[second] = other, one
