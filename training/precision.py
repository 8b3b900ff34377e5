"""Choose the arithmetic of a training run by measuring it on this machine."""

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import keras

from training.config import Precision

CANDIDATES: Final[tuple[Precision, ...]] = ("mixed_bfloat16", "float32")
MEASURED_STEPS: Final = 8


def fastest_precision(
    build: Callable[[Precision], keras.Model],
    batch: Sequence[Any],
    check: Callable[[], None] = lambda: None,
) -> tuple[Precision, dict[Precision, float]]:
    """Time some training steps in each precision, in turn.

    ``mixed_bfloat16`` is faster where the processor has instructions for it, and slower where it has
    not. The fastest step counts: other programs can only make a step slower.

    Args:
        build: Makes a compiled training network in a given precision.
        batch: Arguments of one ``train_on_batch``.
        check: Called between the steps; what it raises ends the measuring.

    Returns:
        The faster precision, and the seconds of its fastest step by precision.
    """
    models = {precision: build(precision) for precision in CANDIDATES}
    for model in models.values():
        check()
        model.train_on_batch(*batch)  # compiles the graph
    seconds = dict.fromkeys(CANDIDATES, float("inf"))
    for _ in range(MEASURED_STEPS):
        for precision, model in models.items():
            check()
            start = time.perf_counter()
            model.train_on_batch(*batch)
            seconds[precision] = min(seconds[precision], time.perf_counter() - start)
    return min(CANDIDATES, key=seconds.__getitem__), seconds
