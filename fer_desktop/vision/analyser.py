"""From a frame to the readings of its faces."""

from __future__ import annotations

import time

import numpy as np

from fer_desktop.vision.classifier import EmotionClassifier
from fer_desktop.vision.detectors import FaceDetector
from fer_desktop.vision.preprocess import crop_face, to_gray
from fer_desktop.vision.smoothing import Smoother
from fer_desktop.vision.tracking import Tracker
from fer_desktop.vision.types import Analysis, Box, FaceReading, Floats, Frame, ModelName


class Analyser:
    """Finds the faces of a frame and reads them. One object belongs to one thread.

    Attributes:
        model: What every analysis names as the model that read it; None to name none.
    """

    def __init__(
        self,
        detector: FaceDetector,
        classifier: EmotionClassifier,
        margin: float,
        tracker: Tracker | None = None,
        smoother: Smoother | None = None,
    ) -> None:
        """Put the parts together.

        Args:
            detector: Finds the faces.
            classifier: Reads them.
            margin: What to add around a face, as in ``preprocess.face_square``; the model's own.
            tracker: Knows faces again; without one they are numbered anew on every frame.
            smoother: Steadies the probabilities over time; without one each frame stands for itself.
        """
        self._detector = detector
        self._classifier = classifier
        self._margin = margin
        self._tracker = tracker
        self._smoother = smoother or Smoother(seconds=0.0)
        self._stretch: tuple[str, int] | None = None
        self.model: ModelName | None = None

    def smooth(self, seconds: float) -> None:
        """Change the time constant of the smoothing, from the next frame on; 0 is none."""
        self._smoother.seconds = seconds

    def read_by(self, other: Analyser) -> None:
        """Read as another analyser does, from the next frame on: its classifier, its margin, its model.

        Faces keep their numbers, because they are found as before; what one model said is not mixed with
        what the other one says.
        """
        self._classifier, self._margin, self.model = other._classifier, other._margin, other.model
        self._smoother.reset()

    def analyse(self, frame: Frame) -> Analysis:
        """Find and read the faces of one frame."""
        self._begin(frame)
        started = time.perf_counter()
        boxes = self._detector.detect(frame.bgr)
        face_ids = self._number(boxes, frame)
        found = time.perf_counter()
        probabilities = self._smoother.update(face_ids, self._read(frame, boxes), frame.captured_at)
        faces = tuple(map(self._reading, face_ids, boxes, probabilities))
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
            stretch=frame.stretch,
            model=self.model,
        )

    def _begin(self, frame: Frame) -> None:
        """Start afresh at another picture, or after a jump: its people are not those of the one before."""
        if (frame.source, frame.stretch) != self._stretch:
            self._stretch = frame.source, frame.stretch
            if self._tracker:
                self._tracker.reset()
            self._smoother.reset()

    def _number(self, boxes: list[Box], frame: Frame) -> list[int]:
        if self._tracker:
            return self._tracker.update(boxes, frame.captured_at)
        return list(range(1, len(boxes) + 1))

    def _read(self, frame: Frame, boxes: list[Box]) -> Floats:
        """Probabilities (faces, emotions) of the faces in these boxes."""
        size = self._classifier.input_size
        faces = np.empty((len(boxes), size, size), dtype=np.uint8)
        if boxes:
            gray = to_gray(frame.bgr)
            for place, box in enumerate(boxes):
                faces[place] = crop_face(gray, box, self._margin, size)
        return self._classifier.predict(faces)

    def _reading(self, face_id: int, box: Box, probabilities: Floats) -> FaceReading:
        label = self._classifier.labels[int(probabilities.argmax())]
        return FaceReading(face_id=face_id, box=box, probabilities=probabilities, label=label)
