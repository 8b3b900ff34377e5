"""The files of a run on their way through its workers: pictures in batches, long videos in pieces."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Protocol

from fer_desktop.analysis.batch import FileEnd, UnreadableFile, VideoBegin
from fer_desktop.analysis.cluster.cluster_tasks import (
    ClusterResult,
    ClusterTask,
    MediaFile,
    PicturesTask,
    ReadTime,
    TaskOutcome,
    VideoTask,
)
from fer_desktop.analysis.cluster.straggler_report import StragglerReport
from fer_desktop.analysis.cluster.task_window import SubmittedTask, TaskFailedError, TaskWindow
from fer_desktop.analysis.video_parts import PART, PartStart
from fer_desktop.base.i18n import translate

REMAINDER_FACTOR: Final = 50
"""Times the frames of a piece that are read at once where a video cannot be jumped in: what is before them is
decoded once more."""
MAX_MISSES: Final = 2
"""Estimates of where pieces begin that may be wrong before no more are made for a video."""
ROUNDED_S: Final = 0.002
"""Seconds by which times may differ from the header's rate because containers round them."""


class FilesUnderWay(Protocol):
    """Some files whose results come in order."""

    def extend(self) -> bool:
        """Submit one more task; whether there was one."""

    def results(self) -> Iterator[ClusterResult]:
        """Wait for the results, and give them in order. Raises what ``TaskWindow.take`` does."""


class PictureBatch:
    """Some pictures that one worker reads; one by one where that fails."""

    def __init__(
        self, files: Sequence[MediaFile], window: TaskWindow, priority: int, report: StragglerReport
    ) -> None:
        """Submit them."""
        self._window, self._priority, self._report = window, priority, report
        self._submitted = window.submit(PicturesTask(tuple(files)), priority)

    def extend(self) -> bool:
        """There are no further tasks."""
        return False

    def results(self) -> Iterator[ClusterResult]:
        """What came of each picture, and its end."""
        files = self._submitted.task.files
        try:
            outcome = self._window.take(self._submitted)
        except TaskFailedError as failure:
            if len(files) == 1:
                yield _given_up(files[0], failure)
                yield FileEnd(files[0].name)
                return
            again = [PictureBatch([file], self._window, self._priority, self._report) for file in files]
            for batch in again:
                yield from batch.results()
            return
        for file, result, time in zip(files, outcome.results, outcome.times, strict=True):
            self._report.add([(outcome.worker, time)], video=False)
            yield result
            yield FileEnd(file.name)


class VideoPieces:
    """A video in pieces of some parts each, which several workers read at the same time.

    Where a piece begins behind the first one is estimated by the rate, and a worker jumps there. A piece
    counts only if it began with the very frame that the piece before it ended with: the same number, the
    same time, the same pixels. Otherwise it is read again, from where the one before ended.
    """

    def __init__(
        self,
        task: VideoTask,
        window: TaskWindow,
        priority: int,
        report: StragglerReport,
    ) -> None:
        """Submit the first piece.

        Args:
            task: It; those that follow have as many frames, a multiple of ``PART``.
            window: Where tasks are submitted.
            priority: Of all its pieces.
            report: Takes how long they take.
        """
        self._task, self._window, self._priority, self._report = task, window, priority, report
        self._first = window.submit(task, priority)
        self._planned = False
        self._plan: Iterator[PartStart] = iter(())
        self._ahead: deque[SubmittedTask] = deque()
        self._misses = 0
        self._jumps = True

    def extend(self) -> bool:
        """Submit one more piece, once the first one has said how long the video is."""
        if not self._planned and self._first.poll():
            self._planned = True
            if self._first.outcome is not None and self._first.outcome.end is not None:
                self._plan_from(self._first.outcome.end)
        start = next(self._plan, None)
        if start is None:
            return False
        self._ahead.append(self._submit(self._piece(start)))
        return True

    def results(self) -> Iterator[ClusterResult]:
        """That the video begins, what came of its frames, and its end."""
        parts: list[tuple[str, ReadTime]] = []
        try:
            for outcome in self._pieces():
                first = not parts
                parts += [(outcome.worker, time) for time in outcome.times]
                for result in outcome.results:
                    if first or not isinstance(result, VideoBegin):
                        yield result
        except TaskFailedError as failure:
            yield _given_up(self._task.file, failure)
        for submitted in self._ahead:
            self._window.drop(submitted)
        self._report.add(parts, video=True)
        yield FileEnd(self._task.file.name)

    def _pieces(self) -> Iterator[TaskOutcome]:
        """What came of each piece, those alone that follow each other without a break."""
        submitted: SubmittedTask | None = self._first
        seam: PartStart | None = None
        doubtful = False
        while submitted is not None:
            outcome = self._window.take(submitted)
            if _jump(submitted.task) is not None and seam is not None:
                if outcome.start != seam:
                    submitted = self._missed(submitted, seam)
                    continue
                if outcome.end is None and (doubtful or _is_damaged(outcome)):
                    # What is missing of a video is known from its beginning only.
                    self._jumps = False
                    submitted = self._submit(self._piece(seam))
                    continue
            yield outcome
            doubtful = doubtful or outcome.doubtful
            seam = outcome.end
            submitted = None if seam is None else self._next(seam)

    def _next(self, seam: PartStart) -> SubmittedTask:
        """The piece behind this seam."""
        if not self._ahead and self._jumps:
            self.extend()
        return self._ahead.popleft() if self._ahead else self._submit(self._piece(seam))

    def _missed(self, submitted: SubmittedTask, seam: PartStart) -> SubmittedTask:
        """A piece did not begin at the seam; the one that does."""
        for later in self._ahead:
            self._window.drop(later)
        self._ahead.clear()
        self._plan = iter(())
        if _jump(submitted.task) == seam:
            self._jumps = False
        else:
            self._misses += 1
            if self._misses < MAX_MISSES:
                self._plan_from(seam)
        return self._next(seam)

    def _plan_from(self, seam: PartStart) -> None:
        outcome = self._first.outcome
        assert outcome is not None
        assert outcome.start is not None
        duration = next((one.duration for one in outcome.results if isinstance(one, VideoBegin)), 0.0)
        self._plan = planned(outcome.start, seam, outcome.rate, self._task.frames, duration)

    def _piece(self, start: PartStart) -> VideoTask:
        if self._jumps:
            return replace(self._task, begin=start.number, jump=start)
        return replace(self._task, begin=start.number, frames=REMAINDER_FACTOR * self._task.frames)

    def _submit(self, task: VideoTask) -> SubmittedTask:
        return self._window.submit(task, self._priority)


def planned(
    first: PartStart, seam: PartStart, rate: float, frames: int, duration: float
) -> Iterator[PartStart]:
    """Where the pieces of a video begin, by an estimate, as though its rate never changed.

    Args:
        first: The first frame that was read.
        seam: Where the pieces begin, exactly.
        rate: Frames per second, as the header has it.
        frames: Of each piece, a multiple of ``PART``.
        duration: Seconds to where the video, or what is wanted of it, ends; 0.0 where nothing says it.

    Yields:
        The seam, and then, half a frame early, what is estimated.
    """
    yield seam
    read, elapsed = seam.number - first.number, seam.seconds - first.seconds
    if not read or elapsed <= 0.0:
        return
    interval = elapsed / read
    # More exact, where containers round times to milliseconds.
    if rate > 0.0 and abs(elapsed - read / rate) <= ROUNDED_S:
        interval = 1.0 / rate
    ahead = frames
    while (seconds := seam.seconds + (ahead - 0.5) * interval) < duration - interval:
        yield PartStart(seam.number + ahead, seam.index + ahead, seam.part + ahead // PART, seconds)
        ahead += frames


def _jump(task: ClusterTask) -> PartStart | None:
    return task.jump if isinstance(task, VideoTask) else None


def _is_damaged(outcome: TaskOutcome) -> bool:
    return any(isinstance(one, UnreadableFile) and not one.failed for one in outcome.results)


def _given_up(file: MediaFile, failure: TaskFailedError) -> UnreadableFile:
    said = (
        translate(
            "cluster",
            "{path} was given up: each worker that read it died. Look into the workers' logs, and give them "
            "more memory.",
        )
        if failure.killed
        else translate("cluster", "{path} was given up: {reason}. Look into the workers' logs.")
    )
    return UnreadableFile(file.name, said.format(path=file.name, reason=str(failure).rstrip(".")))
