"""What a job comes to, as plain values: by one model, or by two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from fer_desktop.analysis.job_models import ModelPair
from fer_desktop.explain.model_comparison import emotions_note
from training.core.mcnemar import McNemarTest
from training.core.metrics import Agreement, agreement


@dataclass(frozen=True)
class Labelled:
    """How the readings of a labelled folder compare with its labels; of pictures alone, one face each.

    Attributes:
        figures: By one model: as ``classification_report`` gives them; None where no face was found at all.
        not_found: Pictures on which no face was found, by label.
        several: Pictures with several faces; the largest one counts.
        unlabelled: Pictures in folders that name no emotion; they are left out.
        videos: Frames of videos, which are left out: those of one video are no readings of their own.
        test: By two models: how many each reads as labelled, A first, and McNemar's test; else None.
    """

    figures: dict[str, Any] | None
    not_found: dict[str, int]
    several: int = 0
    unlabelled: int = 0
    videos: int = 0
    test: McNemarTest | None = None

    @property
    def missed(self) -> int:
        """Pictures on which no face was found."""
        return sum(self.not_found.values())


@dataclass(frozen=True)
class Summary:
    """What a job comes to.

    Attributes:
        sentence: Everything that was counted, in one line.
        pictures: Pictures read.
        videos: Videos read, at least in part.
        video_frames: Frames read from them.
        faces: Faces found.
        empty: Pictures and frames without a face.
        unreadable: What could not be read.
        looks: Faces by the prediction of the first model, in the order of the emotions.
        problems: The first ``KEPT`` that could not be read: path (may be empty) and reason.
        labelled: For a labelled folder; else None.
        faceless: Pictures without a face; frames of videos are no such pictures.
        small_faceless: How many of them are small, as ``no_face.is_small`` says.
        cropped: Whether the pictures look like cropped faces, as ``folder_labels.look_cropped`` says.
        low_quality: Faces below the minimum quality, which are counted nowhere else.
        minimum_quality: That minimum, 0..1.
        counts: By two models: faces by the prediction of A (rows) and of B (columns); else empty.
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
    counts: tuple[tuple[int, ...], ...] = ()
    low_quality: int = 0
    minimum_quality: float = 0.0

    @property
    def agreement(self) -> Agreement | None:
        """How far two models agree; None without a face, and of one model."""
        return agreement(np.array(self.counts, np.int64)) if self.counts else None

    def disagreements(self, first: str = "", second: str = "") -> int:
        """On how many faces two models disagree.

        Args:
            first: Only those that A reads as this; empty: any.
            second: Only those that B reads as this; empty: any.
        """
        return sum(
            count
            for by_first, row in zip(self.looks, self.counts, strict=True)
            for by_second, count in zip(self.looks, row, strict=True)
            if by_first != by_second and first in ("", by_first) and second in ("", by_second)
        )

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Summary:
        """A summary that came as JSON, as ``dataclasses.asdict`` gives it."""
        labelled = values["labelled"]
        if labelled:
            test = labelled.get("test")
            labelled = Labelled(**{**labelled, "test": McNemarTest(**test) if test else None})
        problems = tuple((file, reason) for file, reason in values["problems"])
        counts = tuple(map(tuple, values.get("counts", ())))
        return cls(**{**values, "problems": problems, "labelled": labelled, "counts": counts})


def comparison_json(summary: Summary, pair: ModelPair, provenance: Mapping[str, Any]) -> dict[str, Any]:
    """What ``compare --json`` prints, as plain JSON values.

    Args:
        summary: By two models.
        pair: They.
        provenance: What it was made with, as ``pair.identity`` gives it.
    """
    found = summary.agreement
    return {
        "provenance": provenance,
        "pictures": summary.pictures,
        "videos": summary.videos,
        "video_frames": summary.video_frames,
        "without_a_face": summary.empty,
        "unreadable": summary.unreadable,
        "below_minimum_quality": summary.low_quality,
        "problems": [list(problem) for problem in summary.problems],
        "note": emotions_note(pair.names, pair.further_emotions, pair.emotions),
        "emotions": list(pair.emotions),
        "counts": [list(row) for row in summary.counts],
        "faces": found.faces if found else 0,
        "agreed": found.agreed if found else 0,
        "agreement": found.share if found else None,
        "agreement_interval": list(found.interval) if found else None,
        "kappa": found.kappa if found else None,
        "labelled": _labelled_json(summary.labelled) if summary.labelled else None,
    }


def _labelled_json(labelled: Labelled) -> dict[str, Any]:
    test = labelled.test
    assert test is not None
    left_out = {name: getattr(labelled, name) for name in ("several", "unlabelled", "videos")}
    values = {**asdict(test), "not_found": labelled.missed, **left_out}
    if not test.faces:
        return values | {"accuracy_a": None, "accuracy_b": None, "p_value": None}
    for letter, accuracy, interval in zip("ab", test.accuracies, test.intervals, strict=True):
        values |= {f"accuracy_{letter}": accuracy, f"accuracy_{letter}_interval": list(interval)}
    return values
