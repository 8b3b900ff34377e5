"""The confusion matrix: what is in its cells, and how it explains itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton

from fer_desktop.explain.confusion_matrix import (
    cell_sentence,
    column_sentence,
    crossing_sentence,
    row_sentence,
)
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell
from fer_desktop.ui.panels.confusion_panel import HINT, ConfusionPanel
from tests.fakes import LABELS

FEAR, SAD, SURPRISE = LABELS.index("Fear"), LABELS.index("Sad"), LABELS.index("Surprise")


@pytest.fixture
def panel(qtbot, shipped_bundle):
    panel = ConfusionPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 400)
    panel.show()
    panel.show_model(shipped_bundle)
    return panel


def cell(panel, row, column):
    """The middle of a cell; beside or above the cells where ``WHOLE`` is asked for."""
    cells = panel.matrix.cells()
    width, height = cells.width() / len(LABELS), cells.height() / len(LABELS)
    x, y = cells.left() + (column + 0.5) * width, cells.top() + (row + 0.5) * height
    if column == WHOLE:
        x = cells.left() / 2
    if row == WHOLE:
        x, y = x, cells.top() - 3
    return QPoint(round(x), round(y))


def click(qtbot, panel, row, column):
    qtbot.mouseClick(panel.matrix, Qt.MouseButton.LeftButton, pos=cell(panel, row, column))


def choose(panel, title):
    (button,) = (button for button in panel.findChildren(QRadioButton) if button.text() == title)
    button.click()


def test_a_click_on_a_cell_says_what_it_means_and_a_second_one_takes_it_back(qtbot, panel):
    assert panel.sentence == HINT
    click(qtbot, panel, FEAR, SAD)
    assert panel.sentence == cell_sentence(panel.matrix.matrix, FEAR, SAD)
    assert panel.sentence.startswith("Of 528 faces labelled Fear, 18% (97) are predicted as Sad")
    click(qtbot, panel, FEAR, SAD)
    assert panel.sentence == HINT


def test_a_click_on_a_name_says_what_the_whole_row_or_column_means(qtbot, panel):
    matrix = panel.matrix.matrix
    click(qtbot, panel, FEAR, WHOLE)
    assert panel.sentence == row_sentence(matrix, FEAR)
    click(qtbot, panel, WHOLE, SURPRISE)
    assert panel.sentence == column_sentence(matrix, SURPRISE)


def test_the_cells_hold_shares_of_rows_of_columns_or_counts(qtbot, panel):
    click(qtbot, panel, FEAR, SAD)
    pictures = [panel.matrix.grab().toImage()]
    for title in ("% of column", "Faces"):
        choose(panel, title)
        pictures.append(panel.matrix.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    choose(panel, "% of column")
    assert panel.sentence == cell_sentence(panel.matrix.matrix, FEAR, SAD, of_column=True)


def test_the_keys_go_through_cells_and_names_and_the_sentence_is_read_out(qtbot, panel):
    view, matrix = panel.matrix, panel.matrix.matrix
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.sentence == cell_sentence(matrix, 0, 0)
    for _ in range(SAD):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    for _ in range(FEAR):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleDescription() == cell_sentence(matrix, FEAR, SAD)
    for _ in range(SAD + 1):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert panel.sentence == row_sentence(matrix, FEAR)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    for _ in range(FEAR + 3):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert panel.sentence == column_sentence(matrix, 0)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert panel.sentence == HINT


def test_the_arrows_choose_cells_and_turn_no_pictures_while_the_matrix_has_the_keys(
    qtbot, make_window, picture_folder
):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open([str(picture_folder)])
    view = window.panels["confusion"].matrix
    window.evidence.open("confusion")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.cell == Cell(0, 1)
    assert window.viewer.control.pages.position == 0


def test_another_split_can_be_chosen(panel, shipped_bundle):
    splits = shipped_bundle.metrics["splits"]
    choice = panel.splits.list
    assert choice.currentText() == "PrivateTest"
    assert sorted(choice.itemText(index) for index in range(choice.count())) == sorted(splits)
    choice.setCurrentText("PublicTest")
    assert panel.matrix.counts == splits["PublicTest"]["confusion"]
    assert f"{splits['PublicTest']['accuracy']:.1%}" in panel.caption


def test_with_one_split_there_is_nothing_to_choose_and_its_name_stands_in_the_caption(panel, shipped_bundle):
    one = {"splits": {"PublicTest": shipped_bundle.metrics["splits"]["PublicTest"]}}
    panel.show_model(replace(shipped_bundle, metrics=one))
    assert panel.splits.list.isHidden()
    assert panel.caption.startswith("PublicTest: ")


def test_row_and_column_of_an_emotion_can_be_marked_until_something_else_is_chosen(qtbot, panel):
    before = panel.matrix.grab().toImage()
    panel.mark_emotion("Fear")
    assert panel.matrix.grab().toImage() != before
    assert panel.sentence == crossing_sentence(panel.matrix.matrix, "Fear")
    click(qtbot, panel, SAD, SAD)
    assert panel.matrix.marked == ""
    assert panel.sentence == cell_sentence(panel.matrix.matrix, SAD, SAD)
    panel.mark_emotion("Bored")
    assert panel.matrix.marked == ""


def test_a_model_that_was_not_measured_has_neither_cells_nor_hints(qtbot, panel, unmeasured):
    panel.show_model(unmeasured)
    assert panel.matrix.counts == []
    assert panel.sentence == ""
    assert "has not been evaluated" in panel.caption
    panel.mark_emotion("Fear")
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Right)
    qtbot.mouseClick(panel.matrix, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert panel.sentence == ""
