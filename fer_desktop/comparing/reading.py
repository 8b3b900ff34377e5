"""Both models on the very same faces of a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from fer_desktop.batch.run import make_analysers
from fer_desktop.comparing.pair import Pair
from fer_desktop.config import Settings
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.classifier import EmotionClassifier, LiteRTClassifier
from fer_desktop.vision.detectors import FoundFace
from fer_desktop.vision.types import Analysis, Box, Bytes, FaceReading, Floats, Frame
from fer_desktop.vision.whole import WHOLE


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PairAnalysis(Analysis):
    """What the first model reads on a frame, and what the second one does.

    Attributes:
        second: The second model's readings of the same faces, in the same order.
    """

    second: Analysis


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
    """

    file: str
    frame: int
    seconds: float | None
    face: int
    box: Box
    first: Floats
    second: Floats
    crop: Bytes

    @property
    def labels(self) -> tuple[int, int]:
        """Which emotion each finds likeliest."""
        return int(self.first.argmax()), int(self.second.argmax())


class PairAnalyser:
    """Finds the faces of a frame once, and has both models read them. One object belongs to one thread.

    Each model reads a face as it does alone: cut out with its own margin, at its own size.
    """

    def __init__(self, first: Analyser, classifier: EmotionClassifier, margin: float) -> None:
        """Put the parts together.

        Args:
            first: Finds faces and reads them by the first model.
            classifier: The second model.
            margin: Its own, as in ``preprocess.face_square``.
        """
        self._first = first
        self._found = _FoundBefore()
        self._second = Analyser(self._found, classifier, margin)

    def analyse(self, frame: Frame) -> PairAnalysis:
        """Find the faces of one frame, and read them twice."""
        first = self._first.analyse(frame)
        whole = first.detector == WHOLE
        self._found.faces = [FoundFace(face.box, pose=face.pose, whole=whole) for face in first.faces]
        values = {field.name: getattr(first, field.name) for field in fields(Analysis)}
        return PairAnalysis(**values, second=self._second.analyse(frame))


class _FoundBefore:
    """A detector that says what another one has found."""

    def __init__(self) -> None:
        self.faces: list[FoundFace] = []

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """The same faces again."""
        return self.faces


def make_pair_analysers(pair: Pair, settings: Settings, jobs: int) -> list[PairAnalyser]:
    """One a thread, as ``batch.run.make_analysers`` makes them for one model.

    Raises:
        ClassifierError: a model cannot be run.
        DetectorError: the detector cannot be made.
    """
    return [
        PairAnalyser(first, LiteRTClassifier(pair.second), pair.second.margin)
        for first in make_analysers(pair.first, settings, jobs)
    ]


def face_pairs(analysis: PairAnalysis, emotions: Sequence[str]) -> list[FacePair]:
    """Every face of a frame, read among the emotions that both know."""
    both = zip(analysis.faces, analysis.second.faces, strict=True)
    return [
        FacePair(
            analysis.source,
            analysis.frame_index,
            analysis.position,
            first.face_id,
            first.box,
            among(first.probabilities, analysis.labels, emotions),
            among(second.probabilities, analysis.second.labels, emotions),
            _crop(first),
        )
        for first, second in both
    ]


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


def _crop(face: FaceReading) -> Bytes:
    assert face.crop is not None  # an analyser keeps what it cuts out
    return face.crop
