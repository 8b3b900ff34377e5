"""Do the trainings of a sweep one after the other; on the command line, each in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from training.core.bundle import holds_bundle
from training.core.bundle_run import STATE, run_folder
from training.core.process.shutdown import INTERRUPTED, PATIENCE_S
from training.core.repeated_runs import SWEEP
from training.core.storage.atomic import write_text
from training.core.storage.file_lock import release, take_lock
from training.core.training_error import TrainingError
from training.sweep.sweep_file import Sweep, SweepTraining

ENDED_BY_CTRL_C: Final = (INTERRUPTED, -2)
PROGRAM: Final = (sys.executable, "-m", "training")
Command = Callable[[Sequence[str]], int]
"""Runs ``python -m training`` with some arguments; returns its exit code."""


class SweepBusyError(TrainingError):
    """Another process does a sweep in the same folder."""

    template = "{folder} is in use by another sweep. Wait until it is done, or name another folder in out."


class OtherOptionsError(TrainingError):
    """A model of an earlier sweep stands where one with other options would be written."""

    template = (
        "{folder} was trained with other options than are asked for now. Give the run another name, or "
        "delete that folder and {record}."
    )


def predictions_file(sweep: Sweep, training: SweepTraining) -> Path:
    """Where the predictions of a training are written; it is there once the training is measured."""
    return sweep.out / f"{training.name}.predictions.csv"


def run_command(arguments: Sequence[str], program: Sequence[str] = PROGRAM) -> int:
    """Run ``python -m training``; what it prints is seen.

    Raises:
        KeyboardInterrupt: This process is to end; the other one was told to, and had time to save its state.
    """
    process = subprocess.Popen([*program, *arguments])
    try:
        return process.wait()
    except BaseException:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        raise


class SweepSteps(Protocol):
    """What is done for each training."""

    def train(self, sweep: Sweep, training: SweepTraining, *, resume: bool) -> bool:
        """Train, or go on with what was interrupted; whether there is a model now."""

    def measure(self, sweep: Sweep, training: SweepTraining) -> bool:
        """Write ``predictions_file`` of the model; whether that succeeded."""


class CommandSteps:
    """Trains and measures by ``python -m training``."""

    def __init__(self, command: Command = run_command) -> None:
        self._command = command

    def train(self, sweep: Sweep, training: SweepTraining, *, resume: bool) -> bool:
        """``train``."""
        data, out = [str(path) for path in sweep.data], sweep.out / training.name
        resuming = ["--resume"] if resume else []
        return self._done(["train", *data, "--out", str(out), *training.arguments, *resuming])

    def measure(self, sweep: Sweep, training: SweepTraining) -> bool:
        """``evaluate``."""
        data, out = [str(path) for path in sweep.data], sweep.out / training.name
        measured = str(predictions_file(sweep, training))
        options = ["--split", sweep.split, "--no-faces", "--predictions", measured, *_votes(training)]
        return self._done(["evaluate", str(out), *data, *options])

    def _done(self, arguments: Sequence[str]) -> bool:
        code = self._command(arguments)
        if code in ENDED_BY_CTRL_C:
            raise KeyboardInterrupt
        return code == 0


def run_sweep(
    sweep: Sweep, say: Callable[[str], object], done: Callable[[], object], steps: SweepSteps | None = None
) -> list[str]:
    """Do what is not done yet; a training that was interrupted goes on from its last epoch.

    Args:
        sweep: What to do.
        say: Told which training begins.
        done: Called after each training, as to write the results so far.
        steps: Train and measure; by default in processes of their own.

    Returns:
        The names of the trainings that failed; their processes have said why.

    Raises:
        SweepBusyError: Another process does a sweep in that folder.
        OtherOptionsError: A training of that name was done with other options.
        KeyboardInterrupt: The person stopped it, or the training.
        OSError: The folder cannot be written.
    """
    steps = steps or CommandSteps()
    sweep.out.mkdir(parents=True, exist_ok=True)
    try:
        lock = take_lock(sweep.out / SWEEP)
    except TimeoutError as error:
        raise SweepBusyError(folder=sweep.out) from error
    try:
        for training in sweep.trainings:
            _refuse_other_options(sweep, training)
        failed = []
        for number, training in enumerate(sweep.trainings, 1):
            if predictions_file(sweep, training).exists():
                continue
            say(f"{training.name} ({number} of {len(sweep.trainings)})")
            if not _done(sweep, training, steps):
                failed.append(training.name)
            done()
        return failed
    finally:
        release(lock)


def _done(sweep: Sweep, training: SweepTraining, steps: SweepSteps) -> bool:
    """Train and measure; whether both succeeded."""
    out = sweep.out / training.name
    if not holds_bundle(out):
        write_text(_record(sweep, training), json.dumps(_options(sweep, training), indent=1) + "\n")
        if not steps.train(sweep, training, resume=(run_folder(out) / STATE).exists()):
            return False
    return steps.measure(sweep, training)


def _refuse_other_options(sweep: Sweep, training: SweepTraining) -> None:
    record, out = _record(sweep, training), sweep.out / training.name
    if not holds_bundle(out) and not (run_folder(out) / STATE).exists():
        return
    try:
        stored = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        stored = None
    if stored != _options(sweep, training):
        raise OtherOptionsError(folder=out, record=record)


def _record(sweep: Sweep, training: SweepTraining) -> Path:
    return sweep.out / f"{training.name}.options.json"


def _options(sweep: Sweep, training: SweepTraining) -> list[str]:
    return [*(str(path) for path in sweep.data), *training.arguments]


def _votes(training: SweepTraining) -> Sequence[str]:
    """The votes belong to the data as the model knows it."""
    if "--votes" not in training.arguments:
        return ()
    at = training.arguments.index("--votes")
    return training.arguments[at : at + 2]
