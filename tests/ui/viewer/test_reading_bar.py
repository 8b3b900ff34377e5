"""The sliders below the picture, and what they change."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.base.settings import Settings
from fer_desktop.live.commands import Command
from fer_desktop.ui.settings.remembered import remember, remembered
from fer_desktop.ui.viewer.reading_bar import ReadingBar
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector


@pytest.fixture
def bar(qtbot):
    bar = ReadingBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_each_slider_says_its_value_and_at_its_end_that_it_is_off(bar):
    bar.show_settings(Settings(smoothing_seconds=1.2, confidence_threshold=0.55))
    assert (bar.smoothing.text, bar.threshold.text) == ("1.2 s", "55%")
    bar.show_settings(Settings(smoothing_seconds=0.0, confidence_threshold=0.0))
    assert (bar.smoothing.text, bar.threshold.text) == ("off", "off")
    assert bar.smoothing.slider.accessibleDescription() == "off"


def test_a_moved_slider_emits_the_settings_and_leaves_the_others_alone(qtbot, bar):
    bar.show_settings(replace(Settings(), detector="haar", confidence_threshold=0.5))
    with qtbot.waitSignal(bar.changed) as changed:
        bar.smoothing.slider.setValue(30)
    assert changed.args == [Settings(detector="haar", smoothing_seconds=3.0, confidence_threshold=0.5)]


def test_showing_settings_emits_nothing(qtbot, bar):
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_settings(Settings(smoothing_seconds=2.0))


def test_the_arrow_keys_move_a_slider_that_was_reached_by_the_tab_key(qtbot, make_window):
    window = make_window()
    slider = window.reading_bar.smoothing.slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    before = slider.value()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == before + 1


def test_what_was_chosen_is_found_again(store):
    chosen = Settings(smoothing_seconds=1.7, confidence_threshold=0.65)
    remember(store, chosen)
    store.sync()
    again = QSettings(store.fileName(), QSettings.Format.IniFormat)
    assert remembered(again) == chosen


@pytest.mark.parametrize("nonsense", ["much", "-3", "nan"])
def test_a_remembered_value_that_cannot_be_used_is_logged_and_the_default_is_taken(store, caplog, nonsense):
    store.setValue("readings/smoothing_seconds", nonsense)
    store.setValue("readings/not_sure_below", "0.5")
    assert remembered(store) == Settings(confidence_threshold=0.5)
    assert "smoothing_seconds" in caplog.text


def test_without_a_place_to_remember_there_are_the_defaults():
    remember(None, Settings(smoothing_seconds=2.0))
    assert remembered(None) == Settings()


def test_the_window_opens_with_the_values_it_was_left_with(make_window, store):
    window = make_window(settings=store)
    window.reading_bar.smoothing.slider.setValue(0)
    window.reading_bar.threshold.slider.setValue(15)
    window.close()
    again = make_window(settings=store).reading_bar
    assert (again.smoothing.text, again.threshold.text) == ("off", "75%")


class _Wavering(FakeClassifier):
    """Sure of another emotion at each reading."""

    def predict(self, faces):
        return super().predict(np.full_like(faces, 255 * (len(self.seen) % 2)))


def test_the_smoothing_slider_acts_on_the_running_session(qtbot, make_window):
    sessions = []

    def wavering(bundle, still):
        sessions.append(still)
        return Analyser(FakeDetector([Box(10, 10, 40, 40)]), _Wavering(), margin=0.0, tracker=Tracker())

    def steady(analysis):
        return bool(analysis.faces) and analysis.faces[0].probability < 0.6

    window = make_window(make_analyser=wavering)
    window.reading_bar.smoothing.slider.setValue(0)
    analysed = window.viewer.clock.analysed
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=lambda analysis: not steady(analysis)):
        window.open(["demo:"])
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=steady):
        window.reading_bar.smoothing.slider.setValue(30)
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=lambda analysis: not steady(analysis)):
        window.reading_bar.smoothing.slider.setValue(0)
    assert sessions == [False]


def test_pictures_are_never_smoothed(qtbot, monkeypatch, make_window, happy_sample):
    made = []

    def analyser(bundle, still):
        made.append(Analyser(FakeDetector([Box(10, 10, 40, 40)]), FakeClassifier(), margin=0.0))
        return made[0]

    window = make_window(make_analyser=analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    session = window.viewer.control._session
    assert session is not None
    sent: list[Command] = []
    monkeypatch.setattr(session, "send", sent.append)
    window.reading_bar.smoothing.slider.setValue(30)
    assert sent == []


def test_the_limit_of_doubt_acts_at_once_on_a_picture_that_is_paused(qtbot, make_window, happy_sample):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    panel, view = window.panels["probabilities"], window.viewer.frame_view
    assert panel.heading.startswith("Looks")
    window.reading_bar.threshold.slider.setValue(18)
    assert panel.heading == "Uncertain"
    assert view.accessibleDescription() == "uncertain"
    assert "70%" in panel.bars.accessibleDescription()
    window.reading_bar.threshold.slider.setValue(0)
    assert panel.heading.startswith("Looks")
    assert view.accessibleDescription().endswith("70%")
