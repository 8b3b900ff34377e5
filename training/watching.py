"""What watches over the epochs of a run: whether they lead anywhere, what they give, how long they take."""

import time
from typing import Any

import keras
import numpy as np

from training.checkpoint import Checkpoint
from training.errors import TrainingError
from training.history import CROSS_ENTROPY, ELAPSED, RECALL, elapsed_seconds
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
            recall = self.model.found.by_emotion(self._emotions)
            logs |= {f"{RECALL}{name}": value for name, value in recall.items() if value is not None}
