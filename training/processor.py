"""What this processor can do that decides which precision and which layers pay."""

import functools
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

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
