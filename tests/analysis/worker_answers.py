"""What the analysis worker answers to one command, without a process of its own."""

import io
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from fer_desktop.analysis.run_command import RunCommand
from fer_desktop.analysis.worker import make_worker
from training.core.process.worker_protocol import EventWriter

CANCEL = b'{"do": "cancel"}'


class _Collected(io.StringIO):
    def __init__(self, heard: Callable[[str], object]) -> None:
        super().__init__()
        self.heard = heard
        self.events: list[tuple[str, dict[str, Any]]] = []

    def write(self, text: str) -> int:
        fields = json.loads(text)
        del fields["id"]
        self.events.append((fields.pop("event"), fields))
        self.heard(self.events[-1][0])
        return len(text)


def answers(command: RunCommand, cancel_at: str = "", react: Callable[[str], object] = lambda event: None):
    """The events of a command, as names and fields; ``cancel_at`` is one at which it is cancelled."""
    cancelled = False

    def heard(event: str) -> None:
        nonlocal cancelled
        if event == cancel_at and not cancelled:
            cancelled = True
            worker.take(CANCEL)
        react(event)

    out = _Collected(heard)
    worker = make_worker(EventWriter(out))
    worker._control._stop_timeout = 1e6
    worker.take(json.dumps({"id": 1, "do": "analyse", **asdict(command)}).encode())
    worker._waiting.put(None)
    worker.run()
    return out.events
