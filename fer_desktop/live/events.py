"""The rare things that a session reports, and the queue they wait in."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from training.core.bundle import ModelBundle

LARGEST_QUEUE = 256
"""Events kept for a reader that does not come; the oldest go first."""


@dataclass(frozen=True, slots=True)
class SourceReady:
    """The source is open and frames will come.

    Attributes:
        name: The source's short name.
    """

    name: str


@dataclass(frozen=True, slots=True)
class ModelReady:
    """Detector and model are loaded; readings will come.

    Attributes:
        bundle: The model that a running session was told to change to; None for the one it began with.
    """

    bundle: ModelBundle | None = None


@dataclass(frozen=True, slots=True)
class ModelRefused:
    """The model that a running session was told to change to does not load; the one before reads on.

    Attributes:
        bundle: That model.
        message: One sentence to show: what happened, to which file, what to do.
    """

    bundle: ModelBundle
    message: str


class Loss(Enum):
    """What is lost by a failure."""

    FRAME = "one frame of many"
    PICTURE = "a picture that was asked for"
    SOURCE = "every further frame"
    MODEL = "every reading"
    SETTING = "a change that was asked for"


@dataclass(frozen=True, slots=True)
class Failed:
    """Something went wrong.

    Attributes:
        message: One sentence to show: what happened, to which file, what to do.
        loss: What is lost by it.
        at: When, in seconds of ``time.monotonic()``, as frames have it.
    """

    message: str
    loss: Loss
    at: float = field(default_factory=time.monotonic, compare=False)

    @property
    def fatal(self) -> bool:
        """Whether the session has nothing more to give."""
        return self.loss in (Loss.SOURCE, Loss.MODEL)


@dataclass(frozen=True, slots=True)
class Ended:
    """The source has no more frames."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The source gives no frames at the moment; it is tried again until the session stops."""


@dataclass(frozen=True, slots=True)
class Returned:
    """The source that was lost gives frames again."""


Event: TypeAlias = SourceReady | ModelReady | ModelRefused | Failed | Ended | Lost | Returned


class EventQueue:
    """Keeps events until they are fetched, and a failure that repeats itself only now and then."""

    def __init__(self, quiet: float = 5.0, clock: Callable[[], float] = time.monotonic) -> None:
        """Start empty.

        Args:
            quiet: For how many seconds the same failure is not told again.
            clock: Gives the time in seconds.
        """
        self._quiet = quiet
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: deque[Event] = deque(maxlen=LARGEST_QUEUE)
        self._reported: dict[Failed, float] = {}

    def put(self, event: Event) -> None:
        """Add an event; a lost frame is left out if the same was told less than ``quiet`` seconds ago."""
        with self._lock:
            if isinstance(event, Failed) and event.loss is Loss.FRAME and self._is_repeat(event):
                return
            self._waiting.append(event)

    def drain(self) -> list[Event]:
        """All events since the last call, oldest first."""
        with self._lock:
            events = list(self._waiting)
            self._waiting.clear()
            return events

    def _is_repeat(self, failure: Failed) -> bool:
        now = self._clock()
        self._reported = {known: at for known, at in self._reported.items() if now - at < self._quiet}
        if failure in self._reported:
            return True
        self._reported[failure] = now
        return False
