"""How far the model can be trusted with an emotion, asked for at its bar."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from fer_desktop.explain.confusion_matrix import ConfusionMatrix, class_figures, class_sentence
from fer_desktop.models.bundle_figures import NOT_MEASURED
from fer_desktop.vision.types import Frame
from tests.fakes import LABELS
from tests.ui.conftest import analysis_of, reading


@pytest.fixture
def window(make_window):
    window = make_window()
    frame = Frame(0, 0.0, np.zeros((100, 100, 3), np.uint8), "a")
    window.viewer._views.show(analysis_of(frame, reading("Happy")))
    return window


@pytest.fixture
def trust(figures):
    matrix = ConfusionMatrix.of(LABELS, figures["confusion"])
    classes = [class_figures(matrix, label) for label in LABELS]
    return {one.emotion: class_sentence(one) for one in classes if one}


def row_of(bars, emotion):
    return QPoint(bars.width() // 2, round((LABELS.index(emotion) + 0.5) * bars.height() / len(LABELS)))


def test_pointing_at_a_bar_says_how_far_to_trust_it_and_marks_the_matrix_until_the_pointer_leaves(
    qtbot, window, trust
):
    panel, matrix = window.panels["probabilities"], window.panels["confusion"].matrix
    usual = panel.trust
    assert usual.startswith("Precision for Happy: ")
    for emotion in ("Fear", "Sad"):
        qtbot.mouseMove(panel.bars, row_of(panel.bars, emotion))
        qtbot.waitUntil(lambda emotion=emotion: panel.trust == trust[emotion])
        assert matrix.marked == emotion
    QApplication.sendEvent(panel.bars, QEvent(QEvent.Type.Leave))
    assert panel.trust == usual
    assert matrix.marked == "Happy"


def test_a_click_keeps_it_while_readings_continue_and_a_second_click_lets_go(qtbot, window, trust):
    panel, matrix = window.panels["probabilities"], window.panels["confusion"].matrix
    bars = panel.bars
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=row_of(bars, "Fear"))
    frame = Frame(1, 0.1, np.zeros((100, 100, 3), np.uint8), "a")
    window.viewer._views.show(analysis_of(frame, reading("Sad")))
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert panel.trust == trust["Fear"]
    assert matrix.marked == "Fear"
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=row_of(bars, "Fear"))
    assert panel.trust.startswith("Precision for Sad: ")
    assert matrix.marked == "Sad"


def test_the_keys_ask_for_one_emotion_after_another(qtbot, window, trust):
    panel = window.panels["probabilities"]
    for key, emotion in (
        (Qt.Key.Key_Down, LABELS[0]),
        (Qt.Key.Key_Down, LABELS[1]),
        (Qt.Key.Key_Up, LABELS[0]),
    ):
        qtbot.keyClick(panel.bars, key)
        assert panel.trust == trust[emotion]
    qtbot.keyClick(panel.bars, Qt.Key.Key_Escape)
    assert panel.trust.startswith("Precision for Happy: ")


def test_another_model_lets_go_and_one_that_was_not_measured_says_so(window, unmeasured):
    panel, matrix = window.panels["probabilities"], window.panels["confusion"].matrix
    panel.bars.ask("Fear")
    for model_panel in (panel, window.panels["confusion"]):
        model_panel.show_model(unmeasured)
    assert matrix.marked == ""
    assert panel.trust == ""
    panel.bars.ask("Fear")
    assert panel.trust == NOT_MEASURED


def test_who_comes_by_the_tab_key_begins_at_the_likeliest_emotion(qtbot, window, trust):
    panel, matrix = window.panels["probabilities"], window.panels["confusion"].matrix
    window.activateWindow()
    panel.bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.bars.hasFocus)
    assert panel.trust == trust["Happy"]
    assert matrix.marked == "Happy"
    qtbot.keyClick(panel.bars, Qt.Key.Key_Tab)
    assert matrix.marked == "Happy"
