"""What finds faces. A new kind of detector is one file, one line in ``DETECTORS`` and one test."""

from fer_desktop.base.errors import DetectorError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.detectors import blazeface, haar, yunet
from fer_desktop.vision.detectors.detections import FoundFace
from fer_desktop.vision.detectors.face_detector import (
    LIVE,
    SEGMENT_START,
    STILL,
    DetectorKind,
    FaceDetector,
    Scan,
    ScanningDetector,
    Search,
)

__all__ = [
    "DETECTORS",
    "LIVE",
    "SEGMENT_START",
    "STILL",
    "DetectorKind",
    "FaceDetector",
    "FoundFace",
    "Scan",
    "ScanningDetector",
    "Search",
    "create_detector",
    "detector_kind",
    "needs_colors",
]

DETECTORS: tuple[DetectorKind, ...] = (
    DetectorKind("haar", translate("faces", "Haar cascade"), haar.create),
    DetectorKind("blazeface", translate("faces", "BlazeFace (a small network)"), blazeface.create),
    DetectorKind("yunet", translate("faces", "YuNet (your own file)"), yunet.create, colors=True),
)


def detector_kind(kind: str) -> DetectorKind:
    """The detector of that kind.

    Raises:
        DetectorError: there is no such kind.
    """
    for entry in DETECTORS:
        if entry.kind == kind:
            return entry
    known = ", ".join(entry.kind for entry in DETECTORS)
    raise DetectorError(f"There is no face detector “{kind}”. Use one of {known}.")


def create_detector(kind: str, search: Search) -> ScanningDetector:
    """Make the detector of that kind.

    Raises:
        DetectorError: there is no such kind, or its files cannot be read.
    """
    return detector_kind(kind).create(search)


def needs_colors(kind: str) -> bool:
    """Whether the detector of that kind looks at colors; else luma is enough."""
    return any(entry.colors for entry in DETECTORS if entry.kind == kind)
