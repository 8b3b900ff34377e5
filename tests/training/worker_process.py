"""The real worker, driven by its pipes."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from tests.training.conftest import draw_faces
from training.core.process.worker_protocol import DONE, LAST_EVENTS
from training.data.csv_writer import write_csv
from training.data.faces import join

ROOT = Path(__file__).parents[2]
LIMIT_S = 240.0
"""After which a worker that is silent counts as hung; busy computers load TensorFlow for a minute."""

Event = dict[str, Any]


OVERRIDES = {
    "epochs": 2,
    "batch_size": 16,
    "learning_rate": 0.01,
    "warmup_epochs": 0.5,
    "precision": "float32",
}
"""Of a training of some seconds."""


class WorkerProcess:
    """Starts the worker; at the end it is gone in any case."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("wb")
        self.log = log
        self.process = subprocess.Popen(
            [sys.executable, "-m", "training.worker", "--threads", "1"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            cwd=ROOT,
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._last_id = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> "WorkerProcess":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self._log):
            assert pipe is not None
            with contextlib.suppress(BrokenPipeError):
                pipe.close()

    def send(self, line: bytes) -> None:
        """Write to its standard input."""
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def ask(self, do: str, **fields: Any) -> int:
        """Ask for something; returns the number of the request."""
        self._last_id += 1
        self.send(json.dumps({"id": self._last_id, "do": do, **fields}).encode() + b"\n")
        return self._last_id

    def next(self, limit: float = LIMIT_S) -> Event:
        """The next event; whatever else is on standard output is a failure."""
        line = self._lines.get(timeout=limit)
        assert line, f"the worker ended: {self.log.read_text(errors='replace')[-2000:]}"
        event = json.loads(line)
        assert isinstance(event, dict)
        return event

    def heard_within(self, seconds: float) -> Iterator[Event]:
        """The events up to a silence of so many seconds."""
        while True:
            try:
                yield self.next(seconds)
            except queue.Empty:
                return

    def until(self, *events: str) -> list[Event]:
        """All events up to the first with one of these names."""
        heard = [self.next()]
        while heard[-1]["event"] not in events:
            assert heard[-1]["event"] != "failed", heard[-1]
            heard.append(self.next())
        return heard

    def answer(self, do: str, **fields: Any) -> list[Event]:
        """All events of a command but ``done``."""
        request = self.ask(do, **fields)
        heard = [self.next()]
        while not (heard[-1]["event"] in LAST_EVENTS and heard[-1]["id"] == request):
            heard.append(self.next())
        return [event for event in heard if event["id"] == request and event["event"] != DONE]

    def leave(self) -> float:
        """Close its standard input; the seconds until it was gone."""
        assert self.process.stdin is not None
        begun = time.monotonic()
        self.process.stdin.close()
        self.process.wait(timeout=LIMIT_S)
        return time.monotonic() - begun

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(b"")


def named(events: list[Event], name: str) -> Event:
    """The one event with this name."""
    found = [event for event in events if event["event"] == name]
    assert len(found) == 1, events
    return found[0]


def flawed_faces(path: Path) -> Path:
    """A CSV of drawn faces with all splits, one of which is there twice, and a row that is no face."""
    data = draw_faces({"Training": 16, "PublicTest": 4, "PrivateTest": 4})
    write_csv(join([data, data.where(data.splits == "Training").where(np.arange(1))]), path)
    with path.open("a", encoding="utf-8") as file:
        file.write("3,1 2 3,Training\n")
    return path


def run_on(path: Path, **others: Any) -> dict[str, Any]:
    """A run on these faces, as ``docs/worker.md`` describes it."""
    return {
        "paths": [str(path)],
        "votes": None,
        "names": {},
        "options": {"clean": True, "keep": ["near-duplicates"]},
        "preset": "quick",
        "overrides": OVERRIDES,
        "start": None,
    } | others
