"""Two models on the same faces: read, counted while it goes on, and summed up at any moment."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from fer_desktop.analysis.batch import Result, UnreadableFile, analyse_all
from fer_desktop.analysis.comparison_rows import pair_rows
from fer_desktop.analysis.counter import FrameCounter
from fer_desktop.analysis.folder_labels import FolderLabels, look_cropped
from fer_desktop.analysis.job import check_any
from fer_desktop.analysis.model_pair import FacePair, ModelPair, PairAnalyser, PairAnalysis, face_pairs
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.totals import KEPT, labels_of
from fer_desktop.explain.model_comparison import emotions_note
from fer_desktop.vision.sources.targets import Listing, list_files
from training.core.mcnemar import McNemarTest, mcnemar_test
from training.core.metrics import Agreement, agreement

Watch = Callable[[Result, Sequence[FacePair]], None]


@dataclass(frozen=True)
class LabelledComparison:
    """How both do on the same faces of a labelled folder; of pictures alone, one face each.

    Attributes:
        test: How many each reads as labelled, A first, and McNemar's test.
        not_found: Labelled pictures on which no face was found.
        several: Pictures with several faces; the largest one counts.
        unlabelled: Pictures in folders that name no emotion that both know; they are left out.
        videos: Frames of videos, which are left out: those of one video are no readings of their own.
    """

    test: McNemarTest
    not_found: int = 0
    several: int = 0
    unlabelled: int = 0
    videos: int = 0


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
        counts: Faces by the prediction of A (rows) and of B (columns), in the order of the pair's emotions.
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
    labelled: LabelledComparison | None = None

    @property
    def agreement(self) -> Agreement | None:
        """How far both agree; None without a face."""
        return agreement(np.array(self.counts, np.int64))

    def disagreements(self, emotions: Sequence[str], first: str = "", second: str = "") -> int:
        """On how many faces both disagree.

        Args:
            emotions: The pair's.
            first: Only those that A reads as this; empty: any.
            second: Only those that B reads as this; empty: any.
        """
        return sum(
            count
            for by_first, row in zip(emotions, self.counts, strict=True)
            for by_second, count in zip(emotions, row, strict=True)
            if by_first != by_second and first in ("", by_first) and second in ("", by_second)
        )

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Comparison:
        """A comparison that came as JSON, as ``dataclasses.asdict`` gives it."""
        labelled = values["labelled"]
        return cls(
            **{
                **values,
                "counts": tuple(map(tuple, values["counts"])),
                "problems": tuple((file, reason) for file, reason in values["problems"]),
                "labelled": labelled
                and LabelledComparison(**{**labelled, "test": McNemarTest(**labelled["test"])}),
            }
        )

    def as_json(self, pair: ModelPair, identity: Mapping[str, Any]) -> dict[str, Any]:
        """What ``compare --json`` prints, as plain JSON values.

        Args:
            pair: The models.
            identity: What it was made with, as ``model_pair.identity`` gives it.
        """
        found = self.agreement
        return {
            "provenance": identity,
            "pictures": self.pictures,
            "videos": self.videos,
            "video_frames": self.video_frames,
            "without_a_face": self.empty,
            "unreadable": self.unreadable,
            "problems": [list(problem) for problem in self.problems],
            "note": emotions_note(pair.names, pair.further_emotions, pair.emotions),
            "emotions": list(pair.emotions),
            "counts": [list(row) for row in self.counts],
            "faces": found.faces if found else 0,
            "agreed": found.agreed if found else 0,
            "agreement": found.share if found else None,
            "agreement_interval": list(found.interval) if found else None,
            "kappa": found.kappa if found else None,
            "labelled": _labelled_json(self.labelled) if self.labelled else None,
        }


def _labelled_json(labelled: LabelledComparison) -> dict[str, Any]:
    test = labelled.test
    values = {**asdict(test), **{name: count for name, count in vars(labelled).items() if name != "test"}}
    if not test.faces:
        return values | {"accuracy_a": None, "accuracy_b": None, "p_value": None}
    for letter, accuracy, interval in zip("ab", test.accuracies, test.intervals, strict=True):
        values |= {f"accuracy_{letter}": accuracy, f"accuracy_{letter}_interval": list(interval)}
    return values


class ComparisonCounter:
    """Counts what both models read. Holds figures alone, however many faces there are."""

    def __init__(self, emotions: Sequence[str], labels: FolderLabels | None = None) -> None:
        """Start at nothing.

        Args:
            emotions: Those that both know.
            labels: Where the pictures come from a labelled folder.
        """
        self.frames = FrameCounter()
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
        self.frames.add(analysis)
        for face in faces:
            self._counts[face.labels] += 1
        if self._labels is not None:
            self._add_labelled(analysis.source, analysis.position is not None, faces)

    def add_unreadable(self, problem: UnreadableFile) -> None:
        """Count something that could not be read."""
        self.frames.add_unreadable(problem.frames)
        if len(self._problems) < KEPT:
            self._problems.append((problem.file, problem.reason))

    def comparison(self) -> Comparison:
        """What all of it comes to."""
        frames = self.frames
        return Comparison(
            frames.summary(),
            frames.pictures,
            frames.videos,
            frames.video_frames,
            frames.empty,
            frames.unreadable,
            tuple(map(tuple, self._counts.tolist())),
            tuple(self._problems),
            self._labelled() if self._labels is not None else None,
        )

    def _add_labelled(self, file: str, video: bool, faces: Sequence[FacePair]) -> None:
        label = self.label_of(file)
        if video:
            self._left_out["videos"] += 1
        elif label is None:
            self._left_out["unlabelled"] += 1
        elif not faces:
            self._left_out["not_found"] += 1
        else:
            largest = max(faces, key=lambda face: face.box.area)
            first, second = (self._emotions[index] == label for index in largest.labels)
            self._right[int(first), int(second)] += 1
            self._left_out["several"] += len(faces) > 1

    def _labelled(self) -> LabelledComparison:
        (_, only_second), (only_first, both) = self._right.tolist()
        test = mcnemar_test(int(self._right.sum()), both, only_first, only_second)
        return LabelledComparison(test, **self._left_out)


def list_targets(targets: Sequence[str]) -> Listing:
    """The files to read.

    Raises:
        SourceError: There is none at all.
    """
    listing = list_files(targets)
    check_any(listing)
    return listing


class PairRun:
    """One comparison over files and folders, the same from the command line and from the window.

    Attributes:
        pair: The models.
        listing: The files, and what stood in the way.
        counter: Counts.
    """

    def __init__(self, pair: ModelPair, targets: Sequence[str], listing: Listing) -> None:
        """Nothing is read yet.

        Args:
            pair: The models.
            targets: What was asked for.
            listing: What is there.
        """
        self.pair, self.listing = pair, listing
        self._labels = labels_of(targets, listing.paths, pair.emotions)
        self.counter = ComparisonCounter(pair.emotions, self._labels)

    def looks_cropped(self) -> bool:
        """Whether the pictures look like cropped faces; some of them are read for it."""
        return look_cropped(self.listing.paths, self._labels)

    def carry_out(
        self,
        analysers: Sequence[PairAnalyser],
        write: Callable[[Sequence[Row]], None],
        watch: Watch,
        cancel: threading.Event | None = None,
    ) -> None:
        """Have both models read everything.

        Args:
            analysers: One a thread.
            write: Takes the rows of each frame.
            watch: Called with each result, and its faces, once it is counted and its rows are written.
            cancel: Set to end early.

        Raises:
            OutputError: the rows cannot be written.
        """
        results = analyse_all(self.listing, analysers, cancel)
        try:
            for result in results:
                faces: list[FacePair] = []
                if isinstance(result, PairAnalysis):
                    faces = face_pairs(result, self.pair.emotions)
                    self.counter.add(result, faces)
                    write(pair_rows(result, faces, self.pair, self.counter.label_of(result.source)))
                elif isinstance(result, UnreadableFile):
                    self.counter.add_unreadable(result)
                watch(result, faces)
        finally:
            results.close()
