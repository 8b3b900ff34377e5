"""The occlusion map, as a person asks for it."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fer_desktop.base.errors import ClassifierError
from fer_desktop.base.task import StoppedError
from fer_desktop.explain.occlusion import CAUTION, HINT, NO_FACE
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.panels.occlusion_panel import OcclusionPanel
from tests.fakes import LABELS, FakeClassifier, make_frame
from tests.ui.conftest import analysis_of, reading

WHITE_FACE = np.full((48, 48), 250, np.uint8)


class CountedClassifier(FakeClassifier):
    """Reads the lower right corner alone, and can be delayed."""

    made = 0

    def __init__(self, may_read):
        super().__init__()
        self._may_read = may_read

    def predict(self, faces):
        self._may_read.wait(30.0)
        return super().predict(faces[:, 36:, 36:])


@pytest.fixture
def may_read():
    event = threading.Event()
    event.set()
    yield event
    event.set()


@pytest.fixture
def loaded_models():
    """The hashes of the models that were loaded."""
    return []


@pytest.fixture
def panel(qtbot, shipped_bundle, may_read, loaded_models):
    def make(bundle):
        loaded_models.append(bundle.sha256)
        return CountedClassifier(may_read)

    panel = OcclusionPanel(make)
    qtbot.addWidget(panel)
    panel.resize(430, 420)
    panel.show_model(shipped_bundle)
    panel.show()
    return panel


def show_face(panel, crop=WHITE_FACE, source="face.png"):
    face = replace(reading("Surprise"), crop=crop)
    panel.show_reading(analysis_of(make_frame(source=source), face), face)


def compute(qtbot, panel):
    panel.button.click()
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=10_000)


def test_without_a_face_there_is_no_map_and_the_panel_says_what_it_does(panel):
    assert not panel.button.isEnabled()
    assert not panel.save.isEnabled()
    assert panel.sentence == HINT
    panel.compute()
    assert panel.sentence == NO_FACE


def test_the_map_of_the_top_prediction_is_shown_and_explained(qtbot, panel):
    show_face(panel)
    compute(qtbot, panel)
    assert panel.emotion == "Surprise"
    assert panel.title == "Surprise: 70% without occlusion"
    assert not panel.view.isHidden()
    assert panel.view.accessibleDescription() == panel.sentence
    assert "covered" in panel.sentence or "No single part" in panel.sentence
    assert CAUTION in [label.text() for label in panel.findChildren(type(panel._title))]


def test_a_computation_ends_with_the_program(panel, may_read):
    may_read.clear()
    show_face(panel)
    panel.button.click()
    task = panel._tasks._task
    threading.Timer(0.2, may_read.set).start()
    panel.stop()
    assert not task.alive
    assert isinstance(task.error, StoppedError)


def test_another_emotion_is_shown_without_another_computation(qtbot, panel, loaded_models):
    show_face(panel)
    compute(qtbot, panel)
    before = panel.view.grab().toImage()
    panel.emotions.setCurrentText("Sad")
    assert panel.title.startswith("Sad: 5% without occlusion (top prediction: Surprise)")
    assert len(loaded_models) == 1
    panel.emotions.setCurrentIndex(0)
    assert panel.view.grab().toImage() == before


def test_the_map_of_a_face_is_computed_once_for_each_patch(qtbot, panel, loaded_models):
    show_face(panel)
    compute(qtbot, panel)
    panel.patches.setCurrentIndex(2)
    qtbot.waitUntil(lambda: panel.shown.patch == 16, timeout=10_000)
    assert len(loaded_models) == 2
    panel.patches.setCurrentIndex(1)
    assert panel.shown.patch == 10
    panel.button.click()
    assert len(loaded_models) == 2


def test_another_model_computes_another_map(qtbot, panel, loaded_models, shipped_bundle):
    show_face(panel)
    compute(qtbot, panel)
    files = {**shipped_bundle.files, "model.tflite": "f" * 64}
    panel.show_model(replace(shipped_bundle, files=files))
    assert panel.shown is None
    show_face(panel)
    compute(qtbot, panel)
    assert loaded_models == [shipped_bundle.sha256, "f" * 64]


def test_a_newer_request_cancels_the_older_one(qtbot, panel, may_read):
    may_read.clear()
    show_face(panel)
    panel.button.click()
    older = panel._tasks._task
    show_face(panel, np.full((48, 48), 1, np.uint8))
    panel.button.click()
    may_read.set()
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=10_000)
    assert older.wait(10.0)
    assert isinstance(older.error, StoppedError)
    assert panel.emotion == LABELS[0]


def test_a_map_goes_with_its_picture_but_stays_while_the_same_source_continues(qtbot, panel):
    show_face(panel)
    compute(qtbot, panel)
    show_face(panel, np.zeros((48, 48), np.uint8))
    assert panel.shown is not None
    show_face(panel, source="other.png")
    assert panel.shown is None
    assert panel.sentence == HINT


def test_no_map_is_shown_for_a_source_that_was_closed(qtbot, panel, may_read):
    may_read.clear()
    show_face(panel)
    panel.button.click()
    under_way = panel._tasks._task
    panel.forget()
    may_read.set()
    assert under_way.wait(10.0)
    panel._tasks._poll()
    assert panel.shown is None


def test_a_model_that_cannot_be_run_is_named(qtbot, shipped_bundle):
    def make(bundle):
        raise ClassifierError("model.tflite cannot be run here; copy the model again.")

    panel = OcclusionPanel(make)
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    show_face(panel)
    panel.button.click()
    qtbot.waitUntil(lambda: panel.sentence.startswith("model.tflite cannot"), timeout=10_000)


def test_the_map_is_written_as_a_picture_and_a_bad_path_is_named(qtbot, panel, tmp_path):
    show_face(panel)
    compute(qtbot, panel)
    path = tmp_path / "map.png"
    panel.write(path)
    assert QImage(str(path)).width() == 900
    bad = tmp_path / "nowhere" / "map.png"
    panel.write(bad)
    texts = [label.text().replace("\u200b", "") for label in panel.findChildren(type(panel._title))]
    assert any(text.startswith(f"Cannot write {bad}") for text in texts)


def test_the_key_brings_the_panel_to_the_front_and_computes_the_map(qtbot, make_window, happy_sample):
    window = make_window()
    panel = window.panels["look"]
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    qtbot.waitUntil(panel.button.isEnabled, timeout=5_000)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not panel.visibleRegion().isEmpty())
    assert Path(happy_sample).name == window.panels["look"]._source.rsplit("/", 1)[-1]


def test_covered_no_map_stays_appears_or_can_be_saved_whoever_is_selected(qtbot, panel, may_read, tmp_path):
    show_face(panel)
    compute(qtbot, panel)
    panel.show_reading(analysis_of(make_frame(source="face.png")), None)
    panel.cover(True)
    assert panel.shown is None
    assert panel.sentence == FACES_COVERED
    assert not panel.save.isEnabled()
    panel.write(tmp_path / "map.png")
    assert not (tmp_path / "map.png").exists()
    show_face(panel)
    panel.compute()
    assert not panel.button.isEnabled()
    assert panel.shown is None
    panel.cover(False)
    assert panel.sentence == HINT
    show_face(panel)
    compute(qtbot, panel)


def test_covered_a_computation_in_progress_shows_no_map(panel, may_read):
    may_read.clear()
    show_face(panel)
    panel.button.click()
    under_way = panel._tasks._task
    panel.show_reading(analysis_of(make_frame(source="face.png")), None)
    panel.cover(True)
    may_read.set()
    under_way.wait(10.0)
    panel._tasks._poll()
    assert panel.shown is None
    assert panel.sentence == FACES_COVERED


@pytest.mark.parametrize("change", [{"temperature": 3.0}, {"labels": LABELS[::-1]}])
def test_a_model_that_shares_the_network_but_reads_differently_computes_another_map(
    qtbot, panel, loaded_models, shipped_bundle, change
):
    show_face(panel)
    compute(qtbot, panel)
    panel.show_model(replace(shipped_bundle, **change))
    show_face(panel)
    compute(qtbot, panel)
    assert len(loaded_models) == 2
