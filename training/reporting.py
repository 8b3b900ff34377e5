"""Tells a ``Progress`` how Keras gets on."""

import time
from typing import Any, Final

import keras

from training.data.telling import Telling, silent
from training.history import EpochRow, recall_of
from training.progress import Progress

VALIDATING: Final = "Reading the validation faces"


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
        told: Telling = silent,
    ) -> None:
        super().__init__()
        self._progress = progress
        self._epochs = epochs
        self._history = history
        self._emotions = emotions
        self._told = told
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
        self._told(VALIDATING, 0, None)

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """An epoch is done."""
        row = self._history[-1]
        self._progress.epoch(row, self._epochs, recall_of(row, self._emotions))
