"""The child process that analyses and tries models for the window; see ``docs/worker.md``."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import current_language
from fer_desktop.explain.training_messages import error_text
from fer_desktop.vision.inference.classifier import classifier_error
from training.core.bundle import BundleError, read_bundle
from training.core.command_line import silence_libraries
from training.core.process.worker_call import python_module
from training.core.process.worker_loop import (
    Handler,
    Worker,
    WorkerTask,
    internal_error,
    lower_priority,
    serve,
)
from training.core.process.worker_protocol import EventWriter, WorkerError
from training.core.untrusted.network_file import NetworkFileError, limit_memory, time_a_face
from training.core.untrusted.network_trial import TRY_MODEL

logger = logging.getLogger(__name__)

WORKER: Final = "worker"
"""The word with which the program starts as a worker; not for people."""


def analyse(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """As ``run_command.analyse`` says."""
    # Here, because the window needs the worker's command line long before any analysis.
    from fer_desktop.analysis import run_command

    return run_command.analyse(task, values)


def try_model(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """``done`` has ``milliseconds``, those that a face takes.

    Raises:
        ClassifierError: The network cannot be run.
        BundleError: The model in ``folder`` cannot be read.
    """
    limit_memory()
    try:
        return {"milliseconds": time_a_face(read_bundle(Path(values["folder"])))}
    except NetworkFileError as error:
        raise classifier_error(error) from error


HANDLERS: Final[dict[str, Handler]] = {
    "analyse": analyse,
    TRY_MODEL: try_model,
}
"""By what a command calls them in ``do``."""


def worker_command() -> list[str]:
    """How the worker is started: it speaks as the window does."""
    return python_module("fer_desktop", WORKER, current_language())


def main() -> NoReturn:
    """Carry out the commands on standard input, then end the process."""
    lower_priority()
    with silence_libraries():
        serve(make_worker)


def make_worker(writer: EventWriter) -> Worker:
    """A worker that answers there."""
    return Worker(WorkerTask(writer), HANDLERS, describe)


def describe(error: Exception) -> WorkerError:
    """What a command failed with; what nobody foresaw goes to the log file too."""
    if isinstance(error, FerError | BundleError):
        return WorkerError(type(error).__name__, text=error_text(error))
    logger.error("Unexpected error in the analysis worker", exc_info=error)
    return internal_error(error)
