"""What a running session can be asked to do, and the queue in which its threads find it."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar, cast

from fer_desktop.base.settings import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import Baseline
from training.core.bundle import ModelBundle


@dataclass(frozen=True, slots=True)
class Pause:
    """Read no further frames until ``Resume``."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on reading frames."""


@dataclass(frozen=True, slots=True)
class Playback:
    """Play a video like this: all that is wanted of it, so that only the newest command counts.

    Attributes:
        speed: Times the video's own speed.
        position: Where to go on, in seconds from the first frame; None where nobody has jumped yet.
        step: How many frames to go on from there; negative is back.
        segment: How many jumps were asked for so far; a jump is made when this has changed, and frames
            behind it carry this number.
        end: Where it stops by itself, in seconds from the first frame; None: at the end of the video.
    """

    speed: float = 1.0
    position: float | None = None
    step: int = 0
    segment: int = 0
    end: float | None = None

    def jump(self, position: float, step: int = 0) -> Playback:
        """The same, and another jump."""
        return dataclasses.replace(self, position=position, step=step, segment=self.segment + 1)


@dataclass(frozen=True, slots=True)
class ChangeModel:
    """Read by another model; the last frame is read again by it, unless there is a newer one.

    Attributes:
        bundle: The model.
        make_analyser: Builds an analyser for it; called in the analysis thread.
    """

    bundle: ModelBundle
    make_analyser: Callable[[], Analyser]


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Find faces as the settings say; the last frame is analysed again, unless there is a newer one."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Smooth:
    """Smooth readings over so many seconds, from the next frame on; 0 is none."""

    seconds: float


@dataclass(frozen=True, slots=True)
class CorrectBy:
    """Correct readings by these baselines, from the next frame on."""

    baselines: tuple[Baseline, ...]


AnalyserCommand: TypeAlias = ChangeSettings | Smooth | CorrectBy
Command: TypeAlias = Pause | Resume | Playback | ChangeModel | AnalyserCommand
C = TypeVar("C", bound=Command)


class CommandQueue:
    """Keeps the newest command of each type, in the order of arrival, until a thread takes it.

    While a slider is dragged, commands come faster than they can be followed; only the newest matters. Every
    method may be called from any thread.
    """

    def __init__(self) -> None:
        """Start empty and open."""
        self._changed = threading.Condition()
        self._waiting: dict[type, Command] = {}
        self._closed = False

    def put(self, command: Command) -> None:
        """Add a command, in the place of an older one of its type; does nothing once closed."""
        with self._changed:
            if self._closed:
                return
            self._waiting.pop(type(command), None)
            self._waiting[type(command)] = command
            self._changed.notify_all()

    def take(self, kind: type[C]) -> C | None:
        """The command of this type, once; None where there is none. Never waits."""
        with self._changed:
            return cast("C | None", self._waiting.pop(kind, None))

    def take_all(self, *kinds: type[Command]) -> list[Command]:
        """The commands of these types, once, the oldest first."""
        with self._changed:
            taken = [kind for kind in self._waiting if kind in kinds]
            return [self._waiting.pop(kind) for kind in taken]

    def wait_for(self, kind: type[Command], timeout: float) -> None:
        """Wait up to ``timeout`` seconds for a command of this type, and not at all once closed."""
        with self._changed:
            self._changed.wait_for(lambda: kind in self._waiting or self._closed, timeout)

    def close(self) -> None:
        """Refuse further commands, forget those that wait and wake whoever waits for one."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            self._changed.notify_all()
