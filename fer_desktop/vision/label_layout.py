"""Where the labels of faces stand, so that no label covers another; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]

FACE: Final = 100.0
"""Pixels that a label rather goes aside than to cover a face wholly."""


class Rectangle(NamedTuple):
    """Upper left corner, width and height, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def shared(self, other: Rectangle) -> float:
        """The area that both cover, in pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)


def label_positions(
    boxes: Sequence[Rectangle],
    sizes: Sequence[tuple[float, float]],
    area: tuple[float, float],
    gap: float,
) -> list[Rectangle]:
    """A position for each label.

    It stands under its box, in the middle; above it where there is no room. Where it would cover the label
    of an earlier face, it goes to the nearest place at its box where it covers none, rather beside faces than
    over them; where there is no such place, to the one where it covers the least.

    Args:
        boxes: Of the faces.
        sizes: Width and height of each label.
        area: Width and height of the picture; labels that are no larger stay inside.
        gap: Between a box and its label.
    """
    placed: list[Rectangle] = []
    for box, size in zip(boxes, sizes, strict=True):
        usual = _usual(box, size, area, gap)
        if any(usual.shared(other) for other in placed):
            usual = _best(box, usual, boxes, placed, area, gap)
        placed.append(usual)
    return placed


def _usual(box: Rectangle, size: tuple[float, float], area: tuple[float, float], gap: float) -> Rectangle:
    width, height = size
    below = box.bottom + gap
    top = below if below + height <= area[1] else box.top - gap - height
    return _inside(Rectangle(box.left + (box.width - width) / 2, top, width, height), area)


def _best(
    box: Rectangle,
    usual: Rectangle,
    boxes: Sequence[Rectangle],
    placed: Sequence[Rectangle],
    area: tuple[float, float],
    gap: float,
) -> Rectangle:
    """The place that covers no label, or the least of them; then the nearest one, and least over faces."""
    candidates = _candidates(box, usual, placed, area, gap)
    away = np.abs(candidates[:, :2] - usual[:2]).sum(axis=1)
    faces = _shared(candidates, np.array(boxes)) / (usual.width * usual.height)
    best = np.lexsort((away + FACE * faces, _shared(candidates, np.array(placed))))[0]
    return usual._replace(left=float(candidates[best, 0]), top=float(candidates[best, 1]))


def _candidates(
    box: Rectangle, usual: Rectangle, placed: Sequence[Rectangle], area: tuple[float, float], gap: float
) -> Array:
    """Under and above the box, and at the edges of all labels that stand already: (candidates, 4)."""
    width, height = usual.width, usual.height
    tops = {usual.top, box.bottom + gap, box.top - gap - height}
    lefts = {usual.left, box.left, box.right - width}
    for other in placed:
        tops |= {other.bottom + 1, other.top - height - 1}
        lefts |= {other.left - width - 1, other.right + 1}
    across, down = np.meshgrid(sorted(lefts), sorted(tops))
    across = np.maximum(np.minimum(across.ravel(), area[0] - width), 0.0)
    down = np.maximum(np.minimum(down.ravel(), area[1] - height), 0.0)
    return np.column_stack((across, down, np.full_like(down, width), np.full_like(down, height)))


def _shared(candidates: Array, others: Array) -> Array:
    """The total area that each candidate (candidates, 4) shares with others (others, 4): (candidates,)."""
    near, far = candidates[:, None, :2], candidates[:, None, :2] + candidates[:, None, 2:]
    sides = np.minimum(far, others[:, :2] + others[:, 2:]) - np.maximum(near, others[:, :2])
    shared: Array = np.maximum(sides, 0.0).prod(axis=2).sum(axis=1)
    return shared


def _inside(rectangle: Rectangle, area: tuple[float, float]) -> Rectangle:
    left = max(min(rectangle.left, area[0] - rectangle.width), 0.0)
    return rectangle._replace(left=left, top=max(min(rectangle.top, area[1] - rectangle.height), 0.0))
