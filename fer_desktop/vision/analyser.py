"""From a frame to the readings of its faces."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FaceDetector
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.crop import crop_face, whole_face
from fer_desktop.vision.inference.neutral_baseline import Baseline, baseline_for
from fer_desktop.vision.inference.probability_smoothing import Smoother
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.quality.measures import measured
from fer_desktop.vision.quality.pose_estimator import PoseEstimator
from fer_desktop.vision.tracking.face_finder import EveryFrame, FaceFinder, KnownFace, SearchesClosely
from fer_desktop.vision.tracking.reidentification import Reidentifier
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.tracking.whole_pictures import WHOLE
from fer_desktop.vision.types import Analysis, Bytes, FaceReading, Floats, Frame, ModelName


class Analyser:
    """Finds the faces of a frame and reads them. One object belongs to one thread.

    Attributes:
        model: What every analysis names as the model that read it; None to name none.
        detector: What every analysis names as the detector that found its faces, as in ``Analysis``.
    """

    def __init__(
        self,
        detector: FaceDetector,
        classifier: EmotionClassifier,
        margin: float,
        tracker: Tracker | None = None,
        smoother: Smoother | None = None,
        poses: PoseEstimator | None = None,
    ) -> None:
        """Put the parts together.

        Args:
            detector: Finds the faces of each frame by itself; ``find_by`` sets another way.
            classifier: Reads them.
            margin: What to add around a face, as in ``crop.face_square``; the model's own.
            tracker: Knows faces again; without one they are numbered anew on every frame.
            smoother: Steadies the probabilities over time; without one each frame stands for itself.
            poses: Measures yaw and pitch where the detector does not; without it they stay unknown there.
        """
        self._finder: FaceFinder = EveryFrame(detector, tracker)
        self._classifier = classifier
        self._margin = margin
        self._smoother = smoother or Smoother(seconds=0.0)
        self._poses = poses
        self._baselines: tuple[Baseline, ...] = ()
        self._segment: tuple[str, int] | None = None
        self._closely = False
        self._reidentifier: Reidentifier | None = None
        self.model: ModelName | None = None
        self.detector = ""

    def find_by(self, finder: FaceFinder) -> None:
        """Find and number faces in another way, from the next frame on."""
        self._finder = finder

    def adjust(self, settings: Settings) -> None:
        """Find faces as the settings say, from the next frame on.

        Raises:
            DetectorError: that cannot be done; faces are found as before.
        """
        self._finder.adjust(settings)
        self.detector = settings.detector
        self.reidentify(settings.reidentify_faces)

    def reidentify(self, wanted: bool) -> None:
        """Give faces that come back within a source their earlier numbers, from the next frame on, or not."""
        if wanted is not (self._reidentifier is not None):
            self._reidentifier = Reidentifier() if wanted else None

    def search_all(self, always: bool) -> None:
        """Search every frame as a whole, from the next one on, or only as often as readings need it."""
        self._finder.search_all(always)

    def search_closely(self, closely: bool) -> None:
        """Search the next frames as pictures are searched, because they are paused, or as usual.

        Without effect where faces are found in one way alone.
        """
        self._closely = closely

    def smooth(self, seconds: float) -> None:
        """Change the time constant of the smoothing, from the next frame on; 0 is none."""
        self._smoother.seconds = seconds

    def read_by(self, other: Analyser) -> None:
        """Read as another analyser does, from the next frame on: its classifier, its margin, its model.

        Faces keep their numbers, because they are found as before; what one model said is not mixed with
        what the other one says.
        """
        self._classifier, self._margin, self.model = other._classifier, other._margin, other.model
        self._baselines = ()
        self._smoother.reset()

    def correct_by(self, baselines: tuple[Baseline, ...]) -> None:
        """Correct readings by these baselines, from the next frame on; after a jump, faces have others.

        Those that were made with another model are left out.
        """
        labels = self._classifier.labels
        self._baselines = tuple(line for line in baselines if line.fits(labels, self.model))

    def analyse(self, frame: Frame) -> Analysis:
        """Find and read the faces of one frame."""
        self._begin(frame)
        started = time.perf_counter()
        known, luma = self._find(frame), Luma(frame.bgr)
        if self._poses:
            known = self._poses.completed(frame, luma, known)
        found = time.perf_counter()
        crops = self._crops(luma, known)
        known = self._reidentified(known, crops)
        face_ids = [face.face_id for face in known]
        probabilities = self._smoother.update(face_ids, self._classifier.predict(crops), frame.moment)
        faces = tuple(
            self._reading(face, values, crop, frame.size)
            for face, values, crop in zip(known, probabilities, crops, strict=True)
        )
        read = time.perf_counter()
        return Analysis(
            frame_index=frame.index,
            captured_at=frame.captured_at,
            source=frame.source,
            position=frame.position,
            frame_size=frame.size,
            labels=self._classifier.labels,
            faces=faces,
            detect_ms=(found - started) * 1000.0,
            classify_ms=(read - found) * 1000.0,
            segment=frame.segment,
            model=self.model,
            hidden=self._finder.hidden,
            detector=WHOLE if any(face.whole for face in known) else self.detector,
        )

    def reset(self) -> None:
        """Start afresh at the next frame, even if it has the source and the segment of the last one."""
        self._segment = None

    def _find(self, frame: Frame) -> list[KnownFace]:
        finder = self._finder
        if self._closely and isinstance(finder, SearchesClosely):
            return finder.find_closely(frame)
        return finder.find(frame)

    def _begin(self, frame: Frame) -> None:
        """Start afresh at another picture, or after a jump: its people are not those of the one before."""
        if (frame.source, frame.segment) != self._segment:
            if self._reidentifier is not None:
                same_source = self._segment is not None and frame.source == self._segment[0]
                self._reidentifier = self._reidentifier.after_jump() if same_source else Reidentifier()
            self._segment = frame.source, frame.segment
            self._finder.reset()
            self._smoother.reset()
            if self._poses:
                self._poses.reset()
            # A number is another face now.
            self._baselines = tuple(line for line in self._baselines if line.face_id is None)

    def _crops(self, luma: Luma, known: list[KnownFace]) -> Bytes:
        """What the model reads of these faces, each put upright: (faces, size, size) uint8, gray."""
        size = self._classifier.input_size
        faces = np.empty((len(known), size, size), dtype=np.uint8)
        for index, face in enumerate(known):
            faces[index] = (
                whole_face(luma, size)
                if face.whole
                else crop_face(luma, face.box, self._margin, size, face.pose.roll)
            )
        return faces

    def _reidentified(self, known: list[KnownFace], crops: Bytes) -> list[KnownFace]:
        if self._reidentifier is None:
            return known
        people = self._reidentifier.update([face.face_id for face in known], list(crops))
        return [replace(face, face_id=person) for face, person in zip(known, people, strict=True)]

    def _reading(
        self, face: KnownFace, probabilities: Floats, crop: Bytes, frame_size: tuple[int, int]
    ) -> FaceReading:
        baseline = baseline_for(face.face_id, self._baselines)
        if baseline:
            probabilities = baseline.corrected(probabilities)
        label = self._classifier.labels[int(probabilities.argmax())]
        return FaceReading(
            face.face_id,
            face.box,
            probabilities,
            label,
            face.pose,
            calibrated=baseline is not None,
            crop=crop,
            quality=measured(crop, face.box, frame_size, face.pose, face.whole),
        )
