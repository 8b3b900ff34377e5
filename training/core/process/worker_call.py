"""Have one command carried out by a worker process of its own, and wait for the answer."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from training.core.process.worker_protocol import (
    CRASHED,
    FAILED,
    LAST_EVENTS,
    TIMEOUT,
    Event,
    LineDecoder,
    WorkerError,
    encode,
)
from training.core.storage.temporary_folder import TemporaryFolder

_TICK_S: Final = 0.1


def python_module(name: str, *arguments: str) -> list[str]:
    """The command that runs a module of this program."""
    return [sys.executable, "-m", name, *arguments]


def call_worker(
    command: Sequence[str],
    do: str,
    fields: Mapping[str, Any],
    timeout_s: float,
    tick: Callable[[], object] = lambda: None,
    environment: Mapping[str, str] | None = None,
) -> Event:
    """Start a worker, send it one command, and end it with its answer.

    Args:
        command: Starts the worker; it runs where this program is found.
        do: The command.
        fields: Its fields.
        timeout_s: Seconds after which the worker is killed.
        tick: Called ten times a second; what it raises ends the worker.
        environment: Variables of the process; those of this one for None.

    Returns:
        The last event: ``done``, or ``failed`` also where the worker crashed or took too long.
    """
    deadline = time.monotonic() + timeout_s
    with TemporaryFolder("worker") as folder:
        events, log = folder / "events", folder / "log"
        with (
            events.open("wb") as out,
            log.open("wb") as errors,
            subprocess.Popen(
                command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=errors,
                env=environment,
                # Where this very program is found, and nothing of the same name that lies about.
                cwd=Path(__file__).parents[2],
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            ) as process,
        ):
            try:
                _send(process, encode({"id": 1, "do": do, **fields}))
                while True:
                    ended = process.poll()
                    last = LineDecoder().feed(events.read_bytes())[-1:]
                    if last and last[0].get("event") in LAST_EVENTS:
                        return last[0]
                    if ended is not None:
                        return _failed(CRASHED, exit_code=ended, log=_last_line(log))
                    if time.monotonic() > deadline:
                        return _failed(TIMEOUT, seconds=timeout_s)
                    tick()
                    time.sleep(_TICK_S)
            finally:
                process.kill()


def _send(process: "subprocess.Popen[bytes]", line: bytes) -> None:
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # it has ended already
        process.stdin.write(line)


def _failed(code: str, **fields: Any) -> Event:
    return {"event": FAILED, **WorkerError(code, fields).as_json()}


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
