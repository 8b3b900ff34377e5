"""What commands on a terminal share: how they end, and what they keep off it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

FINE, FAULTY, INTERRUPTED = 0, 2, 130
"""Exit codes: all was read; something was not, or was asked for wrongly; stopped by Ctrl-C."""
STANDARD_ERROR = 2
"""Its file descriptor."""


def reader_left() -> int:
    """Whoever read the rows has seen enough, such as ``| head``; Python would complain once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def print_any_name() -> None:
    """Let file names be printed that are no valid text, or that the terminal has no letters for."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def suppress_stderr() -> Iterator[None]:
    """Keep off standard error what libraries in C write there, such as LiteRT's note on every start.

    It is the whole process that falls silent, so this is for moments when no other thread is at work.
    """
    sys.stderr.flush()
    kept = os.dup(STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
        os.close(nowhere)
