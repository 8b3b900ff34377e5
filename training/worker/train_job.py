"""``train``: one training, from faces to a model folder, and its progress as events."""

import gc
import json
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from training.commands.common import check_paths, check_replaceable
from training.core.bundle import ModelBundle, check_target, read_bundle
from training.core.bundle_run import (
    REQUEST,
    STATE,
    RunRecord,
    UnfinishedRunError,
    read_epochs,
    run_folder,
    running,
)
from training.core.history import EpochRow, elapsed_seconds, majority_share, recall_of
from training.core.process.worker_loop import SECONDS_BETWEEN
from training.core.stages import ProgressStage
from training.core.storage.atomic import replace_text
from training.core.storage.permissions import make_folder
from training.core.training_error import Note
from training.data.faces import PUBLIC_TEST
from training.fitting.config import TrainConfig
from training.fitting.progress import Recall
from training.fitting.run_checks import check_faces, check_settings
from training.fitting.time_left import TimeLeft
from training.networks.architectures.architecture_file import COPY
from training.worker.read_faces import faces_of_run
from training.worker.recipes_job import check_own_architecture
from training.worker.request import Run, teachers_of, value_of
from training.worker.training_task import TrainingTask

_FIGURES: Final = ("loss", "cross_entropy", "accuracy", "val_loss", "val_accuracy")


class TrainingProgress:
    """A ``Progress`` that emits events and, between steps, is a place to be held or stopped.

    Args:
        task: Emits.
        emotions: What the network tells apart.
        chance: Accuracy on the validation faces without looking at them, see ``majority_share``; None without
            such faces.
    """

    def __init__(self, task: TrainingTask, emotions: tuple[str, ...], chance: float | None = None) -> None:
        self._task = task
        self._emotions, self._chance = emotions, chance
        self._done = self._steps = 0
        self._time_left = TimeLeft()
        self._last_event = float("-inf")

    def say(self, note: Note | str) -> None:
        """A message."""
        self._task.message(note)

    def starts(self, epochs: int, history: Sequence[EpochRow], steps: int) -> None:
        """``started``."""
        self._done, self._steps = len(history), steps
        self._task.epochs_kept = len(history)
        self._time_left.starts(epochs, steps, history)
        self._task.emit(
            "started",
            epochs=epochs,
            done=len(history),
            steps=steps,
            emotions=list(self._emotions),
            chance=self._chance,
            history=[{"epoch": int(row["epoch"]), **self._figures(row)} for row in history],
            elapsed=elapsed_seconds(history),
            seconds_left=_whole(self._time_left.seconds(0)),
        )

    def step(self, done: int) -> None:
        """``step``, at most four a second; waits while the training is held."""
        now = time.monotonic()
        self._time_left.step_is_done()
        self._task.check()
        if now - self._last_event >= SECONDS_BETWEEN:
            self._last_event = now
            left = self._time_left.seconds(done)
            self._task.emit(
                "step", epoch=self._done + 1, step=done, steps=self._steps, seconds_left=_whole(left)
            )
        self._time_left.resume()

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """``epoch``."""
        self._done = self._task.epochs_kept = int(row["epoch"])
        self._time_left.epoch_is_done(self._done, row["seconds"])
        self._task.emit(
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


class RestartedNote(Note):
    """A run without a complete epoch cannot be resumed."""

    template = "The run stopped before its first epoch was complete; restarting."


def train(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Train, or go on with an unfinished training of the same model folder."""
    run, out = Run.of(value_of(request, "run", dict)), Path(value_of(request, "out", str)).resolve()
    start = read_bundle(run.start) if run.start else None
    resumes = value_of(request, "resume", bool, False)
    config = run.config(start, run_folder(out) / COPY if resumes else None)
    check_settings(config, start)
    check_paths(run.source.paths, out)
    check_replaceable(out, overwrite=False)
    check_target(out)
    with running(out, "window") as record:
        bundle = _trained(task, request, run, start, config, out, record)
    task.emit("trained", bundle=str(bundle.folder))


def _trained(
    task: TrainingTask,
    request: Mapping[str, Any],
    run: Run,
    start: ModelBundle | None,
    config: TrainConfig,
    out: Path,
    record: RunRecord,
) -> ModelBundle:
    folder = record.folder
    resume = _resumes(task, folder, value_of(request, "resume", bool, False))
    try:
        if not resume:
            _write_request(request["run"], folder)
            record.begin()
        task.progress(ProgressStage.PREPARING_DATA)
        data = faces_of_run(task, run, config.seed, task.message, config.input_size, config.margin)
        teachers = teachers_of(run)
        check_faces(data, config, start, teachers)
        task.load_keras()
        check_own_architecture(run, config, data.emotions)
        from training.fitting.fit import train as trained

        chance = majority_share(data.labels[data.splits == PUBLIC_TEST])
        progress = TrainingProgress(task, data.emotions, chance)
        bundle = trained(
            data,
            config,
            out,
            progress,
            resume=resume,
            start=start,
            teachers=teachers,
            on_progress=task.progress,
            begins=record.begin,
        )
    finally:
        # If whoever asked is gone, what was asked for stays to be found.
        if not task.parent_gone and not (folder / STATE).exists():
            shutil.rmtree(folder, ignore_errors=True)
        _forget_networks()
    assert isinstance(bundle, ModelBundle)
    return bundle


def kept(folder: Path) -> list[EpochRow]:
    """The epochs of an unfinished training that can be resumed."""
    if not (folder / STATE).exists():
        return []
    return read_epochs(folder)  # written after the state; the training itself knows


def _resumes(task: TrainingTask, folder: Path, wanted: bool) -> bool:
    """Whether there is something to go on from."""
    if (folder / STATE).exists():
        if not wanted:
            raise UnfinishedRunError(folder=folder)
        task.epochs_kept = len(kept(folder))
        return True
    if wanted:
        task.message(RestartedNote())
    return False


def _write_request(run: Mapping[str, Any], folder: Path) -> None:
    make_folder(folder)
    replace_text(folder / REQUEST, json.dumps(run, indent=1) + "\n")


def _forget_networks() -> None:
    if "keras" in sys.modules:
        sys.modules["keras"].backend.clear_session()
    gc.collect()
