"""Every frame of files and folders, in order, none dropped."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from fer_desktop.errors import FerError, PictureError, SourceError
from fer_desktop.language import translate
from fer_desktop.live.in_order import in_order
from fer_desktop.live.loops import in_words
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.targets import VIDEO_SUFFIXES, Listing, has_suffix
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.track_linking import Sighting, TrackLinker, before
from fer_desktop.vision.types import Analysis, Frame


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that could not be read.

    Attributes:
        file: The path of the file; empty for a folder, or a name that was asked for and does not exist.
        reason: One full sentence, which names it.
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class VideoBegin:
    """A video is open.

    Attributes:
        file: Its path.
        frames: How many it speaks of; 0 where it does not say.
    """

    file: str
    frames: int


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


Result: TypeAlias = Analysis | Unreadable | VideoBegin | FileEnd
Done: TypeAlias = Callable[[str], int | None]
"""How many frames of a file, by its path, were read in an earlier run; None: all of it."""
Seen: TypeAlias = Callable[[str], Iterable[Sighting]]
"""The faces that an earlier run has found on the frames of a file, by its path, in order."""

PART: Final = 60
"""Frames of a video that are followed in one thread; each part begins anew, whatever was before it, so that
rows do not depend on the number of threads, nor on where a run was stopped."""
SLOWEST: Final = 10.0
"""Frames a second below which each frame is a part of its own: faces go too far from one to the next."""


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """What a thread is handed.

    Attributes:
        what: A picture's path, a frame, or what is handed on as it is.
        part: The video and the number of its part; None for what stands for itself.
        again: Whether an earlier run has its rows, so that it is read only for those behind it.
    """

    what: Path | Frame | Unreadable | VideoBegin | FileEnd
    part: tuple[str, int] | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Again:
    """What an earlier run has already given; it says alone who was there before what follows.

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
) -> Generator[Result, None, None]:
    """Analyse every picture and every frame of every video, in as many threads as there are analysers.

    Pictures are decoded in those threads, too; the frames of a video can only be decoded one after the other,
    and have one more thread for it. Each part of ``PART`` frames, counted from the beginning of the video, is
    one stretch, which one analyser reads in order; where an earlier run ended within a part, what it has of
    it is read once more and not given again. The tracks of one part are linked with those of the parts before
    it, so that a face keeps its number through the whole video. Memory does not grow with the number of
    pictures or frames; of the latter only so many wait as ``in_order.WAITING`` has room for.

    Args:
        listing: What to read, and what stood in the way.
        analysers: Each is used in one thread. They must read alike.
        cancel: Set to end early, within one frame.
        done: What is not to be read again.
        seen: Whom the earlier run has seen, so that they keep their numbers.

    Yields:
        First the problems of the listing; then, in the order of the files, the beginning of each video, the
        analyses, what could not be read, and the end of each file. Frames are counted from 0 in each file.
    """
    workers = [partial(_do, analyser) for analyser in analysers]
    results = in_order(_tasks(listing, done), workers, cancel, _size, lambda task: task.part)
    with contextlib.closing(results):
        yield from _linked(results, seen)


def _linked(results: Iterable[Result | _Again], seen: Seen) -> Iterator[Result]:
    """The results, those alone that are wanted; faces of videos have one number through the whole video."""
    linker: TrackLinker | None = None
    for result in results:
        again = isinstance(result, _Again)
        found = result.result if isinstance(result, _Again) else result
        if isinstance(found, FileEnd):
            linker = None
        elif isinstance(found, Analysis) and found.position is not None:
            linker = linker or TrackLinker(before(seen(found.source), found.frame_index))
            found = linker.link(found)
        if not again:
            yield found


def _size(task: _Task) -> int:
    """Bytes of a frame; a picture is decoded by the thread that reads it, and takes none before."""
    return task.what.bgr.nbytes if isinstance(task.what, Frame) else 0


def _tasks(listing: Listing, done: Done) -> Iterator[_Task]:
    for problem in listing.problems:
        yield _Task(Unreadable("", str(problem)))
    for path in listing.paths:
        begin = done(str(path))
        if begin is None:
            continue
        if has_suffix(path, VIDEO_SUFFIXES):
            yield from _frames(path, begin)
        else:
            yield _Task(path)
        yield _Task(FileEnd(str(path)))


def _do(analyser: FrameAnalyser, task: _Task) -> Result | _Again:
    """What a thread makes of a task; a failure of any kind costs one frame, never the whole run."""
    what = task.what
    if isinstance(what, Unreadable | VideoBegin | FileEnd):
        return what
    result = _read(analyser, what)
    return _Again(result) if task.again else result


def _read(analyser: FrameAnalyser, what: Path | Frame) -> Result:
    file = what.source if isinstance(what, Frame) else str(what)
    try:
        return analyser.analyse(what if isinstance(what, Frame) else _picture(what))
    except FerError as error:
        return Unreadable(file, str(error))
    except Exception as error:
        doing = translate("live", "reading the faces of {name}").format(name=file)
        return Unreadable(file, str(PictureError(in_words(error, doing))))


def _picture(path: Path) -> Frame:
    return Frame(index=0, captured_at=time.monotonic(), bgr=read_picture(path), source=str(path))


def _frames(path: Path, begin: int) -> Iterator[_Task]:
    """That a video begins, its frames, those before ``begin`` only as far as needed, and what went wrong."""
    file = str(path)
    with contextlib.closing(VideoSource(path)) as source:
        part: tuple[str, int] | None = None
        try:
            source.open()
            yield _Task(VideoBegin(file, source.frame_count))
            length = PART if (source.frames_per_second or 0.0) >= SLOWEST else 1
            source.skip(begin - begin % length)
            while True:
                try:
                    frame = source.read()
                except PictureError as error:
                    yield _Task(Unreadable(file, str(error)), part)
                    continue
                if frame is not None:
                    part = file, frame.index // length
                    yield _Task(replace(frame, stretch=part[1]), part, frame.index < begin)
        except SourceEnded:
            return
        except Exception as error:
            doing = translate("live", "reading {name}").format(name=path)
            told = error if isinstance(error, FerError) else SourceError(in_words(error, doing))
            yield _Task(Unreadable(file, str(told)), part)
