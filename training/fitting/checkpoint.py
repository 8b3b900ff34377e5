"""The state of an unfinished run, saved after each epoch, so that it can go on after any end."""

import json
import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import keras
import numpy as np

from training.core.bundle import HISTORY
from training.core.bundle_run import END, PROCESS, STATE, describe
from training.core.history import EpochRow, write_history
from training.core.media import regular_file
from training.core.storage.atomic import replace_text, replacing
from training.core.storage.permissions import make_folder
from training.core.training_error import filled
from training.fitting.config import Precision
from training.fitting.recipe_settings import option_of
from training.fitting.run_checks import CheckpointError, NoUnfinishedRunError
from training.networks.architectures.architecture_file import COPY

BEST: Final = "best.npz"


class StateNotSavedError(CheckpointError):
    """An epoch cannot be saved; an earlier one is."""

    template = "Cannot save the run's state in {folder} ({reason}). Free up disk space, then resume the run."
    option_hint = "Use --resume to resume it."


class NoStateSavedError(CheckpointError):
    """The first epoch cannot be saved."""

    template = "Cannot save the run's state in {folder} ({reason}). Free up disk space, then restart."


class OtherRunError(CheckpointError):
    """The saved run has other settings or other data."""

    template = (
        "{path} belongs to another run (different: {differences}). Use the same settings and data, or delete "
        "{folder} and restart."
    )

    def __init__(self, text: str = "", /, **fields: Any) -> None:
        options = {**fields, "differences": [option_of(name) for name in fields["differences"]]}
        super().__init__(text or filled(self.template, options), **fields)


class UnreadableStateError(CheckpointError):
    """A damaged state."""

    template = "{path} is unreadable. Delete {folder} and restart."
    option_hint = "To start a new run, leave out --resume."


class StateMismatchError(CheckpointError):
    """A state of another network."""

    template = "{path} does not fit this network. Delete {folder} and restart."


class Checkpoint(keras.callbacks.Callback):
    """Saves every variable of the network and its optimizer, and the history, after each epoch.

    Random generators of the augmentation are variables too, so a resumed run continues their streams.
    Beside the state, ``run.json`` and ``history.csv`` say what the run is and how it goes, for people.

    Args:
        folder: The run's folder, see ``run_folder``.
        identity: What must be the same for a run to be resumed: configuration and data.
        description: What else ``run.json`` says.
        writes: Whether this process saves; of several that share a run one does, and all read.

    Attributes:
        precision: Arithmetic of the run; to be set before the training, and known after ``load``.
        history: One row for each epoch that is done.
    """

    def __init__(
        self,
        folder: Path,
        identity: Mapping[str, Any],
        description: Mapping[str, Any] | None = None,
        *,
        writes: bool = True,
    ) -> None:
        super().__init__()
        self.folder = folder
        self._writes = writes
        self.identity = json.loads(json.dumps(dict(identity)))
        self._description = dict(description or {})
        self.precision: Precision = "auto"
        self.history: list[EpochRow] = []
        self._loaded: list[Any] = []

    def on_epoch_end(self, epoch: int, logs: Mapping[str, float] | None = None) -> None:
        """Add the epoch to the history, and save."""
        self.history.append(
            {"epoch": epoch + 1} | {name: float(value) for name, value in (logs or {}).items()}
        )
        self.save()

    def save(self) -> None:
        """Save the state as it is now, replacing the last one.

        Raises:
            CheckpointError: The disk is full, or the folder cannot be written.
        """
        if not self._writes:
            return
        state: dict[str, Any] = {f"v{i}": np.asarray(value) for i, value in enumerate(self._variables())}
        run = {"identity": self.identity, "precision": self.precision, "history": self.history}
        try:
            make_folder(self.folder)
            with replacing(self.folder / STATE) as partial, partial.open("wb") as file:
                np.savez(file, run=np.array(json.dumps(run)), **state)
            write_history(self.history, self.folder / HISTORY)
            if source := self.identity.get("config", {}).get("architecture_source"):
                replace_text(self.folder / COPY, source)
            described = {"precision": self.precision, **self._description, **self.identity}
            describe(self.folder, {**described, END: None, PROCESS: os.getpid()})
        except OSError as error:
            saved = (self.folder / STATE).exists()
            if not saved:
                shutil.rmtree(self.folder, ignore_errors=True)
            failure = StateNotSavedError if saved else NoStateSavedError
            raise failure(folder=self.folder, reason=error.strerror) from error

    def keep_as_best(self) -> None:
        """Remember the state of the epoch that was just saved."""
        if not self._writes:
            return
        try:
            with replacing(self.folder / BEST) as partial:
                shutil.copyfile(self.folder / STATE, partial)
        except OSError as error:
            raise StateNotSavedError(folder=self.folder, reason=error.strerror) from error

    def restore_best(self, model: keras.Model) -> None:
        """Put the state that ``keep_as_best`` remembered into the model.

        Raises:
            CheckpointError: It cannot be read.
        """
        self._loaded = self._read(self.folder / BEST)[1]
        self.restore(model)

    def load(self) -> None:
        """Read the saved state; the run may have more epochs than it was begun with.

        Raises:
            CheckpointError: There is nothing to resume, or the run is another one.
        """
        path = self.folder / STATE
        run, self._loaded = self._read(path)
        self.precision, self.history = run["precision"], run["history"]
        if differences := _differences(self.identity, run["identity"]):
            raise OtherRunError(path=path, differences=differences, folder=self.folder)

    def _read(self, path: Path) -> tuple[dict[str, Any], list[Any]]:
        try:
            with open(path, "rb", opener=regular_file) as file, np.load(file, allow_pickle=False) as saved:
                run = json.loads(str(saved["run"]))
                values = [saved[f"v{i}"] for i in range(len(saved.files) - 1)]
            return {name: run[name] for name in ("identity", "precision", "history")}, values
        except FileNotFoundError as error:
            raise NoUnfinishedRunError(path=path) from error
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
            raise UnreadableStateError(path=path, folder=self.folder) from error

    def restore(self, model: keras.Model) -> None:
        """Put the loaded state into a built and compiled model.

        Raises:
            CheckpointError: It does not fit.
        """
        self.set_model(model)
        variables = self._variables()
        if [value.shape for value in self._loaded] != [tuple(variable.shape) for variable in variables]:
            raise StateMismatchError(path=self.folder / STATE, folder=self.folder)
        for variable, value in zip(variables, self._loaded, strict=True):
            variable.assign(value)

    def discard(self) -> None:
        """Remove the state, once the run is done."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _variables(self) -> list[Any]:
        return [*self.model.variables, *self.model.optimizer.variables]


def _differences(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    """The settings, or the faces, in which a saved run is another one; more epochs are no difference."""
    own, other = (
        {**identity.get("config", {}), "faces": identity.get("data"), "votes": identity.get("votes")}
        for identity in (ours, theirs)
    )
    names = sorted(name for name in own.keys() | other.keys() if own.get(name) != other.get(name))
    if "epochs" in names and own.get("epochs", 0) > other.get("epochs", 0):
        names.remove("epochs")
    return ["data_options" if name == "data" else name for name in names]
