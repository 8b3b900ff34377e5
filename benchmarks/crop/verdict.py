"""What follows for the margin and for the training's augmentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.crop.found import FoundBoxes
from benchmarks.crop.known import MARGINS
from benchmarks.crop.readings import Gain, Readings, chosen_elsewhere, paired_gain

NO_MARGIN = MARGINS.index(0.0)


@dataclass(frozen=True, eq=False)
class Comparison:
    """The margins on the same found faces.

    Attributes:
        accuracy: (margins,), 0..1.
        loss: (margins,), mean of minus the logarithm of the true emotion's probability.
        gains: Of accuracy over margin 0.
        loss_gains: Of loss over margin 0; below 0 is better.
        best: Index of the margin with the highest accuracy.
        level: Indexes of the margins whose accuracy cannot be told from the best one's.
        gain_elsewhere: Over margin 0 when the margin is chosen on other faces.
    """

    accuracy: NDArray[np.float64]
    loss: NDArray[np.float64]
    gains: list[Gain]
    loss_gains: list[Gain]
    best: int
    level: list[int]
    gain_elsewhere: Gain


def compare_margins(found: Sequence[FoundBoxes], seed: int) -> Comparison:
    """Compare the margins over one or more searches of the same sample; each box counts as one."""
    right = np.concatenate([one.readings.right for one in found], axis=1)
    loss = np.concatenate([one.readings.loss for one in found], axis=1)
    people = np.concatenate([one.faces for one in found])
    readings = Readings(right, loss)
    best = int(readings.accuracy.argmax())
    behind = [paired_gain(way, right[best], people) for way in right]
    return Comparison(
        accuracy=readings.accuracy,
        loss=np.asarray(loss.mean(axis=1), np.float64),
        gains=[paired_gain(right[NO_MARGIN], way, people) for way in right],
        loss_gains=[paired_gain(loss[NO_MARGIN], way, people) for way in loss],
        best=best,
        level=[index for index, gain in enumerate(behind) if gain.low <= 0],
        gain_elsewhere=paired_gain(right[NO_MARGIN], chosen_elsewhere(right, people, seed), people),
    )


@dataclass(frozen=True)
class Coverage:
    """How much of what the detector delivers at a margin lies within the augmentation, each 0..1.

    Attributes:
        across: Shift to the side.
        down: Shift up or down.
        enlarged: Size of the face in its crop.
        all: All three at once.
        right_within: Accuracy on the faces of which all three are within.
        right_beyond: Accuracy on the others.
        true_within: Accuracy on the former at their true squares.
        true_beyond: Accuracy on the latter at theirs.
    """

    across: float
    down: float
    enlarged: float
    all: float
    right_within: float
    right_beyond: float
    true_within: float
    true_beyond: float


def coverage(found: FoundBoxes, margin: float, shift: float, scale: tuple[float, float]) -> Coverage:
    """Compare the boxes with the largest shift and the range of scales of a training.

    Args:
        found: What a search found.
        margin: One of ``MARGINS``.
        shift: In pixels of 48.
        scale: Smallest and largest scaling.
    """
    seen = found.seen_by_model(margin)
    across, down = (np.abs(seen[:, :2]) <= shift).T
    enlarged = (scale[0] <= seen[:, 2]) & (seen[:, 2] <= scale[1])
    everything = across & down & enlarged
    right, truth = found.readings.right[MARGINS.index(margin)], found.at_truth.right[0, found.faces]
    parts = across, down, enlarged, everything
    accuracies = right[everything], right[~everything], truth[everything], truth[~everything]
    return Coverage(*(float(part.mean()) if part.size else float("nan") for part in (*parts, *accuracies)))


def group_rows(found: FoundBoxes) -> Mapping[str, tuple[float, float, float, Readings]]:
    """For each value of each group: the rate, the boxes' median shift down and side, and the readings."""
    rows = {}
    for name, values in found.groups.items():
        for value in np.unique(values):
            part = found.where(name, value)
            rate = len(part.faces) / float((values == value).sum())
            down, side = np.median(part.displacement()[:, 1:], axis=0) if part.boxes else (np.nan, np.nan)
            rows[f"{name} {value}"] = rate, float(down), float(side), part.readings
    return rows
