"""Keras callbacks of a run: progress, divergence, recall per class, early stopping."""

import time
from typing import Any, Final

import keras
import numpy as np
from keras import ops

from training.core.history import (
    CROSS_ENTROPY,
    ELAPSED,
    RECALL,
    EpochRow,
    best_epoch,
    elapsed_seconds,
    recall_of,
)
from training.core.stages import ProgressStage
from training.core.training_error import TrainingError
from training.data.faces import ProgressCallback, ignore_progress
from training.fitting.checkpoint import Checkpoint
from training.fitting.progress import Progress


class EarlyStopping(keras.callbacks.Callback):
    """Decides by the checkpoint's history alone; to stand after the checkpoint among the callbacks."""

    def __init__(self, checkpoint: Checkpoint, patience: int) -> None:
        super().__init__()
        self._checkpoint = checkpoint
        self._patience = patience

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Keep the epoch if it is the best; stop after too many that were not."""
        history = self._checkpoint.history
        if best_epoch(history) == len(history):
            self._checkpoint.keep_as_best()
        if is_over(history, self._patience):
            self.model.stop_training = True


def is_over(history: list[EpochRow], patience: int) -> bool:
    """Whether the last ``patience`` epochs brought no better validation accuracy; never if it is 0."""
    return patience > 0 and len(history) - best_epoch(history) >= patience


MEAN_RECALL: Final = "mean_recall"
"""Name of the metric."""


class PerClassRecall(keras.metrics.Metric):
    """Counts the faces of each emotion, and those of them that are read right.

    Args:
        emotions: How many there are.
    """

    def __init__(self, emotions: int) -> None:
        super().__init__(name=MEAN_RECALL)
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


class Reporting(keras.callbacks.Callback):
    """Hands a run's steps and epochs to a ``Progress``; to stand after the checkpoint.

    Attributes:
        held_up: Seconds of this epoch in which the ``Progress`` let the run wait.
        held_up_in_all: Those of all epochs of this session.
    """

    def __init__(
        self,
        progress: Progress,
        epochs: int,
        history: list[EpochRow],
        emotions: tuple[str, ...],
        on_progress: ProgressCallback = ignore_progress,
    ) -> None:
        super().__init__()
        self._progress = progress
        self._epochs = epochs
        self._history = history
        self._emotions = emotions
        self._on_progress = on_progress
        self.held_up = self.held_up_in_all = 0.0

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """An epoch begins."""
        self.held_up = 0.0

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """A step is done."""
        start = time.monotonic()
        self._progress.step(batch + 1)
        waited = time.monotonic() - start
        self.held_up += waited
        self.held_up_in_all += waited

    def on_test_begin(self, logs: Any = None) -> None:
        """The validation begins."""
        self._on_progress(ProgressStage.VALIDATION, 0, None)

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """An epoch is done."""
        row = self._history[-1]
        self._progress.epoch(row, self._epochs, recall_of(row, self._emotions))


class DivergedError(TrainingError):
    """The loss is no number any more; nothing that follows could be of use."""

    template = (
        "Training diverged in epoch {epoch}: the loss is not a number. Restart with a lower learning rate."
    )
    option_hint = "Use --learning-rate; delete {folder} first, if it exists."


class Divergence(keras.callbacks.Callback):
    """Ends a run whose loss is no number."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        super().__init__()
        self._checkpoint = checkpoint

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Raise ``DivergedError`` if the loss is no number."""
        if logs is None or np.isfinite(logs["loss"]):
            return
        saved = self._checkpoint.folder
        raise DivergedError(epoch=epoch + 1, folder=saved)


class Stopwatch(keras.callbacks.Callback):
    """Adds the seconds of the epoch, and of the run so far, without those in which it was held up.

    Args:
        reporting: Knows how long it was held up.
        checkpoint: Knows the earlier sessions of the run.
        begun: When this session began, by ``time.monotonic``.
    """

    def __init__(self, reporting: Reporting, checkpoint: Checkpoint, begun: float) -> None:
        super().__init__()
        self._reporting = reporting
        self._before = elapsed_seconds(checkpoint.history)
        self._begun = begun

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Start anew."""
        self._start = time.monotonic()

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Add what passed."""
        if logs is not None:
            now = time.monotonic()
            logs["seconds"] = now - self._start - self._reporting.held_up
            logs[ELAPSED] = self._before + now - self._begun - self._reporting.held_up_in_all


class EpochFigures(keras.callbacks.Callback):
    """Adds what Keras does not report of an epoch; to stand before the checkpoint.

    Args:
        emotions: What the network tells apart.
    """

    def __init__(self, emotions: tuple[str, ...]) -> None:
        super().__init__()
        self._emotions = emotions

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Add the recall of each emotion that has validation faces."""
        if logs is None:
            return
        logs[CROSS_ENTROPY] = logs.pop(CROSS_ENTROPY)
        # The validation has no other loss than this.
        logs.pop(f"val_{CROSS_ENTROPY}", None)
        if "val_loss" in logs:
            recall = self.model.recall_metric.by_emotion(self._emotions)
            logs |= {f"{RECALL}{name}": value for name, value in recall.items() if value is not None}
