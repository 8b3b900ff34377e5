"""The quality of readings in the window, and that rows, the command line and the API say the same."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

import fer_desktop
from fer_desktop.analysis.output.columns import QUALITY, names_of
from fer_desktop.analysis.output.rows import quality_of
from fer_desktop.cli.run_job import analyse
from fer_desktop.explain.quality_hints import SENTENCES
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.ui.picture.face_card import FaceCard
from fer_desktop.vision.factory import create_analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Frame, Pose, Quality
from tests.ui.conftest import TIMEOUT_MS, analysis_of, reading

GOOD = Quality(0.0, 0.0, 0.0, 60, 0.6, 0.45, 0.0, 0.95)


@pytest.fixture
def cut_picture(tmp_path, happy_sample):
    """The left part of a face that is cut off and too dark."""
    path = tmp_path / "cut.png"
    bgr = (read_picture(happy_sample)[:, 170:] * 0.15).astype(np.uint8)
    path.write_bytes(cv2.imencode(".png", bgr)[1].tobytes())
    return path


def test_the_window_the_command_line_and_the_api_measure_the_same(qtbot, make_window, cut_picture, capsys):
    window = make_window(make_analyser=create_analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=TIMEOUT_MS):
        window.open([str(cut_picture)])
    (shown,) = window.viewer._views.analysis.faces
    (face,) = fer_desktop.load_model().predict(cut_picture).faces
    assert face.quality == shown.quality
    assert face.quality is not None
    assert face.quality.outside > 0.1
    assert analyse([str(cut_picture), "--csv", "-"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert {name: float(row[name]) for name in names_of(QUALITY)} == quality_of(face.quality)
    assert window.findChild(ProbabilitiesPanel).hint == SENTENCES["dark"]


@pytest.fixture
def frame():
    return Frame(0, 0.0, np.zeros((100, 100, 3), np.uint8), "a")


def test_the_hint_stands_at_the_reading_and_moves_nothing(qtbot, shipped_bundle, frame):
    panel = ProbabilitiesPanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    panel.resize(232, 560)
    panel.show()
    face = replace(reading("Happy"), quality=GOOD)
    panel.show_reading(analysis_of(frame, face), face)
    assert panel.hint == ""
    before = panel.evidence.y()
    panel.forget()
    turned = replace(face, pose=Pose(yaw=70.0))
    panel.show_reading(analysis_of(replace(frame, source="b"), turned), turned)
    assert panel.hint == "Turned away: predictions are less reliable."
    qtbot.waitUntil(lambda: panel._hint.isVisible() and panel._hint.height() > 0)
    assert panel.evidence.y() == before
    panel.wait(looking=True)
    assert panel.hint == ""


def test_the_card_at_a_face_has_it_too(qtbot, frame):

    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 500)
    card = FaceCard(parent)
    good, cut = (
        replace(reading(face_id=n), quality=q) for n, q in ((1, GOOD), (2, replace(GOOD, outside=0.6)))
    )
    analysis = analysis_of(frame, good, cut)
    card.show_face(good, analysis, 0.0, QRectF(0, 0, 50, 50))
    assert card.hint == ""
    height = card.height()
    card.show_face(cut, analysis, 0.0, QRectF(0, 0, 50, 50))
    assert card.hint == "Cut off: predictions are less reliable."
    assert card.hint in card.accessibleDescription()
    assert card.height() > height
