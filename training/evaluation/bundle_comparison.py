"""Two bundles on the same faces, with all that says whether one is better."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.mcnemar import McNemarTest, mcnemar_test_of
from training.core.metrics import classification_report, confusion_matrix
from training.core.training_error import Note
from training.core.untrusted.network_trial import check_tried
from training.data.faces import FaceData, ProgressCallback, ignore_progress
from training.evaluation.leakage import seen_by
from training.evaluation.measurement import SEEN_AT_MOST
from training.export.litert import LiteRTNetwork


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


@dataclass(frozen=True)
class BundleComparison:
    """Two bundles on the same faces.

    Attributes:
        faces: How many were read.
        new: Figures of the one, see ``bundle_figures``.
        old: Of the other; None where they cannot be compared.
        test: McNemar's test, the new one first; None likewise.
        notes: What keeps the figures from being comparable.
    """

    faces: int
    new: dict[str, Any]
    old: dict[str, Any] | None
    test: McNemarTest | None
    notes: tuple[Note, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values, as in ``docs/worker.md``."""
        return {
            "faces": self.faces,
            "new": self.new,
            "old": self.old,
            "only_new": self.test.only_first if self.test else 0,
            "only_old": self.test.only_second if self.test else 0,
            "p": self.test.p_value if self.test else None,
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
        figures, _ = _read(new, data, list(data.emotions), on_progress)
        return BundleComparison(len(data), figures, None, None, (OtherClassesNote(model=old.name),))
    shared = data.where(np.isin(data.labels, [data.emotions.index(name) for name in both]))
    new_figures, new_right = _read(new, shared, both, on_progress)
    old_figures, old_right = _read(old, shared, both, on_progress)
    notes: list[Note] = []
    if len(both) < len(data.emotions):
        notes.append(FewerClassesNote(model=old.name, emotions=both, faces=len(shared)))
    if old.input_size != new.input_size:
        notes.append(OtherFaceSizeNote(model=old.name, size=old.input_size))
    notes += [note for model in (new, old) if (note := _note_on_seen(model, shared))]
    test = mcnemar_test_of(new_right, old_right)
    return BundleComparison(len(shared), new_figures, old_figures, test, tuple(notes))


def bundle_figures(name: str, report: dict[str, Any]) -> dict[str, Any]:
    """What a comparison says of one bundle.

    Args:
        name: Of the bundle.
        report: Figures as ``classification_report`` gives them.

    Returns:
        ``name``, ``accuracy`` (0 to 1), ``low`` and ``high``, the ends of its 95 % interval, ``macro_f1``,
        and ``recall`` by emotion, None where no face has the emotion.
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
    }


def _read(
    bundle: ModelBundle, data: FaceData, emotions: list[str], on_progress: ProgressCallback
) -> tuple[dict[str, Any], NDArray[np.bool_]]:
    """A bundle's figures, and which faces it reads right, (n,); ``emotions`` has all labels that occur."""
    index = [emotions.index(name) if name in emotions else -1 for name in data.emotions]
    labels = np.array(index, np.int64)[data.labels]
    columns = [bundle.labels.index(name) for name in emotions]
    check_tried(bundle)
    probabilities = LiteRTNetwork(bundle.tflite_path).predict(
        data.sized(bundle.input_size).faces, on_progress
    )
    predictions = probabilities[:, columns].argmax(axis=1)
    report = classification_report(confusion_matrix(labels, predictions, len(emotions)), emotions)
    return bundle_figures(bundle.name, report), np.asarray(predictions == labels)


def _note_on_seen(model: ModelBundle, data: FaceData) -> TrainedOnNote | None:
    seen = seen_by(model, data.sized(model.input_size).faces)
    if seen.mean() <= SEEN_AT_MOST:
        return None
    return TrainedOnNote(model=model.name, seen=int(seen.sum()), faces=len(seen))
