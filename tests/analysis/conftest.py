"""Two models that differ, and faces that show nobody."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.job_models import ModelPair, paired
from fer_desktop.analysis.pair_analyser import FacePair, PairAnalysis
from fer_desktop.base.paths import resource
from fer_desktop.vision.types import Analysis, Box, FaceReading
from tests.bundles import write_bundle
from tests.fakes import LABELS
from training.core.bundle import ModelBundle
from training.core.untrusted.network_trial import remember

SWAPPED = ("Angry", "Disgust", "Sad", "Happy", "Neutral", "Fear", "Surprise")
"""Reads Fear where the shipped model reads Sad, and the other way round."""


@pytest.fixture
def swapped(tmp_path: Path) -> ModelBundle:
    """A model that takes fear for sadness; its network was tried before."""
    bundle = write_bundle(tmp_path / "models" / "swapped", labels=SWAPPED, seed=77)
    remember(bundle)
    return bundle


@pytest.fixture
def pair(shipped_bundle: ModelBundle, swapped: ModelBundle) -> ModelPair:
    """The shipped model, and one that differs on fear and sadness."""
    return paired(shipped_bundle, swapped)


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """A folder with the seven samples."""
    folder = tmp_path / "faces"
    folder.mkdir()
    for sample in resource("samples").glob("*.png"):
        shutil.copy(sample, folder)
    return folder


@pytest.fixture
def face_pair() -> Callable[..., FacePair]:
    """Makes a face of which A says the first, and B the second; each so sure."""

    def make(
        first: str,
        second: str,
        *,
        sure: tuple[float, float] = (0.7, 0.7),
        file: str = "a.png",
        frame: int = 0,
        seconds: float | None = None,
        face: int = 1,
        side: int = 30,
    ) -> FacePair:
        return FacePair(
            file,
            frame,
            seconds,
            face,
            Box(1, 2, side, side),
            chances(first, sure[0]),
            chances(second, sure[1]),
            np.full((48, 48), face, np.uint8),
            LABELS,
        )

    return make


def chances(label: str, sure: float) -> np.ndarray:
    """Probabilities with so much for one emotion, and the rest for the others alike."""
    values = np.full(len(LABELS), (1 - sure) / (len(LABELS) - 1), np.float32)
    values[LABELS.index(label)] = sure
    return values


def analysis_of(*said: tuple[str, str], source: str = "a.png", position: float | None = None) -> PairAnalysis:
    """An analysis with a face for each two labels; the later ones are larger."""

    def one(labels: list[str]) -> tuple[FaceReading, ...]:
        crop = np.zeros((48, 48), np.uint8)
        return tuple(
            FaceReading(n, Box(0, 0, 20 * n, 20 * n), chances(label, 0.7), label, crop=crop)
            for n, label in enumerate(labels, start=1)
        )

    values = (0, 0.0, source, position, (640, 480), LABELS)
    second = Analysis(*values, one([label for _, label in said]), 5.0, 1.0)
    return PairAnalysis(*values, one([label for label, _ in said]), 5.0, 1.0, second=second, emotions=LABELS)
