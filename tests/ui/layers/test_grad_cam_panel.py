"""Grad-CAM beside the occlusion map, and the page of the layers, as a person asks for them."""

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from fer_desktop.explain.network_explanation import GRAD_CAM_HINT, NetworkExplanation
from fer_desktop.ui.layers.grad_cam_panel import GradCamPanel
from fer_desktop.ui.panels.occlusion_panel import OcclusionPanel
from fer_desktop.ui.process.explanation_client import LOST, NOT_UNDERSTOOD, ExplanationClient
from tests.fakes import LABELS, FakeClassifier, make_frame
from tests.ui.conftest import analysis_of, reading

FACE = np.full((48, 48), 90, np.uint8)
PROGRAM = """
import base64, json, sys
labels = {labels}
def letters(values): return base64.b64encode(bytes(values)).decode()
def layer(side, channels, lit):
    maps = [[255 * (place in lit) for place in range(side * side)]] + [[0] * side * side] * (len(labels) - 1)
    return dict(name=f"relu_{{side}}", convolutions=2, height=side, width=side, channels=channels,
                chosen=[1, 0], means=[0.5, 0.25], activations=[letters([7] * side * side)] * 2,
                maps=[letters(one) for one in maps])
for line in sys.stdin:
    request = json.loads(line)
    def say(**event): print(json.dumps(dict(id=request["id"], **event)), flush=True)
    others, layers = len(labels) - 1, [layer(6, 2, {{0}}), layer(3, 40, {{4}})]
    answer = dict(event="explanation", emotions=labels, logits=[1.0] + [0.0] * others,
                  probabilities=[0.4] + [0.1] * others, layers=layers)
    {answer}
"""
ANSWER = """
    if request["do"] == "explain":
        say(event="progress", stage="loading_libraries", done=0, total=None)
        say(**answer)
        say(event="done")
"""


def client_of(answer):
    program = PROGRAM.format(labels=json.dumps(LABELS), answer=answer.strip())
    return ExplanationClient([sys.executable, "-c", program])


@pytest.fixture
def make_panel(qtbot, shipped_bundle):
    made = []

    def make(answer=ANSWER):
        panel = OcclusionPanel(lambda bundle: FakeClassifier(), GradCamPanel(client_of(answer)))
        qtbot.addWidget(panel)
        panel.resize(720, 520)
        panel.show_model(shipped_bundle)
        panel.show()
        made.append(panel)
        return panel

    yield make
    for panel in made:
        panel.stop()


def compute(qtbot, panel, crop=FACE):
    face = replace(reading(LABELS[0]), crop=crop)
    panel.show_reading(analysis_of(make_frame(source="face.png"), face), face)
    panel.button.click()
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.face is not None, timeout=20_000)
    return panel.grad_cam


def with_map(qtbot, panel):
    grad_cam = compute(qtbot, panel)
    qtbot.mouseClick(grad_cam.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grad_cam.shown is not None, timeout=20_000)
    return grad_cam


def test_without_an_occlusion_map_nothing_is_shown_and_with_one_a_button_that_says_what_it_does(
    qtbot, make_panel
):
    panel = make_panel()
    assert panel.grad_cam.isHidden()
    grad_cam = compute(qtbot, panel)
    assert grad_cam.button.isVisible()
    assert grad_cam.sentence == GRAD_CAM_HINT
    assert not grad_cam.view.isVisible()


def test_the_map_follows_emotion_and_layer_and_says_what_it_shows(qtbot, make_panel):
    panel = make_panel()
    grad_cam = with_map(qtbot, panel)
    panel.emotions.setCurrentIndex(1)
    assert [grad_cam.layers.itemText(index) for index in range(2)] == ["Stage 1 (6 × 6)", "Stage 2 (3 × 3)"]
    assert grad_cam.layers.currentIndex() == 1
    assert f"speaks for {LABELS[0]} (relative to the strongest place, 3 × 3 places)" in grad_cam.sentence
    assert "nor how much the probability would change" in grad_cam.sentence
    before = grad_cam.view.grab().toImage()
    grad_cam.layers.setCurrentIndex(0)
    assert "6 × 6 places" in grad_cam.sentence
    assert grad_cam.view.grab().toImage() != before
    panel.emotions.setCurrentIndex(2)
    assert grad_cam.sentence.startswith(f"In this layer, nothing on the face speaks for {LABELS[1]}")


def test_once_tensorflow_is_loaded_the_next_face_has_its_map_without_a_click(qtbot, make_panel):
    panel = make_panel()
    first = with_map(qtbot, panel).shown
    compute(qtbot, panel, np.full((48, 48), 200, np.uint8))
    qtbot.waitUntil(lambda: panel.grad_cam.shown not in (None, first), timeout=20_000)
    assert panel.grad_cam.shown.face[0, 0] == 200
    compute(qtbot, panel)
    assert panel.grad_cam.shown is first


def test_while_tensorflow_loads_the_person_can_cancel_and_try_again(qtbot, make_panel):
    panel = make_panel('say(event="progress", stage="loading_libraries", done=0, total=None)')
    grad_cam = compute(qtbot, panel)
    grad_cam.button.click()
    qtbot.waitUntil(lambda: grad_cam.sentence == "Loading TensorFlow…", timeout=20_000)
    assert not grad_cam.button.isVisible()
    grad_cam.cancel.click()
    assert not grad_cam._client.busy
    assert grad_cam.button.isVisible()
    assert grad_cam.sentence == GRAD_CAM_HINT


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ('say(event="failed", text="tiny has no convolution layer.")', "tiny has no convolution layer."),
        ("raise SystemExit(3)", LOST),
        ('say(**{**answer, "logits": []})', NOT_UNDERSTOOD),
    ],
)
def test_why_there_is_no_map_is_said_and_can_be_tried_again(qtbot, make_panel, answer, sentence):
    grad_cam = compute(qtbot, make_panel(answer))
    grad_cam.button.click()
    qtbot.waitUntil(lambda: grad_cam.sentence == sentence, timeout=20_000)
    qtbot.waitUntil(grad_cam.button.isVisible)


def test_covered_neither_map_nor_layers_stay(qtbot, make_panel):
    panel = make_panel()
    grad_cam = with_map(qtbot, panel)
    grad_cam.more.click()
    window = grad_cam._window
    assert window.isVisible()
    panel.cover(True)
    assert grad_cam.isHidden()
    assert not window.isVisible()


def test_the_page_of_the_layers_explains_each_stage_and_the_softmax(qtbot, make_panel, tmp_path):
    grad_cam = with_map(qtbot, make_panel())
    qtbot.keyClick(grad_cam.more, Qt.Key.Key_Space)
    window = grad_cam._window
    qtbot.waitUntil(window.isVisible)
    texts = [one.text() for one in window.findChildren(QLabel)]
    assert "Stage 1: relu_6 (6 × 6, 2 channels)" in texts
    assert "The 2 of 40 channels with the highest mean activation" in texts
    assert any("one place stands for 16 × 16 pixels of the face" in text for text in texts)
    window.write(tmp_path / "layers.png")
    assert QImage(str(tmp_path / "layers.png")).height() > 500
    bad = tmp_path / "nowhere" / "layers.png"
    window.write(bad)
    assert window.message_bar.complaint.replace("\u200b", "").startswith(f"Cannot write {bad}")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_process_ends_when_nobody_asks_for_long(qtbot, shipped_bundle):
    program = PROGRAM.format(labels=json.dumps(LABELS), answer=ANSWER.strip())
    client = ExplanationClient([sys.executable, "-c", program], idle_ms=1)
    with qtbot.waitSignal(client.explained, timeout=20_000) as explained:
        client.explain(shipped_bundle, FACE)
    assert isinstance(explained.args[0], NetworkExplanation)
    qtbot.waitUntil(lambda: not client._link.running and not client.ready, timeout=20_000)
