"""The lines of a report's charts, as points of an SVG; sums on arrays alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from fer_desktop.analysis.annotation.annotations import TimedText
from fer_desktop.live.reading_history import Readings
from fer_desktop.vision.inference.reject_option import doubtful
from fer_desktop.vision.types import Floats

WIDTH: Final = 900
HEIGHT: Final = 180
"""Units of the drawing; one is a pixel where the page is wide enough."""
COLUMNS: Final = 450
"""Points of a line at most; more cannot be told apart at this width."""
_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is drawn of one face.

    Attributes:
        lines: For each emotion, in the model's order, its lines: "x,y x,y …" from gap to gap.
        spans: (x, width, index of the most likely emotion, or −1 for uncertain) from left to right.
        ticks: (x, seconds since ``origin``) below the chart.
        markers: (x, label) of those that were set.
    """

    lines: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[float, float, int], ...]
    ticks: tuple[tuple[float, int], ...]
    markers: tuple[tuple[float, str], ...]


def timeline(
    readings: Readings,
    confidence_threshold: float,
    origin: float | None = None,
    markers: Sequence[TimedText] = (),
) -> Timeline:
    """Draw the readings of one face; of many, the mean of those that share a column.

    Args:
        readings: At least two, over more than no time.
        confidence_threshold: As ``reject_option.doubtful`` has it.
        origin: The time that is called 0; None: the first reading's.
        markers: Within the time of the readings.
    """
    first, last = float(readings.times[0]), float(readings.times[-1])
    columns = min(COLUMNS, len(readings.times))
    means = _means(readings, columns)
    step = WIDTH / columns
    x = (np.arange(columns) + 0.5) * step
    known = ~np.isnan(means[:, 0])
    states = np.full(columns, -2)
    states[known] = np.where(doubtful(means[known], confidence_threshold), -1, means[known].argmax(axis=1))
    return Timeline(
        lines=tuple(_lines(x, row, known) for row in means.T),
        spans=tuple(
            (round(start * step, 1), round((end - start) * step, 1), int(states[start]))
            for start, end in _runs(states)
            if states[start] > -2
        ),
        ticks=_ticks(first, last, first if origin is None else origin),
        markers=tuple(
            (round(WIDTH * (one.seconds - first) / (last - first), 1), one.text) for one in markers
        ),
    )


def _means(readings: Readings, columns: int) -> Floats:
    """(columns, emotions) the mean of each column, weighted by time; NaN where the face was not read."""
    times, rows = readings.times, readings.probabilities
    edges = np.linspace(times[0], times[-1], columns + 1)
    means = np.full((columns, rows.shape[1]), np.nan, np.float32)
    # Each reading counts until the next one's time, so a column without one shows the one before.
    starts = np.clip(np.searchsorted(times, edges[:-1], side="right") - 1, 0, len(times) - 1)
    ends = np.clip(np.searchsorted(times, edges[1:], side="left"), starts + 1, len(times))
    for column, (start, end) in enumerate(zip(starts, ends, strict=True)):
        part = rows[start:end]
        part = part[~np.isnan(part[:, 0])]
        if len(part):
            means[column] = part.mean(axis=0)
    return means


def _lines(x: npt.NDArray[Any], values: Floats, known: npt.NDArray[np.bool_]) -> tuple[str, ...]:
    y = HEIGHT * (1 - np.clip(values, 0.0, 1.0))
    return tuple(
        " ".join(f"{x[index]:.1f},{y[index]:.1f}" for index in range(start, end))
        for start, end in _runs(known.astype(int))
        if known[start]
    )


def _runs(states: npt.NDArray[np.int_]) -> list[tuple[int, int]]:
    """Where each run of one state starts and ends."""
    if not len(states):
        return []
    starts = [0, *(int(index) + 1 for index in np.flatnonzero(np.diff(states)))]
    return list(zip(starts, [*starts[1:], len(states)], strict=True))


def _ticks(first: float, last: float, origin: float) -> tuple[tuple[float, int], ...]:
    """Five to ten round times."""
    seconds = last - first
    step = next((step for step in _STEPS if seconds / step <= 10), math.ceil(seconds / 10 / 3600) * 3600)
    begin = math.ceil((first - origin) / step) * step
    return tuple(
        (round(WIDTH * (at + origin - first) / seconds, 1), at)
        for at in range(begin, int(last - origin) + 1, step)
    )
