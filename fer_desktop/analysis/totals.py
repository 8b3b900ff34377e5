"""What a job comes to: counted while it goes on, and summed up at any moment."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.folder_labels import FolderLabels
from fer_desktop.analysis.job_summary import Labelled, Summary
from fer_desktop.analysis.output.earlier_rows import Earlier
from fer_desktop.analysis.output.rows import is_below_quality, quality_of
from fer_desktop.analysis.pair_analyser import FacePair, PairAnalysis
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.explain.no_face import is_small
from fer_desktop.vision.types import Analysis, FaceReading
from training.core.mcnemar import mcnemar_test
from training.core.metrics import classification_report

KEPT: Final = 200
"""Unreadable files that a summary names; all of them are counted."""
_Counts = np.ndarray[Any, np.dtype[np.int64]]
_Face = tuple[Sequence[str], int]
"""What each model predicts for a face, and the area of its box."""


@dataclass
class _Truth:
    """Counts of a labelled folder; ``confusion`` by label and by the prediction of each model."""

    labels: FolderLabels
    confusion: _Counts
    not_found: Counter[str] = field(default_factory=Counter)
    several: int = 0
    unlabelled: int = 0
    videos: int = 0


class Totals:
    """Counts analyses by one model or by two, and what an earlier run left. Holds figures alone.

    Attributes:
        pictures: Pictures read.
        videos: Videos read, at least in part.
        video_frames: Frames read from them.
        faces: Faces found on all of them.
        empty: Pictures and video frames without a face.
        unreadable: What could not be read: files, folders and names that do not exist.
        damaged_frames: Frames of videos that could not be decoded.
        excluded: Frames of videos that a person has excluded; their faces count nowhere else.
        low_quality: Faces below the minimum quality; they count nowhere else.
        cropped: As in ``Summary``.
    """

    def __init__(
        self,
        emotions: Sequence[str],
        labels: FolderLabels | None = None,
        cropped: bool = False,
        models: int = 1,
        minimum_quality: float = 0.0,
    ) -> None:
        """Start at nothing.

        Args:
            emotions: The model's, in its order; of two models those that both know.
            labels: Where the pictures come from a labelled folder.
            cropped: As in ``Summary``.
            models: How many models read each face, 1 or 2.
            minimum_quality: Faces below this, 0..1, are left out of the figures.
        """
        self.pictures = self.videos = self.video_frames = 0
        self.faces = self.empty = self.unreadable = self.damaged_frames = self.excluded = 0
        self.low_quality, self._minimum_quality = 0, minimum_quality
        self.cropped = cropped
        self._faceless = self._small_faceless = 0
        # A video that goes on is no further one, however its path was written when it was begun.
        self._last_source: str | None = None
        self._begun: set[str] = set()
        self._index = {name: index for index, name in enumerate(emotions)}
        self._counts: _Counts = np.zeros((len(emotions),) * models, np.int64)
        self._problems: list[tuple[str, str]] = []
        shape = (len(emotions),) * (models + 1)
        self._truth = _Truth(labels, np.zeros(shape, np.int64)) if labels else None

    @property
    def files(self) -> int:
        """Files read, or given up."""
        return self.pictures + self.videos + self.unreadable

    def label_of(self, file: str) -> str | None:
        """What the folder of a picture says; None where there is no such thing."""
        return self._truth.labels.label_of(file) if self._truth else None

    def add(self, analysis: Analysis) -> None:
        """Count one analysis."""
        video, empty = analysis.position is not None, not analysis.faces
        if isinstance(analysis, PairAnalysis):
            faces: list[_Face] = [
                (pair.predictions, pair.box.area) for pair in analysis.pairs if self.counts(pair)
            ]
        else:
            faces = [((face.label,), face.box.area) for face in analysis.faces if self.counts(face)]
        low = len(analysis.faces) - len(faces)
        if empty and not video:
            self._faceless += 1
            self._small_faceless += is_small(analysis.frame_size)
        self._count(analysis.source, video, 1, int(empty), faces, low)

    def counts(self, face: FaceReading | FacePair) -> bool:
        """Whether a face has the minimum quality."""
        score = quality_of(face.quality).get("quality")
        return not is_below_quality(score, self._minimum_quality)

    def add_unreadable(self, problem: UnreadableFile) -> None:
        """Count something that could not be read: a whole file, frames of a video, or its annotations."""
        self.damaged_frames += problem.frames
        self.unreadable += not (problem.frames or problem.annotations)
        if len(self._problems) < KEPT:
            self._problems.append((problem.file, problem.reason))

    def add_earlier(self, earlier: Earlier) -> None:
        """Count a part of an earlier run by one model."""
        entry = earlier.entry
        if not entry.video:
            self._faceless += entry.empty
            self._small_faceless += earlier.small_faceless
        damaged = entry.damaged
        for reason in entry.errors:
            self.add_unreadable(UnreadableFile(entry.file, reason, damaged))
            damaged = 0
        kept = [
            row for row in earlier.faces if not is_below_quality(row.get("quality"), self._minimum_quality)
        ]
        faces = [((row["prediction"],), int(row["width"]) * int(row["height"])) for row in kept]
        low = len(earlier.faces) - len(kept)
        self._count(earlier.path, entry.video, entry.frames, entry.empty, faces, low)

    def summary(self) -> Summary:
        """What all of it comes to."""
        by_first = self._counts if self._counts.ndim == 1 else self._counts.sum(axis=1)
        return Summary(
            self.sentence(),
            self.pictures,
            self.videos,
            self.video_frames,
            self.faces,
            self.empty,
            self.unreadable,
            dict(zip(self._index, by_first.tolist(), strict=True)),
            tuple(self._problems),
            self._labelled(),
            self._faceless,
            self._small_faceless,
            self.cropped,
            tuple(map(tuple, self._counts.tolist())) if self._counts.ndim == 2 else (),
            self.low_quality,
            self._minimum_quality,
        )

    def sentence(self) -> str:
        """One line, such as "99 pictures, 87 faces, 3 without a face, 1 unreadable"."""
        parts = []
        if self.pictures or not self.videos:
            one, many = translate("batch", "{n} picture"), translate("batch", "{n} pictures")
            parts.append(counted(self.pictures, one, many))
        if self.videos:
            videos = counted(self.videos, translate("batch", "{n} video"), translate("batch", "{n} videos"))
            one, many = translate("batch", "{n} frame"), translate("batch", "{n} frames")
            parts.append(f"{videos} ({counted(self.video_frames, one, many)})")
        parts.append(counted_faces(self.faces))
        if self.empty:
            parts.append(translate("batch", "{n} without a face").format(n=shown_number(self.empty)))
        if self.low_quality:
            one = translate("batch", "{n} face below the minimum quality")
            many = translate("batch", "{n} faces below the minimum quality")
            parts.append(counted(self.low_quality, one, many))
        if self.excluded:
            one, many = translate("batch", "{n} frame excluded"), translate("batch", "{n} frames excluded")
            parts.append(counted(self.excluded, one, many))
        if self.damaged_frames:
            one = translate("batch", "{n} frame could not be decoded")
            many = translate("batch", "{n} frames could not be decoded")
            parts.append(counted(self.damaged_frames, one, many))
        if self.unreadable:
            parts.append(translate("batch", "{n} unreadable").format(n=shown_number(self.unreadable)))
        return ", ".join(parts)

    def _count(
        self, file: str, video: bool, frames: int, empty: int, faces: Sequence[_Face], low: int
    ) -> None:
        if not video:
            self.pictures += frames
        elif frames:
            self.video_frames += frames
            if file != self._last_source:
                self._begun.add(os.path.abspath(file))
                self.videos = len(self._begun)
            self._last_source = file
        self.faces += len(faces)
        self.low_quality += low
        self.empty += empty
        for predictions, _ in faces:
            self._counts[self._indices(predictions)] += 1
        if self._truth is not None and frames:
            self._count_labelled(self._truth, file, video, frames, faces, low)

    def _count_labelled(
        self, truth: _Truth, file: str, video: bool, frames: int, faces: Sequence[_Face], low: int
    ) -> None:
        label = truth.labels.label_of(file)
        if video:
            truth.videos += frames
        elif label is None:
            truth.unlabelled += 1
        elif not faces:
            # A face that was found, and is left out, is no miss.
            truth.not_found[label] += not low
        else:
            largest = max(faces, key=lambda face: face[1])[0]
            truth.confusion[self._indices((label, *largest))] += 1
            truth.several += len(faces) > 1

    def _indices(self, names: Sequence[str]) -> tuple[int, ...]:
        return tuple(self._index[name] for name in names)

    def _labelled(self) -> Labelled | None:
        truth = self._truth
        if truth is None:
            return None
        figures, test = None, None
        if truth.confusion.ndim == 2:
            if truth.confusion.any():
                figures = classification_report(truth.confusion, tuple(self._index))
        else:
            every = np.arange(len(self._index))
            both = int(truth.confusion[every, every, every].sum())
            only_first = int(truth.confusion[every, every].sum()) - both
            only_second = int(truth.confusion[every, :, every].sum()) - both
            test = mcnemar_test(int(truth.confusion.sum()), both, only_first, only_second)
        not_found = {name: truth.not_found[name] for name in self._index if truth.not_found[name]}
        return Labelled(figures, not_found, truth.several, truth.unlabelled, truth.videos, test)


def counted_faces(number: int) -> str:
    """How many faces, in words."""
    return counted(number, translate("batch", "{n} face"), translate("batch", "{n} faces"))
