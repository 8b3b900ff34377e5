"""Choose the precision of a training run: by the processor's instructions, then by measuring."""

import functools
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import keras

from training.fitting.config import BfloatError, Precision, ResumedBfloatError

CPUINFO: Final = Path("/proc/cpuinfo")
"""Where Linux lists the instruction sets of the processor."""
BFLOAT16_FLAGS: Final = frozenset({"avx512_bf16", "amx_bf16"})
"""Instruction sets that multiply bfloat16 numbers, as Linux names them."""
BFLOAT16_LEVELS: Final = ("BF16", "FP16", "AMX", "AVX10", "DEFAULT", "ALL")
"""Parts of the values of ``ONEDNN_MAX_CPU_ISA`` that leave those instruction sets in use."""


@functools.cache
def has_bfloat16() -> bool | None:
    """Whether TensorFlow multiplies bfloat16 numbers by instructions of this processor.

    Without them it computes them in single precision, many times slower than float32.

    Returns:
        None where the system does not say; then only a measurement tells.
    """
    return bfloat16_support(instruction_sets(), os.environ)


def bfloat16_support(flags: frozenset[str], environment: Mapping[str, str]) -> bool | None:
    """Decide by the processor's flags and the variables that switch oneDNN's code off.

    Args:
        flags: Instruction sets as Linux names them; empty where they are not known.
        environment: Its ``ONEDNN_MAX_CPU_ISA`` and ``TF_ENABLE_ONEDNN_OPTS`` count.
    """
    if environment.get("TF_ENABLE_ONEDNN_OPTS", "1") == "0":
        return False
    level = environment.get("ONEDNN_MAX_CPU_ISA", "DEFAULT").upper()
    if not any(part in level for part in BFLOAT16_LEVELS):
        return False
    return bool(flags & BFLOAT16_FLAGS) if flags else None


def instruction_sets() -> frozenset[str]:
    """What the processor has, as Linux names it; empty where the system does not say."""
    if sys.platform != "linux":
        return frozenset()
    try:
        lines = CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return frozenset()
    return next((frozenset(line.split()) for line in lines if line.startswith("flags")), frozenset())


CANDIDATES: Final[tuple[Precision, ...]] = ("float32", "mixed_bfloat16")
MEASURED_STEPS: Final = 8
MAX_SLOWDOWN: Final = 2.0
"""A precision whose first measured step takes so many times the other's fastest is given up."""


def candidates() -> tuple[Precision, ...]:
    """The precisions that can be the faster one on this computer."""
    return CANDIDATES[:1] if _bfloat16_is_emulated() else CANDIDATES


def check_precision(precision: Precision, resumed: Path | None = None) -> None:
    """Make sure that this computer can train in a precision.

    Args:
        precision: As it was asked for, or as a run was begun with, which cannot change it any more.
        resumed: The folder of that run.

    Raises:
        ConfigError: Its processor has no instructions for it.
    """
    if precision == "mixed_bfloat16" and _bfloat16_is_emulated():
        if resumed:
            raise ResumedBfloatError(folder=resumed)
        raise BfloatError


def fastest_precision(
    build: Callable[[Precision], keras.Model],
    batch: Sequence[Any],
    check: Callable[[], None] = lambda: None,
) -> tuple[Precision, dict[Precision, float]]:
    """Time some training steps in each precision, in turn; nothing is timed where there is one candidate.

    ``mixed_bfloat16`` is faster where the processor has instructions for it, and slower where it has
    not. The fastest step counts: other programs can only make a step slower. A precision whose first step
    is far slower is given up.

    Args:
        build: Makes a compiled training network in a given precision.
        batch: Arguments of one ``train_on_batch``.
        check: Called between the steps; what it raises ends the measuring.

    Returns:
        The faster precision, and the seconds of its fastest step by precision; empty if nothing was timed.
    """
    possible = candidates()
    if len(possible) == 1:
        return possible[0], {}
    models = {precision: build(precision) for precision in possible}
    for model in models.values():
        check()
        model.train_on_batch(*batch)  # compiles the graph
    seconds: dict[Precision, float] = dict.fromkeys(possible, float("inf"))
    for _ in range(MEASURED_STEPS):
        for precision, model in models.items():
            check()
            start = time.perf_counter()
            model.train_on_batch(*batch)
            seconds[precision] = min(seconds[precision], time.perf_counter() - start)
        fastest = min(seconds.values())
        models = {one: model for one, model in models.items() if seconds[one] < MAX_SLOWDOWN * fastest}
        if len(models) == 1:
            break
    return min(seconds, key=seconds.__getitem__), seconds


def _bfloat16_is_emulated() -> bool:
    if keras.backend.backend() != "tensorflow" or has_bfloat16() is not False:
        return False
    import tensorflow as tf

    return not tf.config.list_physical_devices("GPU")
