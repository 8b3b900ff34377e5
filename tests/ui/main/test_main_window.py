"""The window as a person uses it: sources, errors, models, keys."""

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.base.errors import ClassifierError
from fer_desktop.cli.desktop_entry import NAME
from fer_desktop.live.events import Failed, Loss
from fer_desktop.ui.main.application import create_application
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector, gray_frames, write_video


def text_of(window, place):
    """The text of a cell in the report."""
    return window.panels["report"].table.item(*place).text()


def test_the_demonstration_is_read_and_its_figures_are_shown(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    reading = window.panels["probabilities"]
    qtbot.waitUntil(lambda: re.fullmatch(r"Looks \w+, 70%", reading.heading) is not None, timeout=20_000)
    status = window.viewer.status_line
    qtbot.waitUntil(
        lambda: bool(re.fullmatch(r"Live · \d+ predictions/s · 1 face · 960×540", status.text)),
        timeout=20_000,
    )
    for figure in ("captured", "shown", "analysed", "Face detection", "Classification"):
        assert figure in status.diagnostics
    assert not window.viewer.frame_view.empty


def test_the_stored_figures_stand_in_their_panels(make_window, shipped_bundle, figures):
    window = make_window()
    assert window.panels["confusion"].matrix.counts == figures["confusion"]
    assert f"{figures['accuracy']:.1%} on 3,589 faces" in window.panels["confusion"].caption
    happy = shipped_bundle.labels.index("Happy")
    assert text_of(window, (happy, 1)) == f"{figures['per_class']['Happy']['recall']:.2f}"


def test_a_path_where_nothing_is_is_named_and_what_was_shown_continues(qtbot, make_window, tmp_path):
    window = make_window()
    window.open(["demo:"])
    window.open([str(tmp_path / "nowhere.png")])
    qtbot.waitUntil(lambda: "nowhere.png" in window.viewer.message_bar.complaint, timeout=20_000)
    assert window.viewer.control.targets == ("demo:",)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        pass


@pytest.mark.parametrize("name", ["bad.png", "bad.mp4", "cut.avi"])
def test_one_file_that_cannot_be_read_is_named_and_what_was_shown_continues(
    qtbot, make_window, tmp_path, happy_sample, name
):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(happy_sample)])
    bad = tmp_path / name
    if name == "cut.avi":
        video = write_video(tmp_path / "film.avi", gray_frames(5)).read_bytes()
        bad.write_bytes(video[:300])
    else:
        bad.write_text("no picture")
    window.open([str(bad)])
    qtbot.waitUntil(lambda: name in window.viewer.message_bar.complaint)
    assert not window.viewer.frame_view.empty
    assert window.viewer.control.targets == (str(happy_sample),)


def test_a_bad_picture_in_a_folder_is_named_and_the_others_are_shown(qtbot, make_window, picture_folder):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000) as failure:
        qtbot.keyClick(window, Qt.Key.Key_Right)
    (failed,) = failure.args
    assert "2.png" in failed.message
    assert window.viewer.message_bar.text == failed.message
    assert window.viewer.frame_view.empty
    assert LOOKING not in window.viewer.status_line.text
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000) as read:
        qtbot.keyClick(window, Qt.Key.Key_Right)
    assert read.args[0].source.endswith("3.png")
    assert window.viewer.message_bar.text == ""


def test_a_camera_that_does_not_open_is_named_with_a_next_step(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000) as failure:
        window.open(["camera:97"])
    (failed,) = failure.args
    assert "Cannot open Camera 97" in failed.message
    assert failed.fatal
    assert window.viewer.frame_view.empty


def test_a_bad_model_is_named_and_the_one_in_use_stays(qtbot, make_window, tmp_path, shipped_bundle):
    window = make_window()
    window.use_model(tmp_path / "nothing")
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: "There is no model folder" in bar.text, timeout=10_000)
    assert window.viewer.control.bundle == shipped_bundle


def test_another_model_reads_the_same_source(qtbot, make_window, shipped_bundle):
    window = make_window()
    window.open(["demo:"])
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.use_model(shipped_bundle.folder)
    assert window.viewer.control.targets == ("demo:",)


def test_space_pauses_and_resumes_the_picture(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    held: list[bool] = []
    window.viewer.source_bar.pause_toggled.connect(held.append)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.viewer.status_line.text.startswith("paused")
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert held == [True, False]
    qtbot.waitUntil(lambda: "face" in window.viewer.status_line.text, timeout=5_000)


def test_space_plays_a_video_that_has_ended_again(qtbot, make_window, short_video):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=20_000):
        window.open([str(short_video)])
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_Space)


def test_only_a_camera_is_mirrored(make_window):
    window = make_window([CameraInfo(97, "none")])
    window.open(["camera:97"])
    assert window.viewer.frame_view.mirrored
    window.open(["demo:"])
    assert not window.viewer.frame_view.mirrored


def test_the_windows_size_is_remembered(make_window, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(settings=settings)
    window.resize(760, 700)
    window.close()
    assert make_window(settings=settings).size() == window.size()


def test_closing_ends_every_thread(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.close()
    assert [thread.name for thread in threading.enumerate() if thread.name in ("capture", "analysis")] == []


def test_a_bad_picture_is_named_again_when_it_is_turned_to_again(qtbot, make_window, picture_folder):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    for _ in range(2):
        with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
            qtbot.keyClick(window, Qt.Key.Key_Right)
        assert "2.png" in window.viewer.message_bar.text
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            qtbot.keyClick(window, Qt.Key.Key_Left)
        assert not window.viewer.frame_view.empty


def test_a_click_on_a_still_picture_shows_that_face(qtbot, make_window, happy_sample):
    boxes = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]

    def two_faces(bundle, still):
        return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0)

    window = make_window(make_analyser=two_faces)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    assert window.panels["probabilities"].heading.startswith("Face 2 looks")
    window.viewer.frame_view.face_selected.emit(1)
    assert window.panels["probabilities"].heading.startswith("Face 1 looks")


def test_another_model_keeps_the_page(qtbot, make_window, picture_folder, shipped_bundle):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    window.viewer.turn(1)
    window.viewer.turn(1)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000) as read:
        window.use_model(shipped_bundle.folder)
    assert read.args[0].source.endswith("3.png")


def test_another_model_continues_with_a_paused_source(qtbot, make_window, shipped_bundle):
    window = make_window()
    window.open(["demo:"])
    qtbot.keyClick(window, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.use_model(shipped_bundle.folder)
    assert not window.viewer.source_bar.paused


def test_a_source_that_is_gone_keeps_the_model_in_use(qtbot, make_window, tmp_path, happy_sample):
    picture = tmp_path / "gone.png"
    picture.write_bytes(happy_sample.read_bytes())
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture)])
    picture.unlink()
    before = window.viewer.control.bundle
    window.open([str(picture)])
    qtbot.waitUntil(lambda: "gone.png" in window.viewer.message_bar.complaint, timeout=20_000)
    assert window.viewer.control.bundle is before


def test_several_files_chosen_again_are_all_opened(qtbot, make_window, picture_folder):
    window = make_window()
    files = [str(picture_folder / name) for name in ("1.png", "3.png")]
    window.open(["demo:"])
    window.viewer.source_bar.chosen.emit(tuple(files))
    qtbot.waitUntil(lambda: window.viewer.control.targets == tuple(files), timeout=20_000)


def test_a_model_that_cannot_be_run_is_named_and_the_picture_stays(qtbot, make_window, happy_sample):
    def fails(bundle, still):
        raise ClassifierError("model.tflite cannot be run here; copy the model again.")

    window = make_window(make_analyser=fails)
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
        window.open([str(happy_sample)])
    qtbot.waitUntil(lambda: not window.viewer.frame_view.empty, timeout=5_000)
    assert "model.tflite cannot be run here" in window.viewer.message_bar.text


def test_a_theme_chosen_while_a_picture_is_paused_keeps_its_reading(qtbot, make_window, happy_sample):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    heading = window.panels["probabilities"].heading
    window.preferences.show("appearance").themes["dark"].click()
    assert window.panels["probabilities"].heading == heading


def test_a_missing_file_beside_a_good_one_leaves_that_shown(qtbot, make_window, tmp_path, happy_sample):
    window = make_window()
    with (
        qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000) as failure,
        qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000),
    ):
        window.open([str(happy_sample), str(tmp_path / "nowhere.png")])
    assert "nowhere.png" in failure.args[0].message
    assert not window.viewer.frame_view.empty


def test_a_failure_of_a_picture_already_left_changes_nothing(qtbot, make_window, happy_sample):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    window.viewer.clock.failed.emit(Failed("an earlier one is bad.", Loss.PICTURE, at=0.0))
    assert not window.viewer.frame_view.empty
    assert window.viewer.message_bar.text == ""


def test_a_face_chosen_before_is_not_chosen_in_a_source_opened_again(qtbot, make_window):
    boxes = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]

    def two_faces(bundle, still):
        return Analyser(FakeDetector(boxes), FakeClassifier(), margin=0.0)

    window = make_window(make_analyser=two_faces)
    for _ in range(2):
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open(["demo:"])
        assert window.panels["probabilities"].heading.startswith("Face 2 looks")
        window.viewer.frame_view.face_selected.emit(1)
        assert window.panels["probabilities"].heading.startswith("Face 1 looks")


def test_a_model_package_that_is_opened_is_imported_and_the_picture_stays(
    qtbot, make_window, happy_sample, tmp_path, monkeypatch
):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    package = tmp_path / "Other.FERMODEL"
    package.write_bytes(b"PK")
    taken: list[Path] = []
    monkeypatch.setattr(window.model_list.actions, "take_in", taken.append)
    window.open([str(package)])
    assert taken == [package]
    assert window.viewer.control.targets == (str(happy_sample),)


def test_the_desktop_knows_the_program_by_its_entry_and_its_icon(qtbot):
    application = create_application()
    assert application.desktopFileName() == NAME
    assert not application.windowIcon().pixmap(64, 64).isNull()
