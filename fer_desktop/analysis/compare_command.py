"""``compare``: two models on the same faces of files and folders.

Events are those of ``analyse`` without ``faceless``; in place of a ``Summary`` there is a ``Comparison``, and
``rows`` is missing. There is one more, ``faces``.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.comparison import PairRun, list_targets
from fer_desktop.analysis.comparison_rows import PairRows
from fer_desktop.analysis.job import usable_cores
from fer_desktop.analysis.model_pair import FacePair, make_pair_analysers, paired
from fer_desktop.analysis.run_command import ModelReference, RunReporter
from fer_desktop.analysis.top_disagreements import Disagreement, TopDisagreements
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from training.core.worker_control import Cancelled
from training.core.worker_loop import WorkerTask

FACES: Final = "faces"
"""Event: ``faces``, some that are among the top disagreements, as ``face_values`` gives them."""
AT_A_TIME: Final = 40
"""Faces in one event: some 130 KB, which the window takes in a millisecond."""


@dataclass(frozen=True)
class CompareCommand:
    """The fields of the command.

    Attributes:
        paths: What to read.
        rows: The file that the rows go to; replaced.
        first: Model A.
        second: Model B.
        finding: How faces are found, as ``config.finding_of`` gives it.
        jobs: Pictures read at a time; 0: as many as there are cores.
    """

    paths: tuple[str, ...]
    rows: str
    first: ModelReference
    second: ModelReference
    finding: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 0

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> CompareCommand:
        """From the command's JSON object."""
        own = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        models = {name: ModelReference(**values[name]) for name in ("first", "second")}
        return cls(**own | {"paths": tuple(values["paths"])} | models)


def compare(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """Have both models read everything.

    Raises:
        FerError: It cannot be done.
        BundleError: A model cannot be read.
    """
    command = CompareCommand.of(values)
    pair = paired(command.first.read(), command.second.read())
    run = PairRun(pair, command.paths, list_targets(command.paths))
    rows = PairRows(Path(command.rows), pair.emotions)
    try:
        top = _TopReporter(task, pair.emotions)

        def details() -> dict[str, Any]:
            # Problems are events of their own.
            summary = asdict(replace(run.counter.comparison(), problems=()))
            return {"summary": summary, "length": rows.length()}

        reporter = RunReporter(task, len(run.listing.paths), 0, details)
        reporter.report()
        if run.listing.left_out:
            task.message(left_out_sentence(run.listing.left_out))

        def watch(result: Result, faces: Sequence[FacePair]) -> None:
            due = reporter.add(result)
            top.add(faces)
            if due:
                top.report()
                reporter.report()

        analysers = make_pair_analysers(pair, Settings(**command.finding), command.jobs or usable_cores())
        try:
            run.carry_out(analysers, rows.write, watch, task.stopping)
            task.check()
        except Cancelled:
            top.report()
            state = reporter.state()
            task.kept = lambda: state
            raise
        top.report()
        return reporter.state() | {"done": 1.0}
    finally:
        rows.close()


def face_values(face: Disagreement) -> dict[str, Any]:
    """A face as JSON values; its pixels as text."""
    values = {name: getattr(face, name) for name in Disagreement.__dataclass_fields__}
    return values | {
        "crop": base64.b64encode(face.crop.tobytes()).decode("ascii"),
        "side": face.crop.shape[0],
    }


def face_of(values: Mapping[str, Any]) -> Disagreement:
    """A face that came as JSON values."""
    side = int(values["side"])
    pixels = np.frombuffer(base64.b64decode(values["crop"]), np.uint8).reshape(side, side)
    return Disagreement(**{**{name: values[name] for name in values if name != "side"}, "crop": pixels})


class _TopReporter:
    """Emits the faces that have become the top disagreements."""

    def __init__(self, task: WorkerTask, emotions: tuple[str, ...]) -> None:
        self._task, self._emotions = task, emotions
        self._top = TopDisagreements()
        self._waiting: list[Disagreement] = []

    def add(self, faces: Sequence[FacePair]) -> None:
        """Keep those on which the models differ."""
        for pair in faces:
            first, second = pair.labels
            if first != second and self._top.add(face := Disagreement.of(pair, self._emotions)):
                self._waiting.append(face)

    def report(self) -> None:
        """Emit those that are still among the top."""
        kept = [face_values(face) for face in self._waiting if self._top.holds(face)]
        self._waiting = []
        for begin in range(0, len(kept), AT_A_TIME):
            self._task.emit(FACES, faces=kept[begin : begin + AT_A_TIME])
