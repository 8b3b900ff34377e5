"""The menu of the picture: what it offers, and what it copies and saves."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from fer_desktop.recording.recording import RecordingChoice
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.picture.picture_menu import NO_FACE, NO_PICTURE
from fer_desktop.ui.widgets.numpy_image import to_bgr
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box
from tests.fakes import FakeClassifier, FakeDetector

BOXES = [Box(4, 4, 40, 40), Box(52, 10, 30, 30)]


def two_faces(bundle, still):
    return Analyser(FakeDetector(BOXES), FakeClassifier(), margin=0.0)


def nobody(bundle, still):
    return Analyser(FakeDetector([]), FakeClassifier(), margin=0.0)


@pytest.fixture
def show(qtbot, make_window, picture, tmp_path):
    """Shows the picture in a window, with its faces."""

    def shown(make_analyser=two_faces):
        window = make_window(make_analyser=make_analyser)
        window.viewer.recorder.choice = RecordingChoice(tmp_path / "recordings", ("csv",))
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([str(picture)])
        qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None)
        return window

    return shown


def menu_at(view, x, y):
    """Ask for the menu with the right button, at a place of the picture."""
    target = view._target()
    scale = target.width() / view.scene.image.width()
    return ask_for_menu(view, (target.topLeft() + QPoint(x, y) * scale).toPoint())


def ask_for_menu(view, at):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu):
    return {a.text().split("\t")[0]: a for a in menu.actions() if not a.isSeparator()}


def choose(menu, text):
    action = entries(menu)[text]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def pixels_of(path):
    pixels = cv2.imread(str(path))
    assert pixels is not None
    return pixels


def copied():
    return to_bgr(QApplication.clipboard().image())


def test_a_right_click_on_a_face_selects_it_and_names_it(show):
    window = show()
    menu = menu_at(window.viewer.frame_view, 65, 25)
    names = list(entries(menu))
    assert names[0] == "Face 2: Happy 70%"
    assert names[1:6] == [
        "Copy image",
        "Save face…",
        "Snapshot",
        "Correct the prediction…",
        "Occlusion map",
    ]
    assert all(action.isEnabled() for text, action in entries(menu).items() if text != names[0])
    assert window.panels["probabilities"].face.face_id == 2
    menu.close()


def test_a_right_click_beside_the_faces_offers_what_is_for_the_whole_picture(show):
    window = show()
    menu = menu_at(window.viewer.frame_view, 48, 60)
    assert list(entries(menu))[:2] == ["Copy image", "Snapshot"]
    assert not {"Save face…", "Correct the prediction…", "Occlusion map"} & set(entries(menu))
    menu.close()


def test_the_copied_image_has_neither_boxes_nor_labels(show, picture):
    window = show()
    choose(menu_at(window.viewer.frame_view, 20, 20), "Copy image")
    assert np.array_equal(copied(), pixels_of(picture))


def test_covered_faces_are_copied_covered_and_cannot_be_saved(qtbot, show, picture):
    window = show()
    window.viewer.face_cover.choose(True)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None and not window.viewer.frame_view.empty)
    menu = menu_at(window.viewer.frame_view, 20, 20)
    offered = entries(menu)
    for text in ("Save face…", "Correct the prediction…", "Occlusion map"):
        assert not offered[text].isEnabled()
        assert offered[text].toolTip() == FACES_COVERED
    assert next(iter(offered)) == FACES_COVERED
    choose(menu, "Copy image")
    original = pixels_of(picture)
    for box in BOXES:
        inside = slice(box.y + 4, box.y + box.height - 4), slice(box.x + 4, box.x + box.width - 4)
        assert (copied()[inside] == original[inside]).all(axis=2).mean() < 0.1
    window.commands.actions["save_face"].trigger()
    assert window.viewer.message_bar.text == FACES_COVERED


def test_while_the_covered_picture_is_not_there_nothing_is_copied(show):
    window = show()
    QApplication.clipboard().clear()
    window.viewer.face_cover.choose(True)
    assert window.viewer.frame_view.empty
    window.commands.actions["copy"].trigger()
    assert QApplication.clipboard().image().isNull()
    assert window.viewer.message_bar.text == NO_PICTURE


def test_the_saved_face_is_what_is_in_its_box(show, picture, tmp_path, monkeypatch):
    window = show()
    target = tmp_path / "saved"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(target), ""))
    choose(menu_at(window.viewer.frame_view, 65, 25), "Save face…")
    box = BOXES[1]
    wanted = pixels_of(picture)[box.y : box.y + box.height, box.x : box.x + box.width]
    assert np.array_equal(pixels_of(target.with_suffix(".png")), wanted)
    assert str(target) in window.viewer.message_bar.text


def test_the_proposed_name_has_the_number_that_is_shown(show, monkeypatch):
    window = show()
    merged = replace(window.viewer.frame_view.scene.faces[1], same_as=1)
    monkeypatch.setattr(FrameView, "marked", merged)
    proposed = []

    def ask(parent, title, name, kinds):
        proposed.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.commands.actions["save_face"].trigger()
    assert proposed == ["face 1.png"]


def test_a_completed_name_keeps_its_dots_and_replaces_only_what_the_person_agrees_to(
    show, tmp_path, monkeypatch
):
    window = show()
    other, taken = tmp_path / "anna.png", tmp_path / "anna.1.png"
    for path in (other, taken):
        path.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "anna.1"), ""))

    def answer(text):
        window.commands.actions["save_face"].trigger()
        (box,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
        assert str(taken) in box.text()
        next(button for button in box.buttons() if button.text() == text).click()

    answer("Cancel")
    assert taken.read_text() == "mine"
    answer("Replace")
    assert pixels_of(taken).shape[:2] == (BOXES[0].height, BOXES[0].width)
    assert other.read_text() == "mine"


def test_a_face_that_cannot_be_written_is_told_of(show, tmp_path, monkeypatch):
    window = show()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *arguments: (str(tmp_path / "none" / "face.png"), "")
    )
    window.commands.actions["save_face"].trigger()
    assert window.viewer.message_bar.complaint.startswith("Cannot write")


def test_where_no_face_is_found_the_entries_say_so(show):
    window = show(nobody)
    menu = menu_at(window.viewer.frame_view, 20, 20)
    offered = entries(menu)
    assert next(iter(offered)) == NO_FACE
    for text in ("Save face…", "Correct the prediction…", "Occlusion map"):
        assert not offered[text].isEnabled()
        assert offered[text].toolTip() == NO_FACE
    assert offered["Copy image"].isEnabled()
    assert offered["Snapshot"].isEnabled()
    menu.close()


def test_without_a_picture_nothing_can_be_chosen(make_window):
    window = make_window()
    menu = ask_for_menu(window.viewer.frame_view, QPoint(30, 30))
    offered = entries(menu)
    for text in ("Copy image", "Save face…", "Snapshot", "Correct the prediction…", "Occlusion map"):
        assert not offered[text].isEnabled()
        assert offered[text].toolTip() == NO_PICTURE
    menu.close()


def test_the_entries_do_what_the_keys_do(qtbot, show, tmp_path):
    window = show()
    view = window.viewer.frame_view
    choose(menu_at(view, 65, 25), "Snapshot")
    qtbot.waitUntil(lambda: len(list((tmp_path / "recordings").glob("*snapshot.png"))) == 1)
    choose(menu_at(view, 65, 25), "Correct the prediction…")
    assert window.corrections.menu.isVisible()
    window.corrections.menu.close()
    choose(menu_at(view, 65, 25), "Occlusion map")
    look = window.panels["look"]
    qtbot.waitUntil(lambda: look.shown is not None)
    assert (look.shown.face == view.marked.crop).all()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_keys_of_menus_open_it_at_the_selected_face(qtbot, show, key, modifier):
    window = show()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    view = window.viewer.frame_view
    view.setFocus()
    QTest.keyClick(view, key, modifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert next(iter(entries(menu))) == "Face 1: Happy 70%"
    at = view.mapFromGlobal(menu.pos())
    assert view.rect().contains(at)
    menu.close()


def test_the_question_of_a_system_for_a_menu_opens_it_once(show):
    window = show()
    view = window.viewer.frame_view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view, event)
    first = QApplication.activePopupWidget()
    assert isinstance(first, QMenu)
    QTest.keyClick(window, Qt.Key.Key_Menu)
    assert QApplication.activePopupWidget() is first
    first.close()


def test_the_picture_is_copied_by_a_key(qtbot, show, picture):
    window = show()
    QApplication.clipboard().clear()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert np.array_equal(copied(), pixels_of(picture))
