"""Two models on the same faces, with all that says whether one is better."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.mcnemar import Discordance, discordance
from training.core.metrics import key_figures
from training.data.faces import PUBLIC_TEST, FaceData, Telling, silent
from training.evaluation.leakage import seen_by
from training.evaluation.measurement import SEEN_AT_MOST
from training.export.litert import LiteRTNetwork


def compare(old: ModelBundle, new: ModelBundle, data: FaceData) -> str:
    """What two models read right of the validation faces, in a sentence.

    Args:
        old: A model that knows all of the data's emotions.
        new: Another.
        data: Faces with their splits.
    """
    if PUBLIC_TEST not in data.splits:
        return f"{old.name} and {new.name} cannot be compared: there are no faces of {PUBLIC_TEST}."
    faces = data.split(PUBLIC_TEST)
    old_right, new_right = (_right(bundle, faces) for bundle in (old, new))
    return (
        f"On the same {len(faces):,} faces of {PUBLIC_TEST}: {old.name} reads {old_right.mean():.2%} right, "
        f"{new.name} {new_right.mean():.2%}; {int((new_right & ~old_right).sum()):,} faces are right only "
        f"now, {int((old_right & ~new_right).sum()):,} only before."
    )


def _right(bundle: ModelBundle, data: FaceData) -> NDArray[np.bool_]:
    probabilities = LiteRTNetwork(bundle.tflite_path).predict(data.faces)
    columns = [bundle.labels.index(name) for name in data.emotions]
    return np.asarray(probabilities[:, columns].argmax(axis=1) == data.labels)


@dataclass(frozen=True)
class Side:
    """What one of the two reads.

    Attributes:
        name: Of the model.
        accuracy: The part of faces that it reads right, 0 to 1.
        low: Lower end of its 95 % interval.
        high: Upper end.
        macro_f1: 0 to 1.
        recall: By emotion, 0 to 1; None where no face has the emotion.
    """

    name: str
    accuracy: float
    low: float
    high: float
    macro_f1: float
    recall: dict[str, float | None]


@dataclass(frozen=True)
class Duel:
    """How both did.

    Attributes:
        faces: How many were read.
        new: The one.
        old: The other; None where they cannot be compared.
        difference: The faces that only one reads right; None likewise.
        note: What keeps the figures from being comparable, or None.
    """

    faces: int
    new: Side
    old: Side | None
    difference: Discordance | None
    note: str | None

    def as_json(self) -> dict[str, Any]:
        """Plain values, as in ``docs/worker.md``."""
        return {
            "faces": self.faces,
            "new": vars(self.new),
            "old": vars(self.old) if self.old else None,
            "only_new": self.difference.only_first if self.difference else 0,
            "only_old": self.difference.only_second if self.difference else 0,
            "p": self.difference.p_value if self.difference else None,
            "note": self.note,
        }


def duel(new: ModelBundle, old: ModelBundle, data: FaceData, told: Telling = silent) -> Duel:
    """Let both read the faces of the emotions that both know, choosing among those alone.

    Args:
        new: A model that knows all of the data's emotions.
        old: Another.
        data: Faces of one split.
        told: Told how many are read.
    """
    both = [name for name in data.emotions if name in old.labels]
    if len(both) < 2 or old.input_size != new.input_size:
        emotions = list(data.emotions)
        side, _ = _side(new, data, _labels(data, emotions), emotions, told)
        reason = "knows other emotions" if len(both) < 2 else "reads faces of another size"
        return Duel(len(data), side, None, None, f"{old.name} {reason}, so the two cannot be compared.")
    shared = data.where(np.isin(data.labels, [data.emotions.index(name) for name in both]))
    labels = _labels(shared, both)
    new_side, new_right = _side(new, shared, labels, both, told)
    old_side, old_right = _side(old, shared, labels, both, told)
    notes = [_note_on_emotions(old, both, len(shared))] if len(both) < len(data.emotions) else []
    notes += [note for model in (new, old) if (note := _note_on_seen(model, shared))]
    return Duel(len(shared), new_side, old_side, discordance(new_right, old_right), " ".join(notes) or None)


def _labels(data: FaceData, emotions: list[str]) -> NDArray[np.int64]:
    """The faces' labels as indexes into ``emotions``, which has all that occur."""
    index = [emotions.index(name) if name in emotions else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]


def _side(
    bundle: ModelBundle, data: FaceData, labels: NDArray[np.int64], emotions: list[str], told: Telling
) -> tuple[Side, NDArray[np.bool_]]:
    """A model's figures, and which faces it reads right."""
    columns = [bundle.labels.index(name) for name in emotions]
    network = LiteRTNetwork(bundle.tflite_path)
    probabilities = network.predict(data.faces, told)
    read = probabilities[:, columns].argmax(axis=1)
    right = np.asarray(read == labels)
    figures = key_figures(read, labels, len(emotions))
    assert figures is not None  # a split has faces
    low, high = figures["accuracy_interval"]
    recall = {
        name: float(right[labels == label].mean()) if (labels == label).any() else None
        for label, name in enumerate(emotions)
    }
    return Side(bundle.name, figures["accuracy"], low, high, figures["macro_f1"], recall), right


def _note_on_emotions(old: ModelBundle, both: list[str], faces: int) -> str:
    return f"{old.name} knows only {', '.join(both)}, so both were compared on the {faces:,} faces of these."


def _note_on_seen(model: ModelBundle, data: FaceData) -> str:
    seen = seen_by(model, data.faces)
    if seen.mean() <= SEEN_AT_MOST:
        return ""
    return (
        f"{model.name} was trained on {int(seen.sum()):,} of these {len(seen):,} faces, so its figures are "
        "too good."
    )
