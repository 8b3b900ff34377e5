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

EpochRow = dict[str, float]

STATE: Final = "state.npz"


class CheckpointError(Exception):
    """A run cannot be resumed; the message says why and what to do."""


def run_folder(out: Path) -> Path:
    """Where the unfinished run of the bundle ``out`` keeps its state."""
    return out.with_name(out.name + ".run")


class Checkpoint(keras.callbacks.Callback):
    """Saves every variable of the network and its optimizer, and the history, after each epoch.

    Random generators of the augmentation are variables too, so a resumed run continues their streams.
    """

    def __init__(self, folder: Path, identity: Mapping[str, Any]) -> None:
        """Args: ``identity`` is what must be the same for a run to be resumed (configuration, data)."""
        super().__init__()
        self.folder = folder
        self.identity = json.loads(json.dumps(dict(identity)))
        self.history: list[EpochRow] = []

    def on_epoch_end(self, epoch: int, logs: Mapping[str, float] | None = None) -> None:
        """Save, replacing the last state in one step."""
        self.history.append(
            {"epoch": epoch + 1} | {name: float(value) for name, value in (logs or {}).items()}
        )
        self.folder.mkdir(parents=True, exist_ok=True)
        state: dict[str, Any] = {f"v{i}": np.asarray(value) for i, value in enumerate(self._variables())}
        run = {"identity": self.identity, "history": self.history}
        partial = self.folder / f"{STATE}.partial"
        with partial.open("wb") as file:
            np.savez(file, run=np.array(json.dumps(run)), **state)
        os.replace(partial, self.folder / STATE)

    def restore(self, model: keras.Model) -> int:
        """Load the saved state into a built and compiled model.

        Returns:
            The number of epochs that are done.

        Raises:
            CheckpointError: There is nothing to resume, or the run is another one.
        """
        path = self.folder / STATE
        try:
            with np.load(path, allow_pickle=False) as saved:
                run = json.loads(str(saved["run"]))
                values = [saved[f"v{i}"] for i in range(len(saved.files) - 1)]
        except FileNotFoundError as error:
            raise CheckpointError(f"There is no unfinished run at {path}; start without --resume.") from error
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise CheckpointError(f"{path} cannot be read; start again without --resume.") from error
        if run["identity"] != self.identity:
            raise CheckpointError(
                f"{path} belongs to another configuration or other data; "
                "use the same ones or start again without --resume."
            )
        self.set_model(model)
        variables = self._variables()
        if [value.shape for value in values] != [tuple(variable.shape) for variable in variables]:
            raise CheckpointError(f"{path} does not fit this network; start again without --resume.")
        for variable, value in zip(variables, values, strict=True):
            variable.assign(value)
        self.history = run["history"]
        return len(self.history)

    def discard(self) -> None:
        """Remove the state, once the run is done."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _variables(self) -> list[Any]:
        return [*self.model.variables, *self.model.optimizer.variables]
