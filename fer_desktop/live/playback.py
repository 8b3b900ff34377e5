"""How a video is played: its speed, and jumps to another place."""

from __future__ import annotations

import dataclasses
from typing import Final

from fer_desktop.base.time_range import TOLERANCE
from fer_desktop.live.commands import CommandQueue, Playback
from fer_desktop.live.timing import Pace
from fer_desktop.vision.sources import FrameSource, Pages, Seekable
from fer_desktop.vision.types import Frame

SPEEDS: Final = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Times its own speed that a video can be played at."""


class Player:
    """Plays a source as commanded, in the thread that reads it; a camera cannot be commanded."""

    def __init__(self, source: FrameSource, commands: CommandQueue) -> None:
        """Start at the source's own speed.

        Args:
            source: What is read.
            commands: Where ``Playback`` arrives; one that comes ends every waiting.
        """
        self._source = source
        self._commands = commands
        self._playing = Playback()
        self._pace = Pace()
        self._last: Frame | None = None
        self._page = self._shown_page

    @property
    def seekable(self) -> bool:
        """Whether the source, once open, can jump."""
        return isinstance(self._source, Seekable) and self._source.duration is not None

    def handle_command(self) -> bool:
        """Do what the newest command says; whether that was a jump."""
        command = self._commands.take(Playback)
        if command is None or not isinstance(self._source, Seekable):
            return False
        before, self._playing = self._playing, command
        self._page = self._shown_page
        if command.position is None or command.segment == before.segment:
            return False
        self._source.seek(command.position, command.step)
        return True

    @property
    def at_end_point(self) -> bool:
        """Whether the next frame lies behind the place where the video is to stop by itself."""
        end, source = self._playing.end, self._source
        if end is None or not isinstance(source, Seekable) or self._page != self._shown_page:
            return False
        following = source.next_position
        return following is not None and following > end + TOLERANCE

    @property
    def _shown_page(self) -> int | None:
        """Which of several pictures and videos is shown; None where there is one source alone."""
        return self._source.position if isinstance(self._source, Pages) else None

    def stamped(self, frame: Frame) -> Frame:
        """The frame with the number of jumps before it."""
        segment = self._playing.segment
        return dataclasses.replace(frame, segment=segment) if segment else frame

    def wait_for_next(self, frame: Frame) -> None:
        """Wait until the frame behind this one is due, or a command comes."""
        interval = self._interval(frame)
        self.wait(self._pace.delay(interval / self._playing.speed if interval else None))

    def _interval(self, frame: Frame) -> float | None:
        """Seconds to the next frame at the source's own speed; None where it gives frames as they come."""
        before, self._last = self._last, frame
        following = self._source.next_position if isinstance(self._source, Seekable) else None
        if frame.position is not None and following is not None and following > frame.position:
            return following - frame.position
        if frame.position is not None and before is not None and before.position is not None:
            # A source that does not look ahead is one frame late, but keeps the speed.
            passed = frame.position - before.position
            if before.segment == frame.segment and passed > 0.0:
                return passed
        rate = self._source.frames_per_second
        return 1.0 / rate if rate else None

    def wait(self, seconds: float) -> None:
        """Wait for so long, or until a command comes or the session stops."""
        if seconds > 0:
            self._commands.wait_for(Playback, seconds)
