"""Compare what two forms of one network read on the same faces, and how long each takes."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import zoom

from training.core.calibration import FloatArray
from training.core.training_error import TrainingError
from training.export.formats.export_format import Faces, Network

COARSE: Final = 6
"""Side of the random pattern that is enlarged, pixels: about as coarse as eyes and a mouth are."""


def made_up_faces(count: int, size: int, seed: int = 0) -> NDArray[np.uint8]:
    """Smooth random patterns under noise, of all brightnesses and contrasts.

    Args:
        count: How many.
        size: Side in pixels.
        seed: The same for the same faces.

    Returns:
        uint8 (count, size, size), gray 0 to 255. The first is black, the second white.
    """
    random = np.random.default_rng(seed)
    smooth = zoom(random.uniform(-1, 1, (count, COARSE, COARSE)), (1, size / COARSE, size / COARSE), order=1)
    noise = random.normal(0, 0.1, (count, size, size))
    brightness = random.uniform(30, 220, (count, 1, 1))
    contrast = random.uniform(10, 120, (count, 1, 1))
    gray = np.clip(brightness + contrast * (smooth + noise), 0, 255)
    gray[:1], gray[1:2] = 0, 255
    return np.asarray(gray, np.uint8)


MEASURED: Final = 200
"""Faces read one at a time; some hundred make the median steady."""


def milliseconds_per_face(network: Network, faces: Faces) -> float:
    """The median over faces read one at a time.

    Args:
        network: One that runs on as many threads as the figure is to be for.
        faces: At least one; the first is read once before, as a first reading also makes room.
    """
    network.predict(faces[:1])
    seconds = []
    for index in range(MEASURED):
        face = faces[index % len(faces)][None]
        start = time.perf_counter()
        network.predict(face)
        seconds.append(time.perf_counter() - start)
    return 1000 * statistics.median(seconds)


class ParityError(TrainingError):
    """A network does not give the same probabilities after it was written and read."""

    template = (
        "{path} was not written: its probabilities differ from those of the network by up to "
        "{difference:.2g}, more than {tolerance:g}. Please report this with the output of python -m pip list."
    )


@dataclass(frozen=True)
class Parity:
    """How alike two forms read.

    Attributes:
        faces: How many faces both have read.
        difference: The largest difference in a probability, 0 to 1; not a number if one form gave none.
        same_label: Part of the faces that got the same label, 0 to 1.
    """

    faces: int
    difference: float
    same_label: float


def compare(expected: FloatArray, given: FloatArray) -> Parity:
    """Compare probabilities (n, emotions) of two forms on the same n faces; n is at least 1."""
    return Parity(
        faces=len(expected),
        difference=float(abs(expected - given).max()),
        same_label=float((expected.argmax(axis=1) == given.argmax(axis=1)).mean()),
    )


def check(parity: Parity, tolerance: float, path: Path) -> None:
    """Refuse a file whose readings differ by more than ``tolerance`` from the network it was made from.

    Raises:
        ParityError: They do.
    """
    if not parity.difference <= tolerance:  # also true for what is not a number
        raise ParityError(path=path, difference=parity.difference, tolerance=tolerance)
