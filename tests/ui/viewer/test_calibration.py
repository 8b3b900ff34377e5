"""Calibrating for a face, as a person does it."""

import csv
import threading
import time

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.viewer.neutral_pose_control import CALIBRATED, OFFER
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import baseline_of, usual_at_rest
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, ModelName
from tests.bundles import write_bundle
from tests.fakes import LABELS, FakeClassifier, FakeDetector, make_frame
from tests.ui.conftest import analysis_of, reading

SAD_AT_REST = np.array([0.05, 0.02, 0.05, 0.03, 0.3, 0.5, 0.05], np.float32)


class SadClassifier(FakeClassifier):
    """Reads every face as rather sad."""

    def predict(self, faces):
        return np.tile(SAD_AT_REST, (len(faces), 1))


def sad_analyser(bundle, still):
    return Analyser(FakeDetector([Box(10, 10, 40, 40)]), SadClassifier(), 0.0, None if still else Tracker())


def button_of(window):
    return window.panels["probabilities"].calibration


def heading_of(window):
    return window.panels["probabilities"].heading


@pytest.fixture
def window(qtbot, make_window):
    """Shows a demonstration whose faces are read as rather sad."""
    window = make_window(make_analyser=sad_analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    return window


@pytest.fixture
def quiet_window(make_window):
    """Shows nothing; its readings come from the test."""
    window = make_window()
    window.viewer.calibration.ask(1)
    return window


def hand_over(window, *seconds, start=None, faces=True):
    """Readings of face 1, so many seconds after ``start``."""
    start = time.monotonic() if start is None else start
    for after in seconds:
        frame = make_frame(captured_at=start + after)
        window.viewer.clock.analysed.emit(analysis_of(frame, *([reading("Neutral")] if faces else [])))


def test_three_seconds_of_looking_neutral_make_the_face_neutral(qtbot, window, tmp_path):
    assert heading_of(window) == "Looks sad, 50%"
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_N)
    dialog = window.viewer.calibration.dialog
    dialog.button.click()
    assert not dialog.button.isEnabled()
    qtbot.waitUntil(lambda: dialog.button.text() == "Apply", timeout=15_000)
    assert "read as Neutral 30%, Sad 50%" in dialog.text
    dialog.button.click()
    qtbot.waitUntil(lambda: heading_of(window).startswith("Looks neutral"), timeout=5_000)
    assert button_of(window).text() == CALIBRATED
    recorder = window.viewer.recorder
    recorder.choice = RecordingChoice(tmp_path, ("csv",))
    recorder.toggle()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=5_000):
        pass
    recorder.toggle()
    qtbot.waitUntil(lambda: "Recorded" in window.viewer.message_bar.text, timeout=10_000)
    (table,) = tmp_path.glob("*.csv")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert {row["calibrated"] for row in rows} == {"1"}
    button_of(window).click()
    qtbot.waitUntil(lambda: heading_of(window) == "Looks sad, 50%", timeout=5_000)
    assert button_of(window).text() == OFFER


def test_nothing_is_calibrated_before_somebody_asks_for_it(window):
    assert button_of(window).text() == OFFER
    assert button_of(window).isEnabled()


def test_a_single_picture_cannot_be_calibrated_for(qtbot, make_window, happy_sample):
    window = make_window(make_analyser=sad_analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    assert not button_of(window).isEnabled()


def test_cancelling_changes_nothing(qtbot, quiet_window):
    calibration = quiet_window.viewer.calibration
    calibration.dialog.button.click()
    hand_over(quiet_window, 0.1, 1.0)
    calibration.dialog.reject()
    hand_over(quiet_window, 3.2)
    assert calibration.dialog is None
    assert not button_of(quiet_window).calibrated


def test_progress_is_shown_and_a_lost_face_ends_it_with_another_try(quiet_window):
    dialog = quiet_window.viewer.calibration.dialog
    dialog.button.click()
    start = time.monotonic()
    hand_over(quiet_window, 0.0, 1.5, start=start)
    assert dialog._progress.value() == pytest.approx(50, abs=2)
    hand_over(quiet_window, 2.2, start=start, faces=False)
    assert "Face 1 was lost" in dialog.text
    assert dialog.button.text() == "Try again"
    dialog.button.click()
    assert dialog._progress.value() == 0
    hand_over(quiet_window, *np.arange(0.0, 3.2, 0.1), start=start + 3.0)
    assert dialog.button.text() == "Apply"


def test_another_source_closes_the_dialog_and_forgets_baselines(window):
    window.viewer.calibration.ask(1)
    window.open(["demo:"])
    assert window.viewer.calibration.dialog is None


def test_a_calibration_that_is_kept_while_another_model_loads_is_off_when_that_reads(
    qtbot, make_window, shipped_bundle, tmp_path
):
    other = write_bundle(tmp_path / "other")
    loading, may_load = threading.Event(), threading.Event()

    def make_analyser(bundle, still):
        if bundle is other:
            loading.set()
            may_load.wait(30.0)
        return sad_analyser(bundle, still)

    window = make_window(make_analyser=make_analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    calibration = window.viewer.calibration
    window.viewer.control.change_model(other)
    assert loading.wait(10.0)
    calibration.ask(1)
    model = ModelName.of(shipped_bundle)
    baseline = baseline_of(SAD_AT_REST[np.newaxis], usual_at_rest(shipped_bundle), LABELS, 1, model)
    calibration.dialog.confirm(baseline, LABELS)
    calibration.dialog.button.click()
    may_load.set()
    with qtbot.waitSignal(
        window.viewer.clock.analysed, timeout=20_000, check_params_cb=lambda a: a.model.name == "other"
    ):
        pass
    assert button_of(window).text() == OFFER
    assert button_of(window).isEnabled()
    assert window.viewer.message_bar.isHidden()
