"""Write a trained network in the forms a bundle holds, and read them back once."""

from pathlib import Path
from typing import Final

import keras
import numpy as np
from numpy.typing import NDArray

from training.bundle import KERAS_MODEL, LITERT_MODEL
from training.errors import TrainingError
from training.litert import LiteRTNetwork

TOLERANCE: Final = 1e-4
"""Largest difference in a probability between the two forms; float32 sums differ by their order."""


class ExportError(TrainingError):
    """A network does not give the same probabilities after it was written and read."""


def save_network(network: keras.Model, folder: Path, faces: NDArray[np.uint8]) -> None:
    """Write ``model.keras`` and ``model.tflite`` and check both on some real faces.

    Args:
        network: A float32 network, see ``training.architectures``.
        folder: An existing folder.
        faces: uint8 (n, size, size), for the check.

    Raises:
        ExportError: The probabilities of the exported network differ.
    """
    network.save(folder / KERAS_MODEL)
    network.export(folder / LITERT_MODEL, format="litert", verbose=False)
    master = keras.saving.load_model(folder / KERAS_MODEL, compile=False)
    expected = np.asarray(master(faces[..., None].astype(np.float32), training=False))
    exported = LiteRTNetwork(folder / LITERT_MODEL).predict(faces)
    difference = float(np.abs(expected - exported).max())
    if not difference <= TOLERANCE:
        raise ExportError(f"{folder / LITERT_MODEL} differs from the trained network by {difference:.2g}.")
