"""A recording: what happens in a session, written to files while it happens."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.base.errors import RecordingError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.formats import RecordedKind, RecordingContext, kinds_named
from fer_desktop.recording.recorded_annotations import RecordedAnnotations
from fer_desktop.recording.recording_paths import (
    check_output,
    claim_files,
    claim_part,
    failure_of,
)
from fer_desktop.recording.video_encoder import OpenVideo, open_mp4
from fer_desktop.recording.writer_thread import Sink, WriterThread
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import ModelBundle
from training.core.storage.atomic import MEGABYTE, FreeBytes, free_bytes

logger = logging.getLogger(__name__)

MAX_WAITING: Final = {Frame: 30, Analysis: 4096}
"""How many frames and analyses may wait for each file: it bounds the memory, and the time after the end."""


@dataclass(frozen=True, slots=True)
class RecordingChoice:
    """What is recorded, and where.

    Attributes:
        folder: Where the files go; need not exist yet.
        kinds: Names out of ``RECORDED_KINDS``.
    """

    folder: Path
    kinds: tuple[str, ...] = ("csv",)


class Recording:
    """Takes frames and analyses without ever waiting, and writes them until it is ended or fails.

    Attributes:
        annotations: What the person notes while it goes on.

    Each file has a thread of its own, so that a slow video cannot hold up the readings. If one file fails,
    all are finished; what was written stays.
    """

    def __init__(
        self,
        choice: RecordingChoice,
        bundle: ModelBundle,
        rate: float | None,
        clock: Callable[[], float] = time.monotonic,
        free: FreeBytes = free_bytes,
        open_video: OpenVideo = open_mp4,
        settings: Settings | None = None,
    ) -> None:
        """Make the files and begin.

        Args:
            choice: What to write, and where.
            bundle: The model that reads at first.
            rate: The source's frames a second, or None where it names none.
            clock: Gives the time in seconds, as frames are stamped with it.
            free: Tells how many bytes are free on the disk of a folder.
            open_video: Opens a video file.
            settings: What the window is set to; the defaults if None. ``adjust`` changes it.

        Raises:
            RecordingError: The files cannot be made.
        """
        kinds = kinds_named(choice.kinds)
        if not kinds:
            raise RecordingError(
                translate("live", "Nothing selected to record. Select at least one file type.")
            )
        self.start_time = StartTime(clock(), datetime.now().astimezone())
        self.folder = choice.folder
        self._clock = clock
        self._lock = threading.Lock()
        self._failure = ""
        self._parts: list[Path] = []
        self._ended: float | None = None
        self._files = claim_files(choice.folder, self.start_time.wall, [kind.ending for kind in kinds])
        self._settings = settings or Settings()
        self._names = FaceNames()
        begun = self._files[0].name.removesuffix(kinds[0].ending)
        self.annotations = RecordedAnnotations(self.start_time, choice.folder / begun)
        context = RecordingContext(
            bundle,
            self.start_time,
            rate,
            open_video,
            self._settings,
            lambda: self._settings,
            self.annotations,
            self._continue,
            lambda: self._names,
        )
        sinks = self._create(kinds, context, free)
        self._writers: list[tuple[RecordedKind, WriterThread]] = []
        for kind, path, sink in zip(kinds, self._files, sinks, strict=True):
            self._writers.append((kind, self._start(kind, path, sink, free)))
        if self._ended is not None:  # one failed before the last was started
            self.end()

    def add_frame(self, frame: Frame) -> None:
        """A frame was captured. Never waits; for any thread."""
        for kind, writer in self._writers:
            if kind.frames:
                writer.put(frame)

    def add_analysis(self, analysis: Analysis) -> None:
        """A frame was analysed. Never waits; for any thread."""
        for kind, writer in self._writers:
            if kind.analyses:
                writer.put(analysis)

    def adjust(self, settings: Settings) -> None:
        """The window is set otherwise from now on."""
        self._settings = settings

    def name_faces(self, names: FaceNames) -> None:
        """Faces are called so from now on, unless the recording has ended; for any thread."""
        if not self.ended:
            self._names = names

    def end(self) -> None:
        """Take nothing more and finish the files; returns at once, and may be called twice."""
        with self._lock:
            if self._ended is None:
                self._ended = self._clock()
        for _, writer in tuple(self._writers):
            writer.end(self._ended)

    def finish(self, seconds: float) -> bool:
        """End, and wait for the files so long at most; nothing is left out.

        Returns:
            Whether all files are finished.
        """
        self.end()
        deadline = time.monotonic() + seconds
        for _, writer in self._writers:
            writer.join(max(deadline - time.monotonic(), 0.0))
        return self.finished

    def discard(self) -> None:
        """End, and finish the files without what still waits; returns at once."""
        self.end()
        for _, writer in self._writers:
            writer.hurry()

    def wait(self, seconds: float) -> bool:
        """End, and wait for the files; towards the end of the time, what still waits is left out.

        Returns:
            Whether all files are finished.
        """
        if not self.finish(seconds * 3 / 4):
            self.discard()
            self.finish(seconds / 4)
        for kind, writer in self._writers:
            if not writer.finished:
                logger.warning("The file%s was not finished within %.0f s", kind.ending, seconds)
        return self.finished

    @property
    def ended(self) -> bool:
        """Whether it takes nothing more; its files may still have to be finished."""
        with self._lock:
            return self._ended is not None

    @property
    def finished(self) -> bool:
        """Whether all files are finished or given up."""
        return all(writer.finished for _, writer in self._writers)

    @property
    def failure(self) -> str:
        """Why the recording ended by itself, in one sentence; empty while there is no such reason."""
        with self._lock:
            return self._failure

    @property
    def seconds(self) -> float:
        """How long it has been going on, or went on."""
        with self._lock:
            return self.start_time.seconds(self._clock() if self._ended is None else self._ended)

    @property
    def progress(self) -> float:
        """After the end: how much of what waited then is written, 0..1; that of the slowest file."""
        return min(writer.progress for _, writer in self._writers)

    @property
    def dropped_frames(self) -> int:
        """Frames that are missing in a video, because encoding is too slow; the most that one file lacks."""
        return max(writer.dropped(Frame) for _, writer in self._writers)

    @property
    def dropped_readings(self) -> int:
        """Frames whose readings are missing, because a disk is too slow; the most that one file lacks."""
        return max(writer.dropped(Analysis) for _, writer in self._writers)

    @property
    def name(self) -> str:
        """What the names of all files begin with: date and time."""
        return self._files[0].name.removesuffix(self._writers[0][0].ending)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are there."""
        with self._lock:
            return tuple(path for path in (*self._files, *self._parts) if path.exists())

    def _create(
        self, kinds: tuple[RecordedKind, ...], context: RecordingContext, free: FreeBytes
    ) -> list[Sink]:
        """Open all files, or none."""
        sinks: list[Sink] = []
        try:
            for kind, path in zip(kinds, self._files, strict=True):
                check_output(path, kind.reserve * MEGABYTE, free)
                sinks.append(kind.create(path, context))
        except (RecordingError, OSError) as error:
            for sink in sinks:
                sink.abort()
            for made in self._files:
                for left in (made, sidecar_of(made)):
                    with contextlib.suppress(OSError):
                        left.unlink()
            raise RecordingError(failure_of(path, error)) from error
        return sinks

    def _continue(self, path: Path) -> Path:
        """A further file behind this one, for a thread that writes."""
        part = claim_part(path)
        with self._lock:
            self._parts.append(part)
        return part

    def _start(self, kind: RecordedKind, path: Path, sink: Sink, free: FreeBytes) -> WriterThread:
        return WriterThread(
            path.name,
            sink,
            MAX_WAITING,
            check=lambda: check_output(path, kind.reserve * MEGABYTE, free),
            failed=lambda error: self._fail(path, error),
            clock=self._clock,
        )

    def _fail(self, path: Path, error: Exception) -> None:
        with self._lock:
            self._failure = self._failure or failure_of(path, error)
        self.end()
