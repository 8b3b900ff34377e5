"""The recall of each emotion, gathered while the validation faces are read."""

from typing import Any, Final

import keras
import numpy as np
from keras import ops

FOUND: Final = "found"
"""Name of the metric."""


class FoundByEmotion(keras.metrics.Metric):
    """Counts the faces of each emotion, and those of them that are read right.

    Args:
        emotions: How many there are.
    """

    def __init__(self, emotions: int) -> None:
        super().__init__(name=FOUND)
        self.faces = self.add_variable((emotions,), "zeros", name="faces")
        self.right = self.add_variable((emotions,), "zeros", name="right")

    def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> None:
        """Add faces by their one-hot labels and probabilities (n, emotions), and weights (n,)."""
        labels = ops.cast(y_true, "float32")
        if sample_weight is not None:
            # Faces that fill up a batch weigh nothing; all others count once.
            labels *= ops.cast(ops.reshape(sample_weight, (-1, 1)) > 0, "float32")
        right = ops.cast(ops.equal(ops.argmax(y_true, axis=-1), ops.argmax(y_pred, axis=-1)), "float32")
        self.faces.assign_add(ops.sum(labels, axis=0))
        self.right.assign_add(ops.sum(labels * right[:, None], axis=0))

    def result(self) -> Any:
        """The mean recall of the emotions that occur."""
        there = ops.cast(self.faces > 0, "float32")
        recall = self.right / ops.maximum(self.faces, 1.0)
        return ops.sum(recall * there) / ops.maximum(ops.sum(there), 1.0)

    def by_emotion(self, names: tuple[str, ...]) -> dict[str, float | None]:
        """The recall of each, 0 to 1; None where no face has the emotion."""
        faces, right = np.asarray(self.faces), np.asarray(self.right)
        return {
            name: float(right[index] / faces[index]) if faces[index] else None
            for index, name in enumerate(names)
        }
