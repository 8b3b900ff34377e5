"""The window as a person uses it: sources, errors, models, keys."""

import re
import threading

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDockWidget

from fer_desktop.vision.sources.camera import CameraInfo


def text_of(window, place):
    """The text of a cell in the report."""
    return window.panels["report"].table.item(*place).text()


def test_the_demonstration_is_read_and_its_figures_are_shown(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    assert re.fullmatch(r"Looks \w+, 70 %", window.panels["probabilities"].heading)
    qtbot.waitUntil(lambda: "find" in window.status_line.text, timeout=5_000)
    assert "dropped" in window.status_line.text
    assert not window.frame_view.empty


def test_the_stored_figures_stand_in_their_panels(make_window, shipped_bundle, figures):
    window = make_window()
    assert window.panels["confusion"].matrix.counts == figures["confusion"]
    assert f"{figures['accuracy']:.1%} of 3,589 faces" in window.panels["confusion"].caption
    happy = shipped_bundle.labels.index("Happy")
    assert text_of(window, (happy, 1)) == f"{figures['per_class']['Happy']['recall']:.2f}"


def test_a_path_where_nothing_is_is_named_and_what_was_shown_goes_on(qtbot, make_window, tmp_path):
    window = make_window()
    window.open(["demo:"])
    window.open([str(tmp_path / "nowhere.png")])
    assert "nowhere.png" in window.message_bar.text
    assert window.control.targets == ("demo:",)
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        pass


def test_a_bad_picture_in_a_folder_is_named_and_the_others_are_shown(qtbot, make_window, picture_folder):
    window = make_window()
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    with qtbot.waitSignal(window.clock.failed, timeout=20_000) as failure:
        qtbot.keyClick(window, Qt.Key.Key_Right)
    message, fatal = failure.args
    assert "2.png" in message
    assert not fatal
    assert window.message_bar.text == message
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000) as read:
        qtbot.keyClick(window, Qt.Key.Key_Right)
    assert read.args[0].source.endswith("3.png")
    assert window.message_bar.text == ""


def test_a_camera_that_does_not_open_is_named_with_a_next_step(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.clock.failed, timeout=20_000) as failure:
        window.open(["camera:97"])
    message, fatal = failure.args
    assert "Camera 97 does not open" in message
    assert fatal
    assert window.frame_view.empty


def test_a_bad_model_is_named_and_the_one_in_use_stays(make_window, tmp_path, shipped_bundle):
    window = make_window()
    window.use_model(tmp_path / "nothing")
    assert "There is no model folder" in window.message_bar.text
    assert window.control.bundle == shipped_bundle


def test_another_model_reads_the_same_source(qtbot, make_window, shipped_bundle):
    window = make_window()
    window.open(["demo:"])
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        window.use_model(shipped_bundle.folder)
    assert window.control.targets == ("demo:",)


def test_space_holds_the_picture_and_lets_it_go_on(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    held: list[bool] = []
    window.source_bar.pause_toggled.connect(held.append)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert held == [True, False]


def test_a_video_that_has_ended_can_be_played_again(qtbot, make_window, short_video):
    window = make_window()
    with qtbot.waitSignal(window.clock.ended, timeout=20_000):
        window.open([str(short_video)])
    with qtbot.waitSignal(window.clock.ended, timeout=20_000):
        window.source_bar.replay.emit()


def test_every_panel_can_be_shut_and_opened_from_the_menu(make_window):
    window = make_window()
    for dock in window.findChildren(QDockWidget):
        action = dock.toggleViewAction()
        assert action.isChecked()
        action.trigger()
        assert dock.isHidden()
        action.trigger()
        assert not dock.isHidden()


def test_only_a_camera_is_mirrored(make_window):
    window = make_window([CameraInfo(97, "none")])
    window.open(["camera:97"])
    assert window.frame_view.mirrored
    window.open(["demo:"])
    assert not window.frame_view.mirrored


def test_the_windows_size_is_remembered(make_window, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(settings=settings)
    window.resize(760, 700)
    window.close()
    assert make_window(settings=settings).size() == window.size()


def test_closing_ends_every_thread(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.close()
    assert [thread.name for thread in threading.enumerate() if thread.name in ("capture", "analysis")] == []
