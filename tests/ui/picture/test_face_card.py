"""The values of the face under the pointer, and of the one gone to by keys."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.vision.types import Box, Frame
from tests.fakes import LABELS
from tests.ui.conftest import analysis_of, reading
from tests.ui.picture.conftest import move_pointer


def gray_frame(index=0, at=100.0):
    return Frame(index, at, np.full((300, 400, 3), 128, np.uint8), "a")


LEFT, RIGHT = Box(20, 60, 60, 60), Box(150, 40, 120, 120)


@pytest.fixture
def view(qtbot):
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    with qtbot.waitActive(view, timeout=10_000):
        view.show()
    view.clearFocus()
    frame = gray_frame()
    faces = reading("Happy", 1, LEFT), reading("Sad", 2, RIGHT)
    view.show_frame(frame, analysis_of(frame, *faces))
    return view


def point_at(view, x, y):
    move_pointer(view, QPoint(2 * x, 2 * y))


def test_pointing_at_a_face_shows_its_seven_values_beside_it(view):
    point_at(view, 200, 100)
    assert view.card.isVisible()
    assert view.card.heading == "Face 2: Sad 70%"
    assert [row.key for row in view.card.bars.rows] == list(LABELS)
    assert [row.text for row in view.card.bars.rows].count("5%") == 6
    assert view.card.geometry().left() > 2 * (RIGHT.x + RIGHT.width)
    assert view.rect().contains(view.card.geometry())
    assert "Sad: 70%" in view.card.accessibleDescription()
    point_at(view, 300, 290)
    assert view.card.isHidden()


def test_the_box_of_the_face_is_highlighted(view):
    def beside_the_box():
        # Left of the edge of the box, and of the line of 2 pixels on it.
        return view.grab().toImage().pixelColor(2 * RIGHT.x - 2, 2 * 100).name()

    assert beside_the_box() == "#808080"
    point_at(view, 200, 100)
    assert beside_the_box() == emotion_colour("Sad").name()
    point_at(view, 300, 290)
    assert beside_the_box() == "#808080"


def test_the_card_follows_the_frames_of_a_video(view):
    point_at(view, 200, 100)
    frame = gray_frame(index=1, at=100.1)
    view.show_frame(frame, analysis_of(frame, reading("Fear", 2, RIGHT)))
    assert view.card.heading == "Fear 70%"
    moved = gray_frame(index=2, at=100.2)
    view.show_frame(moved, analysis_of(moved, reading("Fear", 2, Box(0, 200, 60, 60))))
    assert view.card.isHidden()
    view.show_frame(frame, analysis_of(frame, reading("Fear", 2, RIGHT)))
    view.clear("Opening …")
    assert view.card.isHidden()


def test_a_label_is_shown_as_it_is_written(view):
    frame = gray_frame()
    face = replace(reading("Sad", 2, RIGHT), label="<b>Sad</b>")
    labels = tuple("<b>Sad</b>" if label == "Sad" else label for label in LABELS)
    view.show_frame(frame, replace(analysis_of(frame, face), labels=labels))
    point_at(view, 200, 100)
    assert view.card.heading == "<b>Sad</b> 70%"
    assert view.card._heading.textFormat() == Qt.TextFormat.PlainText


def test_the_card_goes_when_the_pointer_leaves_and_while_the_picture_is_dragged(view):
    point_at(view, 200, 100)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.card.isHidden()
    view.zoom_in()
    point_at(view, 200, 100)
    assert view.card.isVisible()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    QTest.mouseMove(view, QPoint(430, 200))
    assert view.card.isHidden()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(430, 200))


def test_of_faces_in_each_other_the_inner_one_is_explained(view):
    frame = gray_frame()
    view.show_frame(
        frame, analysis_of(frame, reading("Happy", 1, Box(150, 90, 40, 40)), reading("Sad", 2, RIGHT))
    )
    point_at(view, 160, 100)
    assert view.card.heading.startswith("Face 1")


def test_the_keyboard_reaches_the_faces_and_their_values(view):
    chosen: list[int] = []
    view.face_selected.connect(chosen.append)
    view.face_selected.connect(view.select)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.card.heading.startswith("Face 2")  # the largest one, before any is selected
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert chosen == [1]
    assert view.card.heading.startswith("Face 1")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen == [1, 2, 1]
    view.clearFocus()
    assert view.card.isHidden()


def test_a_click_does_not_leave_the_card_behind(view):
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.hasFocus()
    assert view.card.isHidden()


def test_the_window_shows_the_values_of_a_still_picture(qtbot, make_window, happy_sample):
    window = make_window()
    view = window.viewer.frame_view
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(happy_sample)])
    qtbot.waitUntil(lambda: bool(view.scene.faces))
    target = view._target()
    scale = target.width() / view.scene.image.width()
    move_pointer(view, (target.topLeft() + QPoint(30, 30) * scale).toPoint())
    assert view.card.isVisible()
