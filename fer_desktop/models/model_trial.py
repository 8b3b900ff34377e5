"""Trying a model in a process of its own: a broken network can end that one, but not the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.analysis.worker import worker_command
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from training.core.worker_call import call_worker
from training.core.worker_protocol import DONE, INTERNAL, TIMEOUT, WorkerError

TRIAL_TIMEOUT: Final = 60.0
"""Seconds that a trial may take."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a trial.

    Attributes:
        milliseconds: How long a face takes; None where the model cannot be run.
        refusal: Why it cannot, in one sentence; else empty.
    """

    milliseconds: float | None
    refusal: str = ""


def why_not(folder: Path, work: Work) -> str:
    """Why the model in a folder cannot be run here, in one sentence; empty where it can.

    Raises:
        StoppedError: It is not wanted any more; the trial has ended.
    """
    return try_out(folder, work).refusal


def try_out(folder: Path, work: Work) -> Trial:
    """Run the model in a folder on some faces, in a process of its own.

    Raises:
        StoppedError: It is not wanted any more; that process has ended.
    """
    last = call_worker(
        worker_command(),
        "try_model",
        {"folder": str(folder.resolve())},
        TRIAL_TIMEOUT,
        tick=lambda: work.advance(work.part),
    )
    if last["event"] == DONE:
        return Trial(float(last["milliseconds"]))
    error = WorkerError.of(last)
    if error.text:
        return Trial(None, error.text)
    if error.code == TIMEOUT:
        slow = translate(
            "models", "{folder} takes longer than {seconds:.0f} s for a few faces. Do not use this model."
        )
        return Trial(None, slow.format(folder=folder, seconds=TRIAL_TIMEOUT))
    if error.code == INTERNAL:
        failed = translate("models", "Cannot test {folder} ({type}: {message}). See the log file.")
        return Trial(None, failed.format(folder=folder, **error.fields))
    ended = translate("models", "{folder} crashed the process that tested it. Do not use this model.")
    return Trial(None, ended.format(folder=folder))
