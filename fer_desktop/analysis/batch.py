"""Every frame of files and folders, in order, none dropped."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from fer_desktop.analysis.ordered_pool import in_order
from fer_desktop.analysis.video_parts import PART, Parts, WantedFrames, may_continue
from fer_desktop.base.errors import DamagedVideoError, FerError, PictureError, SourceError
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.live.loops import error_message
from fer_desktop.vision.luma import bytes_of
from fer_desktop.vision.picture_file import read_noted
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.targets import Listing, is_video
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.tracking.reidentification import Reidentifier
from fer_desktop.vision.tracking.track_linking import Sighting, TrackLinker, before
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
class _Task:
    """What a thread is handed.

    Attributes:
        what: A picture's path, a frame, or what is handed on as it is.
        part: The video and the number of its part; None for what stands for itself.
        again: Whether an earlier run has its rows, so that it is read only for those behind it.
    """

    what: Path | Frame | UnreadableFile | VideoBegin | FileEnd
    part: tuple[str, int] | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Again:
    """What an earlier run has already given; it says alone who was there before what follows in its part.

    Attributes:
        result: It.
    """

    result: Result


def analyse_all(
    listing: Listing,
    analysers: Sequence[FrameAnalyser],
    cancel: threading.Event | None = None,
    done: Done = lambda file: 0,
    seen: Seen = lambda file: (),
    part: TimeRange = WHOLE_VIDEO,
    reidentify: bool = False,
    colors: bool = True,
    sampling: FrameSampling = ALL_FRAMES,
) -> Generator[Result, None, None]:
    """Analyse every picture and every frame of every video, in as many threads as there are analysers.

    Pictures are decoded in those threads, too; the frames of a video can only be decoded one after the other,
    and have one more thread for it. Each part of the video, as ``Parts`` divides it, is one segment, which
    one analyser reads in order; where an earlier run ended within a part, what it has of it is read once more
    and not given again. The tracks of one part are linked with those of the parts before it, so that a face
    keeps its number through the whole video. Memory does not grow with the number of pictures or frames; of
    the latter only so many wait as ``ordered_pool.WAITING`` has room for.

    Args:
        listing: What to read, and what stood in the way.
        analysers: Each is used in one thread. They must read alike.
        cancel: Set to end early, within one frame.
        done: What is not to be read again.
        seen: Whom the earlier run has seen, so that they keep their numbers.
        part: When the frames of each video are that are analysed; they keep their numbers and times.
        reidentify: Whether a face that comes back within a video gets its earlier number. A video that an
            earlier run has read in part is read again from its beginning, because rows do not hold what faces
            look like.
        colors: Whether the analysers look at the colors of a video; if not, its frames may be gray, with the
            luma of the decoder, which is faster.
        sampling: Which of the frames of the part.

    Yields:
        First the problems of the listing; then, in the order of the files, the beginning of each video, the
        analyses, what could not be read, and the end of each file. Frames are counted from 0 in each file.
    """
    workers = [partial(_do, analyser) for analyser in analysers]
    tasks = _tasks(listing, done, part, reidentify, colors, sampling)
    results = in_order(tasks, workers, cancel, _size, lambda task: task.part)
    with contextlib.closing(results):
        yield from _reidentified(results) if reidentify else _linked(results, seen)


def _linked(results: Iterable[Result | _Again], seen: Seen) -> Iterator[Result]:
    """The results, those alone that are wanted; faces of videos have one number through the whole video."""
    linker: TrackLinker | None = None
    interval = 0.0
    again: list[Analysis] = []
    for result in results:
        if isinstance(result, _Again):
            if isinstance(result.result, Analysis):
                again.append(result.result)
            continue
        if isinstance(result, VideoBegin):
            interval = result.interval
        elif isinstance(result, FileEnd):
            linker = None
            again.clear()
        elif isinstance(result, Analysis) and result.position is not None:
            if linker is None:
                # Whether a part goes on behind the earlier run is known here; of those that do not, the
                # earlier run's own numbers are enough.
                part = [one for one in again if one.segment == result.segment]
                earlier = before(seen(result.source), (part or [result])[0].frame_index)
                linker = TrackLinker(earlier, interval=interval)
                for one in part:
                    linker.link(one)
                again.clear()
            result = linker.link(result)
        yield result


def _reidentified(results: Iterable[Result | _Again]) -> Iterator[Result]:
    """The same as ``_linked``, with the earlier numbers of faces that come back."""
    linker: TrackLinker | None = None
    interval = 0.0
    for given in results:
        result = given.result if isinstance(given, _Again) else given
        if isinstance(result, VideoBegin):
            interval = result.interval
        elif isinstance(result, FileEnd):
            linker = None
        elif isinstance(result, Analysis) and result.position is not None:
            linker = linker or TrackLinker(reidentifier=Reidentifier(), interval=interval)
            result = linker.link(result)
        if not isinstance(given, _Again):
            yield result


def _size(task: _Task) -> int:
    """Bytes of a frame; a picture is decoded by the thread that reads it, and takes none before."""
    return bytes_of(task.what.bgr) if isinstance(task.what, Frame) else 0


def _tasks(
    listing: Listing, done: Done, part: TimeRange, from_begin: bool, colors: bool, sampling: FrameSampling
) -> Iterator[_Task]:
    for problem in listing.problems:
        yield _Task(UnreadableFile("", str(problem)))
    for path in listing.paths:
        begin = done(str(path))
        if begin is None:
            continue
        if is_video(path):
            yield from _frames(path, begin, part, from_begin, colors, sampling)
        else:
            yield _Task(path)
        yield _Task(FileEnd(str(path)))


def _do(analyser: FrameAnalyser, task: _Task) -> Result | _Again:
    """What a thread makes of a task; a failure of any kind costs one frame, never the whole run."""
    what = task.what
    if isinstance(what, UnreadableFile | VideoBegin | FileEnd):
        return what
    result = _read(analyser, what)
    return _Again(result) if task.again else result


def _read(analyser: FrameAnalyser, what: Path | Frame) -> Result:
    file = what.source if isinstance(what, Frame) else str(what)
    failed = isinstance(what, Frame)
    try:
        if isinstance(what, Frame):
            return analyser.analyse(what)
        picture, note = read_noted(what)
        analysis = analyser.analyse(Frame(index=0, captured_at=time.monotonic(), bgr=picture, source=file))
        return replace(analysis, note=note) if note else analysis
    except FerError as error:
        return UnreadableFile(file, str(error), failed=failed)
    except Exception as error:
        doing = translate("live", "analysing the faces in {name}").format(name=file)
        return UnreadableFile(file, str(PictureError(error_message(error, doing))), failed=failed)


def _frames(
    path: Path, begin: int, wanted: TimeRange, from_begin: bool, colors: bool, sampling: FrameSampling
) -> Iterator[_Task]:
    """That a video begins, its frames that are wanted, and what went wrong.

    Of those frames, the ones before number ``begin``, from 0, are given only as far as needed, unless all are
    wanted from the beginning on.
    """
    file = str(path)
    with contextlib.closing(VideoSource(path, colors)) as source:
        part: tuple[str, int] | None = None
        parts = Parts()
        try:
            source.open()
            duration = source.duration or 0.0
            length = duration if wanted.end is None else min(duration or wanted.end, wanted.end)
            interval = sampling.interval(source.frames_per_second)
            yield _Task(VideoBegin(file, length, wanted.begin, interval))
            frames = WantedFrames(source, wanted, sampling)
            # No part that goes on at ``begin`` has begun before.
            for position in frames.skip(0 if from_begin else begin - PART + 1):
                parts.add(position)
            while not frames.ended:
                try:
                    frame = frames.read()
                except PictureError as error:
                    damaged = error.frames if isinstance(error, DamagedVideoError) else 0
                    yield _Task(UnreadableFile(file, str(error), damaged), part)
                    continue
                if frame is None:
                    continue
                part = file, parts.add(frame.position or 0.0)
                again = parts.last < begin
                if not again or from_begin or may_continue(parts, frames.next_position, begin):
                    yield _Task(replace(frame, segment=part[1]), part, again)
        except SourceEnded:
            if part is None and wanted.begin:
                said = translate(
                    "batch", "{path} has no frames from {seconds:g} s on. Choose an earlier begin."
                )
                yield _Task(UnreadableFile(file, said.format(path=path, seconds=wanted.begin)))
        except Exception as error:
            doing = translate("live", "reading {name}").format(name=path)
            error_to_show = error if isinstance(error, FerError) else SourceError(error_message(error, doing))
            yield _Task(UnreadableFile(file, str(error_to_show)), part)
