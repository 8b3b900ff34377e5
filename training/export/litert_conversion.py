"""Convert a ``.keras`` network to LiteRT; in a worker process where this one runs on another backend."""

import importlib.util
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from training.core.process.worker_call import call_worker, python_module
from training.core.process.worker_loop import WorkerTask
from training.core.process.worker_protocol import DONE, TIMEOUT, WorkerError
from training.core.training_error import TrainingError

LIMIT_S: Final = 600.0


class ConversionError(TrainingError):
    """The LiteRT form cannot be made on this computer; the message says what to do."""


class NoTensorFlowError(ConversionError):
    """TensorFlow is not installed."""

    template = "TensorFlow, which converts models to LiteRT, is not installed on this computer."


class SlowConversionError(ConversionError):
    """The conversion took too long."""

    template = "TensorFlow took more than {seconds:.0f} s to convert {path}."


class FailedConversionError(ConversionError):
    """TensorFlow refused the network."""

    template = "TensorFlow could not convert {path}: {reason}"


class UnfinishedModelError(ConversionError):
    """The network is trained; its LiteRT form is missing."""

    template = (
        "{cause} The trained network is in {path}. To finish the model folder, install TensorFlow here, or "
        "copy {folder} to a computer that has it, and resume the run."
    )
    option_hint = "--resume resumes it."


def convert(keras_model: Path, litert_model: Path) -> None:
    """Write ``litert_model``; in a worker process unless Keras runs on TensorFlow here.

    Raises:
        ConversionError: TensorFlow is not installed, or it failed.
    """
    import keras

    if keras.backend.backend() == "tensorflow":
        _convert(keras_model, litert_model)
        return
    if importlib.util.find_spec("tensorflow") is None:
        raise NoTensorFlowError
    # The graphics card's memory belongs to this process.
    environment = {**os.environ, "KERAS_BACKEND": "tensorflow", "CUDA_VISIBLE_DEVICES": "-1"}
    environment.pop("XLA_FLAGS", None)
    fields = {"keras_model": str(keras_model.resolve()), "litert_model": str(litert_model.resolve())}
    last = call_worker(python_module("training.worker"), "convert", fields, LIMIT_S, environment=environment)
    if last["event"] == DONE:
        return
    error = WorkerError.of(last)
    if error.code == TIMEOUT:
        raise SlowConversionError(seconds=LIMIT_S, path=keras_model)
    reason = error.text or error.fields.get("message") or error.fields.get("log") or "no reason given"
    raise FailedConversionError(path=keras_model, reason=reason)


def convert_in_worker(task: WorkerTask, command: Mapping[str, Any]) -> None:
    """``convert``: write ``litert_model`` from ``keras_model``; the worker must run on TensorFlow."""
    _convert(Path(command["keras_model"]), Path(command["litert_model"]))


def _convert(keras_model: Path, litert_model: Path) -> None:
    import keras

    from training.export.formats.litert_format import write_float32

    write_float32(keras.saving.load_model(keras_model, compile=False), litert_model)
