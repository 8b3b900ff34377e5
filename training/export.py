"""Write a trained network in the forms a bundle holds, and read them back once."""

from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from training.bundle import KERAS_MODEL, LITERT_MODEL
from training.litert import LiteRTNetwork
from training.litert_conversion import convert
from training.parity import FLOAT32_TOLERANCE, check, compare


def save_network(network: keras.Model, folder: Path, faces: NDArray[np.uint8]) -> None:
    """Write ``model.keras`` and ``model.tflite`` and check both on some real faces.

    Args:
        network: A float32 network, see ``training.architectures``.
        folder: An existing folder.
        faces: uint8 (n, size, size), for the check.

    Raises:
        ConversionError: TensorFlow, which writes ``model.tflite``, is not there.
        ParityError: The probabilities of the exported network differ.
    """
    network.save(folder / KERAS_MODEL)
    convert(folder / KERAS_MODEL, folder / LITERT_MODEL)
    master = keras.saving.load_model(folder / KERAS_MODEL, compile=False)
    expected = np.asarray(master(faces[..., None].astype(np.float32), training=False))
    exported = LiteRTNetwork(folder / LITERT_MODEL).predict(faces)
    check(compare(expected, exported), FLOAT32_TOLERANCE, folder / LITERT_MODEL)
