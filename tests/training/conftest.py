"""Faces that the tests draw themselves, and one model trained on them."""

from pathlib import Path

import numpy as np
import pytest

from training.bundle import ModelBundle
from training.config import TrainConfig
from training.data import FaceData
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING

TINY = TrainConfig(epochs=2, batch_size=16, warmup_epochs=0.5, ema=0.5, precision="float32", seed=3)


def draw_faces(splits: dict[str, int], seed: int = 0) -> FaceData:
    """Noise with one bright bar, whose height says the emotion; ``splits`` counts faces of each emotion."""
    random = np.random.default_rng(seed)
    labels = np.concatenate([np.repeat(np.arange(7), count) for count in splits.values()])
    names = np.repeat(list(splits), [7 * count for count in splits.values()])
    faces = random.integers(0, 90, (len(labels), 48, 48)).astype(np.uint8)
    for face, label in zip(faces, labels, strict=True):
        face[3 + 6 * label : 7 + 6 * label, 8:40] = 220
    places = np.array([f"face {i}" for i in range(len(labels))])
    return FaceData(faces, labels.astype(np.int64), names, places, source="drawn faces")


@pytest.fixture(scope="session")
def drawn() -> FaceData:
    """A little data set with all three splits."""
    return draw_faces({TRAINING: 16, PUBLIC_TEST: 4, PRIVATE_TEST: 4})


@pytest.fixture(scope="session")
def trained(drawn: FaceData, tmp_path_factory: pytest.TempPathFactory) -> ModelBundle:
    """A bundle from an uninterrupted run of two epochs."""
    from training.fit import train

    out = tmp_path_factory.mktemp("models") / "tiny"
    return train(drawn, TINY, out, report=lambda line: None)


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
