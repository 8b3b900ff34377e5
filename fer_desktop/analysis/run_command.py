"""``analyse``: files and folders to rows in a CSV file, by one model or by two.

``progress``, ``done`` and ``stopped`` have ``summary`` (without problems), ``done`` (0..1), ``ended`` of
``files``, ``rows`` (path) and ``length`` (bytes of it that hold). Other events: ``message``,
``unreadable``, ``faceless`` and, by two models, ``faces``.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.face_thumbnails import PER_FACE, FaceThumbnails, saved_thumbnails
from fer_desktop.analysis.file_progress import FileProgress
from fer_desktop.analysis.job import Job, check_is_no_input, usable_cores
from fer_desktop.analysis.job_models import models_of
from fer_desktop.analysis.model_trial import why_not
from fer_desktop.analysis.output.journal import forget_run
from fer_desktop.analysis.output.output_path import prepare_output_folder
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.pair_analyser import PairAnalysis
from fer_desktop.analysis.top_disagreements import Disagreement, TopDisagreements
from fer_desktop.base.errors import ModelFileError, OutputError
from fer_desktop.base.frame_sampling import FrameSampling
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.base.task import Work
from fer_desktop.base.time_range import TimeRange
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle, read_bundle
from training.core.process import worker_protocol
from training.core.process.worker_control import Cancelled
from training.core.process.worker_loop import SECONDS_BETWEEN, WorkerTask

UNREADABLE: Final = "unreadable"
"""Event: ``file`` (may be empty) and ``reason``, a sentence."""
FACELESS: Final = "faceless"
"""Event: ``file``, a picture without a face."""
FACES: Final = "faces"
"""Event: ``faces``, some that are among the top disagreements, as ``Disagreement.as_json`` gives them."""
AT_A_TIME: Final = 40
"""Faces in one event: some 130 KB, which the window takes in a millisecond."""
RESUME_HINT: Final = translate("batch", "“Resume”")
"""How a run is gone on with, in the window's words."""


@dataclass(frozen=True)
class ModelReference:
    """The model that a window has opened: where it is, and what its readings depend on.

    Attributes:
        folder: Its folder.
        sha256: Hash of the network, in hex.
        temperature: As in the bundle.
        margin: As in the bundle.
    """

    folder: str
    sha256: str
    temperature: float
    margin: float

    @classmethod
    def of(cls, bundle: ModelBundle) -> ModelReference:
        """What names this model."""
        return cls(str(bundle.folder), bundle.sha256, bundle.temperature, bundle.margin)

    def read(self) -> ModelBundle:
        """The model, if its folder still holds it.

        Raises:
            BundleError: It cannot be read.
            OutputError: It is another one.
            ModelFileError: Its network cannot be run.
        """
        bundle = read_bundle(Path(self.folder))
        refusal = why_not(bundle.folder, Work())
        if refusal:
            raise ModelFileError(refusal)
        if ModelReference.of(bundle) != self:
            message = translate(
                "batch", "The model in {folder} has changed since it was opened. Open it again."
            )
            raise OutputError(message.format(folder=self.folder))
        return bundle


@dataclass(frozen=True)
class RunCommand:
    """The fields of the command.

    Attributes:
        paths: What to read.
        rows: The CSV file that the rows go to.
        models: What to read by: one, or A and B.
        resume: Whether to keep what an earlier run has done; if not, it is replaced. By one model only.
        finding: How faces are found, as ``settings.finding_of`` gives it.
        jobs: Pictures read at a time; 0: as many as there are cores.
        confidence_threshold: A face whose highest probability is under this, 0..1, is marked as uncertain.
        begin: Of each video, the seconds where the analysis begins.
        end: The seconds where it ends; None: with the video.
        every: Of these, each n-th frame is analysed.
        per_second: At most so many frames a second are analysed; None: as ``every`` says.
        minimum_quality: Faces below this, 0..1, count in no figure.
        out_folder: Where the rows of each input go too, as ``rows_tree`` says; empty: nowhere.
        thumbnails: Where pictures of the faces go, as ``FaceThumbnails`` says; empty: nowhere.
        thumbnails_per_face: How many of each face.
    """

    paths: tuple[str, ...]
    rows: str
    models: tuple[ModelReference, ...]
    resume: bool = False
    finding: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 0
    confidence_threshold: float = 0.0
    begin: float = 0.0
    end: float | None = None
    every: int = 1
    per_second: float | None = None
    minimum_quality: float = 0.0
    out_folder: str = ""
    thumbnails: str = ""
    thumbnails_per_face: int = PER_FACE

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> RunCommand:
        """From the command's JSON object."""
        own = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        models = tuple(ModelReference(**model) for model in values["models"])
        return cls(**own | {"paths": tuple(values["paths"]), "models": models})


def analyse(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """Do a run; one that is stopped keeps what it has done for a later one.

    Raises:
        FerError: It cannot be done.
        BundleError: A model cannot be read.
    """
    command = RunCommand.of(values)
    models = models_of([model.read() for model in command.models])
    settings = Settings(**command.finding, confidence_threshold=command.confidence_threshold)
    sampling = FrameSampling(command.every, command.per_second)
    part = TimeRange(command.begin, command.end)
    job = Job(command.paths, models, settings, part, sampling, command.minimum_quality)
    path = Path(command.rows)
    check_is_no_input(path, job.listing.paths)
    job.check_room(path)
    for folder in filter(None, (command.out_folder, command.thumbnails)):
        prepare_output_folder(Path(folder))
    if command.thumbnails:
        job.thumbnails = FaceThumbnails(Path(command.thumbnails), command.thumbnails_per_face)
    if not command.resume:
        forget_run(path)
    # A comparison in the window writes to a temporary file, from which nobody can resume.
    resume_hint = RESUME_HINT if len(models.bundles) == 1 else ""
    output = RowsFile(path, job.schema, job.identity, command.resume, resume_hint=resume_hint)
    reporter = _Reporter(task, job, output)
    try:
        notice = " ".join(filter(None, (output.notice, left_out_sentence(job.listing.left_out))))
        if notice:
            task.message(notice)
        job.count_earlier(output)
        reporter.report_earlier()
        task.kept = reporter.state
        reporter.report()
        analysers = models.make_analysers(settings, command.jobs or usable_cores())
        job.run(output, analysers, reporter.add, task.stopping)
        task.check()
        output.finish()
    except BaseException as error:
        output.abort()
        if isinstance(error, Cancelled):
            reporter.report_faces()
        raise
    reporter.report_faces()
    if command.out_folder:
        job.write_tree(output.path, Path(command.out_folder))
    if job.thumbnails is not None:
        count = job.thumbnails.write(job.targets, task.stopping, task.message)
        task.message(saved_thumbnails(count, job.thumbnails.folder))
    return reporter.state() | {"rows": str(output.path), "done": 1.0}


class _Reporter:
    """Turns the results of a job into events."""

    def __init__(self, task: WorkerTask, job: Job, output: RowsFile) -> None:
        self._task, self._job, self._output = task, job, output
        files = job.listing.paths
        ended = sum(output.done(str(path)) is None for path in files)
        self._progress = FileProgress(len(files), ended)
        self._reported_at = time.monotonic()
        self._top = TopDisagreements()
        self._waiting: list[Disagreement] = []
        self._noted = False

    def add(self, result: Result) -> None:
        """Take a result; a place to be paused or stopped.

        Raises:
            Cancelled: The run is to be stopped.
        """
        self._task.check()
        self._progress.note(result)
        if isinstance(result, UnreadableFile):
            if result.annotations:
                self._task.message(result.reason)
            else:
                self._task.emit(UNREADABLE, file=result.file, reason=result.reason)
        elif isinstance(result, Analysis):
            self._tell(result)
        if isinstance(result, PairAnalysis):
            self._keep_disagreements(result)
        if time.monotonic() - self._reported_at >= SECONDS_BETWEEN:
            self.report_faces()
            self.report()

    def _tell(self, analysis: Analysis) -> None:
        if not analysis.faces and analysis.position is None:
            self._task.emit(FACELESS, file=analysis.source)
        if analysis.note and not self._noted:
            # Of many such pictures, the first one is enough.
            self._noted = True
            self._task.message(analysis.note)

    def report(self) -> None:
        """Emit ``progress``."""
        self._reported_at = time.monotonic()
        self._task.emit(worker_protocol.PROGRESS, **self.state())

    def state(self) -> dict[str, Any]:
        """The fields of ``progress``; problems are events of their own."""
        progress = self._progress
        return {
            "done": progress.part,
            "ended": progress.ended,
            "files": progress.files,
            "summary": asdict(replace(self._job.totals.summary(), problems=())),
            "rows": str(self._output.partial),
            "length": self._output.length,
        }

    def report_earlier(self) -> None:
        """Name what an earlier run found no face on, or could not read."""
        for earlier in self._output.earlier():
            entry = earlier.entry
            for reason in entry.errors:
                self._task.emit(UNREADABLE, file=entry.file, reason=reason)
            if entry.frames and not entry.faces and not entry.video:
                self._task.emit(FACELESS, file=entry.file)

    def report_faces(self) -> None:
        """Emit the faces that have become the top disagreements, and still are."""
        kept = [face.as_json() for face in self._waiting if self._top.holds(face)]
        self._waiting = []
        for begin in range(0, len(kept), AT_A_TIME):
            self._task.emit(FACES, faces=kept[begin : begin + AT_A_TIME])

    def _keep_disagreements(self, analysis: PairAnalysis) -> None:
        for pair in analysis.pairs:
            first, second = pair.predictions
            if (
                first != second
                and self._job.totals.counts(pair)
                and self._top.add(face := Disagreement.of(pair))
            ):
                self._waiting.append(face)
