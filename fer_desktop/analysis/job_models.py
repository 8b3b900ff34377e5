"""What reads the faces of a job: one model, or two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from fer_desktop.analysis.batch import FrameAnalyser
from fer_desktop.analysis.output.columns import Column, comparison_schema, reading_schema
from fer_desktop.analysis.output.rows import Row, analysis_rows, comparison_rows
from fer_desktop.analysis.pair_analyser import PairAnalyser, PairAnalysis
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.errors import ComparisonError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings, stored_finding_of
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import batch_analyser
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle


class JobModels(Protocol):
    """One model or two, and what rows by them look like."""

    @property
    def bundles(self) -> tuple[ModelBundle, ...]:
        """One or two."""

    @property
    def emotions(self) -> tuple[str, ...]:
        """Those that are chosen among, in the order of the first model."""

    @property
    def schema(self) -> tuple[Column, ...]:
        """Of the rows."""

    def identity(self, settings: Settings) -> dict[str, Any]:
        """What rows depend on beside the pictures, as plain JSON values by name."""

    def make_analysers(self, settings: Settings, jobs: int) -> Sequence[FrameAnalyser]:
        """One a thread.

        Raises:
            ClassifierError: a model cannot be run.
            DetectorError: the detector cannot be made.
        """

    def rows(self, analysis: Analysis, confidence_threshold: float, folder_label: str | None) -> list[Row]:
        """One row for each face of a frame; where there is none, one row without a face."""


@dataclass(frozen=True)
class OneModel:
    """A model that reads alone."""

    bundle: ModelBundle

    @property
    def bundles(self) -> tuple[ModelBundle, ...]:
        """It."""
        return (self.bundle,)

    @property
    def emotions(self) -> tuple[str, ...]:
        """All that it knows."""
        return self.bundle.labels

    @property
    def schema(self) -> tuple[Column, ...]:
        """Of the rows of an analysis."""
        return reading_schema(self.emotions)

    def identity(self, settings: Settings) -> dict[str, Any]:
        """An earlier run must have had the same, to be resumed; parts of videos too."""
        return {
            "model": self.bundle.name,
            "model_sha256": self.bundle.sha256,
            "temperature": self.bundle.temperature,
            "margin": self.bundle.margin,
            "frames_followed": PART,
            "confidence_threshold": settings.confidence_threshold,
            "video_times": "stream",
            **stored_finding_of(settings),
        }

    def make_analysers(self, settings: Settings, jobs: int) -> list[Analyser]:
        """One a thread, which share the processor's cores among them."""
        return _analysers(self.bundle, settings, jobs)

    def rows(self, analysis: Analysis, confidence_threshold: float, folder_label: str | None) -> list[Row]:
        """As ``analysis_rows`` says."""
        return analysis_rows(analysis, self.bundle, confidence_threshold)


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
    def bundles(self) -> tuple[ModelBundle, ...]:
        """A and B."""
        return self.first, self.second

    @property
    def names(self) -> tuple[str, str]:
        """What both are called in a sentence; two models may have one name."""
        return f"{self.first.name} (A)", f"{self.second.name} (B)"

    @property
    def further_emotions(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those that the first alone knows, and those that the second alone does."""
        first, second = (
            tuple(name for name in bundle.labels if name not in self.emotions) for bundle in self.bundles
        )
        return first, second

    @property
    def schema(self) -> tuple[Column, ...]:
        """Of the rows of a comparison."""
        return comparison_schema(self.emotions)

    def identity(self, settings: Settings) -> dict[str, Any]:
        """What rows of both depend on beside the pictures."""
        values: dict[str, Any] = {}
        for letter, bundle in zip("ab", self.bundles, strict=True):
            values |= {
                f"model_{letter}": bundle.name,
                f"model_{letter}_sha256": bundle.sha256,
                f"temperature_{letter}": bundle.temperature,
                f"margin_{letter}": bundle.margin,
            }
        return {**values, "emotions": list(self.emotions), **stored_finding_of(settings)}

    def make_analysers(self, settings: Settings, jobs: int) -> list[PairAnalyser]:
        """One a thread; each finds the faces once, and has both models read them."""
        return [
            PairAnalyser(first, LiteRTClassifier(self.second), self.second.margin, self.emotions)
            for first in _analysers(self.first, settings, jobs)
        ]

    def rows(self, analysis: Analysis, confidence_threshold: float, folder_label: str | None) -> list[Row]:
        """As ``comparison_rows`` says."""
        assert isinstance(analysis, PairAnalysis)
        return comparison_rows(analysis, self.first, self.second, folder_label)


def models_of(bundles: Sequence[ModelBundle]) -> JobModels:
    """One model, or two side by side.

    Raises:
        ComparisonError: As ``paired`` says.
    """
    return OneModel(bundles[0]) if len(bundles) == 1 else paired(*bundles)


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


def _what_reads(bundle: ModelBundle) -> tuple[object, ...]:
    """What decides how a model reads, whatever it is called."""
    return bundle.sha256, bundle.labels, bundle.temperature, bundle.margin


def _analysers(bundle: ModelBundle, settings: Settings, jobs: int) -> list[Analyser]:
    """One a thread; OpenCV's own threads are turned off in this process, where there are several."""
    if jobs > 1:
        cv2.setNumThreads(1)
    return [batch_analyser(bundle, settings) for _ in range(jobs)]
