"""The bar chart: rows of pieces, marks and intervals."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow, Interval

RED, BLUE = QColor("#D00000"), QColor("#0000D0")


@pytest.fixture
def make_chart(qtbot):
    def make(*rows, **how):
        chart = BarChart("Bars", **how)
        qtbot.addWidget(chart)
        chart.show_rows(rows)
        chart.resize(400, 60)
        chart.show()
        return chart

    return make


def painted(chart, y):
    """The colours in a row of pixels, and how many pixels each has."""
    image = chart.grab().toImage()
    names = [image.pixelColor(x, y).name() for x in range(image.width())]
    return {name: names.count(name) for name in names}


def test_a_bar_is_as_long_as_its_value_and_its_figure_is_reported(make_chart):
    chart = make_chart(BarRow("Happy", (Bar(0.25, RED),), "25%"), BarRow("Sad", (Bar(0.75, RED),), "75%"))
    short, long = (painted(chart, y)[RED.name()] for y in (15, 45))
    assert long == pytest.approx(3 * short, abs=6)
    assert chart.accessibleDescription() == "Happy: 25%; Sad: 75%"


def test_pieces_stand_one_behind_the_other_or_one_before_the_other(make_chart):
    stacked = painted(make_chart(BarRow("", (Bar(0.5, RED), Bar(1.0, BLUE, 0.5)))), 30)
    assert stacked[RED.name()] == pytest.approx(stacked[BLUE.name()], abs=4)
    behind = painted(make_chart(BarRow("", (Bar(1.0, RED), Bar(0.5, BLUE)))), 30)
    assert behind[RED.name()] == pytest.approx(behind[BLUE.name()], abs=4)


def test_a_bar_of_nothing_is_not_drawn_and_a_doubtful_one_has_no_colour(make_chart):
    assert RED.name() not in painted(make_chart(BarRow("Happy", (Bar(0.0, RED),))), 30)
    hatched = make_chart(BarRow("Happy", (Bar(0.9, None),)))
    assert hatched.grab().toImage() != make_chart(BarRow("Happy")).grab().toImage()


def test_an_interval_stands_inside_the_axis_that_fits_it(make_chart):
    chart = make_chart(
        BarRow("new", text="70%", interval=Interval(0.68, 0.70, 0.72, RED)),
        axis=Axis("Accuracy", text=percent_text),
    )
    chart.resize(400, 80)
    scale = chart._plot().scale
    assert 0.6 < scale.low < 0.68
    assert 0.72 < scale.high < 0.8
    image = chart.grab().toImage()
    assert any(image.pixelColor(x, y) == RED for x in range(400) for y in range(80))


def test_only_a_chart_that_is_selectable_answers_pointer_and_keys(qtbot, make_chart):
    rows = (BarRow("Happy", key="Happy"), BarRow("Sad", key="Sad"))
    fixed, selectable = make_chart(*rows), make_chart(*rows, selectable=True)
    for chart in (fixed, selectable):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(100, 45))
        qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert fixed.asked_for == ""
    assert selectable.asked_for == "Happy"
