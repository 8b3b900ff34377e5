"""Tells a ``Progress`` how Keras gets on."""

import time
from typing import Any

import keras

from training.history import EpochRow
from training.progress import Progress


class Reporting(keras.callbacks.Callback):
    """Hands a run's steps and epochs to a ``Progress``; to stand after the checkpoint.

    Attributes:
        held_up: Seconds of this epoch in which the ``Progress`` let the run wait.
    """

    def __init__(
        self, progress: Progress, epochs: int, history: list[EpochRow], emotions: tuple[str, ...]
    ) -> None:
        super().__init__()
        self._progress = progress
        self._epochs = epochs
        self._history = history
        self._emotions = emotions
        self.held_up = 0.0

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """An epoch begins."""
        self.held_up = 0.0

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """A step is done."""
        start = time.monotonic()
        self._progress.step(batch + 1)
        self.held_up += time.monotonic() - start

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """An epoch is done."""
        validated = logs is not None and "val_loss" in logs
        recall = self.model.found.by_emotion(self._emotions) if validated else None
        self._progress.epoch(self._history[-1], self._epochs, recall)
