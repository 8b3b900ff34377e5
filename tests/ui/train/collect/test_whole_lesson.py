"""A lesson from the camera to the confusion matrix: real face detection, real training, drawn faces."""

import time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from fer_desktop.base import paths
from fer_desktop.explain.model_comparison import Outcome
from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.vision.factory import create_analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.demo import RATE
from fer_desktop.vision.sources.lesson import STAY, LessonSource
from fer_desktop.vision.types import Frame
from tests.fakes import FakeSource
from training.core.bundle import read_bundle

pytestmark = pytest.mark.slow

TIMEOUT_MS = 600_000
"""For each step, on a computer that has other work; alone, the whole test takes a good minute."""
POSES = {"cheerful": "Happy", "Surprise": "Surprise", "thumbs down": "Sad"}
"""What the demonstration shows, by class; two classes are no emotions."""
CLASSES = tuple(POSES)
FACES = 24
STEP = 9
"""Frames of the demonstration from one frame of the camera to the next."""


class PosingCamera(FakeSource):
    """A camera in front of which somebody poses for one class after the other."""

    def __init__(self) -> None:
        super().__init__(frames_per_second=60.0)
        self.pose = CLASSES[0]
        self._drawn = LessonSource(paths.resource("samples"), tuple(POSES.values()))
        self._drawn.open()

    def read(self) -> Frame:
        self.reads += 1
        stay = int(STAY * RATE)
        turn, within = divmod(self.reads * STEP, stay)
        place = CLASSES.index(self.pose)
        bgr = self._drawn.frame_at((turn * len(CLASSES) + place) * stay + within)
        # By its own clock, so that the test need not wait for the pace of collecting.
        return Frame(self.reads, time.monotonic() + self.reads, bgr, self.name)


def press(window, text):
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    next(button for button in box.buttons() if button.text() == text).click()


def pose(wait, page, camera, key, name):
    """Hold a key in front of the camera until there are enough faces."""
    camera.pose, seen = name, camera.reads
    wait(lambda: camera.reads > seen + 5)
    QTest.keyPress(page, key)
    wait(lambda: page.collection.counts[name] >= FACES)
    QTest.keyRelease(page, key)


def test_three_classes_are_collected_learnt_and_seen_in_the_matrix(qtbot, make_window, home, tmp_path):
    wait = partial(qtbot.waitUntil, timeout=TIMEOUT_MS)
    main = make_window(cameras=[CameraInfo(0, "Front camera")], make_analyser=create_analyser)
    main.train.models = tmp_path / "models"
    camera = PosingCamera()
    main.collect.open()
    window = main.collect.window
    window.picture._control.source_of = lambda targets: camera
    window.collections_page.classes.setText(", ".join(CLASSES))
    window.collections_page.create_button.click()
    page = window.collection_page
    for key, name in zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), CLASSES, strict=True):
        pose(wait, page, camera, key, name)
    counts = page.collection.counts
    window.train.click()

    train = main.train.window
    assert train.data_page.sources.paths == [str(paths.collected_faces_folder() / "My faces")]
    wait(lambda: train.data_page.complete or bool(train.data_page.problem.text()))
    assert train.data_page.problem.text() == ""
    train.next.click()
    wait(lambda: train.recipe_page.complete)
    assert train.recipe_page.cards.preset == "fine_tune"
    fields = train.recipe_page.form.fields
    fields["epochs"].field.setValue(3)
    fields["batch_size"].field.setValue(8)
    fields["precision"].field.setCurrentText("float32")
    train.recipe_page.name_field.setText("lesson")
    train.next.click()
    wait(lambda: train.result_page.outcome is not None or bool(train.run_page.problem.text()))
    assert train.run_page.problem.text() == ""
    train.result_page.use.click()
    if train.result_page.outcome in (Outcome.SAME, Outcome.WORSE):
        press(train, "Use")
    wait(lambda: main.viewer.control.bundle.name == "lesson")

    bundle = read_bundle(tmp_path / "models" / "lesson")
    assert bundle.labels == CLASSES
    figures = stored_figures(bundle)
    assert figures is not None
    assert sum(counts.values()) > figures.values["faces"] > 0
    assert figures.values["accuracy"] >= 0.8
    assert main.panels["confusion"].matrix.matrix == figures.matrix
    assert figures.matrix.labels == CLASSES
