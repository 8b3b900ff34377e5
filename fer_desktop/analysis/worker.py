"""The child process that analyses, compares and tries models for the window; see ``docs/worker.md``."""

from __future__ import annotations

import logging
from typing import Final, NoReturn

from fer_desktop.analysis.analyse_command import analyse
from fer_desktop.analysis.compare_command import compare
from fer_desktop.analysis.trial_command import try_model
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import current_language
from training.core.bundle import BundleError
from training.core.worker_call import python_module
from training.core.worker_loop import Handler, Worker, WorkerTask, internal_error, lower_priority, serve
from training.core.worker_protocol import EventWriter, WorkerError

logger = logging.getLogger(__name__)

WORKER: Final = "worker"
"""The word with which the program starts as a worker; not for people."""

HANDLERS: Final[dict[str, Handler]] = {
    "analyse": analyse,
    "compare": compare,
    "try_model": try_model,
}
"""By what a command calls them in ``do``."""


def worker_command() -> list[str]:
    """How the worker is started: it speaks as the window does."""
    return python_module("fer_desktop", WORKER, current_language())


def main() -> NoReturn:
    """Carry out the commands on standard input, then end the process."""
    lower_priority()
    serve(make_worker)


def make_worker(writer: EventWriter) -> Worker:
    """A worker that answers there."""
    return Worker(WorkerTask(writer), HANDLERS, describe)


def describe(error: Exception) -> WorkerError:
    """What a command failed with; what nobody foresaw goes to the log file too."""
    if isinstance(error, FerError | BundleError):
        return WorkerError(type(error).__name__, text=str(error))
    logger.error("Unexpected error in the analysis worker", exc_info=error)
    return internal_error(error)
