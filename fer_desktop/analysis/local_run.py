"""Every frame of files and folders, in order, none dropped."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from fer_desktop.analysis.batch import (
    Done,
    EarlierResult,
    FileEnd,
    FileTask,
    FrameAnalyser,
    Result,
    Seen,
    UnreadableFile,
    VideoBegin,
    do_task,
    video_tasks,
)
from fer_desktop.analysis.ordered_pool import in_order
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.vision.luma import bytes_of
from fer_desktop.vision.sources.targets import Listing, is_video
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.tracking.reidentification import Reidentifier
from fer_desktop.vision.tracking.track_linking import TrackLinker, before
from fer_desktop.vision.types import Analysis, Frame

Analyse: TypeAlias = Callable[
    [
        Listing,
        Sequence[FrameAnalyser],
        threading.Event | None,
        Done,
        Seen,
        TimeRange,
        bool,
        bool,
        FrameSampling,
    ],
    Generator[Result, None, None],
]
"""What reads the files of a listing, as ``analyse_all`` does."""


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
        colors: Whether the analysers look at colors; if not, frames of videos and JPEG pictures may be gray,
            with the luma of the decoder, which is faster.
        sampling: Which of the frames of the part.

    Yields:
        First the problems of the listing; then, in the order of the files, the beginning of each video, the
        analyses, what could not be read, and the end of each file. Frames are counted from 0 in each file.
    """
    workers = [partial(do_task, analyser, colors=colors) for analyser in analysers]
    tasks = _tasks(listing, done, part, reidentify, colors, sampling)
    results = in_order(tasks, workers, cancel, _size, lambda task: task.part)
    with contextlib.closing(results):
        yield from linked_tracks(results, seen, reidentify)


def linked_tracks(
    results: Iterable[Result | EarlierResult], seen: Seen, reidentify: bool = False
) -> Iterator[Result]:
    """The results, those alone that are wanted; faces of videos have one number through the whole video.

    Args:
        results: In the order of the files and their frames.
        seen: Whom an earlier run has seen.
        reidentify: Whether a face that comes back gets its earlier number. Then what an earlier run has read
            of a video is among the results, all of it, and with the crops of the faces.
    """
    return _reidentified(results) if reidentify else _linked(results, seen)


def _linked(results: Iterable[Result | EarlierResult], seen: Seen) -> Iterator[Result]:
    """The same, by the boxes of the faces."""
    linker: TrackLinker | None = None
    interval = 0.0
    again: list[Analysis] = []
    for result in results:
        if isinstance(result, EarlierResult):
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


def _reidentified(results: Iterable[Result | EarlierResult]) -> Iterator[Result]:
    """The same as ``_linked``, with the earlier numbers of faces that come back."""
    linker: TrackLinker | None = None
    interval = 0.0
    for given in results:
        result = given.result if isinstance(given, EarlierResult) else given
        if isinstance(result, VideoBegin):
            interval = result.interval
        elif isinstance(result, FileEnd):
            linker = None
        elif isinstance(result, Analysis) and result.position is not None:
            linker = linker or TrackLinker(reidentifier=Reidentifier(), interval=interval)
            result = linker.link(result)
        if not isinstance(given, EarlierResult):
            yield result


def _size(task: FileTask) -> int:
    """Bytes of a frame; a picture is decoded by the thread that reads it, and takes none before."""
    return bytes_of(task.what.bgr) if isinstance(task.what, Frame) else 0


def _tasks(
    listing: Listing, done: Done, part: TimeRange, from_begin: bool, colors: bool, sampling: FrameSampling
) -> Iterator[FileTask]:
    for problem in listing.problems:
        yield FileTask(UnreadableFile("", str(problem)))
    for path in listing.paths:
        begin = done(str(path))
        if begin is None:
            continue
        if is_video(path):
            video = VideoSource(path, colors)
            yield from video_tasks(video, path, begin, part, from_begin, sampling=sampling)
        else:
            yield FileTask(path)
        yield FileTask(FileEnd(str(path)))
