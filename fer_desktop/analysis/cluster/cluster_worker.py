"""What a worker does: it reads the files of a task by an analyser of its own thread."""

from __future__ import annotations

import os
import threading
import time
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np

from fer_desktop.analysis.batch import (
    EarlierResult,
    FileTask,
    Result,
    UnreadableFile,
    do_task,
    video_tasks,
)
from fer_desktop.analysis.cluster.cluster_tasks import (
    ClusterResult,
    ClusterTask,
    MediaFile,
    PicturesTask,
    ReadingSpec,
    ReadTime,
    TaskOutcome,
    VideoTask,
)
from fer_desktop.analysis.video_parts import PartStart
from fer_desktop.base.errors import ClusterError, FerError
from fer_desktop.base.i18n import translate
from fer_desktop.base.malloc_arenas import keep_large_blocks
from fer_desktop.base.program_info import package_version
from fer_desktop.base.settings import Settings
from fer_desktop.explain.training_messages import error_text
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import needs_colors
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.luma import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import BundleError


class _Kept(threading.local):
    """The analyser of a thread, and what it reads by."""

    spec: ReadingSpec | None = None
    analyser: Analyser | None = None


_kept = _Kept()


def run_task(spec: ReadingSpec, task: ClusterTask) -> TaskOutcome:
    """Read the files of a task; called by Dask in a thread of a worker.

    Raises:
        ClusterError: This worker cannot read as the others do, by another version or another model. The
            sentence names the worker.
    """
    worker = worker_address()
    analyser = _analyser(spec, worker)
    # The last task may have been the same parts, from another frame on.
    analyser.reset()
    missing = tuple(file for file in task.files if not os.path.exists(file.path))
    if missing and not task.gone:
        return TaskOutcome(worker, (), (), missing=missing)
    if isinstance(task, PicturesTask):
        return _read_pictures(analyser, task, worker, spec.settings)
    return _read_video(analyser, task, worker, spec.settings)


def worker_address() -> str:
    """The address of the worker that this thread belongs to; empty outside of one."""
    from distributed import get_worker

    try:
        return str(get_worker().address)
    except ValueError:
        return ""


def _analyser(spec: ReadingSpec, worker: str) -> Analyser:
    """The analyser of this thread; a new one where the last task was of another run."""
    if _kept.analyser is None or _kept.spec != spec:
        own = package_version()
        if own != spec.version:
            said = translate(
                "cluster",
                "The worker {worker} has FER Desktop {own}, but this is {version}. Install the same version "
                "on every machine.",
            )
            raise ClusterError(said.format(worker=worker, own=own or "?", version=spec.version or "?"))
        # Each thread of a worker counts as one core.
        cv2.setNumThreads(1)
        keep_large_blocks()
        try:
            _kept.analyser = batch_analyser(spec.local_model.read(), spec.settings)
        except (FerError, BundleError) as error:
            reason = error_text(error) if isinstance(error, BundleError) else str(error)
            said = translate("cluster", "The worker {worker} cannot use the model: {reason}")
            raise ClusterError(said.format(worker=worker, reason=reason)) from error
        _kept.spec = spec
    return _kept.analyser


def _read_pictures(analyser: Analyser, task: PicturesTask, worker: str, settings: Settings) -> TaskOutcome:
    results: list[ClusterResult] = []
    times = []
    colors = needs_colors(settings.detector)
    for file in task.files:
        started = time.monotonic()
        results.append(_sent(do_task(analyser, FileTask(Path(file.path)), colors=colors), file))
        times.append(ReadTime(file.name, 1, time.monotonic() - started))
    return TaskOutcome(worker, tuple(results), tuple(times))


def _read_video(analyser: Analyser, task: VideoTask, worker: str, settings: Settings) -> TaskOutcome:
    path, crops = Path(task.file.path), settings.reidentify_faces
    colors = needs_colors(settings.detector)
    video = VideoSource(path, colors) if task.jump is None else _JumpingVideo(path, colors, task.jump)
    results: list[ClusterResult] = []
    start: PartStart | None = None
    end: PartStart | None = None
    part, frames, started = -1, 0, time.monotonic()
    frames_of = video_tasks(video, path, task.begin, task.wanted, start=task.jump, sampling=task.sampling)
    with closing(video), closing(frames_of) as tasks:
        for read in tasks:
            frame = read.what
            if isinstance(frame, Frame) and not read.again:
                if frame.segment != part and frames >= task.frames:
                    end = _start_of(read, frame)
                    break
                if start is None:
                    start, started = _start_of(read, frame), time.monotonic()
                part, frames = frame.segment, frames + 1
            result = do_task(analyser, read)
            if not read.again:
                if isinstance(frame, Frame) and read.number < task.known:
                    assert not isinstance(result, EarlierResult)
                    result = EarlierResult(result)
                results.append(_sent(result, task.file, crops))
            elif task.begin == task.known:
                # Only the first piece goes on within a part of the earlier run.
                results.append(_sent(result, task.file, crops))
        # At its end, a video says by itself what is missing.
        doubtful = end is not None and video.is_doubtful
        rate = video.frames_per_second or 0.0
    elapsed = time.monotonic() - started
    times = (ReadTime(task.file.name, frames, elapsed),)
    return TaskOutcome(worker, tuple(results), times, start, end, rate, doubtful)


def _start_of(task: FileTask, frame: Frame) -> PartStart:
    checksum = zlib.crc32(np.ascontiguousarray(to_gray(frame.bgr)).data)
    return PartStart(task.number, frame.index, frame.segment, frame.position or 0.0, checksum)


class _JumpingVideo(VideoSource):
    """A video that stands at another frame than the first once it is open."""

    def __init__(self, path: Path, colors: bool, start: PartStart) -> None:
        """Take note of where to jump.

        Args:
            path: The video file.
            colors: As ``VideoSource`` takes it.
            start: The frame to begin at; frames are counted from its index.
        """
        super().__init__(path, colors)
        self._start = start
        self._shift: int | None = None

    def open(self) -> None:
        """Open the file, and jump."""
        super().open()
        self.seek(self._start.seconds)

    def read(self) -> Frame | None:
        """The next frame, with its index."""
        frame = super().read()
        if frame is None:
            return None
        if self._shift is None:
            self._shift = self._start.index - frame.index
        return replace(frame, index=frame.index + self._shift)


def _sent(result: ClusterResult, file: MediaFile, crops: bool = False) -> ClusterResult:
    """The same by the name that the person gave the file, and without crops that are not needed any more."""
    if isinstance(result, EarlierResult):
        return EarlierResult(_named(result.result, file, crops))
    return _named(result, file, crops)


def _named(result: Result, file: MediaFile, crops: bool) -> Result:
    if isinstance(result, Analysis):
        faces = result.faces if crops else tuple(replace(face, crop=None) for face in result.faces)
        note = result.note.replace(file.path, file.name)
        return replace(result, source=file.name, faces=faces, note=note)
    if isinstance(result, UnreadableFile):
        return replace(result, file=file.name, reason=result.reason.replace(file.path, file.name))
    return replace(result, file=file.name)
