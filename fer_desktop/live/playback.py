"""How a video is played: its speed, and jumps to another place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final

from fer_desktop.live.latest import Latest
from fer_desktop.live.pace import Pace
from fer_desktop.vision.sources import FrameSource, Seekable
from fer_desktop.vision.types import Frame

SPEEDS: Final = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Times its own rate that a video can be played at."""


@dataclass(frozen=True, slots=True)
class Playback:
    """What is wanted of a video, as a whole: of several commands, only the newest need be obeyed.

    Attributes:
        speed: Times the video's own rate.
        frame: Where to go on, from 0; None where nobody has jumped yet.
        stretch: How many jumps were asked for so far; a jump is made when this has changed, and frames
            behind it carry this number.
    """

    speed: float = 1.0
    frame: int | None = None
    stretch: int = 0

    def jump(self, frame: int) -> Playback:
        """The same, and another jump."""
        return dataclasses.replace(self, frame=frame, stretch=self.stretch + 1)


class Player:
    """Obeys the newest command for a source, in the thread that reads it; a camera has nothing to obey."""

    def __init__(self, source: FrameSource, commands: Latest[Playback]) -> None:
        """Take note of whom to obey.

        Args:
            source: What is read.
            commands: Where commands arrive; one that comes ends every waiting.
        """
        self._source = source
        self._commands = commands
        self._command: Playback | None = None
        self._playing = Playback()
        self._pace = Pace()

    @property
    def seekable(self) -> bool:
        """Whether the source, once open, can jump."""
        return isinstance(self._source, Seekable) and self._source.frame_count > 0

    def obey(self) -> bool:
        """Do what the newest command says; whether that was a jump."""
        command = self._command or self._commands.take()
        self._command = None
        if command is None or not isinstance(self._source, Seekable):
            return False
        before, self._playing = self._playing, command
        if command.frame is None or command.stretch == before.stretch:
            return False
        self._source.seek(command.frame)
        return True

    def stamped(self, frame: Frame) -> Frame:
        """The frame with the number of jumps before it."""
        stretch = self._playing.stretch
        return dataclasses.replace(frame, stretch=stretch) if stretch else frame

    def wait_for_next(self) -> None:
        """Wait until the next frame is due, or a command comes."""
        rate = self._source.frames_per_second
        self.wait(self._pace.delay(rate * self._playing.speed if rate else None))

    def wait(self, seconds: float) -> None:
        """Wait for so long, or until a command comes or the session stops."""
        if seconds > 0:
            self._command = self._commands.wait(seconds)
