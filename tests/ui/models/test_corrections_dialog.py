"""Saying that a reading is wrong, and looking through what was said."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from fer_desktop.models.corrections import EMOTIONS, CorrectionFolder, pixels
from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.status_line import NOTHING_STORED, STORED
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.models.correction_control import NO_FACE, UNDONE, CorrectionControl
from fer_desktop.ui.models.corrections_dialog import NOTHING_YET, CorrectionsDialog
from fer_desktop.ui.widgets.message_bar import MessageBar
from tests.ui.conftest import reading

WHEN = datetime(2026, 11, 24, 9, 30, 5)


@pytest.fixture
def folder(tmp_path):
    return CorrectionFolder(tmp_path / "corrections")


@pytest.fixture
def bar(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def control(qtbot, folder, bar):
    return CorrectionControl(folder, bar, bar)


def face_of(gray):
    return replace(reading("Happy"), crop=np.full((48, 48), gray, np.uint8))


def press(bar, title):
    (button,) = (button for button in bar.findChildren(QPushButton) if button.text() == title)
    button.click()


def test_one_key_says_what_the_face_looks_like_and_the_window_says_what_was_stored(
    qtbot, control, folder, bar
):
    control.ask(face_of(33))
    qtbot.keyClick(control.menu, Qt.Key.Key_6)
    (correction,) = folder.all()
    assert correction.emotion == EMOTIONS[5] == "Sad"
    assert pixels(correction).min() == pixels(correction).max() == 33
    assert bar.text == "Saved this face as Sad in My corrections, on this computer only."


def test_all_seven_emotions_have_their_number(qtbot, control):
    control.ask(face_of(1))
    texts = [action.text() for action in control.menu.actions() if action.text()]
    assert [text.split() for text in texts] == [[f"&{n}", name] for n, name in enumerate(EMOTIONS, 1)]
    control.menu.close()


def test_nothing_is_stored_when_the_person_turns_away(qtbot, control, folder):
    control.ask(face_of(1))
    qtbot.keyClick(control.menu, Qt.Key.Key_Escape)
    assert folder.all() == ()
    assert not folder.folder.exists()


def test_the_face_is_the_one_that_was_asked_about_though_the_picture_continues(qtbot, control, folder):
    face = face_of(33)
    control.ask(face)
    face.crop[:] = 200
    qtbot.keyClick(control.menu, Qt.Key.Key_1)
    assert pixels(folder.all()[0]).max() == 33


def test_undo_beside_the_message_takes_it_back(qtbot, control, folder, bar):
    control.store(face_of(1).crop, "Sad")
    press(bar, "Undo")
    assert folder.all() == ()
    assert bar.text == UNDONE


def test_undo_beside_the_message_does_not_say_that_a_face_is_gone_which_is_not(control, folder, bar):
    control.store(face_of(1).crop, "Sad")
    folder.relabel(folder.all(), "Fear")
    press(bar, "Undo")
    assert [one.emotion for one in folder.all()] == ["Fear"]
    assert "Undo that first, in My corrections" in bar.complaint


def test_without_a_face_there_is_nothing_to_correct(control, bar):
    control.ask(None)
    assert bar.text == NO_FACE
    control.ask(reading("Happy"))  # its pixels were not kept
    assert bar.text == FACES_COVERED


def test_a_path_that_cannot_be_written_is_named(qtbot, bar, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    CorrectionControl(CorrectionFolder(blocked), bar, bar).store(face_of(1).crop, "Sad")
    assert "Cannot write" in bar.complaint


@pytest.fixture
def dialog(qtbot, folder):
    for emotion, gray in (("Sad", 10), ("Sad", 20), ("Happy", 30)):
        folder.add(np.full((48, 48), gray, np.uint8), emotion, WHEN)
    dialog = CorrectionsDialog(folder)
    qtbot.addWidget(dialog)
    dialog.refresh()
    dialog.show()
    return dialog


def emotions(dialog):
    return [dialog.emotions.item(row).text() for row in range(dialog.emotions.count())]


def test_an_empty_list_says_how_to_fill_it(qtbot, folder):
    dialog = CorrectionsDialog(folder)
    qtbot.addWidget(dialog)
    dialog.refresh()
    dialog.show()
    assert dialog._nothing.text() == NOTHING_YET
    assert dialog._nothing.isVisible()
    assert not dialog.delete_all.isEnabled()
    assert not dialog.export.isEnabled()


def test_faces_are_counted_and_shown_by_emotion(dialog):
    assert emotions(dialog)[0] == "All (3)"
    assert "Sad (2)" in emotions(dialog)
    assert "Fear (0)" in emotions(dialog)
    assert [face.title for face in dialog.grid.faces] == ["Happy", "Sad", "Sad"]
    dialog.emotions.setCurrentRow(1 + EMOTIONS.index("Sad"))
    assert [face.title for face in dialog.grid.faces] == ["Sad", "Sad"]


def test_chosen_faces_can_be_said_to_look_different_and_that_undone(dialog):
    assert not dialog.relabel.isEnabled()
    dialog.grid.choose(1)
    assert dialog.text == "1 face selected."
    dialog.relabel_chosen("Fear")
    assert "Fear (1)" in emotions(dialog)
    assert dialog.text == "1 face relabelled as Fear."
    dialog.undo.click()
    assert "Sad (2)" in emotions(dialog)
    assert dialog.text == "Undone."


def test_several_chosen_faces_are_deleted_together_by_the_delete_key(qtbot, dialog, folder):
    dialog.activateWindow()
    dialog.grid.setFocus()
    qtbot.waitUntil(dialog.grid.hasFocus)
    dialog.grid.selectAll()
    assert dialog.text == "3 faces selected."
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert folder.all() == ()
    assert dialog.text == "3 faces deleted."
    dialog.undo.click()
    assert len(folder.all()) == 3


@pytest.mark.parametrize(("answer", "left"), [("Delete all", 0), ("Cancel", 3)])
def test_deleting_everything_asks_first(qtbot, dialog, folder, answer, left):
    dialog.delete_all.click()
    box = dialog.findChild(QMessageBox)
    assert box.text().startswith("Delete all 3 faces?")
    assert box.windowModality() == Qt.WindowModality.WindowModal
    next(button for button in box.buttons() if button.text() == answer).click()
    qtbot.waitUntil(lambda: len(folder.all()) == left)


def test_faces_are_copied_into_a_folder_that_a_training_can_read(dialog, tmp_path):
    target = tmp_path / "export"
    dialog.write_to(target)
    assert dialog.text == f"3 faces copied to {target}."
    assert len(list((target / "train" / "sad").iterdir())) == 2
    dialog.write_to(target)
    assert dialog.text == f"0 faces copied to {target}; 3 already there."


def test_a_picture_that_cannot_be_read_is_named_and_the_others_are_shown(dialog, folder):
    folder.all()[0].path.write_bytes(b"no picture")
    dialog.refresh()
    assert [face.title for face in dialog.grid.faces] == ["Sad", "Sad"]
    assert "is not a picture but a text file" in dialog.text


@pytest.fixture
def own_folder(monkeypatch, tmp_path):
    """The person's data folder, for a window."""
    monkeypatch.setattr("fer_desktop.base.paths.corrections_folder", lambda: tmp_path / "own")
    return tmp_path / "own"


def test_in_the_window_the_key_corrects_the_reading_shown(qtbot, make_window, own_folder, happy_sample):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    panel = window.panels["probabilities"]
    qtbot.waitUntil(panel.wrong.isEnabled, timeout=5_000)
    qtbot.keyClick(window, Qt.Key.Key_W)
    qtbot.keyClick(window.corrections.menu, Qt.Key.Key_2)
    (stored,) = own_folder.rglob("*.png")
    assert stored.parent.name == "disgust"
    assert np.array_equal(pixels(CorrectionFolder(own_folder).all()[0]), panel.face.crop)
    assert Path(happy_sample).stem not in stored.name


def test_the_status_bar_counts_what_was_stored_and_says_where(qtbot, make_window, own_folder, happy_sample):
    window = make_window()
    status, viewer = window.viewer.status_line, window.viewer
    viewer.recorder.choice = RecordingChoice(own_folder.parent / "recordings", ("csv",))
    with qtbot.waitSignal(viewer.clock.analysed):
        window.open([str(happy_sample)])
    assert status.privacy == NOTHING_STORED
    for emotion in ("Sad", "Fear"):
        window.corrections.store(face_of(1).crop, emotion)
    viewer.recorder.take_snapshot()
    qtbot.waitUntil(lambda: status.privacy == STORED.format(items="2 corrections, 1 snapshot"))
    assert f"1 snapshot: {own_folder.parent / 'recordings'}" in status._privacy.toolTip()
    window.corrections.store(face_of(1).crop, "Angry")
    assert status.privacy == STORED.format(items="3 corrections, 1 snapshot")
    press(viewer.message_bar, "Undo")
    assert status.privacy == STORED.format(items="2 corrections, 1 snapshot")
    window.open([str(happy_sample)])
    assert status.privacy == STORED.format(items="2 corrections, 1 snapshot")


def test_the_button_beside_a_reading_is_there_with_the_reading(qtbot, make_window, own_folder):
    window = make_window()
    panel = window.panels["probabilities"]
    assert not panel.wrong.isEnabled()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    qtbot.waitUntil(panel.wrong.isEnabled, timeout=5_000)
    panel.wrong.click()
    assert window.corrections.menu.isVisible()
    window.corrections.menu.close()
    panel.forget()
    assert not panel.wrong.isEnabled()


def test_the_list_shows_what_is_stored_while_it_is_open(qtbot, make_window, own_folder):
    window = make_window()
    window.corrections.show_all()
    dialog = window.corrections.dialog
    window.corrections.store(np.zeros((48, 48), np.uint8), "Fear")
    assert "Fear (1)" in emotions(dialog)
    press(window.viewer.message_bar, "Undo")
    assert "Fear (0)" in emotions(dialog)
    dialog.close()
