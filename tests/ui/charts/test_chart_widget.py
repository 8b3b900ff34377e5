"""What every chart offers: its picture and its numbers, copied and saved."""

import csv
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow, Interval
from fer_desktop.ui.charts.matrix_chart import MatrixChart
from fer_desktop.ui.charts.matrix_plot import Cell, Content
from fer_desktop.ui.panels.timeline import TimelinePanel
from tests.ui.panels.test_timeline import play

RED = QColor("#D00000")


@pytest.fixture
def bars(qtbot):
    chart = BarChart("Recall per class")
    qtbot.addWidget(chart)
    chart.show_rows([BarRow("Happy", (Bar(0.25, RED),), "25%"), BarRow("=Sad", (Bar(0.75, RED),), mark=0.5)])
    return chart


@pytest.fixture
def matrix(qtbot):
    chart = MatrixChart("Confusion matrix", "True label", "Predicted label", lambda *_: "A sentence.")
    qtbot.addWidget(chart)
    chart.show_matrix(ConfusionMatrix(("Happy", "Sad"), ((3, 1), (0, 4))))
    return chart


@pytest.fixture(params=["epochs", "bars", "matrix"])
def chart(request):
    chart = request.getfixturevalue(request.param)
    chart.resize(500, 300)
    chart.show()
    return chart


def open_menu(qtbot, chart, reason=QContextMenuEvent.Reason.Mouse):
    """The menu that opens, as after a right click or the Menu key."""
    event = QContextMenuEvent(reason, QPoint(50, 50), chart.mapToGlobal(QPoint(50, 50)))
    QApplication.sendEvent(chart, event)
    menus = [menu for menu in chart.findChildren(QMenu) if menu.isVisible()]
    return menus[0] if menus else None


def choose(qtbot, chart, text):
    menu = open_menu(qtbot, chart)
    (action,) = (action for action in menu.actions() if action.text() == text)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_every_chart_can_be_reached_by_tab_and_opens_its_menu_by_the_menu_key(qtbot, chart):
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = open_menu(qtbot, chart, QContextMenuEvent.Reason.Keyboard)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:4] == ["Save image…", "Copy image", "Save data…", "Copy data"]
    menu.close()


def test_a_chart_without_anything_in_it_has_no_menu(qtbot, bars):
    bars.show_rows([])
    assert open_menu(qtbot, bars) is None


def test_a_bar_in_a_table_has_no_menu_and_is_passed_over_by_the_keyboard(qtbot):
    bar = BarChart("Happy", part=True)
    qtbot.addWidget(bar)
    bar.show_rows([BarRow("", (Bar(0.5, RED),))])
    bar.show()
    assert open_menu(qtbot, bar) is None
    assert bar.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_copied_image_has_twice_the_pixels_and_neither_cursor_nor_frame(qtbot, chart):
    choose(qtbot, chart, "Copy image")
    copied = QGuiApplication.clipboard().image()
    assert copied.size() == 2 * chart.size()
    if isinstance(chart, MatrixChart):
        chart.choose(Cell(1, 1))
    else:
        qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.image() == copied


def test_an_image_is_saved_as_png_or_as_svg(qtbot, chart, tmp_path, monkeypatch):
    png, svg = tmp_path / "chart", tmp_path / "chart.svg"
    answers = iter([(str(png), "PNG picture (*.png)"), (str(svg), "SVG drawing (*.svg)")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    for _ in range(2):
        choose(qtbot, chart, "Save image…")
    image = QImage(str(png.with_suffix(".png")))
    assert image.size() == 2 * chart.size()
    drawing = QSvgRenderer(str(svg))
    assert drawing.isValid()
    assert drawing.viewBox().size() == chart.size()
    texts = "".join(ElementTree.parse(svg).getroot().itertext())
    assert {"train", "Happy"} & set(texts.split())


def test_data_are_saved_as_csv_with_the_names_of_the_chart(qtbot, epochs, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "epochs"), ""))
    choose(qtbot, epochs, "Save data…")
    with open(tmp_path / "epochs.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Epoch", "train", "validation"]
    assert len(rows) == 101
    assert rows[1] == ["1.0", "0.206", "0.106"]
    assert rows[50] == ["50.0", "0.5", ""]


def test_what_cannot_be_written_is_named(qtbot, chart, tmp_path):
    for save, name in ((chart.save_image, "a.png"), (chart.save_data, "a.csv")):
        save(tmp_path / "gone" / name)
        (box,) = (box for box in chart.findChildren(QMessageBox) if box.isVisible())
        assert str(tmp_path / "gone" / name) in box.text()
        assert "Choose another folder" in box.text()
        box.close()
        qtbot.waitUntil(lambda: not chart.findChildren(QMessageBox))


def test_bars_are_copied_with_marks_and_names_that_are_no_formulas(qtbot, bars):
    bars.resize(300, 80)
    bars.show()
    choose(qtbot, bars, "Copy data")
    assert QGuiApplication.clipboard().text().splitlines() == [
        "\tRecall per class\tReference",
        "Happy\t0.25\t",
        "'=Sad\t0.75\t0.5",
    ]


def test_intervals_are_copied_with_their_ends_and_counts_as_counts(bars):
    bars.show_rows([BarRow("new", interval=Interval(0.6, 0.7, 0.8, RED))])
    assert bars.table().rows == (("new", 0.7, 0.6, 0.8),)
    bars.show_rows([BarRow("Happy", (Bar(1.0, RED),), number=12)])
    assert bars.table().as_tsv().splitlines()[1] == "Happy\t12"


def test_a_matrix_is_copied_as_it_is_shown(matrix):
    assert matrix.table().header == ("True label / Predicted label", "Happy", "Sad")
    assert matrix.table().rows == (("Happy", 0.75, 0.25), ("Sad", 0.0, 1.0))
    matrix.show_content(Content.COUNTS)
    assert matrix.table().as_tsv().splitlines()[1:] == ["Happy\t3\t1", "Sad\t0\t4"]


def test_the_timeline_is_copied_in_the_time_of_its_source(qtbot, shipped_bundle):
    panel = TimelinePanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    panel.resize(900, 200)
    panel.show()
    play(panel, ("Happy", 5), ("Sad", 5), start=100.0)
    table = panel.plot.table()
    assert table.header[:2] == ("Time, s", "Angry")
    assert table.rows[0][0] == pytest.approx(100.0, abs=0.01)
    happy = table.header.index("Happy")
    assert (table.rows[0][happy], table.rows[-1][happy]) == pytest.approx((0.7, 0.05))


def test_an_image_names_the_lines_where_the_window_has_their_names_elsewhere(shipped_bundle, qtbot, tmp_path):
    panel = TimelinePanel()
    qtbot.addWidget(panel)
    panel.show_model(shipped_bundle)
    play(panel, ("Happy", 5))
    panel.plot.save_image(tmp_path / "timeline.svg")
    assert "Surprise" in (tmp_path / "timeline.svg").read_text("utf-8")
