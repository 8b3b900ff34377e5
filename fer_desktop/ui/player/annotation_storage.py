"""Reads and writes annotations in threads, so that no disk holds the window up."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from fer_desktop.analysis.annotation.annotation_file import (
    AnnotationsError,
    annotations_path,
    beside,
    read_annotations,
    write_annotations,
)
from fer_desktop.analysis.annotation.annotations import NO_ANNOTATIONS, Annotations
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.recording.recorded_annotations import RecordedAnnotations
from fer_desktop.ui.widgets.task_runner import TaskRunner


class _Job(NamedTuple):
    """What is to be written.

    Attributes:
        video: Of which video.
        annotations: All of them.
        move: Whether they are to be beside the video from now on.
    """

    video: Path
    annotations: Annotations
    move: bool = False


class AnnotationStorage(QObject):
    """One file for each video, found once; what is to be written is written in its order.

    Signals:
        failed: A video, or None for a recording, and a sentence that says why its annotations were not
            written.
        moved: The file beside a video that has them from now on.
    """

    failed = Signal(object, str)
    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is read or written yet."""
        super().__init__(parent)
        self._paths: dict[Path, Path] = {}
        self._stored: dict[Path, Annotations] = {}
        self._jobs: deque[_Job | RecordedAnnotations] = deque()
        self._unfinished: deque[_Job] = deque()
        self._lock = threading.Lock()
        self._reading = TaskRunner(self)
        self._writing = TaskRunner(self)

    def read(
        self, video: Path, done: Callable[[Annotations], object], failed: Callable[[str], object]
    ) -> None:
        """Read those of a video; what was to be read before is not handed over any more.

        Args:
            video: The video.
            done: Takes them.
            failed: Takes a sentence instead.
        """

        def found(result: tuple[Path, Annotations]) -> None:
            self._paths[video], self._stored[video] = result
            done(result[1])

        if any(job.video == video for job in self._unfinished):
            self.cancel()
            done(self.of(video))
        else:
            doing = translate("window", "reading {path}").format(path=video)
            self._reading.start(doing, partial(_read, video), found, failed)

    def cancel(self) -> None:
        """Hand over nothing that is being read."""
        self._reading.stop()

    def of(self, video: Path) -> Annotations:
        """Those of a video that was read, with what is still to be written."""
        waiting = (job.annotations for job in reversed(self._unfinished) if job.video == video)
        return next(waiting, self._stored[video])

    def write(self, video: Path, annotations: Annotations, *, move: bool = False) -> None:
        """Write those of a video that was read; returns at once.

        Args:
            video: The video.
            annotations: All of them.
            move: Whether they are to be beside the video from now on, and nowhere else.
        """
        job = _Job(video, annotations, move)
        self._unfinished.append(job)
        self._jobs.append(job)
        self._begin()

    def write_recorded(self, recorded: RecordedAnnotations) -> None:
        """Write those of a recording beside it; returns at once."""
        self._jobs.append(recorded)
        self._begin()

    def close(self) -> None:
        """Write what is waiting, but do not wait for ever: the program ends."""
        self._reading.close(0.0)
        self._begin()
        self._writing.close()

    def _begin(self) -> None:
        if self._jobs and not self._writing.busy:
            doing = translate("window", "writing annotations")
            self._writing.start(doing, self._write_all, self._finish, self._give_up)

    def _write_all(self, work: Work) -> list[tuple[_Job | RecordedAnnotations, str]]:
        """In a thread: all that waits, and why any of it could not be written."""
        del work  # It is written to its end, also when the window is closed.
        outcomes: list[tuple[_Job | RecordedAnnotations, str]] = []
        with self._lock:
            while self._jobs:
                job = self._jobs.popleft()
                try:
                    self._write(job)
                    outcomes.append((job, ""))
                except AnnotationsError as error:
                    outcomes.append((job, str(error)))
        return outcomes

    def _write(self, job: _Job | RecordedAnnotations) -> None:
        if isinstance(job, RecordedAnnotations):
            job.write()
            return
        name, path = job.video.name, self._paths[job.video]
        if not job.move:
            write_annotations(path, job.annotations, name)
            return
        after = beside(job.video)
        write_annotations(after, job.annotations, name)
        self._paths[job.video] = after
        if path != after:
            write_annotations(path, NO_ANNOTATIONS, name)

    def _finish(self, outcomes: list[tuple[_Job | RecordedAnnotations, str]]) -> None:
        for job, sentence in outcomes:
            if isinstance(job, _Job):
                self._unfinished.remove(job)
                if not sentence:
                    self._stored[job.video] = job.annotations
        for job, sentence in outcomes:
            if sentence:
                self.failed.emit(job.video if isinstance(job, _Job) else None, sentence)
            elif isinstance(job, _Job) and job.move:
                self.moved.emit(beside(job.video))
        self._begin()

    def _give_up(self, sentence: str) -> None:
        """After an unforeseen error: what was to be written is not."""
        lost = {job.video: None for job in self._unfinished}
        self._jobs.clear()
        self._unfinished.clear()
        for video in lost:
            self.failed.emit(video, sentence)


def _read(video: Path, work: Work) -> tuple[Path, Annotations]:
    del work
    path = annotations_path(video)
    return path, read_annotations(path)
