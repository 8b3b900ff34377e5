"""A video file, frame by frame."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from fer_desktop.base.errors import DamagedVideoError, VideoError
from fer_desktop.base.formatting import shown_time
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.vision.sources.container import is_broken, is_truncated
from fer_desktop.vision.sources.frame_source import FrameSource, SourceEnded
from fer_desktop.vision.sources.frame_times import TOLERANCE, FrameTimes
from fer_desktop.vision.sources.targets import is_video
from fer_desktop.vision.sources.video_reader import USUAL_RATE, VideoReader
from fer_desktop.vision.types import Frame
from training.core.media import Container

MIN_FRAMES_SHARE: Final = 0.9
"""Part of the frames that an AVI file speaks of which it must hold; some count frames that were dropped."""
GAP: Final = 0.5
"""Seconds between two frames behind which it is asked whether something is missing in between."""
SEEK_MARGIN: Final = 1.0
"""Seconds up to which reading on is faster than a jump, and how far before its target a jump leads."""
SEEK_MARGIN_MPEG: Final = 5.0
"""How far before its target a jump in an MPEG program stream leads: only some frames have a time stamp there,
and the times of the first ones behind a jump are guessed."""


def matches(targets: Sequence[str]) -> bool:
    """Whether the target is one video file."""
    return len(targets) == 1 and is_video(targets[0])


def create(targets: Sequence[str], browse: bool) -> FrameSource:
    """The source of one video file."""
    return VideoSource(Path(targets[0]))


class VideoSource:
    """Reads the frames of a video in order, from the beginning or from where it was sent.

    Positions are the stream's own time stamps. The frame behind the one that was read is decoded already, so
    that its time is known.
    """

    def __init__(self, path: Path, colors: bool = True) -> None:
        """Take note of what to read.

        Args:
            path: The video file.
            colors: Whether frames have to have their colors, as ``VideoReader`` says.
        """
        self._path, self._colors = path, colors
        self._reader: VideoReader | None = None
        self._rate = USUAL_RATE
        self._times = FrameTimes(self._rate)
        # The frames that were decoded last and before; what was decoded last waits to be read.
        self._waiting: float | None = None
        self._before: float | None = None
        self._duration = self._header_duration = 0.0
        self._checked = False
        self._problems: deque[DamagedVideoError] = deque()
        self.name = path.name

    @property
    def frames_per_second(self) -> float | None:
        """The average rate, as the file's header has it; ``USUAL_RATE`` before it is open."""
        return self._rate

    @property
    def duration(self) -> float | None:
        """Seconds, as ``Seekable`` says; None before it is open."""
        return self._duration if self._reader else None

    @property
    def next_position(self) -> float | None:
        """The time of the frame that ``read`` gives next; None at the end."""
        return self._waiting

    @property
    def numbers_known(self) -> bool:
        """Whether the numbers of frames are counted, as ``Seekable`` says."""
        return self._times.from_start

    @property
    def is_doubtful(self) -> bool:
        """Whether frames may be missing of what was read, so that only a count from the start tells."""
        reader, (begin, end) = self._reader, self._times.longest_gap
        return reader is None or reader.damaged > 0 or end - begin > GAP or reader.container is Container.AVI

    def open(self) -> None:
        """Open the file.

        Raises:
            VideoError: it is a playlist, cut, damaged, no video, or of a kind that cannot be decoded.
        """
        self._reader = VideoReader(self._path, self._colors)
        self._rate = self._reader.rate
        self._times = FrameTimes(self._rate)
        self._advance()
        self._header_duration = self._reader.header_duration
        self._duration = max(self._header_duration, self._duration)

    def read(self) -> Frame | None:
        """The next frame; those that cannot be decoded are passed over.

        Raises:
            SourceEnded: there are no more frames.
            DamagedVideoError: once at the end, where frames could not be decoded, and where the file is cut.
            VideoError: the file holds no frame at all.
        """
        if self._reader is None:
            raise SourceEnded
        while self._waiting is not None:
            position, picture = self._waiting, self._reader.picture()
            index = self._times.index(position)
            self._advance()
            if picture is not None:
                return Frame(index, time.monotonic(), picture, str(self._path), position)
        raise self._end(self._reader)

    def seek(self, seconds: float, step: int = 0) -> None:
        """Go on at a frame, as ``Seekable`` says."""
        if self._reader is None:
            return
        known = self._times.neighbour(seconds, step)
        if known is not None:
            self._go_to(known)
            return
        self._go_to(seconds)
        if step < 0 and self._waiting is not None:
            self._go_to(self._time_before(self._waiting, -step))
        while step > 0 and self._advance():
            step -= 1
        if self._waiting is None and len(self._times):
            self._go_to(self._times.last)

    def skip(self, frames: int) -> Iterator[float]:
        """Pass over the next frames, as far as there are any, and give the time of each.

        Slower than ``seek``, but the count is exact in every kind of file.
        """
        for _ in range(frames):
            if self._waiting is None:
                return
            yield self._waiting
            self._advance()

    def close(self) -> None:
        """Close the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = self._waiting = None

    def _advance(self) -> bool:
        """Decode the next frame; whether there is one."""
        if self._reader is None:
            return False
        self._before = self._reader.time
        if not self._reader.decode():
            self._note_end()
            return False
        self._waiting = self._reader.time
        assert self._waiting is not None
        if self._before is None and not self._times.holds(self._waiting):
            self._times.restart(from_start=False)
        self._times.add(self._waiting)
        self._duration = max(self._duration, self._waiting)
        return True

    def _note_end(self) -> None:
        """No frame follows: the length of the video is known now."""
        last, self._waiting = self._waiting, None
        if last is not None:
            before = self._times.neighbour(last, -1)
            interval = 1 / self._rate if before is None else last - before
            self._duration = last + (interval or 1 / self._rate)

    def _go_to(self, seconds: float) -> None:
        """Let the first frame that is not before a time wait; beyond the end, the last one."""
        target = max(seconds, 0.0) - TOLERANCE
        if not self._is_just_ahead(target):
            self._jump(target)
        last = self._waiting
        while self._waiting is not None and self._waiting < target:
            last = self._waiting
            self._advance()
        if self._waiting is None and last is not None:
            self._go_to(last)

    def _is_just_ahead(self, target: float) -> bool:
        """Whether reading on leads to a time soonest."""
        if self._waiting is None:
            return False
        if self._waiting < target:
            return target - self._waiting <= SEEK_MARGIN
        return self._before is not None and self._before < target

    def _jump(self, target: float) -> None:
        """Let some frame before a time wait, as near as can be; the very first one where there is none."""
        assert self._reader is not None
        if not self._reader.seekable and self._waiting is not None and self._waiting < target:
            return
        back = SEEK_MARGIN_MPEG if self._reader.container is Container.MPEG else SEEK_MARGIN
        while self._reader.seekable and target > back:
            self._reader.jump(target - back)
            if self._advance() and self._waiting is not None and self._waiting < target:
                return
            back *= 4
        self._reader.rewind()
        if not self._times.from_start:
            self._times.restart(from_start=True)
        self._advance()

    def _time_before(self, here: float, steps: int) -> float:
        """The time of the frame so many before the one at ``here``; of the first if there is none."""
        back = SEEK_MARGIN
        while (found := self._times.neighbour(here, -steps)) is None:
            self._go_to(here - back)
            while self._waiting is not None and self._waiting < here - TOLERANCE:
                self._advance()
            if back > here:
                return self._times.neighbour(here, -steps) or 0.0
            back *= 4
        return found

    def _end(self, reader: VideoReader) -> Exception:
        """What to raise when no frame follows."""
        if len(self._times) == reader.unshown:
            return VideoError(
                translate(
                    "sources", "{path} contains no readable frame. Copy it again or convert it to MP4."
                ).format(path=self._path)
            )
        if not self._checked:
            self._checked = True
            self._problems.extend(self._damage(reader))
        return self._problems.popleft() if self._problems else SourceEnded()

    def _damage(self, reader: VideoReader) -> Iterator[DamagedVideoError]:
        """What is missing of the video, as far as it was read."""
        read, damaged = len(self._times) - reader.unshown, reader.damaged
        cut = is_truncated(self._path, reader.container)
        if not cut and self._times.last + 1.5 / self._rate < self._header_duration:
            damaged += reader.frames_behind(self._times.last)
        whole = self._times.from_start
        if damaged:
            message = translate(
                "sources",
                "Skipped {n} of {count} frames of {path}, which could not be decoded. Copy the file again.",
            )
            count = read + damaged if whole else max(reader.count, damaged)
            yield DamagedVideoError(
                message.format(n=shown_number(damaged), count=shown_number(count), path=self._path), damaged
            )
        begin, end = self._times.longest_gap
        if end - begin > GAP and is_broken(self._path, reader.container):
            message = translate(
                "sources",
                "{path} is damaged: frames are missing, most of them between {begin} and {end}. Copy it "
                "again.",
            )
            times = {"begin": shown_time(begin), "end": shown_time(end)}
            yield DamagedVideoError(message.format(path=self._path, **times))
        # Only AVI counts its frames so that the number is a promise.
        counts = reader.container is Container.AVI
        if cut or (counts and whole and read + damaged < MIN_FRAMES_SHARE * reader.count):
            yield DamagedVideoError(self._cut(self._times.index(self._times.last) + 1, reader))

    def _cut(self, read: int, reader: VideoReader) -> str:
        if reader.container in (Container.AVI, Container.MP4) and reader.count > read:
            return translate(
                "sources",
                "{path} is truncated or damaged: {n} of its {count} frames were read. Copy it again.",
            ).format(path=self._path, n=shown_number(read), count=shown_number(reader.count))
        return translate("sources", "{path} is truncated after {n} frames. Copy it again.").format(
            path=self._path, n=shown_number(read)
        )
