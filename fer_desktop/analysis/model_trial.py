"""Trying a model in a process of its own: a broken network can end that one, but not the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.analysis.worker import worker_command
from fer_desktop.base.task import Work
from fer_desktop.explain.training_messages import error_text
from training.core.bundle import BundleError, ModelBundle, read_bundle
from training.core.untrusted import network_trial
from training.core.untrusted.network_trial import is_proven

Probe = Callable[[Path, Work], str]
"""Tries the model in a folder where it can do no harm; returns a sentence if it cannot be run, or nothing.
Raises StoppedError when the work is not wanted any more."""


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

    A network that stood its trial before is not tried again.

    Raises:
        BundleError: There is no model in the folder.
        StoppedError: It is not wanted any more; the trial has ended.
    """
    bundle = read_bundle(folder)
    return "" if is_proven(bundle) else try_out(bundle, work).refusal


def try_out(bundle: ModelBundle, work: Work) -> Trial:
    """Run a model on some faces, in a process of its own.

    Raises:
        StoppedError: It is not wanted any more; that process has ended.
    """
    try:
        return Trial(network_trial.try_out(bundle, worker_command(), lambda: work.advance(work.part)))
    except BundleError as error:
        return Trial(None, error_text(error))
