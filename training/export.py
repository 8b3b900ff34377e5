"""Write a trained network in the forms a bundle holds, and read them back once."""

from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from training.bundle import KERAS_MODEL, LITERT_MODEL
from training.formats.litert import write_float32
from training.litert import LiteRTNetwork
from training.parity import FLOAT32_TOLERANCE, check, compare


def save_network(network: keras.Model, folder: Path, faces: NDArray[np.uint8]) -> None:
    """Write ``model.keras`` and ``model.tflite`` and check both on some real faces.

    Args:
        network: A float32 network, see ``training.architectures``.
        folder: An existing folder.
        faces: uint8 (n, size, size), for the check.

    Raises:
        ParityError: The probabilities of the exported network differ.
    """
    network.save(folder / KERAS_MODEL)
    write_float32(network, folder / LITERT_MODEL)
    master = keras.saving.load_model(folder / KERAS_MODEL, compile=False)
    expected = np.asarray(master(faces[..., None].astype(np.float32), training=False))
    exported = LiteRTNetwork(folder / LITERT_MODEL).predict(faces)
    check(compare(expected, exported), FLOAT32_TOLERANCE, folder / LITERT_MODEL)
