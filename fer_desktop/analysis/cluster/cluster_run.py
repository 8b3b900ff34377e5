"""A run whose files are read by the workers of a Dask scheduler."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Final

from fer_desktop.analysis.batch import Done, FrameAnalyser, Result, Seen, UnreadableFile
from fer_desktop.analysis.cluster.cluster_files import FilesUnderWay, PictureBatch, VideoPieces
from fer_desktop.analysis.cluster.cluster_tasks import (
    ClusterResult,
    MediaFile,
    VideoTask,
)
from fer_desktop.analysis.cluster.straggler_report import StragglerReport
from fer_desktop.analysis.cluster.task_window import CancelledRunError, TaskScheduler, TaskWindow
from fer_desktop.analysis.local_run import linked_tracks
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from fer_desktop.vision.sources.targets import Listing, is_video

FRAMES: Final = 60 * PART
"""Of a video that one worker reads at once: some 20 seconds of work, which is what a lost worker costs."""
PICTURES: Final = 16
"""That one worker reads at once, so that sending them costs little beside reading them."""


class ClusterRun:
    """Reads as ``analyse_all`` does, with the same results in the same order.

    Attributes:
        report: How long the files took.
    """

    def __init__(
        self,
        scheduler: TaskScheduler,
        notify: Callable[[str], None] = lambda said: None,
        frames: int = FRAMES,
    ) -> None:
        """Begin without any files.

        Args:
            scheduler: Whose workers read; it is closed in the end.
            notify: Called with what a person should know while the run goes on, a sentence.
            frames: Of a video that one worker reads at once, a multiple of ``PART``.
        """
        self.report = StragglerReport()
        self._scheduler, self._notify, self._frames = scheduler, notify, frames

    @property
    def workers(self) -> int:
        """How many there are."""
        return self._scheduler.workers

    def close(self) -> None:
        """Let go of the scheduler."""
        self._scheduler.close()

    def analyse_all(
        self,
        listing: Listing,
        analysers: Sequence[FrameAnalyser] = (),
        cancel: threading.Event | None = None,
        done: Done = lambda file: 0,
        seen: Seen = lambda file: (),
        part: TimeRange = WHOLE_VIDEO,
        reidentify: bool = False,
        colors: bool = True,
        sampling: FrameSampling = ALL_FRAMES,
    ) -> Generator[Result, None, None]:
        """Analyse every picture and every frame of every video, as ``local_run.analyse_all`` says.

        Args:
            listing: What to read, and what stood in the way.
            analysers: Not needed: each worker has its own.
            cancel: Set to end early; what workers have begun is not waited for.
            done: What is not to be read again.
            seen: Whom the earlier run has seen, so that they keep their numbers.
            part: Of each video, the frames that are analysed.
            reidentify: Whether a face that comes back within a video gets its earlier number.
            colors: Not needed: each worker knows by its detector.
            sampling: Which of those frames. Where some are left out, one worker reads a whole video.

        Raises:
            ClusterError: The scheduler is gone, or workers cannot read as they should.
        """
        stop = cancel or threading.Event()
        results = self._results(listing, stop, done, part, reidentify, sampling)
        with contextlib.closing(results), contextlib.suppress(CancelledRunError):
            for result in linked_tracks(results, seen, reidentify):
                if stop.is_set():
                    return
                yield result

    def _results(
        self,
        listing: Listing,
        cancel: threading.Event,
        done: Done,
        wanted: TimeRange,
        from_begin: bool,
        sampling: FrameSampling,
    ) -> Generator[ClusterResult, None, None]:
        for problem in listing.problems:
            yield UnreadableFile("", str(problem))
        window = TaskWindow(self._scheduler, cancel, self._notify)
        files = self._submitted(listing, done, wanted, from_begin, sampling, window)
        active: deque[FilesUnderWay] = deque()

        def refill() -> None:
            room, beyond = window.room
            for some in active:
                most = room if some is active[0] else min(room, beyond)
                added = next((count for count in range(most) if not some.extend()), max(most, 0))
                room, beyond = room - added, beyond - added
            for _ in range(min(room, beyond)):
                more = next(files, None)
                if more is None:
                    break
                active.append(more)

        window.refill = refill
        refill()
        while active:
            yield from active[0].results()
            active.popleft()
            refill()

    def _submitted(
        self,
        listing: Listing,
        done: Done,
        wanted: TimeRange,
        from_begin: bool,
        sampling: FrameSampling,
        window: TaskWindow,
    ) -> Iterator[FilesUnderWay]:
        """The files in order, a task at least of each submitted; earlier ones are done first."""
        most = max(min(PICTURES, len(listing.paths) // window.size), 1)
        # Which frames a piece would begin with is known only once the video was read up to it.
        frames = self._frames if sampling.all else sys.maxsize
        pictures: list[MediaFile] = []
        for number, path in enumerate(listing.paths):
            begin = done(str(path))
            if begin is None:
                continue
            file, video = MediaFile.of(path), is_video(path)
            if pictures and (video or len(pictures) == most):
                yield PictureBatch(pictures, window, 1 - number, self.report)
                pictures = []
            if video:
                first = 0 if from_begin else begin
                task = VideoTask(file, frames, first, wanted, known=begin, sampling=sampling)
                yield VideoPieces(task, window, -number, self.report)
            else:
                pictures.append(file)
        if pictures:
            yield PictureBatch(pictures, window, -len(listing.paths), self.report)
