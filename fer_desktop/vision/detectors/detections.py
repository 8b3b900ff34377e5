"""What a detector says of a face, and non-maximum suppression: one box a face."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fer_desktop.vision.types import UPRIGHT, Box, Pose

SAME_FACE = 0.5
"""Nesting of two boxes from which they are taken for one face; heads side by side stay below it."""


def nms(boxes: Sequence[Box], scores: Sequence[float]) -> list[Box]:
    """Drop every box that covers, or is covered by, one with a higher score.

    A detector may find a face twice, at two sizes or places. This is greedy non-maximum suppression, by the
    part of the smaller box that is shared, so that a false face inside of a true one goes too.

    Args:
        boxes: What was found.
        scores: Of each box, in any unit; of equals the first one stays.

    Returns:
        The boxes that stay, the highest score first.
    """
    kept: list[Box] = []
    for index in sorted(range(len(boxes)), key=lambda index: -scores[index]):
        if all(boxes[index].nesting(other) <= SAME_FACE for other in kept):
            kept.append(boxes[index])
    return kept


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face that was found.

    Attributes:
        box: Where, in pixels of the picture: the square that a model is to read, rotated by ``pose.roll``.
        score: The detector's confidence, in its own unit; higher is better.
        pose: How the face is held.
        whole: Whether it is the whole picture, and to be read without a margin.
    """

    box: Box
    score: float = 1.0
    pose: Pose = UPRIGHT
    whole: bool = False


def non_max_suppression(faces: Sequence[FoundFace], known: Sequence[FoundFace] = ()) -> list[FoundFace]:
    """One box a face, as ``nms`` says; none of those that cover one of ``known``, which all stay."""
    boxes = [*(face.box for face in known), *(face.box for face in faces)]
    most = max((face.score for face in faces), default=0.0)
    scores = [most + 1.0 + face.score for face in known] + [face.score for face in faces]
    # Of equal boxes, the face that ``nms`` keeps: a known one, or else the one with the highest score.
    ordered = [*known, *sorted(faces, key=lambda face: -face.score)]
    by_box = {face.box: face for face in reversed(ordered)}
    return [by_box[box] for box in nms(boxes, scores)]


def centred_box(centre: tuple[float, float], side: float) -> Box:
    """The square of whole pixels that is nearest."""
    whole = max(1, round(side))
    return Box(round(centre[0] - whole / 2), round(centre[1] - whole / 2), whole, whole)
