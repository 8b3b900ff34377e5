"""Two models on the very same faces of a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import FoundFace
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.tracking.whole_pictures import WHOLE
from fer_desktop.vision.types import Analysis, Box, Bytes, Floats, Frame, Quality


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PairAnalysis(Analysis):
    """What the first model reads on a frame, and what the second one does.

    Attributes:
        second: The second model's readings of the same faces, in the same order.
        emotions: Those that both know, in the order of the first.
    """

    second: Analysis
    emotions: tuple[str, ...]

    @property
    def pairs(self) -> list[FacePair]:
        """Every face, read among the emotions that both know."""
        pairs = []
        for first, second in zip(self.faces, self.second.faces, strict=True):
            assert first.crop is not None  # an analyser keeps what it crops
            pairs.append(
                FacePair(
                    self.source,
                    self.frame_index,
                    self.position,
                    first.face_id,
                    first.box,
                    among(first.probabilities, self.labels, self.emotions),
                    among(second.probabilities, self.second.labels, self.emotions),
                    first.crop,
                    self.emotions,
                    first.quality,
                )
            )
        return pairs


@dataclass(frozen=True, slots=True, eq=False)
class FacePair:
    """One face as both read it.

    Attributes:
        file: Path of the picture or video.
        frame: Which frame, from 0.
        seconds: Into the video; None for a picture.
        face: Its number, from 1: from left to right on a picture, the same through a whole video.
        box: Where, in pixels of the frame.
        first: What the first model reads: (emotions,) of those that both know, 0..1, adding up to 1.
        second: The same of the second model.
        crop: What the first model read, (size, size) uint8, gray.
        emotions: Those that both know.
        quality: How well the face can be read, as the first model's crop shows it; None where that was not
            measured.
    """

    file: str
    frame: int
    seconds: float | None
    face: int
    box: Box
    first: Floats
    second: Floats
    crop: Bytes
    emotions: tuple[str, ...]
    quality: Quality | None = None

    @property
    def predictions(self) -> tuple[str, str]:
        """Each model's top prediction."""
        return self.emotions[int(self.first.argmax())], self.emotions[int(self.second.argmax())]


class PairAnalyser:
    """Finds the faces of a frame once, and has both models read them. One object belongs to one thread.

    Each model reads a face as it does alone: cropped with its own margin, at its own size.
    """

    def __init__(
        self, first: Analyser, classifier: EmotionClassifier, margin: float, emotions: Sequence[str]
    ) -> None:
        """Put the parts together.

        Args:
            first: Finds faces and reads them by the first model.
            classifier: The second model.
            margin: Its own, as in ``face_square``.
            emotions: Those that both know, in the order of the first.
        """
        self._first, self._emotions = first, tuple(emotions)
        self._found = _FoundBefore()
        self._second = Analyser(self._found, classifier, margin)

    def analyse(self, frame: Frame) -> PairAnalysis:
        """Find the faces of one frame, and read them twice."""
        first = self._first.analyse(frame)
        whole = first.detector == WHOLE
        self._found.faces = [FoundFace(face.box, pose=face.pose, whole=whole) for face in first.faces]
        values = {field.name: getattr(first, field.name) for field in fields(Analysis)}
        return PairAnalysis(**values, second=self._second.analyse(frame), emotions=self._emotions)


class _FoundBefore:
    """A detector that returns what another one has found."""

    def __init__(self) -> None:
        self.faces: list[FoundFace] = []

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """The same faces again."""
        return self.faces


def among(probabilities: Floats, labels: Sequence[str], emotions: Sequence[str]) -> Floats:
    """The probabilities of some emotions, if it must be one of these: each divided by the sum of all.

    Args:
        probabilities: (labels,), 0..1.
        labels: The emotions of these.
        emotions: Some of them.

    Returns:
        (emotions,) float32, adding up to 1; all alike where the model gave them nothing at all.
    """
    chosen = probabilities[[labels.index(name) for name in emotions]]
    total = float(chosen.sum())
    if total <= 0.0:
        return np.full(len(emotions), 1.0 / len(emotions), np.float32)
    return np.asarray(chosen / total, np.float32)
