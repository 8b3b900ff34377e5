"""``event_files``: the figures of each epoch of a model, for TensorBoard."""

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.stages import ProgressStage
from training.core.storage.permissions import make_folder
from training.worker.request import value_of
from training.worker.training_task import TrainingTask


def write_event_files(task: TrainingTask, request: Mapping[str, Any]) -> dict[str, Any]:
    """``done`` has ``folder``: that of the event files, named like the model, in the folder ``out``.

    A folder that is there already gets a number, so that TensorBoard shows both.

    Raises:
        BundleError: The model cannot be read.
        OSError: The files cannot be written.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    out = Path(value_of(request, "out", str))
    history = bundle.history()
    task.progress(ProgressStage.LOADING_LIBRARIES)
    from training.fitting.progress import EventFileProgress, NullProgress

    names = (bundle.folder.name if number == 1 else f"{bundle.folder.name} {number}" for number in count(1))
    folder = next(out / name for name in names if not (out / name).exists())
    make_folder(folder)
    EventFileProgress(NullProgress(), folder).starts(len(history), history, 0)
    return {"folder": str(folder)}
