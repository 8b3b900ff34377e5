"""How long a network takes for a face."""

import statistics
import time
from typing import Final

from training.formats.format import Faces, Network

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
