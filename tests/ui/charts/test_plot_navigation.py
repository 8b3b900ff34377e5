"""Zooming, panning and the cursor of a line chart, by wheel, mouse and keys."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.visible_range import between, panned, zoomed

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def at(chart, x, y=0.5):
    """The pixel of a place in the visible part, 0 to 1 from the left and from the bottom."""
    area = chart.area()
    return QPoint(round(area.left() + x * area.width()), round(area.bottom() - y * area.height()))


def turn(chart, place, notches, keys=Qt.KeyboardModifier.NoModifier, sideways=False):
    """Turn the wheel away from the person; whether the chart took the event."""
    angle = QPoint(round(120 * notches), 0) if sideways else QPoint(0, round(120 * notches))
    event = QWheelEvent(
        QPointF(place),
        QPointF(chart.mapToGlobal(place)),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, event)
    return event.isAccepted()


def drag(qtbot, chart, begin, end, keys=Qt.KeyboardModifier.NoModifier):
    qtbot.mousePress(chart, LEFT, keys, begin)
    qtbot.mouseMove(chart, (begin + end) / 2)
    qtbot.mouseMove(chart, end)
    qtbot.mouseRelease(chart, LEFT, keys, end)


def shown(chart):
    return chart.navigation.shown_x, chart.navigation.shown_y


def test_the_wheel_zooms_along_the_horizontal_axis_and_the_value_at_the_pointer_stays(epochs):
    place = at(epochs, 0.25)
    before = epochs._plot().x_value(place.x())
    assert turn(epochs, place, 3)
    low, high = epochs.navigation.shown_x
    assert high - low == pytest.approx(99 * 0.8**3)
    assert epochs.navigation.shown_y is None
    assert epochs._plot().x_value(place.x()) == pytest.approx(before, abs=0.5)


def test_shift_or_the_pointer_beside_the_axis_zooms_the_vertical_axis_and_ctrl_both(epochs):
    turn(epochs, at(epochs, 0.5), 2, SHIFT)
    assert epochs.navigation.shown_x is None
    assert epochs.navigation.shown_y == pytest.approx((0.18, 0.82), abs=0.01)
    epochs.show_all()
    turn(epochs, QPoint(5, at(epochs, 0.0).y()), 2)
    assert epochs.navigation.shown_x is None
    assert epochs.navigation.shown_y is not None
    epochs.show_all()
    turn(epochs, at(epochs, 0.5), 2, CTRL)
    assert None not in shown(epochs)


def test_a_wheel_that_changes_nothing_is_left_to_the_page_behind(epochs):
    assert not turn(epochs, at(epochs, 0.5), -1)
    assert turn(epochs, at(epochs, 0.5), 1)
    assert turn(epochs, at(epochs, 0.5), -1)
    assert shown(epochs) == (None, None)
    epochs.show_series([])
    assert not turn(epochs, QPoint(100, 100), 1)


def test_a_zoomed_chart_is_panned_by_dragging_and_by_a_sideways_wheel_as_far_as_it_goes(qtbot, epochs):
    drag(qtbot, epochs, at(epochs, 0.6), at(epochs, 0.3))
    assert shown(epochs) == (None, None)
    turn(epochs, at(epochs, 0.0), 4)
    low, high = epochs.navigation.shown_x
    assert low == pytest.approx(1.0, abs=0.2)
    drag(qtbot, epochs, at(epochs, 0.6), at(epochs, 0.1))
    panned_low, panned_high = epochs.navigation.shown_x
    assert panned_low == pytest.approx(low + 0.5 * (high - low), abs=0.5)
    assert panned_high - panned_low == pytest.approx(high - low)
    turn(epochs, at(epochs, 0.5), -50, sideways=True)
    assert epochs.navigation.shown_x[1] == pytest.approx(100.0)


def test_a_rubber_band_shows_what_is_in_it_and_a_double_click_shows_all(qtbot, epochs):
    drag(qtbot, epochs, at(epochs, 0.2), at(epochs, 0.4, 0.51), SHIFT)
    (low, high), up = shown(epochs)
    assert (low, high) == pytest.approx((1 + 99 * 0.2, 1 + 99 * 0.4), abs=0.5)
    assert up is None
    qtbot.mouseDClick(epochs, LEFT, pos=at(epochs, 0.5))
    assert shown(epochs) == (None, None)
    drag(qtbot, epochs, at(epochs, 0.4, 0.8), at(epochs, 0.2, 0.4), CTRL)
    (low, high), up = shown(epochs)
    assert (low, high) == pytest.approx((1 + 99 * 0.2, 1 + 99 * 0.4), abs=0.5)
    assert up == pytest.approx((0.4, 0.8), abs=0.01)


def test_a_drag_is_no_click_and_a_click_is_no_drag(qtbot, epochs):
    turn(epochs, at(epochs, 0.5), 3)
    before = shown(epochs)
    with qtbot.assertNotEmitted(epochs.clicked):
        drag(qtbot, epochs, at(epochs, 0.5), at(epochs, 0.7))
    assert shown(epochs) != before
    before = shown(epochs)
    with qtbot.waitSignal(epochs.clicked):
        qtbot.mouseClick(epochs, LEFT, pos=at(epochs, 0.5))
    assert shown(epochs) == before


def test_the_picture_of_a_zoomed_chart_differs_and_new_values_keep_the_zoom(epochs):
    whole = epochs.grab().toImage()
    turn(epochs, at(epochs, 0.5), 5)
    part = epochs.grab().toImage()
    assert part != whole
    epochs.show_series(epochs.series)
    assert epochs.grab().toImage() == part
    epochs.show_series([])
    assert shown(epochs) == (None, None)


def test_the_arrows_move_the_cursor_from_point_to_point_and_its_values_are_read_out(qtbot, epochs):
    read: list[float] = []
    epochs.pointed.connect(read.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(epochs, key)
    assert read == [1.0, 2.0, 3.0, 2.0]
    assert epochs.accessibleDescription() == "Epoch 2\ntrain 21.2%\nvalidation 11.2%"
    qtbot.keyClick(epochs, Qt.Key.Key_End)
    assert epochs.accessibleDescription().startswith("Epoch 100\n")
    qtbot.keyClick(epochs, Qt.Key.Key_Escape)
    assert math.isnan(read[-1])
    assert epochs.accessibleDescription() == ""


def test_a_line_without_a_value_is_left_out_at_the_cursor(epochs):
    assert epochs.values_at(50.2) == "Epoch 50\ntrain 50%"


def test_plus_and_minus_zoom_at_the_cursor_which_stays_in_sight_and_zero_shows_all(qtbot, epochs):
    qtbot.keyClick(epochs, Qt.Key.Key_Home)
    for _ in range(6):
        qtbot.keyClick(epochs, Qt.Key.Key_Plus)
    assert epochs.navigation.shown_x[0] == 1.0
    qtbot.keyClick(epochs, Qt.Key.Key_End)
    assert epochs.navigation.shown_x[1] == 100.0
    low = epochs.navigation.shown_x[0]
    qtbot.keyClick(epochs, Qt.Key.Key_Minus)
    assert epochs.navigation.shown_x[0] < low
    qtbot.keyClick(epochs, Qt.Key.Key_0)
    assert shown(epochs) == (None, None)


def test_the_values_at_the_pointer_are_drawn_beside_it_until_it_leaves(qtbot, epochs):
    without = epochs.grab().toImage()
    qtbot.mouseMove(epochs, at(epochs, 0.3))
    qtbot.waitUntil(lambda: epochs.grab().toImage() != without)
    with_values = epochs.grab().toImage()
    epochs.readout = False
    assert epochs.grab().toImage() not in (without, with_values)
    qtbot.keyClick(epochs, Qt.Key.Key_Escape)
    assert epochs.grab().toImage() == without


@pytest.mark.parametrize("height", [60, 120, 300])
def test_a_low_chart_draws_its_cursor_too(qtbot, epochs, height):
    epochs.resize(500, height)
    qtbot.keyClick(epochs, Qt.Key.Key_End)
    drawn = epochs.grab().toImage()
    qtbot.keyClick(epochs, Qt.Key.Key_Escape)
    assert epochs.grab().toImage() != drawn


def test_an_axis_is_not_magnified_beyond_its_finest_step():
    axis = Axis("Epoch", (1.0, 100.0), finest=1.0)
    whole = axis.scale([])
    assert zoomed(axis, whole, None, 1e-9, 50.5) == pytest.approx((49.5, 51.5))
    assert between(axis, whole, 60.0, 60.1) == pytest.approx((59.05, 61.05))
    assert between(axis, whole, -5.0, 200.0) is None
    assert panned(whole, (10.0, 20.0), 1000.0) == (90.0, 100.0)
    assert panned(whole, None, 5.0) is None
    assert axis.part(49.0, 51.0).ticks == (49.0, 50.0, 51.0)
