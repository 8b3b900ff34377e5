"""What commands on a terminal share: how they end, and what they keep off it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from typing import TextIO

from fer_desktop.analysis.totals import Totals, counted_faces

FINE, FAULTY = 0, 2
"""Exit codes: all was read; something was not, or was asked for wrongly."""
PROGRESS_INTERVAL = 0.1
"""Seconds between two changes of the line that shows the progress."""


class ProgressLine:
    """One line on a terminal that changes while the work goes on; nothing anywhere else."""

    def __init__(self, total: int, stream: TextIO) -> None:
        """Take note of where to show it.

        Args:
            total: How many files there are to read.
            stream: Usually standard error.
        """
        self._total, self._stream = total, stream
        self._terminal = stream.isatty()
        self._shown_at = 0.0

    def show(self, totals: Totals, workers: int | None = None) -> None:
        """Say how far it is, and how many workers of a cluster there are."""
        now = time.monotonic()
        if self._terminal and now - self._shown_at >= PROGRESS_INTERVAL:
            self._shown_at = now
            files = min(totals.files, self._total)
            line = f"{files} of {self._total} files, {counted_faces(totals.faces)}"
            if workers is not None:
                line += f", {workers} workers" if workers != 1 else ", 1 worker"
            print(f"\r\x1b[K{line}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Make room for another line."""
        if self._terminal:
            print("\r\x1b[K", end="", file=self._stream, flush=True)


def listed(names: Sequence[object]) -> str:
    """At least one name, as in a sentence: a, b and c."""
    *before, last = map(str, names)
    return f"{', '.join(before)} and {last}" if before else last


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
