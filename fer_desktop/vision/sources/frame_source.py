"""What every source of frames does, and how a kind of source enters the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from fer_desktop.vision.types import Frame


class SourceEnded(Exception):  # noqa: N818 - the end of a video is no error
    """There are no more frames, and there never will be."""


class SourceLost(Exception):  # noqa: N818 - a state, which the source ends by itself
    """There are no frames at the moment; whoever goes on asking gets some when the source is back."""


class FrameSource(Protocol):
    """Somewhere frames come from.

    ``open``, ``read`` and ``close`` are called by one thread, which owns the source while it is open; the
    properties may be read from any thread.
    """

    @property
    def name(self) -> str:
        """A short name to show, such as a camera's or a file's."""

    @property
    def frames_per_second(self) -> float | None:
        """The pace to keep when shown live; None where the device, or a person, sets the pace.

        Frames that have positions keep those.
        """

    def open(self) -> None:
        """Get ready to read.

        Raises:
            SourceError: it cannot be opened; its text says why and what to do.
        """

    def read(self) -> Frame | None:
        """The next frame, or None if there is nothing new at the moment: ask again.

        Returns within about 0.2 s; a camera within a second, unless its driver hangs.

        Raises:
            SourceEnded: there are no more frames.
            SourceLost: no frames at the moment; told once, then None until the source is back.
            PictureError: this one picture cannot be read; the next call goes on behind it.
            SourceError: nothing more can be read.
        """

    def close(self) -> None:
        """Give everything back; may be called twice, and without ``open``."""


@runtime_checkable
class Reconnectable(FrameSource, Protocol):
    """A source that may fall silent and come back, such as a camera that is unplugged."""

    def again(self) -> Reconnectable:
        """The same camera as a new source, unopened; the old one may still hang in its driver."""


@runtime_checkable
class Pages(FrameSource, Protocol):
    """A source of several pictures and videos, which shows one until a person turns to another.

    For any thread.
    """

    @property
    def count(self) -> int:
        """How many pictures there are; 0 before the source is open."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Their files, in order; empty before the source is open, and where a picture has no file."""

    @property
    def position(self) -> int:
        """Which picture is shown, from 0."""

    def show(self, index: int) -> None:
        """Ask for a picture by its number, from 0."""


@runtime_checkable
class Searching(FrameSource, Protocol):
    """A source that may have to look for its files for a while before it is open; for any thread."""

    @property
    def found(self) -> int:
        """How many files were found so far."""

    def interrupt(self) -> None:
        """End the search; what calls ``open`` gets a SourceError."""


@runtime_checkable
class Seekable(FrameSource, Protocol):
    """A source whose frames have times and can be gone to, such as a video file.

    Times are seconds from the first frame. After ``SourceEnded`` it can still be gone back.
    """

    @property
    def duration(self) -> float | None:
        """Seconds from the first frame to the end of the last one; None where no video is open.

        By the file's header, until the end was read; where the header says nothing, as far as was read. For
        any thread.
        """

    @property
    def next_position(self) -> float | None:
        """The time of the frame that ``read`` gives next; None where there is none, or nobody knows."""

    @property
    def numbers_known(self) -> bool:
        """Whether the numbers of frames are counted, and not estimated behind a jump. For any thread."""

    def seek(self, seconds: float, step: int = 0) -> None:
        """Go on at the first frame that is not before a time, with the next ``read``.

        Called by the thread that reads.

        Args:
            seconds: Beyond either end, the first or the last frame is meant.
            step: Frames to go on from there; negative is back.
        """


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One line of the table of sources.

    Attributes:
        kind: A short word for logs and tests.
        title: What a person calls it.
        matches: Whether this kind can show all of these targets together.
        create: Makes the source, unopened, from targets that match and from ``browse``: whether a person
            will turn the pictures over by hand.
    """

    kind: str
    title: str
    matches: Callable[[Sequence[str]], bool]
    create: Callable[[Sequence[str], bool], FrameSource]
