"""Collecting faces class by class, with a camera that gives noise."""

import errno
import shutil

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from fer_desktop.base.errors import CameraError
from fer_desktop.models.collected_faces import FEWEST_FACES, FaceCollections
from fer_desktop.vision.sources.targets import DEMO_TARGET
from fer_desktop.vision.types import Box
from tests.ui.train.collect.conftest import NoiseSource


def pictures(stored, name):
    return sorted(path.name for path in (stored / "My faces" / name).glob("*.png"))


def answer(window, text):
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    next(button for button in box.buttons() if button.text() == text).click()


def collect(qtbot, page, name, count):
    """Hold a class until it has so many faces, or more."""
    page.hold(name)
    qtbot.waitUntil(lambda: page.collection.counts[name] >= count)
    page.release()


def test_faces_are_collected_while_a_number_key_is_held(qtbot, collecting, stored):
    page = collecting.collection_page
    QTest.keyPress(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page.collection.counts["bored"] >= 3)
    assert page.hint.text().startswith("Collecting “bored”: ")
    QTest.keyRelease(page, Qt.Key.Key_2)
    count = page.collection.counts["bored"]
    assert page.hint.text() == "Hold a number key, or the button of a class, to collect faces."
    reads = page._picture._control.source.reads
    qtbot.waitUntil(lambda: page._picture._control.source.reads > reads + 10)
    assert page.collection.counts == {"Happy": 0, "bored": count, "thumbs up": 0}
    assert len(pictures(stored, "bored")) == count
    assert len(page.faces.grid.faces) == count
    assert page.list.rows["bored"].text == f"{count} of at least 20"


def test_faces_are_collected_while_a_button_is_held_by_mouse_or_keyboard(qtbot, collecting):
    page = collecting.collection_page
    button = page.list.rows["thumbs up"].hold
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.collection.counts["thumbs up"] >= 1)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    before = page.collection.counts["thumbs up"]
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.collection.counts["thumbs up"] > before)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    assert page._held == ""


def test_the_number_keys_work_with_the_focus_among_the_faces(qtbot, collecting):
    page = collecting.collection_page
    page.faces.grid.setFocus()
    QTest.keyPress(page.faces.grid, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: page.collection.counts["Happy"] >= 2)
    QTest.keyRelease(page.faces.grid, Qt.Key.Key_1)
    assert page._held == ""


def test_a_number_typed_into_the_name_of_a_class_collects_nothing(collecting):
    page = collecting.collection_page
    QTest.keyClicks(page.new_class, "Take 1")
    assert page.new_class.text() == "Take 1"
    assert page._held == ""


def test_collecting_ends_when_another_window_comes_to_the_front(collecting):
    page = collecting.collection_page
    page.hold("Happy")
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowDeactivate))
    assert page._held == ""


def test_a_face_that_keeps_still_is_collected_once_and_one_is_told_what_to_change(qtbot, collecting, camera):
    page = collecting.collection_page
    camera.still = True
    page.hold("Happy")
    qtbot.waitUntil(lambda: page.hint.text().startswith("Too similar to the faces before."))
    # What was on its way may have been another picture.
    assert page.collection.counts["Happy"] <= 2


def test_a_picture_without_a_face_is_said_so(qtbot, collecting, detector):
    detector.boxes = []
    page = collecting.collection_page
    page.hold("Happy")
    qtbot.waitUntil(lambda: page.hint.text() == "No face found. Look at the camera.")


def test_of_several_faces_only_the_largest_is_marked_and_said_to_be_taken(qtbot, collecting, detector):
    detector.boxes = [Box(0, 0, 12, 12), Box(20, 2, 40, 40)]
    page = collecting.collection_page
    page.hold("Happy")
    qtbot.waitUntil(lambda: page.hint.text().endswith("Of several faces, the largest one is collected."))
    view = collecting.picture.view
    qtbot.waitUntil(lambda: [face.box.width for face in view.scene.faces] == [40])


def test_a_click_or_the_delete_key_deletes_a_face_and_undo_restores_it(qtbot, collecting, stored):
    page = collecting.collection_page
    collect(qtbot, page, "Happy", 3)
    names = pictures(stored, "Happy")
    page.faces.grid.clicked.emit(page.faces.grid.model().index(0, 0))
    assert pictures(stored, "Happy") == names[:-1]
    page.faces.grid.setFocus()
    page.faces.grid.choose(len(names) - 2)
    QTest.keyClick(page.faces.grid, Qt.Key.Key_Delete)
    assert pictures(stored, "Happy") == names[1:-1]
    page.faces.undo.click()
    page.faces.undo.click()
    assert pictures(stored, "Happy") == names
    assert not page.faces.undo.isEnabled()


def test_training_needs_two_classes_with_enough_faces_each(qtbot, collecting, stored):
    page = collecting.collection_page
    assert not collecting.train.isEnabled()
    assert collecting.hint.text() == "Faces still needed: Happy 20, bored 20, thumbs up 20"
    for name in ("Happy", "bored"):
        collect(qtbot, page, name, FEWEST_FACES)
    assert collecting.hint.text() == "Faces still needed: thumbs up 20"
    page.list.rows["thumbs up"].remove.click()
    assert collecting.train.isEnabled()
    with qtbot.waitSignal(collecting.train_asked) as asked:
        collecting.train.click()
    assert asked.args == [stored / "My faces", ("Happy", "bored")]
    assert collecting.isHidden()


def test_a_class_with_faces_is_deleted_only_after_a_question(qtbot, collecting):
    page = collecting.collection_page
    collect(qtbot, page, "Happy", 1)
    page.list.rows["Happy"].remove.click()
    answer(collecting, "Keep")
    assert "Happy" in page.list.rows
    page.list.rows["Happy"].remove.click()
    answer(collecting, "Delete")
    assert list(page.list.rows) == ["bored", "thumbs up"]
    page.list.rows["bored"].remove.click()
    assert collecting.hint.text() == "A model needs at least two classes. Add another one."


def test_a_class_without_faces_but_with_other_files_is_deleted_only_after_a_question(collecting, stored):
    folder = stored / "My faces" / "Happy"
    for name in ("photograph.jpg", "damaged.png"):
        (folder / name).write_bytes(b"mine")
    collecting.collection_page.list.rows["Happy"].remove.click()
    (box,) = collecting.findChildren(QMessageBox)
    assert box.text() == "Delete the class “Happy” with 2 files? This cannot be undone."
    answer(collecting, "Keep")
    assert sorted(path.name for path in folder.iterdir()) == ["damaged.png", "photograph.jpg"]


def test_a_class_that_cannot_be_called_so_is_refused_in_a_sentence(collecting):
    page = collecting.collection_page
    page.new_class.setText("HAPPY")
    page.add_class.click()
    assert page.problem.text() == "There already is a class “HAPPY”. Choose another name."
    page.new_class.setText("tired")
    page.add_class.click()
    assert page.problem.isHidden()
    assert list(page.list.rows) == ["Happy", "bored", "thumbs up", "tired"]


def test_a_collection_is_continued_another_time(qtbot, collecting, make_collect):
    collect(qtbot, collecting.collection_page, "bored", 2)
    count = collecting.collection_page.collection.counts["bored"]
    collecting.close()
    window = make_collect()
    assert window.collections_page.name.text() == "My faces 2"
    window.collections_page.cards["My faces"].resume.click()
    page = window.collection_page
    assert page.collection.counts == {"Happy": 0, "bored": count, "thumbs up": 0}
    page.choose("bored")
    assert len(page.faces.grid.faces) == count


def test_collections_are_listed_with_their_numbers_of_faces_without_reading_them(make_collect, stored):
    collection = FaceCollections(stored).create("mine", ["bored", "tired"])
    for _ in range(3):
        collection.add(np.zeros((48, 48), np.uint8), "tired")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("fer_desktop.models.collected_faces.read_picture", pytest.fail)
        page = make_collect().collections_page
    texts = [text.text() for text in page.cards["mine"].findChildren(QLabel)]
    assert texts == ["mine", "bored 0, tired 3"]


def test_a_collection_is_deleted_after_a_question_and_all_are_at_once(qtbot, make_collect, stored):
    for name in ("one", "two", "three"):
        FaceCollections(stored).create(name, ["a", "b"])
    page = make_collect().collections_page
    page.cards["two"].delete.click()
    answer(page, "Delete")
    assert list(page.cards) == ["one", "three"]
    page.delete_all.click()
    answer(page, "Delete")
    assert page.cards == {}
    assert not stored.exists()


def test_what_cannot_be_a_collection_is_refused_in_a_sentence(make_collect, stored):
    page = make_collect().collections_page
    for name, classes, sentence in (
        ("", "a, b", "Enter a name for the collection."),
        ("mine", "a", "A model tells 2 to 20 classes apart; these are 1. Change the list."),
        ("mine", "a, b/c", "“b/c”: A name cannot contain /. Remove it."),
        ("mine", "a, A", "There already is a class “A”. Choose another name."),
    ):
        page.name.setText(name)
        page.classes.setText(classes)
        page.create_button.click()
        assert page.problem.text().replace("\u200b", "") == sentence
    assert not stored.exists()


def test_the_lesson_mode_says_that_its_faces_show_nobody_without_a_camera(qtbot, collecting, lender, camera):
    page = collecting.collection_page
    assert page.lesson.isHidden()
    page.sources.setCurrentIndex(page.sources.findData(DEMO_TARGET))
    page.sources.activated.emit(page.sources.currentIndex())
    assert page.lesson.text() == (
        "Lesson mode: the demonstration’s faces are computed averages and show nobody."
    )
    assert page.lesson.isVisible()
    assert lender.calls[-1] == "back"
    assert camera.closed.is_set()
    qtbot.waitUntil(lambda: not collecting.picture.view.empty)
    assert not collecting.picture.view.mirrored


def test_the_camera_is_given_back_when_the_window_is_closed(collecting, lender, camera):
    assert lender.calls[-1] == "camera:0"
    assert collecting.picture.view.mirrored
    collecting.close()
    assert lender.calls[-1] == "back"
    assert camera.closed.is_set()


def test_a_camera_that_the_main_window_needs_is_not_opened(make_collect, lender, camera):
    lender.refusal = "The main window is recording from this camera. Stop recording first."
    window = make_collect()
    window.collections_page.create_button.click()
    assert window.collection_page.source_problem.text() == lender.refusal
    assert not camera.opened.is_set()


@pytest.mark.parametrize("camera", [NoiseSource(open_error=CameraError("It is not plugged in."))])
def test_a_camera_that_does_not_open_is_said_so_and_another_source_can_be_chosen(qtbot, make_collect, camera):
    window = make_collect()
    window.collections_page.create_button.click()
    page = window.collection_page
    qtbot.waitUntil(lambda: page.source_problem.text() == "It is not plugged in.")
    page.hold("Happy")
    page.release()
    page.sources.setCurrentIndex(page.sources.findData(DEMO_TARGET))
    page.sources.activated.emit(page.sources.currentIndex())
    assert page.source_problem.isHidden()


def test_a_full_disk_ends_collecting_with_a_sentence(qtbot, collecting, monkeypatch):
    def full(*args, **options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("fer_desktop.models.face_files.opener", full)
    page = collecting.collection_page
    page.hold("Happy")
    qtbot.waitUntil(lambda: "No space left on device" in page.problem.text())
    assert page._held == ""
    assert page.collection.counts["Happy"] == 0


def test_a_folder_that_goes_away_meanwhile_is_made_again(qtbot, collecting, stored):
    shutil.rmtree(stored)
    collect(qtbot, collecting.collection_page, "Happy", 1)
    assert pictures(stored, "Happy")


def test_covered_faces_are_not_collected(qtbot, collecting):
    collecting.picture.cover_faces(True)
    page = collecting.collection_page
    page.hold("Happy")
    assert page.hint.text() == "Faces are covered. Uncover them first."
    assert page._held == ""
