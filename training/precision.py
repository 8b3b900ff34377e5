"""Choose the arithmetic of a training run by measuring it on this machine."""

import time
from collections.abc import Callable
from typing import Final

import keras
import numpy as np

from training.config import Precision

CANDIDATES: Final[tuple[Precision, ...]] = ("mixed_bfloat16", "float32")
MEASURED_STEPS: Final = 8


def fastest_precision(
    build: Callable[[Precision], keras.Model], batch_size: int, emotions: int
) -> tuple[Precision, dict[Precision, float]]:
    """Time some training steps in each precision, in turn.

    ``mixed_bfloat16`` is faster where the processor has instructions for it, and slower where it has
    not. The fastest step counts: other programs can only make a step slower.

    Args:
        build: Makes a compiled training network in a given precision.
        batch_size: Faces a step.
        emotions: Number of classes.

    Returns:
        The faster precision, and the seconds of its fastest step by precision.
    """
    models = {precision: build(precision) for precision in CANDIDATES}
    size = models[CANDIDATES[0]].input_shape[1]
    random = np.random.default_rng(0)
    faces = random.integers(0, 256, (batch_size, size, size, 1)).astype(np.uint8)
    labels = np.eye(emotions, dtype=np.float32)[random.integers(0, emotions, batch_size)]
    for model in models.values():
        model.train_on_batch(faces, labels)  # compiles the graph
    seconds = dict.fromkeys(CANDIDATES, float("inf"))
    for _ in range(MEASURED_STEPS):
        for precision, model in models.items():
            start = time.perf_counter()
            model.train_on_batch(faces, labels)
            seconds[precision] = min(seconds[precision], time.perf_counter() - start)
    return min(CANDIDATES, key=seconds.__getitem__), seconds
