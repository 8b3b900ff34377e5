"""Zooming and panning the picture by wheel, pinch, mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.picture.picture_zoom import MAX_ZOOM, PictureZoom
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.vision.types import Box, Frame
from tests.ui.conftest import analysis_of, reading


def frame_of(width=400, height=300, index=0, source="a"):
    """Red grows to the right and green to the bottom, so that every place has a colour of its own."""
    bgr = np.zeros((height, width, 3), np.uint8)
    bgr[:, :, 2] = np.linspace(0, 255, width, dtype=np.uint8)
    bgr[:, :, 1] = np.linspace(0, 255, height, dtype=np.uint8)[:, None]
    return Frame(index, 100.0, bgr, source)


@pytest.fixture
def view(qtbot):
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_frame(frame_of(), None)
    return view


def turn_wheel(view, at, notches=1, modifiers=Qt.KeyboardModifier.NoModifier):
    position = QPointF(at)
    event = QWheelEvent(
        position,
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    return event


def drag(view, start, end):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.5, 1.0):
        QTest.mouseMove(view, start + (end - start) * part)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def colour_at(view, x, y):
    return view.grab().toImage().pixelColor(x, y)


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_wheel_zooms_to_the_pointer(view, modifiers, mirrored):
    view.mirrored = mirrored
    before = colour_at(view, 300, 90)
    turn_wheel(view, QPoint(300, 90), 4, modifiers)
    assert view.zoom_level == pytest.approx(2.0)
    after = colour_at(view, 300, 90)
    assert abs(after.red() - before.red()) <= 3
    assert abs(after.green() - before.green()) <= 3
    other = colour_at(view, 20, 90)
    assert (other.red() > after.red()) == mirrored


def test_a_pinch_on_a_touchpad_zooms_to_the_pointer(view):
    before = colour_at(view, 100, 200)
    place = QPointF(100, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(view.mapToGlobal(place.toPoint())),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view, event)
    assert view.zoom_level == pytest.approx(1.5)
    assert abs(colour_at(view, 100, 200).red() - before.red()) <= 3


def test_dragging_pans_a_zoomed_picture_up_to_its_edge(view):
    turn_wheel(view, QPoint(200, 150), 4)
    before = colour_at(view, 200, 150)
    drag(view, QPoint(100, 100), QPoint(160, 100))
    assert colour_at(view, 260, 150).red() == pytest.approx(before.red(), abs=3)
    for _ in range(5):
        drag(view, QPoint(20, 100), QPoint(380, 280))
    assert colour_at(view, 2, 2).red() <= 3  # the upper left corner of the picture, and nothing beside it
    assert colour_at(view, 2, 2).green() <= 3


def test_dragging_a_picture_that_fits_moves_nothing_and_a_drag_selects_no_face(view):
    before = view.grab().toImage()
    chosen: list[int] = []
    view.face_selected.connect(chosen.append)
    drag(view, QPoint(100, 100), QPoint(200, 200))
    assert view.grab().toImage() == before
    frame = frame_of()
    view.show_frame(frame, analysis_of(frame, reading(box=Box(0, 0, 400, 300))))
    turn_wheel(view, QPoint(200, 150), 4)
    drag(view, QPoint(100, 100), QPoint(200, 200))
    assert chosen == []
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert chosen == [1]


def test_keys_zoom_fit_and_show_the_actual_size(view):
    view.resize(800, 600)
    view.setFocus()
    assert view.zoom_level == pytest.approx(2.0)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom_level == 1.0
    assert not view.fits
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom_level == pytest.approx(1.25**2)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom_level == pytest.approx(1.25)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.fits
    assert view.zoom_level == pytest.approx(2.0)


def test_shift_and_arrows_pan_a_zoomed_picture(view):
    view.zoom_in()
    view.zoom_in()
    view.zoom_in()
    before = colour_at(view, 200, 150)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert colour_at(view, 200, 150).red() < before.red()


def test_the_actual_size_shows_each_pixel_as_it_is(view):
    noise = np.random.default_rng(1).integers(0, 256, (900, 1201, 3), np.uint8)
    view.show_frame(Frame(1, 100.0, noise, "b"), None)
    view.zoom_to_actual_size()
    view._level_timer.stop()
    image = view.grab().toImage()
    shown = [image.pixelColor(x, y) for x, y in ((10, 10), (200, 150), (390, 290))]
    # The middle of the picture is in the middle; which half pixel is left over is open.
    left, top = (1201 - 400) / 2, (900 - 300) // 2
    candidates = [
        [tuple(noise[top + y, column + x][::-1]) for x, y in ((10, 10), (200, 150), (390, 290))]
        for column in (int(left), int(left) + 1)
    ]
    assert [(c.red(), c.green(), c.blue()) for c in shown] in candidates


def test_the_actual_size_is_that_of_the_screens_pixels():
    zoom = PictureZoom()
    zoom.set_picture(QSize(4000, 3000))
    zoom.set_area(QSize(400, 300), 2.0)
    zoom.show_actual_size()
    assert zoom.level == 1.0
    assert zoom.target().size().toTuple() == (2000.0, 1500.0)
    corner = zoom.target().topLeft() * 2
    assert corner == QPointF(corner.toPoint())


def test_zooming_stops_at_the_size_that_fits_and_at_the_limits():
    zoom = PictureZoom()
    zoom.set_picture(QSize(200, 150))
    zoom.set_area(QSize(400, 300), 1.0)
    zoom.zoom(100)
    assert zoom.level == MAX_ZOOM
    zoom.zoom(0.001)
    assert zoom.fits
    zoom.zoom(0.001)
    assert zoom.level == 1.0
    zoom.zoom(1.9)
    zoom.zoom(1.9)
    assert zoom.fits


def test_pixels_are_seen_beyond_four_times_their_size(view):
    checks = np.zeros((300, 400, 3), np.uint8)
    checks[::2, ::2] = checks[1::2, 1::2] = 255
    view.show_frame(Frame(1, 100.0, checks, "b"), None)

    def grays():
        view._level_timer.stop()
        image = view.grab().toImage()
        return {image.pixelColor(x, 150).red() for x in range(100, 300)}

    turn_wheel(view, QPoint(200, 150), 8)
    assert view.zoom_level == pytest.approx(4.0)
    assert len(grays()) > 2
    turn_wheel(view, QPoint(200, 150), 4)
    assert view.zoom_level == pytest.approx(8.0)
    assert grays() == {0, 255}


@pytest.mark.parametrize("mirrored", [False, True])
def test_boxes_keep_their_width_and_follow_the_zoomed_picture(view, mirrored):
    frame = frame_of()
    view.mirrored = mirrored
    view.show_frame(frame, analysis_of(frame, reading("Sad", box=Box(150, 120, 100, 80))))
    turn_wheel(view, QPoint(200, 160), 4)
    view._level_timer.stop()
    image = view.grab().toImage()
    sad = emotion_colour("Sad").name()
    # Twice as large, about the point (200, 160): 100..300 across, still 2 pixels wide.
    assert {image.pixelColor(x, 160).name() for x in (99, 100)} == {sad}
    assert {image.pixelColor(x, 160).name() for x in (299, 300)} == {sad}
    assert sad not in {image.pixelColor(x, 160).name() for x in (96, 103, 296, 303)}


def test_the_zoom_level_is_shown_for_a_moment(qtbot, view):
    view.zoom_in()
    assert view.level_text == "125%"
    view.zoom_to_fit()
    assert view.level_text == "Fit (100%)"
    qtbot.waitUntil(lambda: view.level_text == "", timeout=10_000)


def test_the_zoom_stays_for_frames_of_the_same_size_and_goes_with_another_size(view):
    turn_wheel(view, QPoint(300, 90), 4)
    before = view.grab().toImage()
    view.show_frame(frame_of(index=1), None)
    assert view.grab().toImage() == before
    view.clear("Opening …")
    view.show_frame(frame_of(index=0, source="b"), None)
    assert view.zoom_level == pytest.approx(2.0)
    view.show_frame(frame_of(640, 480, source="c"), None)
    assert view.fits


def test_mirroring_keeps_the_part_of_the_picture_that_is_shown(view):
    turn_wheel(view, QPoint(400, 0), 8)
    view._level_timer.stop()
    before = view.grab().toImage()
    view.mirrored = True
    after = view.grab().toImage()
    for x in (50, 200, 350):
        assert after.pixelColor(399 - x, 150).red() == pytest.approx(before.pixelColor(x, 150).red(), abs=3)


def test_the_wheel_turns_no_pages_and_leaves_a_view_without_a_picture_alone(
    qtbot, make_window, picture_folder
):
    window = make_window()
    view = window.viewer.frame_view
    assert turn_wheel(view, QPoint(100, 100)).isAccepted()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    turn_wheel(view, QPoint(100, 100), 5)
    event = turn_wheel(view, QPoint(100, 100), -3)
    assert event.isAccepted()
    assert window.viewer.control.pages.position == 0
    assert not view.fits


def test_two_fingers_on_a_touch_screen_zoom(qtbot, view):
    device = QTest.createTouchDevice()
    a, b = QPoint(180, 150), QPoint(220, 150)
    QTest.touchEvent(view, device).press(0, a, view).press(1, b, view)
    for step in range(1, 9):
        moved = QPoint(10 * step, 0)
        QTest.touchEvent(view, device).move(0, a - moved, view).move(1, b + moved, view)
    QTest.touchEvent(view, device).release(0, a - moved, view).release(1, b + moved, view)
    qtbot.waitUntil(lambda: view.zoom_level > 1.5)


def test_a_pointer_that_leaves_stays_harmless(view):
    view.zoom_in()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.card.isHidden()
