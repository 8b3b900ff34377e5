"""What the commands ``analyse`` and ``compare`` of the analysis worker have in common."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.output.journal import HowFar
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate
from training.core.bundle import ModelBundle, read_bundle
from training.core.worker_loop import SECONDS_BETWEEN, WorkerTask
from training.core.worker_protocol import PROGRESS

UNREADABLE: Final = "unreadable"
"""Event: ``file`` (may be empty) and ``reason``, a sentence."""


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
        """
        bundle = read_bundle(Path(self.folder))
        if ModelReference.of(bundle) != self:
            message = translate(
                "batch", "The model in {folder} has changed since it was opened. Open it again."
            )
            raise OutputError(message.format(folder=self.folder))
        return bundle


class RunReporter:
    """Turns the results of a run into events ``progress`` and ``unreadable``.

    Args:
        task: Emits them.
        files: How many files there are.
        ended: How many of them an earlier run has done.
        details: Gives the fields of ``progress`` beside ``done`` (0..1) and ``ended`` of ``files``.
    """

    def __init__(
        self, task: WorkerTask, files: int, ended: int, details: Callable[[], Mapping[str, Any]]
    ) -> None:
        self._task, self._details = task, details
        self._how_far = HowFar(files, ended)
        self._reported_at = time.monotonic()

    def add(self, result: Result) -> bool:
        """Count a result; a place to be paused or stopped. Returns whether progress is due.

        Raises:
            Cancelled: The run is to be stopped.
        """
        self._task.check()
        self._how_far.note(result)
        if isinstance(result, UnreadableFile):
            self._task.emit(UNREADABLE, file=result.file, reason=result.reason)
        return time.monotonic() - self._reported_at >= SECONDS_BETWEEN

    def report(self) -> None:
        """Emit ``progress``."""
        self._reported_at = time.monotonic()
        self._task.emit(PROGRESS, **self.state())

    def state(self) -> dict[str, Any]:
        """The fields of ``progress``."""
        counts = {"done": self._how_far.part, "ended": self._how_far.ended, "files": self._how_far.files}
        return {**counts, **self._details()}
