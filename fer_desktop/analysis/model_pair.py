"""Two models that can be compared, and both of them on the very same faces of a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from fer_desktop.analysis.job import make_analysers
from fer_desktop.base.errors import ComparisonError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings, finding_of
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import FoundFace
from fer_desktop.vision.inference.classifier import EmotionClassifier, LiteRTClassifier
from fer_desktop.vision.tracking.whole_pictures import WHOLE
from fer_desktop.vision.types import Analysis, Box, Bytes, FaceReading, Floats, Frame
from training.core.bundle import ModelBundle


@dataclass(frozen=True)
class ModelPair:
    """Two different models.

    Attributes:
        first: The one, called A where both have to be told apart.
        second: The other one, called B.
        emotions: Those that both know, at least two, in the order of the first; each model chooses among
            these alone.
    """

    first: ModelBundle
    second: ModelBundle
    emotions: tuple[str, ...]

    @property
    def names(self) -> tuple[str, str]:
        """What both are called in a sentence; two models may have one name."""
        return f"{self.first.name} (A)", f"{self.second.name} (B)"

    @property
    def further_emotions(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those that the first alone knows, and those that the second alone does."""
        first, second = (
            tuple(name for name in bundle.labels if name not in self.emotions)
            for bundle in (self.first, self.second)
        )
        return first, second


def paired(first: ModelBundle, second: ModelBundle) -> ModelPair:
    """Put two models side by side.

    Raises:
        ComparisonError: They are one and the same, or know fewer than two emotions in common.
    """
    if _what_reads(first) == _what_reads(second):
        same = translate("compare", "A and B are the same model, {name}. Choose two different models.")
        raise ComparisonError(same.format(name=first.name))
    emotions = tuple(name for name in first.labels if name in second.labels)
    if len(emotions) < 2:
        few = translate(
            "compare",
            "{first} and {second} have fewer than two emotions in common and cannot be compared. Choose "
            "models with the same emotions.",
        )
        raise ComparisonError(few.format(first=first.name, second=second.name))
    return ModelPair(first, second, emotions)


def identity(pair: ModelPair, settings: Settings) -> dict[str, Any]:
    """What rows of both depend on beside the pictures, as plain JSON values by name."""
    values: dict[str, Any] = {}
    for letter, bundle in (("a", pair.first), ("b", pair.second)):
        values |= {
            f"model_{letter}": bundle.name,
            f"model_{letter}_sha256": bundle.sha256,
            f"temperature_{letter}": bundle.temperature,
            f"margin_{letter}": bundle.margin,
        }
    return {**values, "emotions": list(pair.emotions), **finding_of(settings)}


def _what_reads(bundle: ModelBundle) -> tuple[object, ...]:
    """What decides how a model reads, whatever it is called."""
    return bundle.sha256, bundle.labels, bundle.temperature, bundle.margin


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
        """Each model's top prediction, as an index into the emotions."""
        return int(self.first.argmax()), int(self.second.argmax())


class PairAnalyser:
    """Finds the faces of a frame once, and has both models read them. One object belongs to one thread.

    Each model reads a face as it does alone: cropped with its own margin, at its own size.
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
    """A detector that returns what another one has found."""

    def __init__(self) -> None:
        self.faces: list[FoundFace] = []

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """The same faces again."""
        return self.faces


def make_pair_analysers(pair: ModelPair, settings: Settings, jobs: int) -> list[PairAnalyser]:
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
    assert face.crop is not None  # an analyser keeps what it crops
    return face.crop
