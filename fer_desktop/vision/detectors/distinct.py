"""One box a face: of boxes that cover each other, the surest one stays."""

from __future__ import annotations

from collections.abc import Sequence

from fer_desktop.vision.types import Box

SAME_FACE = 0.5
"""Nesting of two boxes from which they are taken for one face; heads side by side stay below it."""


def distinct(boxes: Sequence[Box], sureness: Sequence[float]) -> list[Box]:
    """Drop every box that covers, or is covered by, a surer one.

    A detector may find a face twice, at two sizes or places. This is greedy non-maximum suppression, by the
    part of the smaller box that is shared, so that a false face inside of a true one goes too.

    Args:
        boxes: What was found.
        sureness: How sure each is, in any unit; of equals the first one stays.

    Returns:
        The boxes that stay, the surest first.
    """
    kept: list[Box] = []
    for place in sorted(range(len(boxes)), key=lambda place: -sureness[place]):
        if all(boxes[place].nesting(other) <= SAME_FACE for other in kept):
            kept.append(boxes[place])
    return kept
