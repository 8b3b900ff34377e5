"""How many heaps the C library keeps for the threads of the program."""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Final

ARENAS: Final = 2
"""Threads of a session take and return frames of several megabytes. By default, glibc has up to eight heaps
a core for them, each of which keeps the largest gaps that it ever had."""
_M_ARENA_MAX: Final = -8
"""The parameter's number in glibc's malloc.h."""

logger = logging.getLogger(__name__)

_M_TRIM_THRESHOLD: Final = -1
_M_MMAP_THRESHOLD: Final = -3
LARGE: Final = 32 << 20
"""Bytes, the most that glibc itself sets as the threshold for blocks that are mapped."""


def limit_malloc_arenas() -> bool:
    """Let all threads share ``ARENAS`` heaps, from now on; to be called before the first thread begins.

    Returns:
        Whether the C library is glibc, which alone knows this; elsewhere nothing is changed.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_M_ARENA_MAX, ARENAS))
    except (AttributeError, OSError) as error:
        logger.info("The number of malloc arenas stays as it is: %s", error)
        return False


def keep_large_blocks() -> bool:
    """Let freed frames be memory for the next ones, as glibc does where nobody tells it otherwise.

    Dask tells its workers otherwise, by ``MALLOC_TRIM_THRESHOLD_``: the kernel then clears the memory of each
    frame anew, which makes reading a video a third slower.

    Returns:
        Whether the C library is glibc; elsewhere nothing is changed.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
        return bool(mallopt(_M_MMAP_THRESHOLD, LARGE)) and bool(mallopt(_M_TRIM_THRESHOLD, 2 * LARGE))
    except (AttributeError, OSError) as error:
        logger.info("The thresholds of malloc stay as they are: %s", error)
        return False
