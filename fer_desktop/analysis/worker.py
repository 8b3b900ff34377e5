"""The child process that analyses and tries models for the window; see ``docs/worker.md``."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any, Final, NoReturn

import numpy as np

from fer_desktop.base.errors import ClassifierError, FerError
from fer_desktop.base.i18n import current_language, translate
from fer_desktop.vision.inference.classifier import EmotionClassifier, LiteRTClassifier
from training.core.bundle import BundleError, read_bundle
from training.core.command_line import silence_libraries
from training.core.worker_call import python_module
from training.core.worker_loop import Handler, Worker, WorkerTask, internal_error, lower_priority, serve
from training.core.worker_protocol import EventWriter, WorkerError

logger = logging.getLogger(__name__)

WORKER: Final = "worker"
"""The word with which the program starts as a worker; not for people."""

_FACES: Final = 60
_LONGEST: Final = 1.0
"""Seconds of timing, after which even a slow network is known well enough."""


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
    return {"milliseconds": milliseconds_a_face(LiteRTClassifier(read_bundle(Path(values["folder"]))))}


def milliseconds_a_face(classifier: EmotionClassifier) -> float:
    """How long one face takes, the median over some 60 faces of noise; cropping is not in it.

    Raises:
        ClassifierError: The network gives no probabilities.
    """
    noise = np.random.default_rng(0)
    size = classifier.input_size
    faces = noise.integers(0, 256, (_FACES, 1, size, size), dtype=np.uint8)
    taken: list[float] = []
    began = time.perf_counter()
    for face in faces:
        started = time.perf_counter()
        probabilities = classifier.predict(face)
        taken.append(time.perf_counter() - started)
        if not np.isfinite(probabilities).all():
            raise ClassifierError(
                translate("models", "The network returns non-finite values. Retrain the model.")
            )
        if time.perf_counter() - began > _LONGEST:
            break
    return median(taken) * 1000.0


HANDLERS: Final[dict[str, Handler]] = {
    "analyse": analyse,
    "try_model": try_model,
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
        return WorkerError(type(error).__name__, text=str(error))
    logger.error("Unexpected error in the analysis worker", exc_info=error)
    return internal_error(error)
