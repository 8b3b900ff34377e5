"""A window in which faces are collected, in front of a camera that gives noise."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.ui.train.collect.collect_window import CollectWindow
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.types import Box, Frame
from tests.fakes import FakeClassifier, FakeDetector, FakeSource
from training.core.bundle import ModelBundle

CAMERAS = (CameraInfo(0, "Front camera"), CameraInfo(1, "Microscope"))


class NoiseSource(FakeSource):
    """Every frame is another one, a second after the one before; still, once it is told to keep still."""

    def __init__(self, open_error: Exception | None = None) -> None:
        super().__init__(frames_per_second=100.0, open_error=open_error)
        self.still = False
        self._random = np.random.default_rng(1)
        self._bgr = self._drawn()

    def _drawn(self):
        return self._random.integers(0, 256, (48, 64, 3)).astype(np.uint8)

    def read(self) -> Frame:
        self.reads += 1
        if not self.still:
            self._bgr = self._drawn()
        # By its own clock, so that a test need not wait for the pace of collecting.
        return Frame(self.reads, time.monotonic() + self.reads, self._bgr, self.name)


class Lender:
    """A main window whose camera can be had, unless it says why not."""

    cameras = CAMERAS
    mirrored = True

    def __init__(self) -> None:
        self.refusal = ""
        self.calls: list[str] = []

    def size(self, target: str) -> tuple[int, int] | None:
        del target
        return None

    def lend(self, target: str) -> str:
        self.calls.append(target)
        return self.refusal

    def take_back(self) -> None:
        self.calls.append("back")


@pytest.fixture
def lender() -> Lender:
    return Lender()


@pytest.fixture
def camera() -> NoiseSource:
    return NoiseSource()


@pytest.fixture
def detector() -> FakeDetector:
    """Finds the same faces on every frame."""
    return FakeDetector([Box(8, 4, 40, 40)])


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    return tmp_path / "collected faces"


@pytest.fixture
def make_collect(
    qtbot, monkeypatch, stored, lender, camera, detector, shipped_bundle
) -> Iterator[Callable[[], CollectWindow]]:
    windows: list[CollectWindow] = []

    def make_analyser(bundle: ModelBundle, still: bool) -> Analyser:
        del bundle, still
        return Analyser(detector, FakeClassifier(), margin=0.0)

    def make() -> CollectWindow:
        window = CollectWindow(stored, lender, shipped_bundle, make_analyser)
        monkeypatch.setattr(window.picture._control, "source_of", lambda targets: camera)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def collecting(qtbot, make_collect) -> CollectWindow:
    """A window with a new collection of three classes, whose picture is there."""
    window = make_collect()
    window.collections_page.classes.setText("Happy, bored, thumbs up")
    window.collections_page.create_button.click()
    qtbot.waitUntil(lambda: not window.picture.view.empty)
    return window
