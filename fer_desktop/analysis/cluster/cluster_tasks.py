"""What a run and its workers send each other: plain values, small, without pixels."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from fer_desktop.analysis.batch import EarlierResult, Result
from fer_desktop.analysis.run_command import ModelReference
from fer_desktop.analysis.video_parts import PartStart
from fer_desktop.base import paths
from fer_desktop.base.frame_sampling import ALL_FRAMES, FrameSampling
from fer_desktop.base.program_info import package_version
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import WHOLE_VIDEO, TimeRange
from training.core.bundle import ModelBundle

ClusterResult: TypeAlias = Result | EarlierResult


@dataclass(frozen=True, slots=True)
class ReadingSpec:
    """What every worker must read by, so that rows do not depend on who read.

    Attributes:
        version: Of FER Desktop.
        model: What names the model; its folder is empty where it came with the program.
        bundled: Name of a model that came with the program, which may be installed elsewhere; else empty.
        settings: How faces are found.
    """

    version: str
    model: ModelReference
    bundled: str
    settings: Settings

    @classmethod
    def of(cls, bundle: ModelBundle, settings: Settings) -> ReadingSpec:
        """What this computer reads by."""
        reference = ModelReference.of(bundle)
        folder = Path(os.path.abspath(reference.folder))
        bundled = folder.name if folder.parent == paths.bundled_models() else ""
        return cls(
            package_version(), _in_folder(reference, "" if bundled else str(folder)), bundled, settings
        )

    @property
    def local_model(self) -> ModelReference:
        """What names the model on this computer."""
        if not self.bundled:
            return self.model
        return _in_folder(self.model, str(paths.bundled_models() / self.bundled))


def _in_folder(reference: ModelReference, folder: str) -> ModelReference:
    return ModelReference(folder, reference.sha256, reference.temperature, reference.margin)


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file to read.

    Attributes:
        name: Its path as the person gave it, which rows and sentences have.
        path: The same from the root, which is the same on every machine.
    """

    name: str
    path: str

    @classmethod
    def of(cls, path: Path) -> MediaFile:
        """The file of this path."""
        return cls(str(path), os.path.abspath(path))


@dataclass(frozen=True, slots=True)
class PicturesTask:
    """Pictures that one worker reads one after the other.

    Attributes:
        files: The pictures.
        gone: Whether files that do not exist are unreadable, because they exist nowhere.
    """

    files: tuple[MediaFile, ...]
    gone: bool = False


@dataclass(frozen=True, slots=True)
class VideoTask:
    """Consecutive parts of a video, which one worker reads.

    Attributes:
        file: The video.
        frames: How many frames; the last part is read to its end.
        begin: How many of the wanted frames were read before.
        wanted: Which frames are wanted of the video.
        jump: The part to begin with, by an estimate, which is jumped to; None: all before ``begin`` is
            decoded, so that numbers and times are exact.
        known: How many of the wanted frames an earlier run has read; what comes of these is an
            ``EarlierResult``.
        sampling: Which of the frames are analysed; those alone are counted.
        gone: As in ``PicturesTask``.
    """

    file: MediaFile
    frames: int
    begin: int = 0
    wanted: TimeRange = WHOLE_VIDEO
    jump: PartStart | None = None
    known: int = 0
    sampling: FrameSampling = ALL_FRAMES
    gone: bool = False

    @property
    def files(self) -> tuple[MediaFile, ...]:
        """The video."""
        return (self.file,)


ClusterTask: TypeAlias = PicturesTask | VideoTask


@dataclass(frozen=True, slots=True)
class ReadTime:
    """How long a file, or parts of it, took.

    Attributes:
        name: Of the file, as in ``MediaFile``.
        frames: How many were analysed; 1 for a picture.
        seconds: From the first one to the last one.
    """

    name: str
    frames: int
    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class TaskOutcome:
    """What came of a task.

    Attributes:
        worker: The address of the worker.
        results: As ``analyse_all`` has them before tracks are linked, without ends of files; without crops
            unless faces are reidentified.
        times: One for each file.
        start: The first frame of the first part of a video; None where there was none.
        end: The first frame behind the last part; None where the video, or what is wanted of it, ends.
        rate: Frames per second of a video, as its header has it.
        doubtful: Whether frames may be missing, as ``VideoSource.is_doubtful`` says.
        missing: Files that this worker does not see; nothing was read then.
    """

    worker: str
    results: Sequence[ClusterResult]
    times: tuple[ReadTime, ...]
    start: PartStart | None = None
    end: PartStart | None = None
    rate: float = 0.0
    doubtful: bool = False
    missing: tuple[MediaFile, ...] = ()
