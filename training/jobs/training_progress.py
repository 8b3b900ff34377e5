"""How a training goes, as events."""

import time
from collections.abc import Sequence
from typing import Any, Final

from training.history import EpochRow, elapsed_seconds, recall_of
from training.jobs.desk import SECONDS_BETWEEN, Desk
from training.progress import Recall
from training.time_left import TimeLeft

_FIGURES: Final = ("loss", "cross_entropy", "accuracy", "val_loss", "val_accuracy")


class TrainingProgress:
    """A ``Progress`` that emits events and, between steps, is a place to be held or stopped.

    Args:
        desk: Emits.
        emotions: What the network tells apart.
    """

    def __init__(self, desk: Desk, emotions: tuple[str, ...]) -> None:
        self._desk = desk
        self._emotions = emotions
        self._done = self._steps = 0
        self._time_left = TimeLeft()
        self._last_event = float("-inf")

    def say(self, line: str) -> None:
        """A message."""
        self._desk.say(line)

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """``started``."""
        self._done, self._steps = len(history), steps
        self._desk.kept = len(history)
        self._time_left.starts(epochs, steps, history)
        self._desk.emit(
            "started",
            epochs=epochs,
            done=len(history),
            steps=steps,
            emotions=list(self._emotions),
            history=[{"epoch": int(row["epoch"]), **self._figures(row)} for row in history],
            elapsed=elapsed_seconds(history),
            seconds_left=_whole(self._time_left.seconds(0)),
        )

    def step(self, done: int) -> None:
        """``step``, at most four a second; waits while the training is held."""
        now = time.monotonic()
        self._time_left.step_is_done()
        self._desk.check()
        if now - self._last_event >= SECONDS_BETWEEN:
            self._last_event = now
            left = self._time_left.seconds(done)
            self._desk.emit(
                "step", epoch=self._done + 1, step=done, steps=self._steps, seconds_left=_whole(left)
            )
        self._time_left.goes_on()

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """``epoch``."""
        self._done = self._desk.kept = int(row["epoch"])
        self._time_left.epoch_is_done(self._done, row["seconds"])
        self._desk.emit(
            "epoch",
            epoch=self._done,
            epochs=epochs,
            **self._figures(row),
            seconds=row["seconds"],
            elapsed=row.get("elapsed"),
            seconds_left=_whole(self._time_left.seconds(0)),
        )

    def _figures(self, row: EpochRow) -> dict[str, Any]:
        return {name: row.get(name) for name in _FIGURES} | {"recall": recall_of(row, self._emotions)}


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds)
