"""The commands of the training worker by name."""

from typing import Final

from training.core.process.worker_loop import Handler
from training.core.untrusted.network_trial import TRY_KERAS, TRY_MODEL
from training.export.litert_conversion import convert_in_worker
from training.worker.evaluate_job import evaluate
from training.worker.explain_job import explain
from training.worker.export_job import export, report, write_event_files
from training.worker.faces_job import preview, show_faces
from training.worker.label_errors_job import find_label_errors, show_suspects
from training.worker.read_job import read, split
from training.worker.recipes_job import architecture, estimate, lr_range, recipes
from training.worker.repeat_job import repeat
from training.worker.train_job import train
from training.worker.trial_job import try_keras, try_model

HANDLERS: Final[dict[str, Handler]] = {
    "read": read,
    "split": split,
    "label_errors": find_label_errors,
    "suspects": show_suspects,
    "recipes": recipes,
    "preview": preview,
    "estimate": estimate,
    "lr_range": lr_range,
    "architecture": architecture,
    "train": train,
    "repeat": repeat,
    "evaluate": evaluate,
    "event_files": write_event_files,
    "test_faces": show_faces,
    "explain": explain,
    "export": export,
    "report": report,
    "convert": convert_in_worker,
    TRY_MODEL: try_model,
    TRY_KERAS: try_keras,
}
"""By what a command calls them in ``do``."""
