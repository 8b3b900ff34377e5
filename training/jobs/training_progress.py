"""How a training goes, as events."""

import time
from collections.abc import Sequence
from typing import Final

from training.history import EpochRow
from training.jobs.desk import SECONDS_BETWEEN, Desk
from training.progress import Recall

STEPS_TO_KNOW: Final = 3
SECONDS_TO_KNOW: Final = 1.0
"""After the first step, which makes the graph, so many are needed to say how long the others will take."""

_FIGURES: Final = ("loss", "accuracy", "val_loss", "val_accuracy")


class TrainingProgress:
    """A ``Progress`` that emits events and, between steps, is a place to be held or stopped.

    Args:
        desk: Emits.
        before: The epochs that were done before this process began.
        emotions: What the network tells apart.
    """

    def __init__(self, desk: Desk, before: Sequence[EpochRow], emotions: tuple[str, ...]) -> None:
        self._desk = desk
        self._before = before
        self._emotions = emotions
        self._epochs = self._done = self._steps = 0
        self._measured = 0
        self._stepping = self._validating = 0.0
        self._last: float | None = None
        self._last_event = float("-inf")

    def say(self, line: str) -> None:
        """A message."""
        self._desk.say(line)

    def starts(self, epochs: int, done: int, steps: int) -> None:
        """``started``."""
        self._epochs, self._done, self._steps = epochs, done, steps
        self._desk.kept = done
        history = [{"epoch": int(row["epoch"]), **_figures(row)} for row in self._before[:done]]
        self._desk.emit(
            "started", epochs=epochs, done=done, steps=steps, emotions=list(self._emotions), history=history
        )

    def step(self, done: int) -> None:
        """``step``, at most four a second; waits while the training is held."""
        now = time.monotonic()
        if self._last is not None:
            self._stepping += now - self._last
            self._measured += 1
        self._desk.check()
        if now - self._last_event >= SECONDS_BETWEEN:
            self._last_event = now
            left = self._seconds_left(done)
            self._desk.emit(
                "step", epoch=self._done + 1, step=done, steps=self._steps, seconds_left=_whole(left)
            )
        self._last = time.monotonic()

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """``epoch``."""
        if self._last is not None:
            self._validating = time.monotonic() - self._last
            self._last = time.monotonic()
        self._done = self._desk.kept = int(row["epoch"])
        self._desk.emit(
            "epoch",
            epoch=self._done,
            epochs=epochs,
            **_figures(row),
            recall=None if recall is None else dict(recall),
            seconds=row["seconds"],
            seconds_left=_whole(self._seconds_left(0)),
        )

    def _seconds_left(self, done: int) -> float | None:
        """From what the steps and the last validation took; None before that is known."""
        if self._measured < STEPS_TO_KNOW or self._stepping < SECONDS_TO_KNOW:
            return None
        epochs = self._epochs - self._done
        steps = epochs * self._steps - done
        return steps * self._stepping / self._measured + epochs * self._validating


def _figures(row: EpochRow) -> dict[str, float | None]:
    return {name: row.get(name) for name in _FIGURES}


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds)
