"""Which files took much longer than others, and on which worker."""

from __future__ import annotations

import statistics
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fer_desktop.analysis.cluster.cluster_tasks import ReadTime
from fer_desktop.base.i18n import translate

SLOW: Final = 3.0
"""Times the median time per frame of files of the same kind, from which a file is a straggler."""
MIN_FILES: Final = 5
"""Files of a kind, below which no median is taken."""
SHOWN: Final = 10
"""Stragglers that are listed."""


@dataclass(frozen=True, slots=True)
class Straggler:
    """A file that took long.

    Attributes:
        name: Its path.
        worker: The address of the worker, that of its slowest part.
        seconds: Per frame.
        times: Times the median.
    """

    name: str
    worker: str
    seconds: float
    times: float


class StragglerReport:
    """Collects how long files took; 24 bytes for each file, and its name."""

    def __init__(self) -> None:
        """Begin without any."""
        self._names: tuple[list[str], list[str]] = [], []
        self._seconds = array("d"), array("d")
        self._workers_of = array("l"), array("l")
        self._workers: dict[str, int] = {}

    def add(self, parts: Sequence[tuple[str, ReadTime]], video: bool) -> None:
        """Take a file: the worker and the time of each of its parts."""
        frames = sum(time.frames for _, time in parts)
        if not frames:
            return
        slowest = max(parts, key=lambda part: part[1].seconds / max(part[1].frames, 1))[0]
        self._names[video].append(parts[0][1].name)
        self._seconds[video].append(sum(time.seconds for _, time in parts) / frames)
        self._workers_of[video].append(self._workers.setdefault(slowest, len(self._workers)))

    def stragglers(self) -> list[Straggler]:
        """Those that took more than ``SLOW`` times the median, the slowest first."""
        workers = list(self._workers)
        found = []
        for names, seconds, of in zip(self._names, self._seconds, self._workers_of, strict=True):
            if len(seconds) < MIN_FILES:
                continue
            median = statistics.median(seconds)
            found += [
                Straggler(name, workers[worker], taken, taken / median)
                for name, taken, worker in zip(names, seconds, of, strict=True)
                if taken > SLOW * median > 0.0
            ]
        return sorted(found, key=lambda straggler: -straggler.times)

    def text(self) -> str:
        """The same for a terminal, a line each; empty where there are none."""
        found = self.stragglers()
        if not found:
            return ""
        said = translate(
            "cluster", "{n} of {files} files took over {times:g} times the median time per frame:"
        )
        lines = [said.format(n=len(found), files=sum(map(len, self._names)), times=SLOW)]
        line = translate("cluster", "  {times:.1f}×  {ms:.1f} ms per frame  {worker}  {name}")
        lines += [
            line.format(times=one.times, ms=1000 * one.seconds, worker=one.worker, name=one.name)
            for one in found[:SHOWN]
        ]
        if len(found) > SHOWN:
            lines.append(translate("cluster", "  … and {n} more").format(n=len(found) - SHOWN))
        return "\n".join(lines)
