"""Which parts make an analyser, for live frames and for everything else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from fer_desktop.base.settings import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import (
    LIVE,
    SEGMENT_START,
    STILL,
    FaceDetector,
    ScanningDetector,
    Search,
    create_detector,
)
from fer_desktop.vision.detectors.sensitivity import EAGER, NORMAL, sensitivity_of
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.inference.probability_smoothing import Smoother
from fer_desktop.vision.quality.pose_estimator import PoseEstimator
from fer_desktop.vision.tracking.face_finder import EveryFrame, FaceFinder
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.tracking.interactive_finder import PagesFinder, PausableFinder
from fer_desktop.vision.tracking.video_segments import SegmentFinder
from fer_desktop.vision.tracking.whole_pictures import SEARCHED_SIDE, SMALLEST_FACE, FoundOrWhole, TightCrops
from training.core.bundle import ModelBundle


def live_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For frames that keep coming: fast, follows faces and steadies what it reads.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    detector = make_detector(LIVE, settings)
    classifier, smoother = LiteRTClassifier(bundle), Smoother(settings.smoothing_seconds)
    analyser = Analyser(detector, classifier, bundle.margin, smoother=smoother, poses=PoseEstimator())
    analyser.reidentify(settings.reidentify_faces)
    return _finding(analyser, _live_finder(detector, settings), settings)


def still_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For pictures and videos in the window that are turned over: looks closely at pictures.

    It reads every frame for itself; in videos it follows faces.

    To be called in the thread that will use it.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    detector = picture_detector(settings)
    analyser = Analyser(detector, LiteRTClassifier(bundle), bundle.margin, poses=PoseEstimator())
    analyser.reidentify(settings.reidentify_faces)
    pictures = EveryFrame(detector, make=picture_detector)
    pages = PagesFinder(pictures, lambda now: _live_finder(make_detector(LIVE, now), now), settings)
    return _finding(analyser, pages, settings)


def batch_analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    """For batches: reads each picture closely, follows faces through the segments of a video.

    Faces that come back are known again by whoever puts the segments together.

    To be called in the thread that will use it, or before that thread begins.

    Raises:
        ClassifierError: the model cannot be run.
        DetectorError: the detector cannot be made.
    """
    finder = SegmentFinder(
        partial(make_detector, SEGMENT_START), partial(make_detector, LIVE), settings, picture_detector
    )
    analyser = Analyser(finder.close, LiteRTClassifier(bundle), bundle.margin, poses=PoseEstimator())
    return _finding(analyser, finder, settings)


def create_analyser(bundle: ModelBundle, still: bool, settings: Settings | None = None) -> Analyser:
    """The analyser for pictures if ``still``, else the one for frames that keep coming."""
    return (still_analyser if still else live_analyser)(bundle, settings or Settings())


def _live_finder(detector: ScanningDetector, settings: Settings) -> PausableFinder:
    sightings = sensitivity_of(settings.sensitivity).sightings
    follower = Follower(detector, sightings, partial(make_detector, LIVE))
    return PausableFinder(follower, picture_detector, settings)


def _finding(analyser: Analyser, finder: FaceFinder, settings: Settings) -> Analyser:
    """The same analyser, which finds faces by this finder, or takes each frame for one, as is set."""
    analyser.find_by(FoundOrWhole(finder, settings))
    analyser.detector = settings.detector
    return analyser


def make_detector(search: Search, settings: Settings) -> ScanningDetector:
    """The detector that the settings want, for this kind of search.

    Raises:
        DetectorError: it cannot be made.
    """
    return create_detector(settings.detector, as_wanted(search, settings))


def picture_detector(settings: Settings) -> FaceDetector:
    """The detector that the settings want for still pictures, also for those cropped to a face.

    Raises:
        DetectorError: it cannot be made.
    """
    wanted = as_wanted(STILL, settings)
    # An eager search of bordered copies takes more for a face that is none.
    sensitivity = NORMAL if wanted.sensitivity is EAGER else wanted.sensitivity
    bordered = replace(
        wanted,
        longest_side=SEARCHED_SIDE,
        smallest_face=SMALLEST_FACE,
        fine=None,  # the face fills the copy
        sensitivity=sensitivity,
    )
    kind = settings.detector
    return TightCrops(create_detector(kind, wanted), create_detector(kind, bordered))


def as_wanted(search: Search, settings: Settings) -> Search:
    """A search as the settings want it; a smaller smallest face needs a larger copy to be searched."""
    smaller = settings.smallest_face / Settings().smallest_face
    return replace(
        search,
        longest_side=round(search.longest_side * max(1.0, 1.0 / smaller)),
        smallest_face=search.smallest_face * smaller,
        fine=None if search.fine is None else round(search.fine * max(1.0, smaller)),
        sensitivity=sensitivity_of(settings.sensitivity),
        rotated=settings.rotated_faces,
        profile=settings.profile_faces,
        model=Path(settings.yunet_model) if settings.yunet_model else None,
    )
