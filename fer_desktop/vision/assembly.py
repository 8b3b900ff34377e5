"""Which parts make an analyser, for live frames and for everything else."""

from __future__ import annotations

from fer_desktop.config import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.classifier import LiteRTClassifier
from fer_desktop.vision.detectors import LIVE, STILL, create_detector
from fer_desktop.vision.smoothing import Smoother
from fer_desktop.vision.tracking import Tracker
from training.bundle import ModelBundle


def live_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For frames that keep coming: fast, knows faces again and steadies what it reads.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    return Analyser(
        create_detector(settings.detector, LIVE),
        LiteRTClassifier(bundle),
        bundle.margin,
        Tracker(),
        Smoother(settings.smoothing_seconds),
    )


def still_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For pictures and batches: looks closely, and reads every frame for itself.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    return Analyser(create_detector(settings.detector, STILL), LiteRTClassifier(bundle), bundle.margin)


def create_analyser(bundle: ModelBundle, still: bool, settings: Settings | None = None) -> Analyser:
    """The analyser for pictures if ``still``, else the one for frames that keep coming."""
    return (still_analyser if still else live_analyser)(bundle, settings or Settings())
