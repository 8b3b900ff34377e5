"""Continue a finished run with more epochs: from its weights, because a model keeps no optimizer."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from training.core.bundle import ModelBundle, read_bundle
from training.core.bundle_run import STATE, run_folder
from training.core.history import EpochRow, best_epoch
from training.core.training_error import Note
from training.data.faces import FaceData
from training.fitting.checkpoint import Checkpoint
from training.fitting.config import Precision, TrainConfig
from training.fitting.recipe_settings import option_of
from training.fitting.run_checks import CheckpointError
from training.networks.trainer import Trainer

OPEN: Final = ("epochs", "precision", "data")
"""Settings that may differ: there are to be more epochs, ``auto`` was decided, and the faces tell of data."""


class ResumedNote(Note):
    """The run goes on."""

    template = "Resuming after epoch {epoch} of {epochs}."


class ContinuedNote(Note):
    """A finished run goes on."""

    template = "{folder} keeps no state of the optimizer, so the optimizer starts again."


class NoMoreEpochsError(CheckpointError):
    """A finished run that is to be resumed without more epochs."""

    template = "The training of {folder} is finished (epochs: {epochs}). Set more epochs to continue it."
    option_hint = "For example --epochs {more}."


class OtherModelError(CheckpointError):
    """A finished run with other settings or other data."""

    template = (
        "The model in {folder} was trained otherwise (different: {differences}). Use the same settings and "
        "data, or fine-tune it into another folder."
    )


@dataclass(frozen=True)
class FinishedRun:
    """What a model keeps of its run.

    Attributes:
        model: The model.
        precision: The arithmetic of its training.
        history: The epochs until its weights; with early stopping, those until the best one.
    """

    model: ModelBundle
    precision: Precision
    history: list[EpochRow]


def finished_run(out: Path, config: TrainConfig, data: FaceData) -> FinishedRun | None:
    """The finished run that is to go on; None where there is an unfinished one.

    Args:
        out: The model's folder.
        config: The run, with more epochs.
        data: The faces of the run.

    Raises:
        BundleError: The model cannot be read.
        CheckpointError: There are no more epochs to do, or the model has another run.
    """
    if (run_folder(out) / STATE).exists():
        return None
    model = read_bundle(out)
    stored = {**model.config}
    epochs = int(stored.get("epochs", 0))
    differences = [option_of(name) for name in _differences(config.as_json(), stored)]
    if data.fingerprint() != model.data_fingerprint:
        differences.append("faces")
    if differences:
        raise OtherModelError(folder=out, differences=differences)
    if config.epochs <= epochs:
        raise NoMoreEpochsError(folder=out, epochs=epochs, more=2 * epochs)
    history = [{**row, "epoch": int(row["epoch"])} for row in model.history()]
    if config.patience:
        history = history[: best_epoch(history)]
    return FinishedRun(model, stored.get("precision", config.precision), history)


def _differences(ours: Mapping[str, Any], stored: Mapping[str, Any]) -> list[str]:
    """Settings that a model was trained otherwise with; older ones lack some."""
    comparable = ours.keys() & stored.keys() - set(OPEN)
    return sorted(name for name in comparable if _plain(ours[name]) != _plain(stored[name]))


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def begin_anew(trainer: Trainer, checkpoint: Checkpoint, steps: int) -> None:
    """Give a new optimizer its place in the learning-rate schedule, and save the run as unfinished.

    Args:
        trainer: Compiled, with the weights of the finished run.
        checkpoint: With the history of the finished run.
        steps: Batches an epoch.

    Raises:
        CheckpointError: The state cannot be saved.
    """
    optimizer = trainer.optimizer
    optimizer.iterations.assign(len(checkpoint.history) * steps)
    if optimizer.use_ema:  # only the first step of all would begin the average
        averages = [variable for variable in optimizer.variables if variable.name.endswith("average")]
        for average, weight in zip(averages, trainer.trainable_variables, strict=True):
            average.assign(weight)
    checkpoint.set_model(trainer)
    checkpoint.save()
