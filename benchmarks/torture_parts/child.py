"""Keeps a child process that is given inputs, and notices how each of them ended."""

from __future__ import annotations

import contextlib
import enum
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
MOST_MEMORY: Final = 6 << 30
"""Bytes of address space of a child, where the system can limit it; libraries take two gigabytes."""


class Result(enum.Enum):
    """What came of an input."""

    READ = "read"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    """Not one sentence that names the file, or nothing was said at all."""
    TRACEBACK = "traceback"
    SIGNAL = "signal"
    HANG = "hang"


FAULTS: Final = frozenset(Result) - {Result.READ, Result.REFUSED}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a child said of one request.

    Attributes:
        values: What it answered; empty where it did not.
        said: What came on standard error meanwhile.
        fault: ``SIGNAL`` or ``HANG`` where there was no answer.
    """

    values: Mapping[str, Any]
    said: str
    fault: Result | None = None


class Child:
    """One process for one kind of entry; started anew where it has ended."""

    def __init__(self, entry: str) -> None:
        """Start nothing yet; ``entry`` is one of ``entries.ENTRIES``."""
        self._entry = entry
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._log = Path(self._folder.name, "log")
        self._log.touch()
        self._read = 0

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()
        self._folder.cleanup()

    def ask(self, request: Mapping[str, Any], limit: float) -> Answer:
        """Hand one input over and wait for what comes of it, so many seconds at most."""
        process = self._process if self._process and self._process.poll() is None else self._start()
        assert process.stdin is not None
        with contextlib.suppress(OSError):
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
        try:
            line = self._answers.get(timeout=limit)
        except queue.Empty:
            self._end()
            return Answer({}, self._said(), Result.HANG)
        if line:
            return Answer(json.loads(line), self._said())
        code = process.wait()
        self._process = None
        return Answer({"code": code, "signal": _name_of(code)}, self._said(), Result.SIGNAL)

    def _start(self) -> subprocess.Popen[str]:
        environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "TF_CPP_MIN_LOG_LEVEL": "3",
        }
        self._answers = queue.SimpleQueue()
        with self._log.open("ab") as log:
            self._process = process = subprocess.Popen(
                [sys.executable, "-m", "benchmarks.torture_parts.entries", self._entry],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=ROOT,
                env=environment,
                text=True,
                encoding="utf-8",
                preexec_fn=_limit_memory if sys.platform == "linux" else None,
            )
        threading.Thread(target=partial(_forward, process, self._answers), daemon=True).start()
        return process

    def _said(self) -> str:
        """What is new on standard error."""
        with self._log.open("rb") as log:
            log.seek(self._read)
            found = log.read()
        self._read += len(found)
        return found.decode("utf-8", "replace")

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    assert stream is not None
                    stream.close()
            self._process = None


def _forward(process: subprocess.Popen[str], answers: queue.SimpleQueue[str]) -> None:
    """Each line, and an empty one at the end."""
    assert process.stdout is not None
    with contextlib.suppress(ValueError):  # closed, because the process was ended
        for line in process.stdout:
            answers.put(line)
    answers.put("")


def _limit_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _name_of(code: int) -> str:
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"exit code {code}"
