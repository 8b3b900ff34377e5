"""Stop a run that no longer gets better, and keep its best epoch; resumed runs do the same."""

from typing import Any

import keras

from training.checkpoint import Checkpoint
from training.history import EpochRow, best_epoch


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
