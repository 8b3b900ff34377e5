"""Two bundles on the same faces, with all that says whether one is better."""

import base64
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.calibration import FloatArray
from training.core.mcnemar import McNemarTest, mcnemar_test_of
from training.core.metrics import classification_report, confusion_matrix
from training.core.training_error import Note
from training.core.untrusted.network_trial import check_tried
from training.data.faces import FaceData, ProgressCallback, ignore_progress
from training.evaluation.leakage import seen_by
from training.evaluation.measurement import SEEN_AT_MOST
from training.export.litert import LiteRTNetwork

FLIPPED_AT_MOST: Final = 24
"""Faces of each kind that are handed on."""


class OtherClassesNote(Note):
    """Two models that have no two emotions in common."""

    template = "{model} knows other emotions, so the two cannot be compared."


class OtherFaceSizeNote(Note):
    """A model that reads faces of another size."""

    template = "{model} reads faces of {size} pixels, so each face was scaled to that size for it."


class FewerClassesNote(Note):
    """A model that knows some of the emotions alone."""

    template = "{model} knows only {emotions}, so both were compared on the {faces:,} faces of these."


class TrainedOnNote(Note):
    """A model that was trained on faces that it is measured on."""

    template = "{model} was trained on {seen:,} of these {faces:,} faces, so its figures are too good."


@dataclass(frozen=True, eq=False)
class ModelPredictions:
    """What one model says of faces.

    Attributes:
        index: int64 (n,), indexes of the predicted emotions.
        confidence: (n,), their probabilities, 0..1, among the emotions that it chose from.
        correct: bool (n,), whether they are the labels.
    """

    index: NDArray[np.int64]
    confidence: FloatArray
    correct: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class FlippedFaces:
    """Faces that one of two models predicts as labelled and the other does not.

    Attributes:
        faces: uint8 (n, size, size), all faces that were read.
        labels: (n,), indexes of the true emotions.
        new: What the new model says.
        old: What the other one says.
    """

    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    new: ModelPredictions
    old: ModelPredictions

    def as_json(self) -> dict[str, Any]:
        """``size``, ``only_new`` and ``only_old``, ``FLIPPED_AT_MOST`` of each, see ``docs/worker.md``.

        The most confident errors come first.
        """
        return {
            "size": self.faces.shape[1],
            "only_new": self._described(self.new.correct & ~self.old.correct, self.old.confidence),
            "only_old": self._described(self.old.correct & ~self.new.correct, self.new.confidence),
        }

    def _described(self, chosen: NDArray[np.bool_], confidence: FloatArray) -> list[dict[str, Any]]:
        index = np.flatnonzero(chosen)
        first = index[np.argsort(-confidence[index], kind="stable")][:FLIPPED_AT_MOST]
        return [
            {
                "face": base64.b64encode(self.faces[i].tobytes()).decode("ascii"),
                "label": int(self.labels[i]),
                "new": [int(self.new.index[i]), round(float(self.new.confidence[i]), 4)],
                "old": [int(self.old.index[i]), round(float(self.old.confidence[i]), 4)],
            }
            for i in first
        ]


@dataclass(frozen=True)
class BundleComparison:
    """Two bundles on the same faces.

    Attributes:
        faces: How many were read.
        new: Figures of the one, see ``bundle_figures``.
        old: Of the other; None where they cannot be compared.
        test: McNemar's test, the new one first; None likewise.
        notes: What keeps the figures from being comparable.
        emotions: Names of the rows and columns of the confusion matrices.
        flipped: Faces that only one predicts as labelled; None likewise.
    """

    faces: int
    new: dict[str, Any]
    old: dict[str, Any] | None
    test: McNemarTest | None
    notes: tuple[Note, ...] = ()
    emotions: tuple[str, ...] = ()
    flipped: FlippedFaces | None = None

    def as_json(self) -> dict[str, Any]:
        """Plain values, as in ``docs/worker.md``."""
        return {
            "faces": self.faces,
            "new": self.new,
            "old": self.old,
            "only_new": self.test.only_first if self.test else 0,
            "only_old": self.test.only_second if self.test else 0,
            "both": self.test.both if self.test else 0,
            "p": self.test.p_value if self.test else None,
            "difference": list(self.test.difference_interval) if self.test else None,
            "emotions": list(self.emotions),
            "flipped": self.flipped.as_json() if self.flipped else None,
            "notes": [note.as_json() for note in self.notes],
        }

    def __str__(self) -> str:
        """One or two sentences for a terminal."""
        if self.old is None or self.test is None:
            return " ".join(map(str, self.notes))
        sentence = (
            f"On the same {self.faces:,} faces, {self.old['name']} has an accuracy of "
            f"{self.old['accuracy']:.2%} and {self.new['name']} of {self.new['accuracy']:.2%}; "
            f"{self.test.only_first:,} faces are right only with {self.new['name']}, "
            f"{self.test.only_second:,} only with {self.old['name']} (McNemar p = {self.test.p_value:.2g})."
        )
        return " ".join([sentence, *map(str, self.notes)])


def compare_bundles(
    new: ModelBundle, old: ModelBundle, data: FaceData, on_progress: ProgressCallback = ignore_progress
) -> BundleComparison:
    """Have both read the faces of the emotions that both know, choosing among those alone.

    Args:
        new: A model that knows all of the data's emotions.
        old: Another.
        data: Faces of one split.
        on_progress: Told how many are read.
    """
    both = [name for name in data.emotions if name in old.labels]
    if len(both) < 2:
        emotions = list(data.emotions)
        figures, _ = _read(new, data, emotions, on_progress)
        notes: tuple[Note, ...] = (OtherClassesNote(model=old.name),)
        return BundleComparison(len(data), figures, None, None, notes, tuple(emotions))
    shared = data.where(np.isin(data.labels, [data.emotions.index(name) for name in both]))
    new_figures, new_read = _read(new, shared, both, on_progress)
    old_figures, old_read = _read(old, shared, both, on_progress)
    said: list[Note] = []
    if len(both) < len(data.emotions):
        said.append(FewerClassesNote(model=old.name, emotions=both, faces=len(shared)))
    if old.input_size != new.input_size:
        said.append(OtherFaceSizeNote(model=old.name, size=old.input_size))
    said += [note for model in (new, old) if (note := _note_on_seen(model, shared))]
    test = mcnemar_test_of(new_read.correct, old_read.correct)
    flipped = FlippedFaces(shared.faces, _labels(shared, both), new_read, old_read)
    return BundleComparison(len(shared), new_figures, old_figures, test, tuple(said), tuple(both), flipped)


def bundle_figures(name: str, report: dict[str, Any]) -> dict[str, Any]:
    """What a comparison says of one bundle.

    Args:
        name: Of the bundle.
        report: Figures as ``classification_report`` gives them.

    Returns:
        ``name``, ``accuracy`` (0 to 1), ``low`` and ``high``, the ends of its 95 % interval, ``macro_f1``,
        ``recall`` by emotion, None where no face has the emotion, and ``confusion``, the counts by true and
        predicted emotion.
    """
    low, high = report["accuracy_interval"]
    return {
        "name": name,
        "accuracy": report["accuracy"],
        "low": low,
        "high": high,
        "macro_f1": report["macro_average"]["f1"],
        "recall": {
            emotion: row["recall"] if row["support"] else None for emotion, row in report["per_class"].items()
        },
        "confusion": report["confusion"],
    }


def _labels(data: FaceData, emotions: list[str]) -> NDArray[np.int64]:
    """Labels as indexes of ``emotions``, which has all that occur."""
    index = [emotions.index(name) if name in emotions else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]


def _read(
    bundle: ModelBundle, data: FaceData, emotions: list[str], on_progress: ProgressCallback
) -> tuple[dict[str, Any], ModelPredictions]:
    """A bundle's figures, and what it says of each face; see ``_labels``."""
    labels = _labels(data, emotions)
    columns = [bundle.labels.index(name) for name in emotions]
    check_tried(bundle)
    probabilities = LiteRTNetwork(bundle.tflite_path).predict(
        data.sized(bundle.input_size).faces, on_progress
    )
    predictions = probabilities[:, columns].argmax(axis=1)
    report = classification_report(confusion_matrix(labels, predictions, len(emotions)), emotions)
    among = bundle.calibrated(probabilities)[:, columns]
    confidence = among[np.arange(len(data)), predictions] / among.sum(axis=1)
    return bundle_figures(bundle.name, report), ModelPredictions(
        predictions, confidence, predictions == labels
    )


def _note_on_seen(model: ModelBundle, data: FaceData) -> TrainedOnNote | None:
    seen = seen_by(model, data.sized(model.input_size).faces)
    if seen.mean() <= SEEN_AT_MOST:
        return None
    return TrainedOnNote(model=model.name, seen=int(seen.sum()), faces=len(seen))
