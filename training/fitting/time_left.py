"""How long the rest of a run will take."""

import time
from collections.abc import Sequence
from typing import Final

from training.core.history import EpochRow

STEPS_TO_KNOW: Final = 3
SECONDS_TO_KNOW: Final = 1.0
"""After the first step, which makes the graph, so many are needed to say how long the others will take."""
RECENT_EPOCHS: Final = 5
"""By whose mean it is guessed until then, also those of an earlier session."""


class TimeLeft:
    """Measures steps and validations; before they are known, it goes by the epochs that are done."""

    def __init__(self) -> None:
        self._epochs = self._done = self._steps = 0
        self._measured = 0
        self._stepping = self._validating = 0.0
        self._recent: list[float] = []
        self._last: float | None = None

    def starts(self, epochs: int, steps: int, history: Sequence[EpochRow]) -> None:
        """The run goes on after the epochs of ``history``."""
        self._epochs, self._steps, self._done = epochs, steps, len(history)
        self._recent = [row["seconds"] for row in history[-RECENT_EPOCHS:] if "seconds" in row]

    def step_is_done(self) -> None:
        """A step is done, or nothing is, as after a pause that ``resume`` has ended."""
        now = time.monotonic()
        if self._last is not None:
            self._stepping += now - self._last
            self._measured += 1

    def resume(self) -> None:
        """The next step begins."""
        self._last = time.monotonic()

    def epoch_is_done(self, epoch: int, seconds: float) -> None:
        """After its last step, an epoch was validated and saved; it took so many seconds."""
        if self._last is not None:
            self._validating = time.monotonic() - self._last
            self._last = time.monotonic()
        self._done = epoch
        self._recent = [*self._recent, seconds][-RECENT_EPOCHS:]

    def seconds(self, done: int) -> float | None:
        """Of the rest, after ``done`` steps of this epoch; None before that is known."""
        epochs = self._epochs - self._done
        if self._measured < STEPS_TO_KNOW or self._stepping < SECONDS_TO_KNOW:
            if not self._recent:
                return None
            return sum(self._recent) / len(self._recent) * (epochs - done / max(1, self._steps))
        steps = epochs * self._steps - done
        return steps * self._stepping / self._measured + epochs * self._validating
