"""A session in figures: what a face looked like for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.live.reading_history import Readings, Times
from fer_desktop.vision.inference.reject_option import NOT_SURE, doubtful
from training.core.untrusted.spreadsheet_text import escaped


@dataclass(frozen=True, slots=True)
class LabelTime:
    """How long a face was read as one thing.

    Attributes:
        label: An emotion, or ``NOT_SURE``.
        share: The part of the time in which the face was read, 0..1.
        longest: The longest span without another label and without a gap, in seconds.
    """

    label: str
    share: float
    longest: float


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """The figures of one face.

    Attributes:
        seconds: How long it was read; gaps do not count.
        labels: One entry an emotion, in the model's order, and one for ``NOT_SURE``.
        changes: How often one emotion followed another. Doubt and gaps in between are none in themselves:
            happy, uncertain, happy is no change; happy, uncertain, sad is one.
    """

    seconds: float
    labels: tuple[LabelTime, ...]
    changes: int


def summarise(readings: Readings, emotions: Sequence[str], confidence_threshold: float) -> SessionSummary:
    """Sum up the readings of a face. Each counts until the next one's time; the last one has none yet.

    Args:
        readings: Of one face.
        emotions: In the order of its probabilities.
        confidence_threshold: As ``reject_option.doubtful`` has it.
    """
    names = (*emotions, NOT_SURE)
    known = readings.known
    states = np.full(len(known), -1)
    states[known] = readings.probabilities[known].argmax(axis=1)
    states[known] = np.where(
        doubtful(readings.probabilities[known], confidence_threshold), len(emotions), states[known]
    )
    sure = states[(states >= 0) & (states < len(emotions))]
    spans = np.append(np.diff(readings.times), 0.0)[: len(states)]
    seconds = np.bincount(states[known], spans[known], len(names)) if known.any() else np.zeros(len(names))
    longest = _longest(states, spans, len(names))
    total = float(seconds.sum())
    return SessionSummary(
        seconds=total,
        labels=tuple(
            LabelTime(name, float(seconds[index]) / total if total else 0.0, longest[index])
            for index, name in enumerate(names)
        ),
        changes=int(np.count_nonzero(np.diff(sure))),
    )


def summary_text(summary: SessionSummary, face_id: int) -> str:
    """The figures as lines of words and numbers, with tabs between, as spreadsheets take them."""
    lines = [f"Face {face_id}", "Looks\tShare of time, %\tLongest, s"]
    lines += [
        f"{escaped(entry.label)}\t{entry.share * 100:.1f}\t{entry.longest:.1f}" for entry in summary.labels
    ]
    lines += [f"Read for, s\t{summary.seconds:.1f}", f"Changes\t{summary.changes}"]
    return "\n".join(lines) + "\n"


def _longest(states: npt.NDArray[np.int_], spans: Times, count: int) -> list[float]:
    """The longest run of each state, in seconds."""
    longest = np.zeros(count)
    if len(states):
        starts = np.flatnonzero(np.diff(states, prepend=states[0] - 1))
        runs, seconds = states[starts], np.add.reduceat(spans, starts)
        np.maximum.at(longest, runs[runs >= 0], seconds[runs >= 0])
    return [float(seconds) for seconds in longest]
