"""What a run comes to: counted while it goes on, and put together at any moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.counter import FrameCounter
from fer_desktop.analysis.folder_labels import FolderLabels
from fer_desktop.analysis.output.earlier_rows import Earlier
from fer_desktop.explain.no_face import is_small
from fer_desktop.vision.types import Analysis
from training.core.metrics import classification_report

KEPT: Final = 200
"""Unreadable files that a summary names; all of them are counted."""


@dataclass(frozen=True)
class Labelled:
    """How the readings of a labelled folder compare with its labels; of pictures alone, one face each.

    Attributes:
        figures: As ``classification_report`` gives them; None where no face was found at all.
        not_found: Pictures on which no face was found, by label.
        several: Pictures with several faces; the largest one counts.
        unlabelled: Pictures in folders that name no emotion; they are left out.
        videos: Frames of videos, which are left out: those of one video are no readings of their own.
    """

    figures: dict[str, Any] | None
    not_found: dict[str, int]
    several: int
    unlabelled: int
    videos: int


@dataclass(frozen=True)
class Summary:
    """What a run comes to, as plain values.

    Attributes:
        sentence: Everything that was counted, in one line.
        pictures: Pictures read.
        videos: Videos read, at least in part.
        video_frames: Frames read from them.
        faces: Faces found.
        empty: Pictures and frames without a face.
        unreadable: What could not be read.
        looks: Faces by the label that was read, in the model's order.
        problems: The first ``KEPT`` that could not be read: path (may be empty) and reason.
        labelled: For a labelled folder; else None.
        faceless: Pictures without a face; frames of videos are no such pictures.
        small_faceless: How many of them are small, as ``no_face.is_small`` says.
        cropped: Whether the pictures look like cropped faces, as ``folder_labels.look_cropped`` says.
    """

    sentence: str
    pictures: int
    videos: int
    video_frames: int
    faces: int
    empty: int
    unreadable: int
    looks: dict[str, int]
    problems: tuple[tuple[str, str], ...] = ()
    labelled: Labelled | None = None
    faceless: int = 0
    small_faceless: int = 0
    cropped: bool = False

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Summary:
        """A summary that came as JSON."""
        labelled = values["labelled"]
        problems = tuple((file, reason) for file, reason in values["problems"])
        return cls(**{**values, "problems": problems, "labelled": Labelled(**labelled) if labelled else None})


@dataclass
class _Truth:
    """Counts of a labelled folder."""

    labels: FolderLabels
    confusion: np.ndarray[Any, np.dtype[np.int64]]
    not_found: Counter[str] = field(default_factory=Counter)
    several: int = 0
    unlabelled: int = 0
    videos: int = 0


class Totals:
    """Counts analyses, and what an earlier run left.

    Attributes:
        counter: What was read so far.
        cropped: As in ``Summary``.
    """

    def __init__(
        self, emotions: Sequence[str], labels: FolderLabels | None = None, cropped: bool = False
    ) -> None:
        """Start at nothing.

        Args:
            emotions: The model's, in its order.
            labels: Where the pictures come from a labelled folder.
            cropped: As in ``Summary``.
        """
        self.cropped = cropped
        self._faceless = self._small_faceless = 0
        self.counter = FrameCounter()
        self._emotions = tuple(emotions)
        self._looks: Counter[str] = Counter()
        self._problems: list[tuple[str, str]] = []
        size = len(self._emotions)
        self._truth = _Truth(labels, np.zeros((size, size), np.int64)) if labels else None

    def add(self, analysis: Analysis) -> None:
        """Count one analysis."""
        self.counter.add(analysis)
        if analysis.position is None and not analysis.faces:
            self._faceless += 1
            self._small_faceless += is_small(analysis.frame_size)
        faces = [(face.label, face.box.area) for face in analysis.faces]
        self._count(analysis.source, analysis.position is not None, 1, faces)

    def add_unreadable(self, problem: UnreadableFile) -> None:
        """Count something that could not be read."""
        self.counter.add_unreadable(problem.frames)
        if len(self._problems) < KEPT:
            self._problems.append((problem.file, problem.reason))

    def add_earlier(self, earlier: Earlier) -> None:
        """Count a part of an earlier run."""
        entry = earlier.entry
        if entry.video:
            self.counter.videos += entry.frames > 0 and entry.file != self.counter.last_source
            self.counter.video_frames += entry.frames
            self.counter.last_source = entry.file
        else:
            self.counter.pictures += entry.frames
            self._faceless += entry.empty
            self._small_faceless += earlier.small_faceless
        self.counter.faces += entry.faces
        self.counter.empty += entry.empty
        damaged = entry.damaged
        for reason in entry.errors:
            self.add_unreadable(UnreadableFile(entry.file, reason, damaged))
            damaged = 0
        faces = [(row["prediction"], int(row["width"]) * int(row["height"])) for row in earlier.faces]
        self._count(entry.file, entry.video, entry.frames, faces)

    def summary(self) -> Summary:
        """What all of it comes to."""
        counter = self.counter
        return Summary(
            counter.summary(),
            counter.pictures,
            counter.videos,
            counter.video_frames,
            counter.faces,
            counter.empty,
            counter.unreadable,
            {name: self._looks[name] for name in self._emotions},
            tuple(self._problems),
            self._labelled(),
            self._faceless,
            self._small_faceless,
            self.cropped,
        )

    def _count(self, file: str, video: bool, frames: int, faces: Sequence[tuple[str, int]]) -> None:
        self._looks.update(label for label, _ in faces)
        if self._truth is None or frames == 0:
            return
        if video:
            self._truth.videos += frames
            return
        label = self._truth.labels.label_of(file)
        if label is None:
            self._truth.unlabelled += 1
        elif not faces:
            self._truth.not_found[label] += 1
        else:
            read = max(faces, key=lambda face: face[1])[0]
            self._truth.confusion[self._emotions.index(label), self._emotions.index(read)] += 1
            self._truth.several += len(faces) > 1

    def _labelled(self) -> Labelled | None:
        truth = self._truth
        if truth is None:
            return None
        return Labelled(
            classification_report(truth.confusion, self._emotions) if truth.confusion.any() else None,
            {name: truth.not_found[name] for name in self._emotions if truth.not_found[name]},
            truth.several,
            truth.unlabelled,
            truth.videos,
        )


def labels_of(targets: Sequence[str], files: Iterable[Path], emotions: Sequence[str]) -> FolderLabels | None:
    """The labels of these files, where they come from a labelled folder; else None."""
    labels = FolderLabels(targets, emotions)
    return labels if labels.labelled(files) else None
