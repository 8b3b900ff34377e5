"""How long the rest of a run will take."""

import time
from collections.abc import Sequence
from typing import Final

from training.history import EpochRow

STEPS_TO_KNOW: Final = 3
SECONDS_TO_KNOW: Final = 1.0
"""After the first step, which makes the graph, so many are needed to say how long the others will take."""
RECENT_EPOCHS: Final = 5
"""Of an earlier session, by which it is guessed until then."""


class TimeLeft:
    """Measures steps and validations; before they are known, a resumed run goes by its earlier epochs."""

    def __init__(self) -> None:
        self._epochs = self._done = self._steps = 0
        self._measured = 0
        self._stepping = self._validating = 0.0
        self._earlier: float | None = None
        self._last: float | None = None

    def starts(self, epochs: int, steps: int, history: Sequence[EpochRow]) -> None:
        """The run goes on after the epochs of ``history``."""
        self._epochs, self._steps, self._done = epochs, steps, len(history)
        recent = [row["seconds"] for row in history[-RECENT_EPOCHS:] if "seconds" in row]
        self._earlier = sum(recent) / len(recent) if recent else None

    def step_is_done(self) -> None:
        """A step is done, or nothing is, as after a pause that ``goes_on`` has ended."""
        now = time.monotonic()
        if self._last is not None:
            self._stepping += now - self._last
            self._measured += 1

    def goes_on(self) -> None:
        """The next step begins."""
        self._last = time.monotonic()

    def epoch_is_done(self, epoch: int) -> None:
        """After its last step, an epoch was validated and saved."""
        if self._last is not None:
            self._validating = time.monotonic() - self._last
            self._last = time.monotonic()
        self._done = epoch

    def seconds(self, done: int) -> float | None:
        """Of the rest, after ``done`` steps of this epoch; None before that is known."""
        epochs = self._epochs - self._done
        if self._measured < STEPS_TO_KNOW or self._stepping < SECONDS_TO_KNOW:
            if self._earlier is None:
                return None
            return self._earlier * (epochs - done / max(1, self._steps))
        steps = epochs * self._steps - done
        return steps * self._stepping / self._measured + epochs * self._validating
