"""The difference of two matrices: its figures, its colours, and what is saved of it."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QPalette

from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.ui.charts.matrix_plot import LESS, MORE, Content, MatrixPlot

NEW = ConfusionMatrix.of(("Happy", "Sad"), [[9, 1], [5, 5]])
OLD = ConfusionMatrix.of(("Happy", "Sad"), [[14, 6], [10, 10]])


def plot(qapp, new=NEW, old=OLD):
    return MatrixPlot(
        QSizeF(400, 300), QFont(), QPalette(), new, Content.DIFFERENCE, ("True label", "Predicted label"), old
    )


def test_cells_are_differences_in_percentage_points(qapp):
    assert [[plot(qapp).text(row, column) for column in (0, 1)] for row in (0, 1)] == [
        ["+20", "−20"],
        ["0", "0"],
    ]
    assert plot(qapp).table().rows[0][1:] == (NEW.share_of_row(0, 0) - 0.7, NEW.share_of_row(0, 1) - 0.3)


def test_more_and_less_have_colours_of_their_own_and_no_difference_has_none(qapp):
    shown = plot(qapp)
    assert shown.colour(0, 0).name() == QColor(MORE).name()
    assert shown.colour(0, 1).name() == QColor(LESS).name()
    assert shown.colour(1, 1).name() == QPalette().base().color().name()


def test_a_matrix_without_any_difference_is_drawn(qapp):
    same = plot(qapp, NEW, NEW)
    assert same.colour(0, 0).name() == QPalette().base().color().name()
    assert same.text(0, 0) == "0"
