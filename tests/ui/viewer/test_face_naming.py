"""Faces are named, merged and hidden in the list, and shown so everywhere as long as their source is open."""

import csv
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector, gray_frames, write_picture, write_video
from tests.ui.conftest import analysis_of, reading

BOXES = [Box(60, 80, 120, 120), Box(220, 80, 200, 200)]


@pytest.fixture
def window(qtbot, make_window):
    """Shows the demonstration, with two faces in it."""

    def two_faces(bundle, still):
        return Analyser(FakeDetector(BOXES), FakeClassifier(), margin=0.0, tracker=Tracker())

    window = make_window(make_analyser=two_faces)
    window.open(["demo:"])
    qtbot.waitUntil(lambda: len(texts_of(window)) == 2)
    return window


def texts_of(window):
    return window.panels["probabilities"].faces.texts


def titles_of(window):
    return [text.partition(":")[0] for text in texts_of(window)]


def shown_in_picture(window):
    """Number and name of each face that has a box."""
    return [(face.number, face.name) for face in window.viewer.frame_view.scene.faces]


def row_of(window, index):
    return window.panels["probabilities"].faces.rows[index]


def name(qtbot, window, text):
    dialog = window.viewer.naming.dialog
    field = dialog.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def actions_of(window, index):
    """The menu of a row, by text."""
    face = row_of(window, index).face
    window.viewer.naming.open_menu(face.face_id, QPoint(0, 0))
    menu = window.viewer.naming.menu
    return {action.text(): action for action in menu.actions()}


def test_a_face_is_named_by_a_double_click_and_by_f2(qtbot, window):
    qtbot.mouseDClick(row_of(window, 0), Qt.MouseButton.LeftButton)
    name(qtbot, window, "Anna")
    assert titles_of(window) == ["1 · Anna", "Face 2"]
    assert shown_in_picture(window) == [(1, "Anna"), (2, "")]
    qtbot.keyClick(row_of(window, 1), Qt.Key.Key_F2)
    name(qtbot, window, "<b>Berta</b>")
    assert titles_of(window) == ["1 · Anna", "2 · <b>Berta</b>"]
    heading = window.panels["probabilities"].heading
    assert heading.startswith("<b>Berta</b> looks")
    actions_of(window, 0)["Name…"].trigger()
    assert window.viewer.naming.dialog.textValue() == "Anna"
    name(qtbot, window, "  ")
    qtbot.waitUntil(lambda: titles_of(window)[0] == "Face 1")


def test_a_hidden_face_has_neither_box_nor_row_until_it_is_shown_again(qtbot, window):
    actions_of(window, 1)["Hide"].trigger()
    assert texts_of(window)[1:] == ["1 hidden face · Show"]
    assert shown_in_picture(window) == [(1, "")]
    assert window.panels["probabilities"].heading.startswith("Looks")
    actions_of(window, 0)["Hide"].trigger()
    assert texts_of(window) == ["2 hidden faces · Show"]
    assert window.panels["probabilities"].heading == "All faces are hidden"
    qtbot.mouseClick(window.panels["probabilities"].faces.show_hidden, Qt.MouseButton.LeftButton)
    assert titles_of(window) == ["Face 1", "Face 2"]
    assert len(shown_in_picture(window)) == 2


def test_a_hidden_face_neither_counts_nor_colours_the_strip_of_a_video(qtbot, window, tmp_path):
    film = write_video(tmp_path / "film.avi", gray_frames(20, (640, 480)) * 2)
    window.open([str(film)])
    qtbot.waitUntil(lambda: window.viewer.playback.path == film)
    qtbot.keyClick(window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
    strip, status = window.viewer.playback.bar.strip, window.viewer.status_line
    qtbot.waitUntil(lambda: len(texts_of(window)) == 2 and "2 faces" in status.text)
    for face in window.viewer.clock.shown[1].faces:
        window.viewer.naming.hide(face.face_id)
    assert "0 faces" in status.text
    strip.forget()
    analysis = window.viewer.clock.shown[1]
    window.viewer.clock.analysed.emit(replace(analysis, position=1.0))
    assert strip.label_at(1.0) == ""
    window.viewer.naming.show_all()
    assert "2 faces" in status.text
    window.viewer.clock.analysed.emit(replace(analysis, position=1.0))
    assert strip.label_at(1.0)


def test_a_face_that_was_lost_is_merged_with_the_one_before_and_stays_selected(qtbot, window):
    views, shown = window.viewer._views, window.viewer._views.analysis
    window.viewer.control.pause(True)
    window.viewer.clock.release()
    first, second = reading("Happy", 1), reading("Sad", 2)
    frame = window.viewer.clock.shown[0]

    def show(*faces):
        views.show(replace(analysis_of(frame, *faces), segment=shown.segment, labels=shown.labels))

    show(first, second)
    views.select(1)
    show(second)
    show(second, replace(first, face_id=3))
    # Faces that were on one frame are two persons.
    assert not actions_of(window, 0)["Same person as"].isEnabled()
    same = actions_of(window, 1)["Same person as"].menu()
    assert [action.text() for action in same.actions()] == ["Face 1"]
    same.actions()[0].trigger()
    assert titles_of(window) == ["Face 1", "Face 2"]
    assert row_of(window, 0).isChecked()
    views.select(2)
    qtbot.mousePress(row_of(window, 0), Qt.MouseButton.LeftButton)
    show(second)
    show(second, replace(first, face_id=3))
    assert row_of(window, 0).isChecked()
    actions_of(window, 0)["Separate merged faces"].trigger()
    assert titles_of(window) == ["Face 2", "Face 3"]


def test_another_source_and_a_jump_forget_names(qtbot, window, tmp_path):
    window.viewer.naming.rename(1, "Anna")
    window.viewer.naming.hide(2)
    assert titles_of(window) == ["1 · Anna", "1 hidden face · Show"]
    window.viewer.naming.ask_for_name(1)
    window.open([str(write_picture(tmp_path / "a.png", size=(480, 320)))])
    qtbot.waitUntil(lambda: window.viewer.naming.dialog is None)
    qtbot.waitUntil(lambda: titles_of(window) == ["Face 1", "Face 2"])
    assert not window.viewer.naming.names.names


def test_what_is_asked_before_a_jump_is_not_done_behind_it(window):
    naming, views = window.viewer.naming, window.viewer._views
    hide = actions_of(window, 0)["Hide"]
    window.viewer.clock.release()
    views.show(replace(views.analysis, segment=views.analysis.segment + 1))
    hide.trigger()
    assert titles_of(window) == ["Face 1", "Face 2"]
    assert not naming.names.hidden


def test_a_name_does_not_show_a_picture_that_was_taken_away(window):
    window.viewer.clock.release()
    window.viewer.clock.hide_frame()
    window.viewer.frame_view.clear("Faces are covered")
    window.viewer.naming.rename(1, "Anna")
    assert window.viewer.frame_view.empty


def test_recordings_and_snapshots_have_the_names(qtbot, window, tmp_path, monkeypatch):
    recorder = window.viewer.recorder
    recorder.choice = RecordingChoice(tmp_path, ("csv",))
    window.viewer.naming.rename(1, "Anna")
    recorder.toggle()
    qtbot.waitUntil(lambda: "Anna" in next(tmp_path.glob("*.csv")).read_text("utf-8"))
    # The source is closed; what the recording still writes keeps the names.
    window.open([str(write_picture(tmp_path / "a.png", size=(480, 320)))])
    qtbot.waitUntil(lambda: not recorder.recording)
    with next(tmp_path.glob("*.csv")).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["face_id"], row["name"]) for row in rows} == {("1", "Anna"), ("2", "")}


def test_the_pictures_of_faces_go_when_they_are_covered(qtbot, window):
    qtbot.waitUntil(lambda: row_of(window, 0).picture is not None)
    window.viewer.face_cover.choose(True)
    assert row_of(window, 0).picture is None
    qtbot.waitUntil(lambda: len(texts_of(window)) == 2)
    assert all(row.picture is None for row in window.panels["probabilities"].faces.rows)


def test_a_row_and_its_box_are_marked_together(qtbot, window):
    faces, view = window.panels["probabilities"].faces, window.viewer.frame_view
    window.viewer.clock.release()
    faces.face_pointed.emit(1)
    assert view._pointed_out == 1
    plain = row_of(window, 0).grab().toImage()
    view.face_pointed.emit(1)
    assert row_of(window, 0).grab().toImage() != plain
