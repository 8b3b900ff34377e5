"""A scheduler and workers, each a process of its own, which nobody outside of this computer can reach."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.fakes import eventually

SECONDS = 120.0
"""That a process may take to start."""


class Loopback:
    """Stopped with its workers at the end of its ``with``.

    Attributes:
        address: Of the scheduler.
        workers: Those that were started.
    """

    def __init__(self, folder: Path, allowed_failures: int = 3, program: str = "") -> None:
        """Start a scheduler.

        Args:
            folder: An empty one, for its files and logs.
            allowed_failures: Workers that may die of a task before it is given up, but one.
            program: Python that the scheduler runs before it starts.
        """
        self._allowed = str(allowed_failures)
        self._folder, self._file = folder, folder / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        options = ("--port", "0", "--scheduler-file", str(self._file))
        self.scheduler = self._start("dask_scheduler", *options, program=program)
        assert eventually(self._file.exists, SECONDS), self._log(0)
        assert eventually(lambda: bool(self._file.read_text()), SECONDS)
        self.address = str(json.loads(self._file.read_text())["address"])

    def add_worker(self, *options: str, program: str = "") -> subprocess.Popen[bytes]:
        """Start a worker of one thread, and wait until it is connected.

        Args:
            options: Further ones of its command line.
            program: Python that it runs before it starts.
        """
        worker = self._start("dask_worker", self.address, "--nthreads", "1", *options, program=program)
        self.workers.append(worker)
        number = len(self.workers)
        assert eventually(lambda: "Registered to" in self._log(number), SECONDS), self._log(number)
        return worker

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, module: str, *options: str, program: str = "") -> subprocess.Popen[bytes]:
        common = ["--host", "127.0.0.1", "--no-dashboard"]
        if module == "dask_worker":
            common += ["--no-nanny", "--local-directory", str(self._folder)]
        code = f"{program}\nimport sys; from distributed.cli import {module}; sys.exit({module}.main())"
        with (self._folder / f"{len(self.workers) + (module == 'dask_worker')}.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-c", code, *options, *common],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": self._allowed},
            )

    def _log(self, number: int) -> str:
        return re.sub(r"\s+", " ", (self._folder / f"{number}.log").read_text(errors="replace"))
