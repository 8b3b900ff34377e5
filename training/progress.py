"""What a run tells while it goes on: bars for a terminal, lines of JSON for programs."""

import json
import math
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol, TextIO

from training.history import EpochRow

Recall = Mapping[str, float | None]
"""By emotion, 0 to 1; None where no face has the emotion."""


class Progress(Protocol):
    """Is told how a run goes on."""

    def say(self, line: str) -> None:
        """Something that happened once."""

    def starts(self, epochs: int, done: int, steps: int) -> None:
        """The run begins, or goes on after ``done`` epochs of ``steps`` batches."""

    def step(self, done: int) -> None:
        """So many batches of this epoch are done."""

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """An epoch is done, and its state is saved; with the recall on the validation faces, if any."""


class Silence:
    """Says nothing: what a process hears that only helps another one."""

    def say(self, line: str) -> None:
        """Says nothing."""

    def starts(self, epochs: int, done: int, steps: int) -> None:
        """Says nothing."""

    def step(self, done: int) -> None:
        """Says nothing."""

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """Says nothing."""


class JsonLines:
    """One JSON object a line, for each epoch and each message."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._seconds: list[float] = []

    def say(self, line: str) -> None:
        """``{"message": …}``."""
        self._write({"message": line})

    def starts(self, epochs: int, done: int, steps: int) -> None:
        """``{"epochs": …, "done": …, "steps": …}``."""
        self._write({"epochs": epochs, "done": done, "steps": steps})

    def step(self, done: int) -> None:
        """Says nothing."""

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """The row, with ``epochs`` and ``seconds_left``; a figure that is no number becomes null."""
        self._seconds.append(row["seconds"])
        left = (epochs - row["epoch"]) * sum(self._seconds) / len(self._seconds)
        self._write({**row, "epoch": int(row["epoch"]), "epochs": epochs, "seconds_left": round(left)})

    def _write(self, values: dict[str, Any]) -> None:
        finite = {
            name: _figure(value) if isinstance(value, float) else value for name, value in values.items()
        }
        print(json.dumps(finite), file=self._out, flush=True)


class TerminalProgress:
    """A bar over the whole run with the time left, and one line an epoch above it."""

    def __init__(self, bar: Any) -> None:
        """Args: ``bar`` is a running ``rich.progress.Progress``."""
        self._bar = bar
        self._task: Any = None
        self._steps = 0
        self._done = 0

    def say(self, line: str) -> None:
        """A line above the bar."""
        self._bar.console.print(line, highlight=False, markup=False, soft_wrap=True)

    def starts(self, epochs: int, done: int, steps: int) -> None:
        """Show the bar."""
        self._steps, self._done = steps, done
        self._task = self._bar.add_task("training", total=epochs * steps, completed=done * steps)

    def step(self, done: int) -> None:
        """Move the bar."""
        self._bar.update(self._task, completed=self._done * self._steps + done)

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """Say the epoch's figures."""
        self._done = int(row["epoch"])
        validation = (
            f", validation loss {row['val_loss']:.4f}, accuracy {row['val_accuracy']:.2%}"
            if "val_loss" in row
            else ""
        )
        self.say(
            f"Epoch {self._done:>{len(str(epochs))}} of {epochs}: loss {row['loss']:.4f}, accuracy "
            f"{row['accuracy']:.2%}{validation}, {row['seconds']:.0f} s"
        )


def _figure(value: float) -> float | None:
    return round(value, 6) if math.isfinite(value) else None


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Bars where standard output is a terminal, JSON lines otherwise."""
    if not sys.stdout.isatty():
        yield JsonLines()
        return
    from rich import progress

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.TaskProgressColumn(),
        progress.TimeElapsedColumn(),
        progress.TextColumn("passed,"),
        progress.TimeRemainingColumn(),
        progress.TextColumn("left"),
    )
    with progress.Progress(*columns, speed_estimate_period=300) as bar:
        yield TerminalProgress(bar)
