"""Annotating a video and a camera in the window."""

import csv
import threading
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence

from fer_desktop.analysis.annotation.annotation_file import (
    AnnotationsError,
    annotations_of,
    annotations_path,
    beside,
)
from fer_desktop.analysis.annotation.annotations import Annotations, TimedText
from fer_desktop.base.time_range import TimeRange
from fer_desktop.recording import recorded_annotations
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.status_line import ANNOTATED, NOTHING_STORED
from fer_desktop.ui.player.annotations_dialog import AnnotationsDialog
from tests.fakes import gray_frames, write_picture, write_video

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """The program's own data, in a temporary folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def film(tmp_path):
    """Four seconds of ten frames each."""
    return write_video(tmp_path / "film.avi", gray_frames(20) * 2)


def go(qtbot, window, seconds):
    window.viewer.playback.bar.sought.emit(seconds)
    qtbot.waitUntil(lambda: window.viewer.playback.position == pytest.approx(seconds))


@pytest.fixture
def show(qtbot, make_window, film, tmp_path):
    """Shows the film in a window, paused."""

    def open_it():
        window = make_window(settings=QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        window.open([str(film)])
        qtbot.waitUntil(lambda: window.viewer.playback.path == film)
        qtbot.keyClick(window, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
        annotations, bar = window.viewer.player.annotations, window.viewer.message_bar
        qtbot.waitUntil(lambda: annotations.ready or bool(bar.text))
        return window

    return open_it


def write(qtbot, window, text):
    field = window.viewer.player.annotations._field
    assert field.isVisible()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert not field.isVisible()


def test_the_status_bar_does_not_say_that_nothing_is_stored_of_an_annotated_video(qtbot, show, happy_sample):
    window = show()
    status = window.viewer.status_line
    assert status.privacy == NOTHING_STORED
    qtbot.keyClick(window, Qt.Key.Key_3)
    assert status.privacy == ANNOTATED
    window.open([str(happy_sample)])
    qtbot.waitUntil(lambda: status.privacy == NOTHING_STORED, timeout=20_000)


def test_the_same_marker_is_not_set_twice_at_one_frame(qtbot, show):
    window = show()
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(window, key)
    assert [marker.text for marker in window.viewer.player.annotations.annotations.markers] == ["1", "2"]


def test_the_message_of_an_excluded_range_names_the_key_of_today(qtbot, show):
    window = show()
    window.commands.set_keys("exclude", QKeySequence("F7"))
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert "Press F7 " in window.viewer.message_bar.text
    window.commands.set_keys("exclude", QKeySequence())
    window.commands.actions["exclude"].trigger()
    assert "Choose the command again" in window.viewer.message_bar.text


def test_an_excluded_range_can_be_set_from_its_end(qtbot, show):
    window = show()
    for seconds in (3.0, 2.0):
        go(qtbot, window, seconds)
        qtbot.keyClick(window, Qt.Key.Key_E)
    assert window.viewer.player.annotations.annotations.excluded == (TimeRange(2.0, 3.0),)
    assert not window.viewer.message_bar.text


def test_markers_notes_and_ranges_are_kept_with_the_video(qtbot, show, film):
    window = show()
    go(qtbot, window, 1.0)
    qtbot.keyClick(window, Qt.Key.Key_M)
    write(qtbot, window, "io, smile")
    qtbot.keyClick(window, Qt.Key.Key_3)
    go(qtbot, window, 2.0)
    qtbot.keyClick(window, Qt.Key.Key_E)
    go(qtbot, window, 3.0)
    qtbot.keyClick(window, Qt.Key.Key_E)
    qtbot.keyClick(window, Qt.Key.Key_N, SHIFT)
    write(qtbot, window, "looks away")
    qtbot.waitUntil(lambda: annotations_of(film) == window.viewer.player.annotations.annotations)
    found = annotations_of(film)
    assert found.markers == (TimedText(1.0, "3"), TimedText(1.0, "io, smile"))
    assert found.excluded == (TimeRange(2.0, 3.0),)
    assert found.notes == (TimedText(3.0, "looks away"),)
    assert not beside(film).exists()
    assert window.viewer.playback.points.part.whole
    window.close()
    again = show()
    assert again.viewer.player.annotations.annotations == found
    assert again.viewer.playback.bar.strip._markers == (1.0, 1.0)


def test_escape_and_an_empty_label_set_no_marker(qtbot, show):
    window = show()
    field = window.viewer.player.annotations._field
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        qtbot.keyClick(window, Qt.Key.Key_M)
        qtbot.keyClick(field.line, key)
        assert not field.isVisible()
    assert not window.viewer.player.annotations.annotations


def test_pictures_cannot_be_annotated(qtbot, make_window, tmp_path):
    window = make_window()
    window.open([str(write_picture(tmp_path / "one.png"))])
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert "need a camera or a video" in window.viewer.message_bar.text
    assert not window.viewer.player.annotations._field.isVisible()


def test_a_damaged_file_is_named_and_kept(qtbot, show, film):
    beside(film).write_text("{")
    window = show()
    bar = window.viewer.message_bar
    qtbot.waitUntil(lambda: "has damaged annotations" in bar.text)
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert "has damaged annotations" in bar.text
    assert beside(film).read_text() == "{"


def test_a_marker_that_cannot_be_stored_is_said_and_not_shown(qtbot, show, film):
    window = show()
    annotations, bar = window.viewer.player.annotations, window.viewer.message_bar
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(annotations_of(film).markers) == 1)
    path = annotations_path(film)
    path.write_text("{")
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "has damaged annotations" in bar.text)
    assert [marker.text for marker in annotations.annotations.markers] == ["1"]
    assert path.read_text() == "{"


def test_the_list_removes_exports_and_stores_beside_the_video(qtbot, show, film, tmp_path):
    window = show()
    player = window.viewer.player
    go(qtbot, window, 1.0)
    qtbot.keyClick(window, Qt.Key.Key_1)
    go(qtbot, window, 2.0)
    qtbot.keyClick(window, Qt.Key.Key_2)
    player.show_annotations()
    dialog = window.findChild(AnnotationsDialog)
    assert [dialog.table.item(row, 0).text() for row in range(2)] == ["00:01.00", "00:02.00"]
    dialog.write_elan(tmp_path / "film.eaf")
    values = [one.text for one in ET.parse(tmp_path / "film.eaf").iter("ANNOTATION_VALUE")]
    assert values == ["1", "2"]
    dialog.write_csv(tmp_path / "film.csv")
    with (tmp_path / "film.csv").open(newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == ["1", "2"]
    own = annotations_path(film)
    qtbot.waitUntil(lambda: len(annotations_of(film).markers) == 2)
    dialog.beside.click()
    qtbot.waitUntil(lambda: "are stored in" in window.viewer.message_bar.text)
    assert beside(film).exists()
    assert not own.exists()
    dialog.table.selectRow(0)
    dialog.remove.click()
    qtbot.waitUntil(lambda: [marker.text for marker in annotations_of(film).markers] == ["2"])


@pytest.fixture
def listed(qtbot, show):
    """The window with two markers, a note and an excluded range, and their list."""
    window = show()
    annotations = window.viewer.player.annotations
    some = Annotations().with_marker(1.0, "1").with_marker(2.0, "2").with_note(2.5, "looks away")
    annotations._keep(some.with_excluded(TimeRange(3.0, 3.5)))
    window.viewer.player.show_annotations()
    return window, window.findChild(AnnotationsDialog)


def test_enter_and_a_double_click_in_the_list_hold_the_video_at_an_annotation(qtbot, listed):
    window, dialog = listed
    playback, table = window.viewer.playback, dialog.table
    playback.play()
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: playback.position == pytest.approx(2.0))
    assert not playback.playing
    assert dialog.isVisible()
    playback.play()
    cell = table.visualItemRect(table.item(0, 2)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.waitUntil(lambda: playback.position == pytest.approx(1.0))
    assert not playback.playing


def test_label_time_and_range_of_an_annotation_can_be_changed(qtbot, listed, film):
    window, dialog = listed

    def edit(row, *texts):
        dialog.table.selectRow(row)
        dialog.edit.click()
        editor = dialog.editor
        lines = [line for line in (editor.begin, editor.end, editor.text) if line is not None]
        for line, text in zip(lines, texts, strict=True):
            line.setText(text)
        return editor

    edit(0, "0:01.5", "io, smile").save.click()
    edit(2, "2.7", "looks up").save.click()
    editor = edit(3, "00:03.00", "00:02.00")
    assert not editor.save.isEnabled()
    assert editor.problem.text() == "A range ends behind its beginning."
    editor.end.setText("soon")
    assert editor.problem.text() == "Write times like 01:02.40."
    editor.begin.setText("2")
    editor.end.setText("00:03,25")
    editor.save.click()
    found = Annotations().with_marker(1.5, "io, smile").with_marker(2.0, "2").with_note(2.7, "looks up")
    found = found.with_excluded(TimeRange(2.0, 3.25))
    assert window.viewer.player.annotations.annotations == found
    qtbot.waitUntil(lambda: annotations_of(film) == found)


def test_keys_hold_the_video_at_the_marker_before_and_behind(qtbot, listed):
    window, dialog = listed
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    playback, control = window.viewer.playback, Qt.KeyboardModifier.ControlModifier
    go(qtbot, window, 0.5)
    playback.play()
    for key, seconds in (
        (Qt.Key.Key_Right, 1.0),
        (Qt.Key.Key_Right, 2.0),
        (Qt.Key.Key_Right, 2.0),
        (Qt.Key.Key_Left, 1.0),
    ):
        playback.pause()
        qtbot.keyClick(window, key, control)
        qtbot.waitUntil(lambda seconds=seconds: playback.position == pytest.approx(seconds))
    assert not playback.playing


def test_a_camera_s_annotations_are_counted_from_its_first_frame(qtbot, make_window, tmp_path):
    window = make_window()
    captured = []
    window.viewer.clock.framed.connect(lambda frame: captured.append(frame.captured_at))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    player = window.viewer.player
    qtbot.waitUntil(lambda: len(captured) > 5)
    since = window.viewer.clock.shown[0].captured_at - captured[0]
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert "00:0" in player.annotations._field._caption.text()
    write(qtbot, window, "smile")
    player.show_annotations()
    dialog = window.findChild(AnnotationsDialog)
    assert dialog.table.item(0, 0).text().startswith("00:0")
    dialog.write_csv(tmp_path / "session.csv")
    with (tmp_path / "session.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert float(row["from_s"]) == pytest.approx(since, abs=1.0)
    dialog.write_elan(tmp_path / "session.eaf")
    (begin, _) = ET.parse(tmp_path / "session.eaf").iter("TIME_SLOT")
    assert int(begin.attrib["TIME_VALUE"]) == pytest.approx(since * 1000, abs=1000)


def test_number_keys_have_names_that_are_remembered(qtbot, show):
    window = show()
    player = window.viewer.player
    player.show_annotations()
    line = window.findChild(AnnotationsDialog).codes[4]
    line.setText("smile")
    line.editingFinished.emit()
    window.findChild(AnnotationsDialog).close()
    qtbot.keyClick(window, Qt.Key.Key_5)
    assert player.annotations.annotations.markers[0].text == "smile"
    window.close()
    assert show().viewer.player.annotations.codes[4] == "smile"


def test_a_marker_while_recording_stands_in_the_rows_and_beside_them(qtbot, make_window, tmp_path):
    window = make_window()
    folder = tmp_path / "recordings"
    window.viewer.recorder.choice = RecordingChoice(folder, ("csv", "report"))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.viewer.recorder.annotations is not None)
    with qtbot.waitSignal(window.viewer.clock.analysed):
        pass
    qtbot.keyClick(window, Qt.Key.Key_7)
    start_time = window.viewer.recorder.annotations.start_time
    # A face that is seen more briefly is not in the report.
    with qtbot.waitSignal(
        window.viewer.clock.analysed,
        timeout=20_000,
        check_params_cb=lambda analysis: start_time.seconds(analysis.captured_at) > 1.5,
    ):
        pass
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not window.viewer.recorder.recording)
    (table,) = folder.glob("*readings.csv")
    with table.open(newline="") as file:
        marked = [row["marker"] for row in csv.DictReader(file) if row["marker"]]
    assert set(marked) == {"7"}
    (sidecar,) = folder.glob("*.annotations.json")
    assert '"label": "7"' in sidecar.read_text()
    (report,) = folder.glob("*report.html")
    assert "<td>7</td>" in report.read_text()


def test_a_marker_of_a_camera_that_is_removed_is_not_in_its_recording(qtbot, make_window, tmp_path):
    window = make_window()
    window.viewer.recorder.choice = RecordingChoice(tmp_path / "recordings", ("csv",))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.viewer.recorder.annotations is not None)
    recorded = window.viewer.recorder.annotations
    with qtbot.waitSignal(window.viewer.clock.framed):
        pass
    qtbot.keyClick(window, Qt.Key.Key_7)
    qtbot.waitUntil(beside(recorded.name).exists)
    window.viewer.player.show_annotations()
    dialog = window.findChild(AnnotationsDialog)
    dialog.table.selectRow(0)
    dialog.remove.click()
    assert not recorded.annotations
    qtbot.waitUntil(lambda: not beside(recorded.name).exists())


def test_a_slow_disk_does_not_hold_up_the_window_when_a_marker_is_recorded(
    qtbot, make_window, monkeypatch, tmp_path
):
    window = make_window()
    folder = tmp_path / "recordings"
    window.viewer.recorder.choice = RecordingChoice(folder, ("csv",))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    qtbot.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: window.viewer.recorder.annotations is not None)
    writers = []

    def write(path, annotations, source):
        writers.append(threading.current_thread())
        raise AnnotationsError(f"Cannot write {path}.")

    monkeypatch.setattr(recorded_annotations, "write_annotations", write)
    qtbot.keyClick(window, Qt.Key.Key_7)
    qtbot.waitUntil(lambda: window.viewer.message_bar.text.startswith("Cannot write"))
    assert threading.main_thread() not in writers
    assert window.viewer.recorder.annotations.annotations.markers


def test_a_report_has_the_annotations_and_points_of_each_video(qtbot, make_window, tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    first, second = (write_video(folder / f"{count}.avi", gray_frames(count)) for count in (20, 25))
    window = make_window()
    window.open([str(folder)])
    qtbot.waitUntil(lambda: window.viewer.playback.path == first)
    qtbot.keyClick(window, Qt.Key.Key_K)
    go(qtbot, window, 1.0)
    qtbot.waitUntil(lambda: window.viewer.player.annotations.ready)
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.keyClick(window, Qt.Key.Key_I)
    window.viewer.turn(1)
    qtbot.waitUntil(lambda: window.viewer.playback.path == second)
    go(qtbot, window, 1.5)
    qtbot.waitUntil(lambda: window.viewer.player.annotations.ready)
    qtbot.keyClick(window, Qt.Key.Key_2)
    # The second one is shown until a frame of the first one comes.
    window.viewer.turn(-1)
    window.viewer.playback.points.mark_out()
    limits = window.viewer.report.limits()
    assert limits.parts == {str(first): TimeRange(1.0), str(second): TimeRange(0.0, 1.5)}
    noted = {source: of.markers for source, of in limits.annotations.items() if of}
    assert noted == {str(first): (TimedText(1.0, "1"),), str(second): (TimedText(1.5, "2"),)}


def test_excluded_ranges_are_left_out_of_the_figures_of_the_timeline_and_that_is_said(qtbot, show):
    window = show()
    timeline = window.panels["timeline"]
    qtbot.keyClick(window, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: timeline.summary is not None and timeline.summary.seconds > 1.0)
    qtbot.keyClick(window, Qt.Key.Key_K)
    before = timeline.summary.seconds
    annotations = window.viewer.player.annotations.annotations.with_excluded(TimeRange(0.0, 1.0))
    window.viewer.player.annotations._keep(annotations)
    assert timeline.summary.seconds < before - 0.5
    assert timeline.changes.endswith("without excluded ranges")
