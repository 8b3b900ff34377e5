"""How far two models agree: counted while a comparison runs, and put together at any moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.counter import FrameCounter
from fer_desktop.analysis.folder_labels import FolderLabels
from fer_desktop.analysis.model_pair import FacePair, PairAnalysis
from fer_desktop.analysis.scores import wilson_interval
from fer_desktop.analysis.totals import KEPT
from training.core.mcnemar import Discordance

Counts = npt.NDArray[np.int64]
"""(emotions, emotions); rows are what A says, columns what B says."""


@dataclass(frozen=True)
class Agreement:
    """How far both agree.

    Attributes:
        faces: How many both read; at least 1.
        agreed: On how many both say the same.
        low: Lower end of the 95 % interval (Wilson) of the share on which they agree, 0..1.
        high: Upper end.
        kappa: As ``kappa`` gives it.
    """

    faces: int
    agreed: int
    low: float
    high: float
    kappa: float | None

    @property
    def share(self) -> float:
        """The part of the faces on which both say the same, 0..1."""
        return self.agreed / self.faces


def agreement(counts: Counts) -> Agreement | None:
    """How far both agree; None without a face."""
    faces, agreed = int(counts.sum()), int(np.trace(counts))
    if not faces:
        return None
    return Agreement(faces, agreed, *wilson_interval(agreed / faces, faces), kappa(counts))


def kappa(counts: Counts) -> float | None:
    """The agreement beyond chance (Cohen 1960): 1 is all, 0 what chance alone would give, below 0 is less.

    kappa = (p - c) / (1 - c), where p is the part on which both agree and c the part on which they would if
    each gave its labels as often as it does, but to faces drawn by lot: the sum over the emotions of the
    product of both shares.

    Returns:
        None without a face, or where both say one and the same of every face, so that chance explains all.
    """
    faces = int(counts.sum())
    if not faces:
        return None
    by_chance = int(counts.sum(axis=1) @ counts.sum(axis=0))
    if by_chance == faces * faces:
        return None
    chance = by_chance / (faces * faces)
    return float((np.trace(counts) / faces - chance) / (1.0 - chance))


@dataclass(frozen=True)
class LabelledPair:
    """How both do on the same faces of a labelled folder; of pictures alone, one face each.

    Attributes:
        faces: How many.
        both: How many both read as their folder says.
        only_first: How many A alone does.
        only_second: How many B alone does.
        p_value: How likely such a difference is between equally good models, by McNemar's exact test; 0..1.
        not_found: Labelled pictures on which no face was found.
        several: Pictures with several faces; the largest one counts.
        unlabelled: Pictures in folders that name no emotion that both know; they are left out.
        videos: Frames of videos, which are left out: those of one video are no readings of their own.
    """

    faces: int = 0
    both: int = 0
    only_first: int = 0
    only_second: int = 0
    p_value: float = 1.0
    not_found: int = 0
    several: int = 0
    unlabelled: int = 0
    videos: int = 0

    @property
    def right(self) -> tuple[int, int]:
        """How many A reads as their folder says, and how many B does."""
        return self.both + self.only_first, self.both + self.only_second


@dataclass(frozen=True)
class Comparison:
    """What a comparison comes to, as plain values.

    Attributes:
        sentence: Everything that was counted, in one line.
        pictures: Pictures read.
        videos: Videos read, at least in part.
        video_frames: Frames read from them.
        empty: Pictures and frames without a face.
        unreadable: What could not be read.
        counts: Faces by what A says (rows) and what B says (columns), in the order of the pair's emotions.
        problems: The first ``KEPT`` that could not be read: path (may be empty) and reason.
        labelled: For a labelled folder; else None.
    """

    sentence: str
    pictures: int
    videos: int
    video_frames: int
    empty: int
    unreadable: int
    counts: tuple[tuple[int, ...], ...]
    problems: tuple[tuple[str, str], ...] = ()
    labelled: LabelledPair | None = None

    @property
    def agreement(self) -> Agreement | None:
        """How far both agree; None without a face."""
        return agreement(np.array(self.counts, np.int64))

    def differing(self, emotions: Sequence[str], first: str = "", second: str = "") -> int:
        """On how many faces both differ.

        Args:
            emotions: The pair's.
            first: Only those of which A says this; empty: any.
            second: Only those of which B says this; empty: any.
        """
        return sum(
            count
            for said_first, row in zip(emotions, self.counts, strict=True)
            for said_second, count in zip(emotions, row, strict=True)
            if said_first != said_second and first in ("", said_first) and second in ("", said_second)
        )

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Comparison:
        """A comparison that came as JSON."""
        labelled = values["labelled"]
        return cls(
            **{
                **values,
                "counts": tuple(map(tuple, values["counts"])),
                "problems": tuple((file, reason) for file, reason in values["problems"]),
                "labelled": LabelledPair(**labelled) if labelled else None,
            }
        )


class PairTotals:
    """Counts what both models read. Holds figures alone, however many faces there are."""

    def __init__(self, emotions: Sequence[str], labels: FolderLabels | None = None) -> None:
        """Start at nothing.

        Args:
            emotions: Those that both know.
            labels: Where the pictures come from a labelled folder.
        """
        self.counter = FrameCounter()
        self._emotions = tuple(emotions)
        self._counts = np.zeros((len(self._emotions), len(self._emotions)), np.int64)
        self._problems: list[tuple[str, str]] = []
        self._labels = labels
        self._right = np.zeros((2, 2), np.int64)
        self._left_out = dict.fromkeys(("not_found", "several", "unlabelled", "videos"), 0)

    def label_of(self, file: str) -> str | None:
        """What the folder of a picture says; None where there is no such thing."""
        return self._labels.label_of(file) if self._labels else None

    def add(self, analysis: PairAnalysis, faces: Sequence[FacePair]) -> None:
        """Count the faces of one frame."""
        self.counter.add(analysis)
        for face in faces:
            self._counts[face.labels] += 1
        if self._labels is not None:
            self._compare(analysis.source, analysis.position is not None, faces)

    def add_unreadable(self, problem: UnreadableFile) -> None:
        """Count something that could not be read."""
        self.counter.add_unreadable(problem.frames)
        if len(self._problems) < KEPT:
            self._problems.append((problem.file, problem.reason))

    def comparison(self) -> Comparison:
        """What all of it comes to."""
        counter = self.counter
        return Comparison(
            counter.summary(),
            counter.pictures,
            counter.videos,
            counter.video_frames,
            counter.empty,
            counter.unreadable,
            tuple(map(tuple, self._counts.tolist())),
            tuple(self._problems),
            self._labelled() if self._labels is not None else None,
        )

    def _compare(self, file: str, video: bool, faces: Sequence[FacePair]) -> None:
        label = self.label_of(file)
        if video:
            self._left_out["videos"] += 1
        elif label is None:
            self._left_out["unlabelled"] += 1
        elif not faces:
            self._left_out["not_found"] += 1
        else:
            largest = max(faces, key=lambda face: face.box.area)
            first, second = (self._emotions[place] == label for place in largest.labels)
            self._right[int(first), int(second)] += 1
            self._left_out["several"] += len(faces) > 1

    def _labelled(self) -> LabelledPair:
        (_, only_second), (only_first, both) = self._right.tolist()
        # Here and not in the window, where it would stand still for a second while SciPy is brought in.
        p_value = Discordance(only_first, only_second).p_value
        return LabelledPair(int(self._right.sum()), both, only_first, only_second, p_value, **self._left_out)
