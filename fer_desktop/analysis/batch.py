"""What is read of files, frame by frame, and what comes of it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

from fer_desktop.analysis.video_parts import PART, Parts, PartStart, WantedFrames, may_continue
from fer_desktop.base.errors import DamagedVideoError, FerError, PictureError, SourceError
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.live.loops import error_message
from fer_desktop.vision.picture_file import read_noted
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.tracking.track_linking import Sighting
from fer_desktop.vision.types import Analysis, Frame


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """Something that could not be read.

    Attributes:
        file: The path of the file; empty for a folder, or a name that was asked for and does not exist.
        reason: One full sentence, which names it.
        frames: How many frames of a video could not be decoded, where it was read but for these; else 0.
        failed: Whether it is one frame of a video, which was decoded and could not be analysed.
        annotations: Whether it is only the annotations of a video, which is analysed without them.
    """

    file: str
    reason: str
    frames: int = 0
    failed: bool = False
    annotations: bool = False


@dataclass(frozen=True, slots=True)
class VideoBegin:
    """A video is open.

    Attributes:
        file: Its path.
        duration: Seconds to where its analysis ends: by its header, or the end of a part; 0.0 where neither
            says anything.
        begin: Seconds from its first frame to where its analysis begins.
        interval: About how many seconds lie between two frames that are analysed; 0.0 where all are.
    """

    file: str
    duration: float
    begin: float = 0.0
    interval: float = 0.0


@dataclass(frozen=True, slots=True)
class FileEnd:
    """Nothing more comes of a file, because all of it was read or the rest cannot be.

    Attributes:
        file: Its path.
    """

    file: str


class FrameAnalyser(Protocol):
    """Finds and reads faces, as ``Analyser`` does. One object belongs to one thread."""

    def analyse(self, frame: Frame) -> Analysis:
        """Find and read the faces of one frame."""


Result: TypeAlias = Analysis | UnreadableFile | VideoBegin | FileEnd
Done: TypeAlias = Callable[[str], int | None]
"""How many frames of a file, by its path, an earlier run has read or failed to; None: all of it."""
Seen: TypeAlias = Callable[[str], Iterable[Sighting]]
"""The faces that an earlier run has found on the frames of a file, by its path, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class FileTask:
    """What a thread is handed.

    Attributes:
        what: A picture's path, a frame, or what is handed on as it is.
        part: The video and the number of its part; None for what stands for itself.
        again: Whether an earlier run has its rows, so that it is read only for those behind it.
        number: Of a frame among those of its video that are wanted, from 0.
    """

    what: Path | Frame | UnreadableFile | VideoBegin | FileEnd
    part: tuple[str, int] | None = None
    again: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class EarlierResult:
    """What an earlier run has already given; it says alone who was there before what follows in its part.

    Attributes:
        result: It.
    """

    result: Result


def do_task(analyser: FrameAnalyser, task: FileTask, *, colors: bool = True) -> Result | EarlierResult:
    """What a thread makes of a task; a failure of any kind costs one frame, never the whole run.

    Args:
        analyser: What reads it.
        task: What is to be read.
        colors: Whether a picture has to have its colors, as ``read_picture`` says.
    """
    what = task.what
    if isinstance(what, UnreadableFile | VideoBegin | FileEnd):
        return what
    result = _read(analyser, what, colors)
    return EarlierResult(result) if task.again else result


def _read(analyser: FrameAnalyser, what: Path | Frame, colors: bool) -> Result:
    file = what.source if isinstance(what, Frame) else str(what)
    failed = isinstance(what, Frame)
    try:
        if isinstance(what, Frame):
            return analyser.analyse(what)
        picture, note = read_noted(what, colors=colors)
        analysis = analyser.analyse(Frame(index=0, captured_at=time.monotonic(), bgr=picture, source=file))
        return replace(analysis, note=note) if note else analysis
    except FerError as error:
        return UnreadableFile(file, str(error), failed=failed)
    except Exception as error:
        doing = translate("live", "analysing the faces in {name}").format(name=file)
        return UnreadableFile(file, str(PictureError(error_message(error, doing))), failed=failed)


def video_tasks(
    video: VideoSource,
    path: Path,
    begin: int,
    wanted: TimeRange,
    from_begin: bool = False,
    start: PartStart | None = None,
    sampling: FrameSampling = ALL_FRAMES,
) -> Generator[FileTask, None, None]:
    """That a video begins, its frames that are wanted, and what went wrong.

    Of those frames, the ones before number ``begin``, from 0, are given only as far as needed, unless all are
    wanted from the beginning on.

    Args:
        video: Not open yet; it is closed in the end.
        path: Of the video.
        begin: How many frames an earlier run has read.
        wanted: When the frames are that are wanted.
        from_begin: Whether those that the earlier run has read are all given.
        start: Where a part begins that the video, once it is open, stands before; None: at its beginning.
        sampling: Which of the frames are wanted; all of them, where the video stands before a part.
    """
    file = str(path)
    with contextlib.closing(video) as source:
        part: tuple[str, int] | None = None
        try:
            source.open()
            duration = source.duration or 0.0
            length = duration if wanted.end is None else min(duration or wanted.end, wanted.end)
            interval = sampling.interval(source.frames_per_second)
            yield FileTask(VideoBegin(file, length, wanted.begin, interval))
            parts, frames = Parts(start), WantedFrames(source, wanted, sampling)
            if start is not None:
                begin = start.number
            elif not from_begin:
                # No part that goes on at ``begin`` has begun before.
                for position in frames.skip(begin - PART + 1):
                    parts.add(position)
            while not frames.ended:
                try:
                    frame = frames.read()
                except PictureError as error:
                    damaged = error.frames if isinstance(error, DamagedVideoError) else 0
                    yield FileTask(UnreadableFile(file, str(error), damaged), part)
                    continue
                if frame is None:
                    continue
                part = file, parts.add(frame.position or 0.0)
                again = parts.last < begin
                if not again or from_begin or may_continue(parts, frames.next_position, begin):
                    yield FileTask(replace(frame, segment=part[1]), part, again, parts.last)
        except SourceEnded:
            if part is None and wanted.begin:
                said = translate(
                    "batch", "{path} has no frames from {seconds:g} s on. Choose an earlier begin."
                )
                yield FileTask(UnreadableFile(file, said.format(path=path, seconds=wanted.begin)))
        except Exception as error:
            doing = translate("live", "reading {name}").format(name=path)
            error_to_show = error if isinstance(error, FerError) else SourceError(error_message(error, doing))
            yield FileTask(UnreadableFile(file, str(error_to_show)), part)
