"""Recording and snapshots as a person uses them."""

import csv
import re
import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton

from fer_desktop.base.settings import Settings
from fer_desktop.live.events import Failed, Loss
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.recording.video_encoder import open_mp4
from fer_desktop.ui.preferences.recording_page import RecordingPage
from fer_desktop.ui.recorder.recording_dialogs import SavingDialog
from fer_desktop.ui.settings.theme import THEMES, contrast
from fer_desktop.vision.opencv import cv2
from tests.fakes import gray_frames, write_video

EVERYTHING = ("csv", "json", "annotated", "clean")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Documents" / "FER Desktop"


@pytest.fixture
def make_recording_window(qtbot, make_window, folder):
    """Makes windows on the demonstration that have read a first face and would record into ``folder``."""

    def make(*kinds, targets=("demo:",), **options):
        window = make_window(**options)
        window.viewer.recorder.choice = RecordingChoice(folder, kinds or ("csv",))
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open(list(targets))
        return window

    return make


def indicator_of(window):
    return window.viewer.source_bar.recording.indicator


def message_of(window):
    return window.viewer.message_bar.text


def press(qtbot, window, key):
    """Press a key once the window can take it: shortcuts need an active window."""
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    qtbot.keyClick(window, key)


def wait_for_notice(qtbot, window, beginning="Recorded"):
    qtbot.waitUntil(lambda: beginning in window.viewer.message_bar.text, timeout=10_000)
    return window.viewer.message_bar.text


def rows_in(folder):
    (table,) = folder.glob("*.csv")
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_r_records_and_r_again_says_where_the_files_are(qtbot, make_recording_window, folder):
    window = make_recording_window(*EVERYTHING)
    press(qtbot, window, Qt.Key.Key_R)
    assert re.fullmatch(r"● REC 00:0\d", indicator_of(window))
    sign = window.findChild(QLabel, "recordingIndicator")
    assert sign.isVisible()
    assert sign.accessibleName().startswith("Recording, 00:0")
    qtbot.waitUntil(lambda: len(rows_in(folder)) >= 5, timeout=10_000)
    press(qtbot, window, Qt.Key.Key_R)
    notice = wait_for_notice(qtbot, window)
    assert f"to {folder}: 4 files starting with 20" in notice
    assert indicator_of(window) == ""
    names = sorted(path.name.split(" ", 2)[2] for path in folder.iterdir())
    assert names == [
        "annotated.mp4",
        "clean.mp4",
        "readings.csv",
        "readings.csv.metadata.json",
        "readings.jsonl",
        "readings.jsonl.metadata.json",
    ]
    assert {row["source"] for row in rows_in(folder)} == {"Demonstration"}
    for video in folder.glob("*.mp4"):
        assert cv2.VideoCapture(str(video)).read()[0]


def test_a_recording_of_a_video_that_loops_goes_on_in_one_file(
    qtbot, make_recording_window, folder, tmp_path
):
    film = write_video(tmp_path / "film.avi", gray_frames(5), 10.0)
    window = make_recording_window(targets=[str(film)])
    playback = window.viewer.playback
    playback.pause()
    playback.bar.loop.click()
    press(qtbot, window, Qt.Key.Key_R)
    playback.play()

    def passes():
        times = [float(row["time_s"]) for row in rows_in(folder)]
        return sum(later < earlier for earlier, later in pairwise(times))

    qtbot.waitUntil(lambda: passes() >= 3)
    assert window.viewer.recorder.annotations is not None
    press(qtbot, window, Qt.Key.Key_R)
    wait_for_notice(qtbot, window)
    elapsed = [float(row["elapsed_s"]) for row in rows_in(folder)]
    assert elapsed == sorted(elapsed)


def test_readings_are_marked_by_the_confidence_threshold_that_is_in_force(
    qtbot, make_recording_window, folder
):
    window = make_recording_window()
    window.viewer.adjust(Settings(confidence_threshold=0.0))
    press(qtbot, window, Qt.Key.Key_R)
    for threshold, mark in ((1.0, "1"), (0.0, "0")):
        window.viewer.adjust(Settings(confidence_threshold=threshold))
        before = len(rows_in(folder))
        qtbot.waitUntil(
            lambda before=before, mark=mark: mark in [row["uncertain"] for row in rows_in(folder)[before:]],
            timeout=10_000,
        )
    press(qtbot, window, Qt.Key.Key_R)
    wait_for_notice(qtbot, window)


def test_the_notice_shows_the_folder(qtbot, make_recording_window, folder):
    window = make_recording_window()
    shown: list[Path] = []

    def show(path):
        shown.append(path)
        return True

    window.viewer.recorder.show_folder = show
    press(qtbot, window, Qt.Key.Key_R)
    press(qtbot, window, Qt.Key.Key_R)
    wait_for_notice(qtbot, window)
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "Show folder"]
    button.click()
    assert shown == [folder]


def test_a_folder_that_no_file_manager_shows_is_named(make_window, folder):
    recorder = make_window().viewer.recorder
    recorder.choice = RecordingChoice(folder)
    recorder.show_folder = lambda path: False
    recorder.show()
    assert f"{folder} does not exist yet" in recorder._message_bar.text
    folder.mkdir(parents=True)
    recorder.show()
    assert str(folder) in recorder._message_bar.text


def test_nothing_is_written_unless_it_is_asked_for(qtbot, make_recording_window, folder):
    window = make_recording_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        pass
    window.close()
    assert not folder.exists()


def test_another_source_ends_the_recording_with_the_notice(
    qtbot, make_recording_window, folder, happy_sample
):
    window = make_recording_window()
    press(qtbot, window, Qt.Key.Key_R)
    window.open([str(happy_sample)])
    assert "readings.csv" in wait_for_notice(qtbot, window)
    assert indicator_of(window) == ""
    assert {row["source"] for row in rows_in(folder)} == {"Demonstration"}


def test_a_source_that_does_not_open_lets_the_recording_continue(qtbot, make_recording_window, tmp_path):
    window = make_recording_window()
    press(qtbot, window, Qt.Key.Key_R)
    window.open([str(tmp_path / "nowhere.png")])
    assert window.viewer.recorder.recording
    assert indicator_of(window) != ""


def test_the_end_of_a_video_ends_the_recording(qtbot, make_window, folder, short_video):
    window = make_window()
    window.viewer.recorder.choice = RecordingChoice(folder, EVERYTHING)
    window.viewer.clock.source_ready.connect(window.viewer.source_bar.recording.press_record)
    window.open([str(short_video)])
    wait_for_notice(qtbot, window)
    press(qtbot, window, Qt.Key.Key_R)  # nothing is left to record
    assert indicator_of(window) == ""
    (clean,) = folder.glob("*clean.mp4")
    assert last_gray_of(clean) == pytest.approx(last_gray_of(short_video), abs=3.0)


def last_gray_of(video):
    """The mean of the last frame's pixels."""
    capture, gray = cv2.VideoCapture(str(video), cv2.CAP_FFMPEG), 0.0
    while (frame := capture.read()[1]) is not None:
        gray = float(frame.mean())
    return gray


def test_a_camera_that_is_lost_is_still_named_when_the_files_are_finished(qtbot, make_recording_window):
    window = make_recording_window()
    press(qtbot, window, Qt.Key.Key_R)
    window.viewer.clock.failed.emit(Failed("The camera was lost; connect it again.", Loss.SOURCE))
    notice = wait_for_notice(qtbot, window)
    assert notice.startswith("The camera was lost; connect it again. Recorded 00:0")


def test_an_old_complaint_is_not_repeated_in_the_notice(qtbot, make_recording_window, tmp_path):
    window = make_recording_window()
    window.open([str(tmp_path / "nowhere.png")])
    qtbot.waitUntil(lambda: "nowhere.png" in window.viewer.message_bar.complaint)
    press(qtbot, window, Qt.Key.Key_R)
    press(qtbot, window, Qt.Key.Key_R)
    assert wait_for_notice(qtbot, window).startswith("Recorded")


def test_a_picture_that_stands_still_is_recorded_too(qtbot, make_recording_window, folder, happy_sample):
    window = make_recording_window("csv", "annotated", targets=(str(happy_sample),))
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(rows_in(folder)) == 1, timeout=10_000)
    press(qtbot, window, Qt.Key.Key_R)
    wait_for_notice(qtbot, window)
    (video,) = folder.glob("*.mp4")
    assert cv2.VideoCapture(str(video)).read()[0]


def test_a_failure_ends_the_recording_with_a_message_and_the_session_continues(
    qtbot, make_recording_window, folder
):
    window = make_recording_window()
    press(qtbot, window, Qt.Key.Key_R)
    folder.rename(folder.parent / "elsewhere")
    notice = wait_for_notice(qtbot, window, "Recording stopped")
    assert "readings.csv no longer exists" in notice
    assert indicator_of(window) == ""
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        pass


def test_a_folder_that_cannot_be_written_to_is_named_and_another_is_offered(
    qtbot, make_recording_window, folder
):
    window = make_recording_window()
    folder.parent.mkdir()
    folder.touch()
    press(qtbot, window, Qt.Key.Key_R)
    assert f"Cannot write to {folder}" in window.viewer.message_bar.text
    assert indicator_of(window) == ""
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "Choose another…"]
    button.click()
    assert window.findChild(RecordingPage).isVisible()


def test_closing_the_window_finishes_the_files(qtbot, make_recording_window, folder):
    window = make_recording_window(*EVERYTHING)
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(rows_in(folder)) >= 3, timeout=10_000)
    window.close()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("writing")] == []
    for video in folder.glob("*.mp4"):
        assert cv2.VideoCapture(str(video)).read()[0]


def test_s_writes_the_picture_with_its_boxes_at_its_full_size(
    qtbot, make_recording_window, folder, happy_sample
):
    window = make_recording_window(targets=(str(happy_sample),))
    press(qtbot, window, Qt.Key.Key_S)
    notice = wait_for_notice(qtbot, window, "Snapshot")
    (path,) = folder.iterdir()
    assert str(path) in notice
    picture, plain = (np.asarray(cv2.imread(str(file))) for file in (path, happy_sample))
    assert picture.shape == plain.shape
    assert (picture != plain).any()


class SlowVideos:
    """Opens real videos whose encoder takes its time for each picture, until it is let go."""

    def __init__(self, seconds_a_picture):
        self.let_go = threading.Event()
        self._seconds = seconds_a_picture

    def open(self, path, rate, size):
        return SlowVideo(open_mp4(path, rate, size), self.let_go, self._seconds)


class SlowVideo:
    def __init__(self, writer, let_go, seconds):
        self._writer = writer
        self._let_go = let_go
        self._seconds = seconds

    def write(self, picture):
        self._let_go.wait(self._seconds)
        self._writer.write(picture)

    def release(self):
        self._writer.release()


def frames_in(folder, kind="clean"):
    """The frames of a recorded video."""
    (path,) = folder.glob(f"*{kind}.mp4")
    video = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    count = 0
    while video.read()[0]:
        count += 1
    return count


@pytest.fixture
def make_saving_window(qtbot, make_recording_window):
    """Makes windows that are asked to close while twenty frames wait for a slow encoder."""
    videos = SlowVideos(30.0)

    def make():
        window = make_recording_window("csv", "clean")
        recorder = window.viewer.recorder
        recorder.open_video = videos.open
        press(qtbot, window, Qt.Key.Key_R)
        handed_on = []
        window.viewer.control._session.frames.open(lambda frame: handed_on.append(frame.index))
        qtbot.waitUntil(lambda: len(handed_on) >= 20, timeout=10_000)
        frames = len(handed_on)
        assert not window.close()
        return window, videos, frames

    yield make
    videos.let_go.set()


def discard_button_of(window):
    (dialog,) = window.findChildren(SavingDialog)
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Discard the rest and quit"]
    return button


def test_quitting_while_a_recording_is_saved_shows_how_far_it_is_and_loses_nothing(
    qtbot, make_saving_window, folder
):
    window, videos, frames = make_saving_window()
    (dialog,) = window.findChildren(SavingDialog)
    assert window.isVisible()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: re.fullmatch(r"Saving \d+%", indicator_of(window)) is not None, timeout=5_000)
    assert not window.close()  # asked once more, it shows the same
    assert window.findChildren(SavingDialog) == [dialog]
    videos.let_go.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert frames_in(folder) >= frames


def test_a_program_that_is_told_to_end_asks_nobody_about_a_recording(qtbot, make_saving_window):
    window, _, _ = make_saving_window()
    assert window.isVisible()
    window.end_soon()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not window.viewer.recorder.recording


def test_quitting_can_be_called_off_and_the_recording_is_saved(qtbot, make_saving_window, folder):
    window, videos, frames = make_saving_window()
    (dialog,) = window.findChildren(SavingDialog)
    dialog.reject()
    videos.let_go.set()
    assert wait_for_notice(qtbot, window).startswith("Recorded 00:0")
    assert window.isVisible()
    assert frames_in(folder) >= frames


def test_who_does_not_want_the_rest_quits_at_once_and_keeps_what_is_written(
    qtbot, make_saving_window, folder
):
    window, videos, frames = make_saving_window()
    button = discard_button_of(window)
    threading.Timer(0.3, videos.let_go.set).start()  # the encoder is in the middle of a frame
    button.click()
    assert not window.isVisible()
    assert 0 < frames_in(folder) < frames


def test_what_was_discarded_before_quitting_was_called_off_concerns_no_later_recording(
    qtbot, make_saving_window, monkeypatch
):
    window, videos, _ = make_saving_window()
    with monkeypatch.context() as while_training:
        while_training.setattr(window.train, "may_close", lambda close: False)
        discard_button_of(window).click()
    assert window.isVisible()
    videos.let_go.set()
    wait_for_notice(qtbot, window)
    videos.let_go.clear()
    window.activateWindow()
    press(qtbot, window, Qt.Key.Key_R)
    assert not window.close()
    assert window.isVisible()
    assert discard_button_of(window).isVisible()


def test_frames_that_are_dropped_are_counted_in_the_window_and_in_the_notice(
    qtbot, make_recording_window, folder
):
    window = make_recording_window("clean")
    videos = SlowVideos(0.2)
    window.viewer.recorder.open_video = videos.open
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(
        lambda: (
            re.fullmatch(r"([2-9]|\d\d+) frames dropped: encoding is too slow\.", message_of(window))
            is not None
        ),
        timeout=10_000,
    )
    window.viewer.message_bar.hide()
    press(qtbot, window, Qt.Key.Key_R)
    videos.let_go.set()
    assert re.search(r"\d frames dropped: encoding is too slow\.$", wait_for_notice(qtbot, window))


def test_while_files_are_being_finished_the_window_says_so(qtbot, make_recording_window):
    window = make_recording_window()
    buttons = window.viewer.source_bar.recording
    buttons.show_recording(12.0, 0.625)
    assert buttons.indicator == "Saving 62%"
    buttons.press_record()  # there is nothing to end any more
    assert not window.viewer.recorder.recording


def test_two_snapshots_are_two_files(qtbot, make_recording_window, folder):
    window = make_recording_window()
    for count in (1, 2):
        press(qtbot, window, Qt.Key.Key_S)
        qtbot.waitUntil(lambda count=count: len(list(folder.glob("*.png"))) == count, timeout=10_000)
        wait_for_notice(qtbot, window, "Snapshot")
        qtbot.waitUntil(lambda: window.viewer.recorder._snapshots.busy is False, timeout=10_000)


def test_a_snapshot_that_cannot_be_written_is_named(qtbot, make_recording_window, folder):
    window = make_recording_window()
    folder.parent.mkdir()
    folder.touch()
    press(qtbot, window, Qt.Key.Key_S)
    assert "Cannot write to" in wait_for_notice(qtbot, window, str(folder))


def test_where_no_picture_is_shown_a_snapshot_says_so(qtbot, make_recording_window, folder):
    window = make_recording_window()
    window.viewer.control.stop()
    window.viewer.clock.forget_frame()
    press(qtbot, window, Qt.Key.Key_S)
    assert window.viewer.message_bar.text == "No picture to save."
    assert not folder.exists()


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_sign_of_a_recording_can_be_read_in_every_theme(theme):
    assert contrast(QColor(theme.alert), QColor(theme.window)) >= 4.5


def test_without_a_picture_there_is_nothing_to_record(qtbot, make_window, folder):
    window = make_window()
    window.viewer.recorder.choice = RecordingChoice(folder)
    for key in (Qt.Key.Key_R, Qt.Key.Key_S):
        press(qtbot, window, key)
    assert not window.viewer.recorder.recording
    assert not folder.exists()


def test_what_is_recorded_is_chosen_in_the_preferences_and_remembered(qtbot, make_window, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = make_window(settings=settings)
    window.viewer.source_bar.recording.choose.emit()
    page = window.findChild(RecordingPage)
    assert page.isVisible()
    # Something must be written.
    assert not page.kinds["csv"].isEnabled()
    page.kinds["clean"].click()
    page.kinds["json"].click()
    page.kinds["csv"].click()
    assert window.viewer.recorder.choice.kinds == ("json", "clean")
    window.close()
    assert make_window(settings=settings).viewer.recorder.choice == window.viewer.recorder.choice
    page.restore_defaults()
    assert window.viewer.recorder.choice.kinds == ("csv",)


def test_every_part_of_the_bar_fits_a_small_window_while_recording(
    qtbot, make_recording_window, picture_folder
):
    (picture_folder / "1.png").rename(picture_folder / "1 a picture with quite a long name.png")
    window = make_recording_window(targets=(str(picture_folder),))
    window.resize(1024, 640)
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: indicator_of(window) != "", timeout=5_000)
    assert window.width() == 1024
    assert window.viewer.source_bar.minimumSizeHint().width() <= 1024 - 360


def test_recordings_go_to_the_documents_unless_another_folder_is_chosen(make_window):
    choice = make_window().viewer.recorder.choice
    assert choice.folder.name == "FER Desktop"
    assert choice.kinds == ("csv",)
