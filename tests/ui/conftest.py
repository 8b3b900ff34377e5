"""A window on fakes."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSettings

from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.arrangement import HEIGHT, WIDTH
from fer_desktop.ui.main.main_window import MainWindow
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.types import Analysis, Box, FaceReading, Frame
from tests.fakes import LABELS, FakeClassifier, FakeDetector, write_picture, write_video
from tests.ui.slow_reading import GRAYS, Gate, SlowClassifier
from training.core.bundle import LITERT_MODEL, MODEL_CARD, ModelBundle

TIMEOUT_MS = 30_000
"""Milliseconds that a test waits for a window: computers differ, and the tests run side by side."""


@pytest.fixture
def qtbot(qtbot):
    """Waits longer than usual."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=TIMEOUT_MS)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=TIMEOUT_MS)
    return qtbot


def fake_analyser(bundle: ModelBundle, still: bool) -> Analyser:
    """Finds one face at the same place on every frame; 0.7 sure of what it reads."""
    del bundle, still
    return Analyser(FakeDetector([Box(10, 10, 40, 40)]), FakeClassifier(), margin=0.0)


def reading(label: str = "Happy", face_id: int = 1, box: Box | None = None) -> FaceReading:
    """A face that looks so at 70%."""
    probabilities = np.full(len(LABELS), 0.05, np.float32)
    probabilities[LABELS.index(label)] = 0.7
    return FaceReading(face_id, box or Box(20, 20, 60, 60), probabilities, label)


def analysis_of(frame: Frame, *faces: FaceReading) -> Analysis:
    """An analysis of that frame with these faces."""
    return Analysis(
        frame.index, frame.captured_at, frame.source, frame.position, frame.size, LABELS, faces, 9.0, 1.0
    )


@pytest.fixture
def make_window(qtbot, shipped_bundle: ModelBundle) -> Iterator[Callable[..., MainWindow]]:
    """Makes shown windows that are closed at the end; models from elsewhere stand their trial in them."""
    windows: list[MainWindow] = []

    def make(
        cameras: Sequence[CameraInfo] = (),
        settings: QSettings | None = None,
        make_analyser: Callable[[ModelBundle, bool], Analyser] = fake_analyser,
        bundle: ModelBundle = shipped_bundle,
        **options: Any,
    ) -> MainWindow:
        window = MainWindow(bundle, make_analyser, tuple(cameras), settings, lambda name: None, **options)
        # As on a usual screen: that of the tests is smaller.
        if settings is None or not settings.contains("window/geometry"):
            window.resize(WIDTH, HEIGHT)
        window.viewer.models.probe = lambda folder, work: ""
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def figures(shipped_bundle: ModelBundle) -> dict[str, Any]:
    """What the panels show of the shipped model."""
    stored = stored_figures(shipped_bundle)
    assert stored is not None
    return stored.values


@pytest.fixture
def picture_folder(tmp_path: Path, happy_sample: Path) -> Path:
    """Three pictures, of which the second cannot be read."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in ("1.png", "3.png"):
        (folder / name).write_bytes(happy_sample.read_bytes())
    (folder / "2.png").write_text("no picture")
    return folder


@pytest.fixture
def older_bundle(shipped_bundle: ModelBundle) -> ModelBundle:
    """A model measured by a version that stored neither intervals nor reliability, and wrote no card."""
    newer = {"accuracy_interval", "macro_f1_interval", "top2_accuracy", "reliability"}
    splits = {
        split: {key: value for key, value in figures.items() if key not in newer}
        for split, figures in shipped_bundle.metrics["splits"].items()
    }
    files = {name: value for name, value in shipped_bundle.files.items() if name != MODEL_CARD}
    return replace(shipped_bundle, metrics={"splits": splits}, files=files)


@pytest.fixture
def full_bundle(older_bundle: ModelBundle, tmp_path: Path) -> ModelBundle:
    """A model with everything that a measurement stores."""
    reliability = [
        {"low": 0.2, "high": 0.6, "faces": 1000, "confidence": 0.5, "accuracy": 0.4},
        {"low": 0.6, "high": 1.0, "faces": 2589, "confidence": 0.9, "accuracy": 0.8},
    ]
    newer = {
        "accuracy_interval": [0.674, 0.704],
        "macro_f1_interval": [0.654, 0.688],
        "top2_accuracy": 0.841,
        "reliability": reliability,
    }
    splits = {split: {**figures, **newer} for split, figures in older_bundle.metrics["splits"].items()}
    (tmp_path / MODEL_CARD).write_text("# Model card: full\n\n[a link](https://example.org) <b>raw</b>\n")
    shutil.copy(older_bundle.tflite_path, tmp_path / LITERT_MODEL)
    return replace(
        older_bundle,
        metrics={"splits": splits},
        folder=tmp_path,
        files={**older_bundle.files, MODEL_CARD: "0" * 64},
    )


@pytest.fixture
def unmeasured(shipped_bundle: ModelBundle) -> ModelBundle:
    """A model that was never measured."""
    return replace(shipped_bundle, metrics={})


@pytest.fixture
def gate():
    gate = Gate()
    yield gate
    gate.open()


@pytest.fixture
def slow_window(make_window, gate, tmp_path):
    """A window that reads two faces on every picture, as slowly as the gate says."""
    boxes = [Box(4, 4, 40, 40), Box(50, 4, 30, 30)]

    def slow(bundle, still):
        return Analyser(FakeDetector(boxes), SlowClassifier(gate), margin=0.0)

    window = make_window(make_analyser=slow)
    window.viewer.recorder.choice = RecordingChoice(tmp_path / "recordings", ("csv",))
    return window


@pytest.fixture
def gray_pages(tmp_path):
    """Seven pictures, one that is read as each emotion."""
    for number, gray in enumerate(GRAYS):
        write_picture(tmp_path / "pages" / f"{number}.png", gray, (96, 64))
    return tmp_path / "pages"


@pytest.fixture
def gray_film(tmp_path):
    """Seven seconds of ten frames each, every second read as another emotion."""
    frames = [np.full((64, 96, 3), gray, np.uint8) for gray in GRAYS for _ in range(10)]
    return str(write_video(tmp_path / "film.avi", frames, 10.0))
