"""The line chart: axes, values under the pointer, and what a screen reader is told."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor

from fer_desktop.ui.charts.axis import Axis, percent_text, round_numbers
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Columns, Series
from fer_desktop.ui.settings.theme import SERIES

TRAIN, VALIDATION = (QColor(colour) for colour in SERIES[:2])


@pytest.fixture
def chart(qtbot):
    chart = LineChart(
        "Accuracy by epoch", Axis("Epoch", (1.0, 5.0), finest=1.0), Axis("Accuracy", text=percent_text)
    )
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    return chart


def series(name, colour, *values, **how):
    return Series(name, np.arange(1.0, len(values) + 1), np.array(values), colour, **how)


def at(chart, x):
    area = chart.area()
    return QPoint(round(area.left() + (x - 1) / 4 * area.width()), round(area.center().y()))


def colours(chart):
    image = chart.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.31, 0.72, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]),
        (100.0, 100.0, [100.0, 120.0]),
        (0.0, 0.0, [0.0, 0.2]),
        (-1.0, 4.0, [-1.0, 0.0, 1.0, 2.0, 3.0, 4.0]),
    ],
)
def test_an_axis_has_round_numbers_around_what_is_shown(low, high, ticks):
    assert round_numbers(low, high) == ticks


@pytest.mark.parametrize(
    ("epochs", "ticks"), [(1, (1.0,)), (4, (1.0, 2.0, 3.0, 4.0)), (60, (20.0, 40.0, 60.0))]
)
def test_epochs_have_whole_numbers_as_ticks(epochs, ticks):
    scale = Axis("Epoch", (1.0, float(epochs)), finest=1.0).scale([])
    assert scale.ticks == ticks
    assert scale.low < scale.high


def test_the_values_of_all_lines_at_the_nearest_point_are_reported(chart):
    chart.show_series([series("train", TRAIN, 0.5, 0.7), series("validation", VALIDATION, 0.4, math.nan)])
    assert chart.values_at(1.2) == "Epoch 1\ntrain 50%\nvalidation 40%"
    assert chart.values_at(4.9) == "Epoch 2\ntrain 70%"
    assert chart.explanation(QPoint(1, 1)) == ""
    assert chart.last_values().startswith("train 70%")


def test_without_points_a_sentence_stands_there_and_nothing_is_reported(qtbot, chart):
    chart.show_series([series("train", TRAIN)])
    assert chart.empty
    assert chart.last_values() == ""
    assert chart.explanation(at(chart, 2.0)) == ""
    with qtbot.assertNotEmitted(chart.clicked):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, 2.0))
    assert not chart.grab().toImage().isNull()


def test_lines_have_their_colours_with_few_points_and_with_many(chart):
    assert TRAIN.name() not in colours(chart)
    chart.show_series([series("train", TRAIN, 0.5, 0.5)])
    assert TRAIN.name() in colours(chart)
    chart.show_series([series("train", TRAIN, *[0.5] * 400, dots=False)], ends=(1.0, 400.0))
    assert TRAIN.name() in colours(chart)


def test_a_loss_that_diverges_is_a_gap(chart):
    chart.show_series([series("train", TRAIN, 0.5, 0.6, math.inf, math.nan)])
    assert TRAIN.name() in colours(chart)
    chart.show_series([series("train", TRAIN, math.nan, math.nan)])
    assert TRAIN.name() not in {chart.grab().toImage().pixelColor(at(chart, 1.5)).name()}


def test_columns_stand_behind_the_lines_and_are_named(chart):
    edges = np.array([1.0, 2.0, 3.0])
    columns = Columns("share of faces", edges, edges + 1, np.array([0.1, 0.3, 0.6]), VALIDATION)
    chart.show_series([series("model", TRAIN, 0.1, 0.9)], columns=columns)
    assert VALIDATION.name() in colours(chart)


def test_a_legend_that_is_too_wide_continues_in_a_second_row(chart):
    lines = [series(f"a rather long name {number}", TRAIN, 0.1, 0.2) for number in range(4)]
    chart.show_series(lines[:1])
    one_row = chart.area().top()
    chart.show_series(lines)
    assert chart.area().top() > one_row
    assert chart.area().height() > 100


def test_the_pointer_is_reported_until_it_leaves_and_a_click_is_reported(qtbot, chart):
    chart.show_series([series("train", TRAIN, 0.5, 0.7)])
    with qtbot.waitSignal(chart.pointed) as pointed:
        qtbot.mouseMove(chart, at(chart, 3.0))
    assert pointed.args[0] == pytest.approx(3.0, abs=0.05)
    with qtbot.waitSignal(chart.clicked) as clicked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, 3.0))
    assert clicked.args[0] == pytest.approx(3.0, abs=0.05)
    with qtbot.waitSignal(chart.pointed) as left:
        chart.leaveEvent(QEvent(QEvent.Type.Leave))
    assert math.isnan(left.args[0])
