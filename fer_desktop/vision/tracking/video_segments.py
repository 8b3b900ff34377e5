"""Faces for rows that come out the same in every run: pictures one by one, videos part by part."""

from __future__ import annotations

from collections.abc import Callable

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector, FoundFace, Scan, ScanningDetector
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.tracking.face_finder import EveryFrame, KnownFace, MakeScanning
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.types import Bytes, Frame, Pose


class SegmentFinder:
    """What ``FaceFinder`` says: searches pictures closely, follows faces through each segment of a video.

    A segment begins with a close search, and what follows depends on its frames and their positions alone:
    neither on the clock nor on how fast this computer is.

    Attributes:
        close: The detector for the first frame of each segment, and for pictures unless they have their own.
    """

    def __init__(
        self,
        close: MakeScanning,
        quick: MakeScanning,
        settings: Settings,
        pictures: Callable[[Settings], FaceDetector] | None = None,
    ) -> None:
        """Start without any face.

        Args:
            close: Makes the detector for the first frame of each segment.
            quick: Makes the one for the frames behind it.
            settings: How to find.
            pictures: Makes the detector for pictures; without it, ``close`` does.

        Raises:
            DetectorError: that cannot be done.
        """
        self._make = close, quick
        self._make_for_pictures = pictures or close
        self._pictures: EveryFrame | None = None
        self.adjust(settings)

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        if frame.position is None:
            # Made where it is needed: a detector takes longer to load than a frame to be searched.
            if self._pictures is None:
                self._pictures = EveryFrame(self._make_for_pictures(self._settings))
            return self._pictures.find(frame)
        at = frame.position
        return self._follower.find(Frame(frame.index, at, frame.bgr, frame.source, at, frame.segment))

    @property
    def hidden(self) -> None:
        """Unknown: only some frames are searched as a whole."""
        return None

    def search_all(self, always: bool) -> None:
        """Go on as before: there is nothing to cover in rows."""

    def reset(self) -> None:
        """Forget all faces, and search the next frame closely."""
        detector = ThoroughFirstDetector(self.close, self._quick)
        self._follower = Follower(detector, self._sightings, clock=_no_time)

    def adjust(self, settings: Settings) -> None:
        """Find by other detectors, as ``FaceFinder`` says."""
        close, quick = (make(settings) for make in self._make)
        self.close, self._quick = close, quick
        self._sightings = sensitivity_of(settings.sensitivity).sightings
        self._settings = settings
        self._pictures = None
        self.reset()


class ThoroughFirstDetector:
    """A detector that searches its first picture thoroughly, and those that follow quickly."""

    def __init__(self, close: ScanningDetector, quick: ScanningDetector) -> None:
        """Take the two; both look for the same poses.

        Args:
            close: Looks at the first picture.
            quick: Looks at all others.
        """
        self._next, self._quick = close, quick

    @property
    def poses(self) -> tuple[Pose, ...]:
        """Those of both."""
        return self._quick.poses

    @property
    def finds_roll(self) -> bool:
        """Whether both do."""
        return self._quick.finds_roll

    def scan(self, bgr: Bytes) -> Scan:
        """Prepare a picture, as ``ScanningDetector`` says."""
        detector, self._next = self._next, self._quick
        return detector.scan(bgr)

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """Find the faces of a picture by itself, as ``FaceDetector`` says."""
        detector, self._next = self._next, self._quick
        return detector.detect(bgr)


def _no_time() -> float:
    """Searches are as far apart as if they took none."""
    return 0.0
