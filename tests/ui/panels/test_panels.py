"""The panels: what stands in them, and that nothing is cut off."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from fer_desktop.ui.filmstrip.filmstrip_model import TileReading
from fer_desktop.ui.panels import PANELS
from fer_desktop.ui.panels.curves_panel import CurvesPanel
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.ui.settings.theme import contrast, emotion_colour, text_on
from fer_desktop.ui.viewer.reading_views import FaceSelection
from fer_desktop.vision.types import Box, Frame
from tests.fakes import LABELS
from tests.ui.conftest import analysis_of, reading


@pytest.fixture
def frame():
    return Frame(0, 0.0, np.zeros((100, 100, 3), np.uint8), "a")


def test_the_table_names_every_panel_once():
    names = [entry.name for entry in PANELS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("entry", [entry for entry in PANELS if entry.model], ids=lambda entry: entry.name)
def test_every_model_panel_shows_a_measured_and_an_unmeasured_model(qtbot, entry, shipped_bundle, unmeasured):
    panel = entry.create()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_model(shipped_bundle)
    measured = panel.grab().toImage()
    panel.show_model(unmeasured)
    assert not measured.isNull()
    assert not panel.grab().toImage().isNull()


def test_the_heading_and_the_trust_are_the_selected_faces(qtbot, frame, shipped_bundle, figures):
    panel = ProbabilitiesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    assert panel.heading == "No face yet"
    happy, sad = reading("Happy", 1), reading("Sad", 2)
    panel.show_reading(analysis_of(frame, happy), happy)
    assert panel.heading == "Looks happy, 70%"
    panel.show_reading(analysis_of(frame, happy, sad), sad)
    assert panel.heading == "Face 2 looks sad, 70%"
    assert panel.bars.accessibleDescription().startswith("Angry: 5%; ")
    precision = figures["per_class"]["Sad"]["precision"]
    assert panel.trust.startswith(f"Precision for Sad: {precision * 100:.0f}%")
    panel.show_reading(analysis_of(frame), None)
    assert panel.heading == "No face found"
    assert panel.trust == ""


def test_the_largest_face_is_shown_until_one_is_chosen_and_again_when_that_is_gone(frame):
    small, large = reading(face_id=1, box=Box(0, 0, 20, 20)), reading(face_id=2, box=Box(0, 0, 50, 50))
    selection = FaceSelection()
    assert selection.of(analysis_of(frame, small, large)) is large
    selection.choose(1)
    assert selection.of(analysis_of(frame, small, large)) is small
    assert selection.of(analysis_of(frame, large)) is large
    assert selection.of(analysis_of(frame)) is None


def test_on_another_picture_the_same_number_is_another_face(frame):
    small, large = reading(face_id=1, box=Box(0, 0, 20, 20)), reading(face_id=2, box=Box(0, 0, 50, 50))
    selection = FaceSelection()
    selection.of(analysis_of(frame, small, large))
    selection.choose(1)
    assert selection.of(analysis_of(replace(frame, source="b"), small, large)) is large


def test_the_curves_are_drawn_only_when_they_are_visible(qtbot, shipped_bundle):
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    assert not panel.drawn
    panel.show()
    qtbot.waitUntil(lambda: panel.drawn, timeout=20_000)
    assert len(shipped_bundle.history()) == shipped_bundle.config["epochs"]


def test_the_curves_of_a_run_without_validation_faces_and_of_a_broken_file_are_a_message_and_no_error(
    qtbot, shipped_bundle, tmp_path
):
    panel = CurvesPanel()
    qtbot.addWidget(panel)
    panel.show()
    (tmp_path / "history.csv").write_text("epoch,accuracy,loss\n1,0.25,1.9\n")
    panel.show_model(replace(shipped_bundle, folder=tmp_path))
    qtbot.waitUntil(lambda: panel.drawn, timeout=20_000)
    caption = panel.findChild(QLabel, "caption")
    assert caption is not None
    assert caption.text() == "1 epoch. Final accuracy: 25.0% on the training faces, which are augmented."
    (tmp_path / "history.csv").write_text("nothing")
    panel.show_model(replace(shipped_bundle, folder=tmp_path))
    qtbot.waitUntil(lambda: "unreadable" in caption.text(), timeout=20_000)
    assert not panel.drawn


@pytest.mark.parametrize("label", [*LABELS, "Contempt"])
def test_labels_can_be_read_on_their_colours(label):
    colour = emotion_colour(label)
    assert contrast(colour, text_on(colour)) >= 4.5


@pytest.mark.parametrize(("thousandths", "doubtful"), [(394, True), (396, False), (400, False), (404, False)])
def test_forty_percent_is_never_said_to_be_below_forty_percent(
    qtbot, frame, shipped_bundle, thousandths, doubtful
):
    panel = ProbabilitiesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    rest = (1 - thousandths / 1000) / 6
    probabilities = np.full(len(LABELS), rest, np.float32)
    probabilities[LABELS.index("Happy")] = thousandths / 1000
    face, other = (replace(reading(face_id=number), probabilities=probabilities) for number in (1, 2))
    panel.show_reading(analysis_of(frame, face, other), face, 0.4)
    shown = panel.bars.accessibleDescription()
    if doubtful:
        assert "Happy: 39%" in shown
        assert panel.heading == "Face 1: uncertain"
        assert panel.trust == "The top prediction, Happy, is below 40%."
        assert panel.faces.texts == ["Face 1: Uncertain, 39%", "Face 2: Uncertain, 39%"]
    else:
        assert "Happy: 40%" in shown
        assert panel.heading == "Face 1 looks happy, 40%"
        assert panel.faces.texts == ["Face 1: Happy, 40%", "Face 2: Happy, 40%"]
    assert TileReading("Happy", face.probability, 1).caption(0.4) == ("uncertain" if doubtful else "Happy")
