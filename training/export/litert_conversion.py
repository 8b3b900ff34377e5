"""Convert a ``.keras`` network to LiteRT; as a program of its own where this process runs on another backend.

KERAS_BACKEND=tensorflow python -m training.export.litert_conversion model.keras model.tflite
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import keras

from training.core.training_error import TrainingError
from training.export.formats.litert_format import write_float32

LIMIT_S: Final = 600


class ConversionError(TrainingError):
    """The LiteRT form cannot be made on this computer; the message says what to do."""


def convert(keras_model: Path, litert_model: Path) -> None:
    """Write ``litert_model``; in a child process unless Keras runs on TensorFlow here.

    Raises:
        ConversionError: TensorFlow is not installed, or it failed.
    """
    if keras.backend.backend() == "tensorflow":
        network = keras.saving.load_model(keras_model, compile=False)
        write_float32(network, litert_model)
        return
    if importlib.util.find_spec("tensorflow") is None:
        raise ConversionError("TensorFlow, which writes the LiteRT form, is not installed on this computer.")
    # The graphics card's memory belongs to this process.
    environment = {**os.environ, "KERAS_BACKEND": "tensorflow", "CUDA_VISIBLE_DEVICES": "-1"}
    environment.pop("XLA_FLAGS", None)
    try:
        child = _convert_in_child(keras_model, litert_model, environment)
    except subprocess.TimeoutExpired as error:
        raise ConversionError(f"TensorFlow took more than {LIMIT_S} s to convert {keras_model}.") from error
    if child.returncode:
        reason = (child.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ConversionError(f"TensorFlow could not convert {keras_model}: {reason}")


def _convert_in_child(
    keras_model: Path, litert_model: Path, environment: dict[str, str]
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "training.export.litert_conversion", str(keras_model), str(litert_model)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
        cwd=Path(__file__).parents[2],
    )


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
