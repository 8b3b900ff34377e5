"""Faces that the tests draw themselves, and one model trained on them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.little_networks import PLAIN, little_networks
from tests.training.smooth_faces import barred_faces
from training.core.bundle import ModelBundle
from training.core.training_error import Note
from training.data import FaceData
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.fitting.config import TrainConfig
from training.fitting.progress import Recall

TINY = TrainConfig(
    architecture=PLAIN,
    epochs=2,
    batch_size=16,
    learning_rate=0.01,
    warmup_epochs=0.5,
    ema=0.5,
    precision="float32",
    seed=3,
)


def draw_faces(splits: dict[str, int], seed: int = 0) -> FaceData:
    """Patterns with one bar, whose height says the emotion; ``splits`` counts faces of each emotion."""
    labels = np.concatenate([np.repeat(np.arange(7), count) for count in splits.values()])
    names = np.repeat(list(splits), [7 * count for count in splits.values()])
    faces = np.stack(barred_faces(labels.tolist(), seed))
    places = np.array([f"face {i}" for i in range(len(labels))])
    return FaceData(faces, labels.astype(np.int64), names, places, source="drawn faces")


class Listener:
    """A ``Progress`` that remembers what it was told, and can press Ctrl-C after an epoch."""

    def __init__(self, interrupt_after: int = 0) -> None:
        self.lines: list[str] = []
        self.rows: list[dict[str, float]] = []
        self.steps = 0
        self._interrupt_after = interrupt_after

    def say(self, note: Note | str) -> None:
        self.lines.append(str(note))

    def starts(self, epochs: int, history: Sequence[dict[str, float]], steps: int) -> None:
        self.started = (epochs, len(history), steps)

    def step(self, done: int) -> None:
        self.steps += 1

    def epoch(self, row: dict[str, float], epochs: int, recall: Recall | None = None) -> None:
        self.rows.append(row)
        self.recall = recall
        if row["epoch"] == self._interrupt_after:
            raise KeyboardInterrupt


def run(data: FaceData, config: TrainConfig, out: Path, listener: Listener, **others: Any) -> ModelBundle:
    """A run of one process, which has a bundle at its end; knows the little networks."""
    from training.fitting.fit import train

    with little_networks():
        bundle = train(data, config, out, listener, **others)
    assert bundle is not None
    return bundle


@pytest.fixture(autouse=True)
def own_cache() -> None:
    """One cache for all: a model that one test has trained counts as tried in the others."""


@pytest.fixture(scope="session")
def drawn() -> FaceData:
    """A little data set with all three splits."""
    return draw_faces({TRAINING: 16, PUBLIC_TEST: 4, PRIVATE_TEST: 4})


@pytest.fixture(scope="session")
def trained(drawn: FaceData, tmp_path_factory: pytest.TempPathFactory) -> ModelBundle:
    """A bundle from an uninterrupted run of two epochs."""
    return run(drawn, TINY, tmp_path_factory.mktemp("models") / "tiny", Listener())


def leave_out_pictures(patch: pytest.MonkeyPatch) -> None:
    """Measured models get no pictures: those take most of the time, and many tests do not look at them."""
    patch.setattr("training.evaluation.evaluate.save_pictures", lambda *arguments, **options: None)


@pytest.fixture
def without_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``leave_out_pictures``, for one test."""
    leave_out_pictures(monkeypatch)


@pytest.fixture
def write_csv(tmp_path: Path):
    """Writes a CSV from its lines and returns its path."""

    def write(*lines: str, name: str = "faces.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def pixels(value: int = 7, count: int = 2304) -> str:
    """The pixel column of a face of one gray."""
    return " ".join([str(value)] * count)
