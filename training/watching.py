"""What watches over the epochs of a run: whether they lead anywhere, and how long they take."""

import time
from typing import Any

import keras
import numpy as np

from training.checkpoint import Checkpoint
from training.errors import TrainingError
from training.reporting import Reporting


class DivergedError(TrainingError):
    """The loss is no number any more; nothing that follows could be of use."""


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
        raise DivergedError(
            f"The training diverged in epoch {epoch + 1}: its loss is no number. Start again with a lower "
            f"--learning-rate{f', after removing {saved}' if epoch else ''}."
        )


class Stopwatch(keras.callbacks.Callback):
    """Adds the seconds of the epoch to its figures, without those in which it was held up."""

    def __init__(self, reporting: Reporting) -> None:
        super().__init__()
        self._reporting = reporting

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Start anew."""
        self._start = time.monotonic()

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Add what passed."""
        if logs is not None:
            logs["seconds"] = time.monotonic() - self._start - self._reporting.held_up
