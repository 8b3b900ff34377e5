"""What a run tells while it goes on: bars for a terminal, lines of JSON for programs."""

import datetime
import json
import math
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol, TextIO

import numpy as np

from training.core.history import CROSS_ENTROPY, EpochRow, elapsed_seconds
from training.core.stages import TITLES
from training.core.training_error import Note
from training.core.untrusted.printable_text import printable
from training.fitting.time_left import TimeLeft

Recall = Mapping[str, float | None]
"""By emotion, 0 to 1; None where no face has the emotion."""
SILENCE_S: Final = 30.0
"""After which a program is told that the run goes on."""


class Progress(Protocol):
    """Is told how a run goes on."""

    def say(self, note: Note | str) -> None:
        """Something that happened once."""

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """The run begins, or goes on after the epochs of ``history``; each has ``steps`` batches."""

    def step(self, done: int) -> None:
        """So many batches of this epoch are done."""

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """An epoch is done, and its state is saved; with the recall on the validation faces, if any."""


class ShownProgress(Progress, Protocol):
    """Is also told what is done before the first step and after the last."""

    def stage(self, stage: str, done: int, total: int | None) -> None:
        """A ``ProgressCallback``."""


class NullProgress:
    """Ignores all progress, for a process that only helps another one."""

    def stage(self, stage: str, done: int, total: int | None) -> None:
        """Says nothing."""

    def say(self, note: Note | str) -> None:
        """Says nothing."""

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """Says nothing."""

    def step(self, done: int) -> None:
        """Says nothing."""

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """Says nothing."""


class EventFileProgress:
    """Also writes the figures of each epoch as event files of TensorBoard, with TensorFlow.

    Args:
        progress: Is told everything, too.
        folder: A folder that is there; without event files it gets the earlier epochs of a resumed run, too.

    Raises:
        ImportError: TensorFlow is not installed.
    """

    def __init__(self, progress: ShownProgress, folder: Path) -> None:
        import tensorflow as tf

        self._summary, self._progress = tf.summary, progress
        self._is_new = not any(folder.glob("events.out.tfevents.*"))
        self._writer = tf.summary.create_file_writer(str(folder))
        plugin = tf.compat.v1.SummaryMetadata.PluginData(plugin_name="scalars")
        self._metadata = tf.compat.v1.SummaryMetadata(plugin_data=plugin)
        self.say, self.stage, self.step = progress.say, progress.stage, progress.step

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """The run begins, or goes on."""
        for row in history if self._is_new else ():
            self._write(row)
        self._progress.starts(epochs, history, steps)

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """An epoch is done."""
        self._write(row)
        self._progress.epoch(row, epochs, recall)

    def _write(self, row: EpochRow) -> None:
        with self._writer.as_default(step=int(row["epoch"])):
            for name in row.keys() - {"epoch"}:
                self._summary.write(name, np.float32(row[name]), metadata=self._metadata)
        self._writer.flush()


class JsonProgress:
    """One JSON object a line: for each stage, epoch and message, and after ``SILENCE_S`` of silence."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._lock = threading.Lock()
        self._begun = self._written = time.monotonic()
        self._stage = ""
        self._time_left = TimeLeft()
        self._epochs = self._done = self._steps = self._step = 0

    def say(self, note: Note | str) -> None:
        """``{"message": …}``."""
        self._write({"message": str(note)})

    def stage(self, stage: str, done: int, total: int | None) -> None:
        """``{"stage": …, "elapsed": …}`` once for each; a ``ProgressCallback``."""
        if stage != self._stage:
            self._stage = stage
            self._write({"stage": stage, "elapsed": self._elapsed()})

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """``{"epochs": …, "done": …, "steps": …}``; ``seconds_left`` where earlier epochs tell it."""
        self._epochs, self._done, self._steps = epochs, len(history), steps
        self._time_left.starts(epochs, steps, history)
        left = self._left(0)
        known = {} if left is None else {"seconds_left": left}
        self._write({"epochs": epochs, "done": len(history), "steps": steps, **known})

    def step(self, done: int) -> None:
        """Says where it is if nothing was said for long, see ``still_going``."""
        self._stage, self._step = "", done
        self._time_left.step_is_done()
        self._time_left.resume()
        self.still_going()

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """The row, with ``epochs`` and ``seconds_left``; a figure that is no number becomes null."""
        self._time_left.epoch_is_done(int(row["epoch"]), row["seconds"])
        self._stage, self._done, self._step = "", int(row["epoch"]), 0
        self._write({**row, "epoch": self._done, "epochs": epochs, "seconds_left": self._left(0)})

    def still_going(self, silence: float = SILENCE_S) -> None:
        """After so many seconds without a line, say the stage, or the step and the time left."""
        if time.monotonic() - self._written < silence:
            return
        if self._stage:
            self._write({"stage": self._stage, "elapsed": self._elapsed()})
        elif self._steps:
            self._write(
                {
                    "in_epoch": self._done + 1,
                    "step": self._step,
                    "steps": self._steps,
                    "elapsed": self._elapsed(),
                    "seconds_left": self._left(self._step),
                }
            )

    def _left(self, done: int) -> int | None:
        """Seconds of the rest, after ``done`` steps of this epoch."""
        left = self._time_left.seconds(done)
        return None if left is None else round(left)

    def _elapsed(self) -> int:
        """Seconds of this session."""
        return round(time.monotonic() - self._begun)

    def _write(self, values: dict[str, Any]) -> None:
        finite = {
            name: _figure(value) if isinstance(value, float) else value for name, value in values.items()
        }
        with self._lock:
            self._written = time.monotonic()
            print(json.dumps(finite), file=self._out, flush=True)


class TerminalProgress:
    """A bar over the whole run with the time left, and one line an epoch above it."""

    def __init__(self, bar: Any) -> None:
        """Args: ``bar`` is a running ``rich.progress.Progress``."""
        self._bar = bar
        self._task: Any = None
        self._stage_bar: Any = None
        self._stage = ""
        self._steps = 0
        self._done = 0

    def say(self, note: Note | str) -> None:
        """A line above the bar."""
        self._bar.console.print(printable(str(note)), highlight=False, markup=False, soft_wrap=True)

    def stage(self, stage: str, done: int, total: int | None) -> None:
        """A bar for what is done before, after or between steps; a ``ProgressCallback``."""
        if stage != self._stage:
            self._end_stage()
            self._stage, self._stage_bar = stage, self._bar.add_task(TITLES.get(stage, stage), total=total)
        self._bar.update(self._stage_bar, completed=done, total=total)

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """Show the bar."""
        done = len(history)
        if done:
            before = str(datetime.timedelta(seconds=round(elapsed_seconds(history))))
            self.say(f"Resuming after epoch {done}; elapsed so far: {before}.")
        self._steps, self._done = steps, done
        self._task = self._bar.add_task("training", total=epochs * steps, completed=done * steps)

    def step(self, done: int) -> None:
        """Move the bar."""
        self._end_stage()
        self._bar.update(self._task, completed=self._done * self._steps + done)

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """Say the epoch's figures."""
        self._end_stage()
        self._done = int(row["epoch"])
        self.say(epoch_line(row, epochs))

    def _end_stage(self) -> None:
        if self._stage_bar is not None:
            self._bar.remove_task(self._stage_bar)
        self._stage_bar, self._stage = None, ""


def epoch_line(row: EpochRow, epochs: int) -> str:
    """The figures of an epoch in one line."""
    training = f"loss {row['loss']:.4f}, "
    if CROSS_ENTROPY in row:
        training += f"cross-entropy {row[CROSS_ENTROPY]:.4f}, "
    validation = (
        f", validation cross-entropy {row['val_loss']:.4f}, accuracy {row['val_accuracy']:.2%}"
        if "val_loss" in row
        else ""
    )
    return (
        f"Epoch {int(row['epoch']):>{len(str(epochs))}}/{epochs}: {training}accuracy "
        f"{row['accuracy']:.2%}{validation}, {row['seconds']:.0f} s"
    )


def _figure(value: float) -> float | None:
    return round(value, 6) if math.isfinite(value) else None


@contextmanager
def shown_progress() -> Iterator[ShownProgress]:
    """Bars where standard output is a terminal, JSON lines otherwise."""
    if not sys.stdout.isatty():
        lines = JsonProgress()
        with _heard_from(lines):
            yield lines
        return
    from rich import progress

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.TaskProgressColumn(),
        progress.TimeElapsedColumn(),
        progress.TextColumn("elapsed,"),
        progress.TimeRemainingColumn(),
        progress.TextColumn("left"),
    )
    with progress.Progress(*columns, speed_estimate_period=300) as bar:
        yield TerminalProgress(bar)


@contextmanager
def _heard_from(lines: JsonProgress) -> Iterator[None]:
    """Let it say something also while a library computes for long."""
    over = threading.Event()

    def look() -> None:
        while not over.wait(SILENCE_S / 2):
            lines.still_going()

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
