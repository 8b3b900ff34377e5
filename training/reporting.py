"""Tells a ``Progress`` how Keras gets on."""

from typing import Any

import keras

from training.history import EpochRow
from training.progress import Progress


class Reporting(keras.callbacks.Callback):
    """Hands a run's steps and epochs to a ``Progress``; to stand after the checkpoint."""

    def __init__(self, progress: Progress, epochs: int, history: list[EpochRow]) -> None:
        super().__init__()
        self._progress = progress
        self._epochs = epochs
        self._history = history

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """A step is done."""
        self._progress.step(batch + 1)

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """An epoch is done."""
        self._progress.epoch(self._history[-1], self._epochs)
