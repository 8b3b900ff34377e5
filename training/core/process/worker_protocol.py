"""What passes between a program and its worker process: JSON objects, one a line, UTF-8.

Commands go to the worker's standard input, events come from its standard output, its log is on standard
error. ``docs/worker.md`` lists the commands of both workers. The end of standard input means that whoever
asked is gone.
"""

import json
import logging
import math
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TextIO

logger = logging.getLogger(__name__)

Event = dict[str, Any]
"""An event: ``id`` of its command, ``event``, and fields of its own."""

PAUSE: Final = "pause"
RESUME: Final = "resume"
CANCEL: Final = "cancel"
"""Acts at once on all commands before it, as the two above do, but is not answered: those commands are."""

PROGRESS: Final = "progress"
MESSAGE: Final = "message"
"""``text``: something that happened, in a sentence."""
PAUSED: Final = "paused"
RESUMED: Final = "resumed"
DONE: Final = "done"
"""The command is carried out; its result may be in fields."""
STOPPED: Final = "stopped"
"""The command was cancelled; fields say what is kept of its work."""
FAILED: Final = "failed"
"""The command failed; the fields are those of a ``WorkerError``."""
LAST_EVENTS: Final = frozenset((DONE, STOPPED, FAILED))
"""Exactly one of these ends the answer to a command."""

BAD_REQUEST: Final = "bad_request"
"""Error code: the command is unknown (``command``, null without one; ``known``)."""
INTERNAL: Final = "internal"
"""Error code: an exception that nobody foresaw (``type``, ``message``)."""
CRASHED: Final = "crashed"
"""Error code: the worker ended without an answer (``exit_code``, ``log``: the last line of its log)."""
TIMEOUT: Final = "timeout"
"""Error code: the worker took too long and was killed (``seconds``)."""

_LONGEST: Final = 64 * 2**20


@dataclass(frozen=True)
class WorkerError:
    """Why a command failed.

    Attributes:
        code: What failed, for programs: one of the codes above, or one of the command's own.
        fields: What belongs to the code, plain JSON values.
        text: One sentence for the person at the screen; empty where the code and fields say it all.
    """

    code: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""

    @classmethod
    def of(cls, event: Mapping[str, Any]) -> "WorkerError":
        """From an event ``failed``."""
        return cls(str(event.get("code", INTERNAL)), event.get("fields") or {}, str(event.get("text", "")))

    def as_json(self) -> Event:
        """The fields of an event ``failed``."""
        return {"code": self.code, "fields": dict(self.fields), "text": self.text}


def encode(message: Mapping[str, Any]) -> bytes:
    """One message as a line; figures that are no finite numbers become null."""
    return json.dumps(_finite(message), allow_nan=False).encode() + b"\n"


def decode(line: bytes) -> dict[str, Any] | None:
    """The message in a line; None where it is no JSON object."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


class LineDecoder:
    """Messages out of a stream of bytes that arrives in pieces."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, piece: bytes) -> list[Event]:
        """The messages of all lines that this piece ends; what is none is logged and left out.

        A line of more than 64 MiB is thrown away.
        """
        self._rest += piece
        *lines, rest = self._rest.split(b"\n")
        self._rest = bytearray(rest if len(rest) <= _LONGEST else b"")
        events = []
        for line in filter(bytes.strip, map(bytes, lines)):
            event = decode(line)
            if event is None:
                logger.warning("A worker process wrote no JSON object: %r", line[:200])
            else:
                events.append(event)
        return events


class ReaderGoneError(Exception):
    """Nobody reads the events any more."""


class EventWriter:
    """Writes events, from any thread."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def emit(self, command: Any, event: str, **fields: Any) -> None:
        """Write one event of the command with that ``id``.

        Raises:
            ReaderGoneError: Nobody reads any more.
        """
        line = encode({"id": command, "event": event, **fields}).decode()
        try:
            with self._lock:
                self._out.write(line)
                self._out.flush()
        except (OSError, ValueError) as error:
            raise ReaderGoneError from error


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
