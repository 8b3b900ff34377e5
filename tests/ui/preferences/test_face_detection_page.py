import os

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

from fer_desktop.base.settings import Settings
from fer_desktop.explain.face_detection import SENSITIVITIES, SMALLEST, nearest_smallest, smallest_face_text
from fer_desktop.ui.preferences.face_detection_page import FaceDetectionPage
from fer_desktop.ui.settings.remembered import remember, remembered
from fer_desktop.ui.settings.settings_control import SettingsControl
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import create_analyser
from fer_desktop.vision.tracking.face_finder import EveryFrame
from tests.fakes import FakeClassifier, FakeDetector


@pytest.fixture
def control():
    return SettingsControl(None)


@pytest.fixture
def dialog(qtbot, control):
    made = FaceDetectionPage(control)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_what_is_chosen_is_said_at_once(qtbot, dialog, control):
    with qtbot.waitSignal(control.changed) as changed:
        dialog.sensitivities["strict"].click()
    assert changed.args == [Settings(sensitivity="strict")]
    with qtbot.waitSignal(control.changed) as changed:
        dialog.profile.click()
    assert changed.args == [Settings(sensitivity="strict", profile_faces=True)]


def test_each_picture_can_be_read_as_one_face(qtbot, dialog, control):
    with qtbot.waitSignal(control.changed) as changed:
        dialog.whole.click()
    assert changed.args == [Settings(faces="whole")]
    with qtbot.waitSignal(control.changed) as changed:
        dialog.whole.click()
    assert changed.args == [Settings()]


def test_every_choice_says_what_to_expect(dialog):
    said = set()
    for name, button in dialog.sensitivities.items():
        button.click()
        assert dialog.texts[1] == SENSITIVITIES[name][1]
        said.add(dialog.texts[1])
    assert len(said) == 3


def test_the_smallest_face_is_described_and_given_in_per_cent(qtbot, dialog, control):
    with qtbot.waitSignal(control.changed) as changed:
        dialog.smallest.setValue(len(SMALLEST) - 2)
    assert changed.args[0].smallest_face == 0.25
    assert dialog.texts[2] == "1/4 of the image height (25%): one person close to the camera"


def test_a_size_that_no_step_has_is_left_as_it_is_by_other_changes(qtbot, control):
    control.set(Settings(smallest_face=0.13))
    dialog = FaceDetectionPage(control)
    qtbot.addWidget(dialog)
    dialog.rotated.click()
    assert dialog.settings == Settings(smallest_face=0.13, rotated_faces=False)


def test_yunet_asks_for_its_file_and_is_not_chosen_without_one(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    dialog.detectors["yunet"].click()
    assert dialog.detectors["haar"].isChecked()
    assert dialog.settings == Settings()


def test_yunet_is_used_with_the_file_that_was_chosen(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/somewhere/yunet.onnx", ""))
    dialog.detectors["yunet"].click()
    assert dialog.settings == Settings(detector="yunet", yunet_model="/somewhere/yunet.onnx")
    assert dialog.texts[0] == "yunet.onnx"
    assert not dialog.rotated.isEnabled()


def test_the_defaults_come_back_and_nothing_else_is_touched(qtbot, control):
    control.set(Settings(sensitivity="eager", smallest_face=0.25, smoothing_seconds=2.0))
    dialog = FaceDetectionPage(control)
    qtbot.addWidget(dialog)
    dialog.restore_defaults()
    assert dialog.settings == Settings(smoothing_seconds=2.0)


def test_steps_are_found_from_settings_and_fit_them():
    assert all(nearest_smallest(float(step)) == step for step in SMALLEST)
    assert all(Settings(smallest_face=float(step)) for step in SMALLEST)
    assert all("%" in smallest_face_text(step) for step in SMALLEST)


def test_what_was_chosen_is_found_again(store):
    chosen = Settings(
        faces="whole",
        detector="yunet",
        yunet_model="/somewhere/yunet.onnx",
        sensitivity="strict",
        smallest_face=0.25,
        rotated_faces=False,
        profile_faces=True,
        reidentify_faces=True,
    )
    remember(store, chosen)
    store.sync()
    assert remembered(QSettings(store.fileName(), QSettings.Format.IniFormat)) == chosen


def test_what_an_earlier_version_stored_is_read(store):
    store.setValue("readings/tilted_faces", "false")
    store.setValue("readings/not_sure_below", "0.7")
    assert remembered(store) == Settings(rotated_faces=False, confidence_threshold=0.7)


@pytest.mark.parametrize(
    ("name", "nonsense"),
    [
        ("faces", "some"),
        ("detector", "magic"),
        ("sensitivity", "bold"),
        ("smallest_face", "7"),
        ("tilted_faces", "perhaps"),
        ("profile_faces", "2"),
    ],
)
def test_nonsense_that_was_remembered_is_logged_and_the_default_is_taken(store, caplog, name, nonsense):
    store.setValue(f"readings/{name}", nonsense)
    assert remembered(store) == Settings()
    assert name in caplog.text


def test_the_window_changes_the_running_session_and_remembers_it(qtbot, make_window, store):
    asked = []

    def remake(settings):
        asked.append(settings)
        return FakeDetector()

    def analyser(bundle, still):
        made = Analyser(FakeDetector(), FakeClassifier(), margin=0.0)
        made.find_by(EveryFrame(FakeDetector(), make=remake))
        return made

    window = make_window(settings=store, make_analyser=analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.reading_bar.smoothing.slider.setValue(20)
    dialog = window.set_up_faces()
    assert window.set_up_faces() is dialog
    dialog.sensitivities["eager"].click()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert asked == [Settings(sensitivity="eager", smoothing_seconds=2.0)]
    assert window.reading_bar.settings == asked[0]
    assert remembered(store) == asked[0]


def test_a_yunet_file_is_remembered_with_its_folder(qtbot, control, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dialog = FaceDetectionPage(control)
    qtbot.addWidget(dialog)
    dialog.use_file("net.onnx")
    assert dialog.settings.yunet_model == os.path.abspath("net.onnx")


def test_a_file_that_is_no_yunet_is_said_above_the_picture(qtbot, make_window, tmp_path):
    window = make_window(make_analyser=create_analyser)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.set_up_faces().use_file(str(tmp_path / "gone.onnx"))
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: "gone.onnx. Choose another file" in bar.complaint, timeout=20_000)
    analysed = window.viewer.clock.analysed
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=lambda analysis: bool(analysis.faces)):
        window.viewer.source_bar.set_paused(False)


def test_pictures_are_read_whole_if_so_set_and_the_demonstration_is_searched_all_the_same(
    qtbot, make_window, happy_sample
):
    window = make_window(make_analyser=create_analyser)
    window.set_up_faces().whole.click()
    analysed = window.viewer.clock.analysed

    def detector(name):
        return lambda analysis: analysis.detector == name and len(analysis.faces) == 1

    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=detector("haar")):
        window.open(["demo:"])
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=detector("whole")):
        window.open([str(happy_sample)])
    with qtbot.waitSignal(analysed, timeout=20_000, check_params_cb=detector("haar")):
        window.set_up_faces().whole.click()


def test_blazeface_needs_no_file_and_finds_every_pose_anyway(qtbot, dialog, control):
    with qtbot.waitSignal(control.changed) as changed:
        dialog.detectors["blazeface"].click()
    assert changed.args == [Settings(detector="blazeface")]
    assert not dialog.rotated.isEnabled()
    assert not dialog.profile.isEnabled()
    assert dialog.rotated.toolTip() == "This detector always detects them."
