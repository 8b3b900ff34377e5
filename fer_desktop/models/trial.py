"""Trying a model in a process of its own: a broken network can end that one, but not the window.

``python -m fer_desktop.models.trial FOLDER`` prints how many milliseconds a face takes.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

import numpy as np

import fer_desktop
from fer_desktop.base import i18n
from fer_desktop.base.errors import ClassifierError, FerError
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.vision.inference.classifier import EmotionClassifier, LiteRTClassifier
from training.core.bundle import BundleError, read_bundle

PATIENCE: Final = 60.0
"""Seconds that a trial may take."""
REFUSED: Final = 2
_GLANCE: Final = 0.1
"""Seconds between two looks whether the trial is still wanted."""
_FACES: Final = 60
_LONGEST: Final = 1.0
"""Seconds of timing, after which even a slow network is known well enough."""


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
    command = [sys.executable, "-m", "fer_desktop.models.trial", str(folder)]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        # Where this very program is found, and nothing of the same name that lies about.
        cwd=Path(next(iter(fer_desktop.__path__))).parent,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        try:
            said_out, said_wrong = _outcome(process, work)
        except subprocess.TimeoutExpired:
            slow = translate(
                "models", "{folder} takes longer than {seconds:.0f} s for some faces; do not use it."
            )
            return Trial(None, slow.format(folder=folder, seconds=PATIENCE))
        finally:
            process.kill()
    if process.returncode == 0:
        return Trial(float(said_out))
    said = said_wrong.strip().splitlines()
    if process.returncode == REFUSED and said:
        return Trial(None, i18n.translate("models", said[-1]))  # that process speaks English
    ended = translate("models", "{folder} brought the program that tried it to a sudden end; do not use it.")
    return Trial(None, ended.format(folder=folder))


def _outcome(process: subprocess.Popen[str], work: Work) -> tuple[str, str]:
    """What a process says on its two channels, once it has ended.

    Raises:
        StoppedError: It is not wanted any more.
        subprocess.TimeoutExpired: It has taken too long.
    """
    began = time.monotonic()
    while True:
        try:
            return process.communicate(timeout=_GLANCE)
        except subprocess.TimeoutExpired:
            work.advance(work.part)
            if time.monotonic() - began > PATIENCE:
                raise


def milliseconds_a_face(classifier: EmotionClassifier) -> float:
    """How long one face takes, the median over some 60 faces of noise; cropping is not in it.

    Raises:
        ClassifierError: The network gives no probabilities.
    """
    noise = np.random.default_rng(0)
    size = classifier.input_size
    faces = noise.integers(0, 256, (_FACES, 1, size, size), dtype=np.uint8)
    taken: list[float] = []
    began = time.perf_counter()
    for face in faces:
        started = time.perf_counter()
        probabilities = classifier.predict(face)
        taken.append(time.perf_counter() - started)
        if not np.isfinite(probabilities).all():
            raise ClassifierError(
                translate("models", "The network gives numbers that are none; train the model anew.")
            )
        if time.perf_counter() - began > _LONGEST:
            break
    return median(taken) * 1000.0


def main(arguments: list[str]) -> int:
    """Try one model. Returns 0, or ``REFUSED`` with the reason on standard error."""
    try:
        print(f"{milliseconds_a_face(LiteRTClassifier(read_bundle(Path(arguments[0])))):.3f}")
    except (FerError, BundleError) as error:
        print(error, file=sys.stderr)
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
