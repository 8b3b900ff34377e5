"""Every frame of files and folders, in order, none dropped."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from fer_desktop.errors import FerError, PictureError, SourceError
from fer_desktop.language import translate
from fer_desktop.live.in_order import in_order
from fer_desktop.live.loops import in_words
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.targets import VIDEO_SUFFIXES, Listing, has_suffix
from fer_desktop.vision.sources.video_file import VideoSource
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
_Task: TypeAlias = Path | Frame | Unreadable | VideoBegin | FileEnd


def analyse_all(
    listing: Listing,
    analysers: Sequence[FrameAnalyser],
    cancel: threading.Event | None = None,
    done: Done = lambda file: 0,
) -> Generator[Result, None, None]:
    """Analyse every picture and every frame of every video, in as many threads as there are analysers.

    Pictures are decoded in those threads, too; the frames of a video can only be decoded one after the other,
    and have one more thread for it. Memory does not grow with the number of pictures or frames; of the latter
    only so many wait as ``in_order.WAITING`` has room for.

    Args:
        listing: What to read, and what stood in the way.
        analysers: Each is used in one thread. They must read alike.
        cancel: Set to end early, within one frame.
        done: What is not to be read again.

    Yields:
        First the problems of the listing; then, in the order of the files, the beginning of each video, the
        analyses, what could not be read, and the end of each file. Frames are counted from 0 in each file.
    """
    workers = [partial(_do, analyser) for analyser in analysers]
    return in_order(_tasks(listing, done), workers, cancel, _size)


def _size(task: _Task) -> int:
    """Bytes of a frame; a picture is decoded by the thread that reads it, and takes none before."""
    return task.bgr.nbytes if isinstance(task, Frame) else 0


def _tasks(listing: Listing, done: Done) -> Iterator[_Task]:
    for problem in listing.problems:
        yield Unreadable("", str(problem))
    for path in listing.paths:
        begin = done(str(path))
        if begin is None:
            continue
        if has_suffix(path, VIDEO_SUFFIXES):
            yield from _frames(path, begin)
        else:
            yield path
        yield FileEnd(str(path))


def _do(analyser: FrameAnalyser, task: _Task) -> Result:
    """What a thread makes of a task; a failure of any kind costs one frame, never the whole run."""
    if isinstance(task, Unreadable | VideoBegin | FileEnd):
        return task
    file = task.source if isinstance(task, Frame) else str(task)
    try:
        return analyser.analyse(task if isinstance(task, Frame) else _picture(task))
    except FerError as error:
        return Unreadable(file, str(error))
    except Exception as error:
        doing = translate("live", "reading the faces of {name}").format(name=file)
        return Unreadable(file, str(PictureError(in_words(error, doing))))


def _picture(path: Path) -> Frame:
    return Frame(index=0, captured_at=time.monotonic(), bgr=read_picture(path), source=str(path))


def _frames(path: Path, begin: int) -> Iterator[VideoBegin | Frame | Unreadable]:
    """That a video begins, its frames from ``begin`` on, and what went wrong."""
    with contextlib.closing(VideoSource(path)) as source:
        try:
            source.open()
            yield VideoBegin(str(path), source.frame_count)
            source.skip(begin)
            while True:
                try:
                    frame = source.read()
                except PictureError as error:
                    yield Unreadable(str(path), str(error))
                    continue
                if frame is not None:
                    yield frame
        except SourceEnded:
            return
        except Exception as error:
            doing = translate("live", "reading {name}").format(name=path)
            told = error if isinstance(error, FerError) else SourceError(in_words(error, doing))
            yield Unreadable(str(path), str(told))
