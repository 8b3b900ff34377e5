"""Which parts make an analyser, for live frames and for everything else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from fer_desktop.config import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.classifier import LiteRTClassifier
from fer_desktop.vision.detectors import LIVE, STILL, ScanningDetector, Search, create_detector
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.finding import EveryFrame
from fer_desktop.vision.following import Follower
from fer_desktop.vision.parts import PartFinder
from fer_desktop.vision.smoothing import Smoother
from training.bundle import ModelBundle


def live_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For frames that keep coming: fast, follows faces and steadies what it reads.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    detector = make_detector(LIVE, settings)
    classifier, smoother = LiteRTClassifier(bundle), Smoother(settings.smoothing_seconds)
    analyser = Analyser(detector, classifier, bundle.margin, smoother=smoother)
    sightings = sensitivity_of(settings.sensitivity).sightings
    analyser.find_by(Follower(detector, sightings, partial(make_detector, LIVE)))
    return analyser


def still_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For pictures in the window: looks closely, and reads every frame for itself.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    detector = make_detector(STILL, settings)
    analyser = Analyser(detector, LiteRTClassifier(bundle), bundle.margin)
    analyser.find_by(EveryFrame(detector, make=partial(make_detector, STILL)))
    return analyser


def batch_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For batches: reads each picture closely, follows faces through the stretches of a video.

    To be called in the thread that will use it, or before that thread begins.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    finder = PartFinder(partial(make_detector, STILL), partial(make_detector, LIVE), settings)
    analyser = Analyser(finder.close, LiteRTClassifier(bundle), bundle.margin)
    analyser.find_by(finder)
    return analyser


def create_analyser(bundle: ModelBundle, still: bool, settings: Settings | None = None) -> Analyser:
    """The analyser for pictures if ``still``, else the one for frames that keep coming."""
    return (still_analyser if still else live_analyser)(bundle, settings or Settings())


def make_detector(search: Search, settings: Settings) -> ScanningDetector:
    """The detector that the settings want, for this kind of search.

    Raises:
        DetectorError: it cannot be made.
    """
    return create_detector(settings.detector, as_wanted(search, settings))


def as_wanted(search: Search, settings: Settings) -> Search:
    """A search as the settings want it; a smaller smallest face needs a larger copy to be searched."""
    smaller = settings.smallest_face / Settings().smallest_face
    return replace(
        search,
        longest_side=round(search.longest_side * max(1.0, 1.0 / smaller)),
        smallest_face=search.smallest_face * smaller,
        fine=None if search.fine is None else round(search.fine * max(1.0, smaller)),
        sensitivity=sensitivity_of(settings.sensitivity),
        tilted=settings.tilted_faces,
        profile=settings.profile_faces,
        model=Path(settings.yunet_model) if settings.yunet_model else None,
    )
