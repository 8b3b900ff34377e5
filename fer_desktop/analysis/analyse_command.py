"""``analyse``: files and folders to rows in a CSV file, by one model.

``progress``, ``done`` and ``stopped`` have ``summary`` (without problems), ``done`` (0..1), ``ended`` of
``files``, ``rows`` (path) and ``length`` (bytes of it that hold). Other events: ``message``,
``unreadable`` and ``faceless``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.job import (
    carry_out,
    check_any,
    check_is_no_input,
    identity,
    make_analysers,
    prepare,
    usable_cores,
)
from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside, checked_place, failure
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.run_command import UNREADABLE, ModelReference, RunReporter
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.vision.sources.targets import list_files
from fer_desktop.vision.types import Analysis
from training.core.worker_loop import WorkerTask

FACELESS: Final = "faceless"
"""Event: ``file``, a picture without a face."""
GO_ON: Final = translate("batch", "“Resume”")
"""How a run is gone on with, in the window's words."""


@dataclass(frozen=True)
class AnalyseCommand:
    """The fields of the command.

    Attributes:
        paths: What to read.
        csv: Where the rows go.
        model: What to read by.
        resume: Whether to keep what an earlier run has done; if not, it is replaced.
        finding: How faces are found, as ``config.finding_of`` gives it.
        jobs: Pictures read at a time; 0: as many as there are cores.
        confidence_threshold: A face whose highest probability is under this, 0..1, is marked as uncertain.
    """

    paths: tuple[str, ...]
    csv: str
    model: ModelReference
    resume: bool
    finding: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 0
    confidence_threshold: float = 0.0

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> AnalyseCommand:
        """From the command's JSON object."""
        own = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        return cls(**own | {"paths": tuple(values["paths"]), "model": ModelReference(**values["model"])})


def analyse(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """Do a run; one that is stopped keeps what it has done for a later one.

    Raises:
        FerError: It cannot be done.
        BundleError: The model cannot be read.
    """
    command = AnalyseCommand.of(values)
    bundle = command.model.read()
    settings = Settings(**command.finding, not_sure_below=command.confidence_threshold)
    listing = list_files(command.paths)
    check_any(listing)
    path = Path(command.csv)
    check_is_no_input(path, listing.paths)
    if not command.resume:
        _forget(path)
    output = RowsFile(path, bundle.labels, identity(bundle, settings), command.resume, go_on=GO_ON)
    try:
        notice = " ".join(filter(None, (output.notice, left_out_sentence(listing.left_out))))
        if notice:
            task.message(notice)
        run = prepare(command.paths, listing, bundle, output, command.confidence_threshold)
        _report_earlier(output, task)

        def details() -> dict[str, Any]:
            # Problems are events of their own.
            summary = asdict(replace(run.totals.summary(), problems=()))
            return {"summary": summary, "rows": str(output.partial), "length": output.length}

        ended = sum(output.done(str(path)) is None for path in listing.paths)
        reporter = RunReporter(task, len(listing.paths), ended, details)
        task.kept = reporter.state
        reporter.report()

        def watch(result: Result) -> None:
            due = reporter.add(result)
            if isinstance(result, Analysis) and not result.faces and result.position is None:
                task.emit(FACELESS, file=result.source)
            if due:
                reporter.report()

        analysers = make_analysers(bundle, settings, command.jobs or usable_cores())
        carry_out(run, analysers, watch, task.stopping)
        task.check()
        output.finish()
    except BaseException:
        output.abandon()
        raise
    return reporter.state() | {"rows": str(output.path), "done": 1.0}


def _forget(path: Path) -> None:
    """Empty what an earlier run has left, as the person asked for; refuse if that run still goes on.

    Neither file is touched before both are locked. The progress comes first: a run that ends lets go of it
    last, when its rows have their name.
    """
    target = checked_place(path)
    files: list[LockedFile] = []
    try:
        for suffix in (PROGRESS, PARTIAL):
            place = beside(target, suffix)
            if place.exists():
                files.append(LockedFile(place))
        for file in files:
            file.cut(0)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        for file in files:
            file.close()


def _report_earlier(output: RowsFile, task: WorkerTask) -> None:
    """Name what an earlier run found no face on, or could not read."""
    for earlier in output.earlier():
        entry = earlier.entry
        for reason in entry.errors:
            task.emit(UNREADABLE, file=entry.file, reason=reason)
        if entry.frames and not entry.faces and not entry.video:
            task.emit(FACELESS, file=entry.file)
