"""The confusion matrices of a new model and of the one in use, and what is different."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.confusion_matrix import (
    ConfusionMatrix,
    cell_sentence,
    column_sentence,
    row_sentence,
)
from fer_desktop.ui.charts.matrix_chart import MatrixChart
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell, Content
from fer_desktop.ui.widgets.page_parts import label

_ROW: Final = 24
"""Pixels of a row."""
_GAP: Final = 12
_AXES: Final = (translate("panels", "True label"), translate("panels", "Predicted label"))


class MatrixComparison(QWidget):
    """Up to three matrices; cells are percentages of the true label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new, self.old = _chart(translate("train", "New model")), _chart(translate("train", "In use"))
        self.difference = MatrixChart(
            translate("train", "Difference"), *_AXES, self._explain_difference, Content.DIFFERENCE
        )
        self._titles = [label("", "caption") for _ in range(3)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._labels: tuple[str, ...] = ()
        self._cells = [
            _under(title, chart)
            for title, chart in zip(self._titles, (self.new, self.old, self.difference), strict=True)
        ]

    def show_models(
        self, emotions: Sequence[str], new: Mapping[str, Any], old: Mapping[str, Any] | None
    ) -> None:
        """Show the matrices of the event ``compared``; ``old`` is None without another model."""
        labels = tuple(emotions)
        matrix = ConfusionMatrix.of(labels, new["confusion"])
        other = ConfusionMatrix.of(labels, old["confusion"]) if old else None
        self.new.show_matrix(matrix)
        self.old.show_matrix(other)
        self.difference.show_difference(matrix if other else None, other)
        titles = (
            translate("train", "New model (% of the true label)"),
            translate("train", "“{name}” (% of the true label)").format(name=old["name"]) if old else "",
            translate("train", "New model minus “{name}” (points)").format(name=old["name"]) if old else "",
        )
        for title, text in zip(self._titles, titles, strict=True):
            title.setText(text)
        self._titles[2].setToolTip(
            translate("train", "Percentage points; blue: predicted more often by the new model, orange: less")
        )
        self._labels = labels
        for index, cell in enumerate(self._cells):
            cell.setVisible(index == 0 or other is not None)
        for chart in (self.new, self.old, self.difference):
            chart.setFixedHeight((len(labels) + 4) * _ROW)
            chart.setMinimumWidth(1)  # a narrow window has them one below the other
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many matrices side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        metrics = self.fontMetrics()
        height = metrics.height()
        longest = max((metrics.horizontalAdvance(shown_name(name)) for name in self._labels), default=0)
        # The names stand beside the rows, and slanted above the columns and beyond the last one.
        names = longest + height + 10 + 0.77 * (longest + height)
        needed = names + (len(self._labels) - 0.6) * (metrics.horizontalAdvance("+99") + 2)
        across = max(1, min(len(self._cells), int((self.width() + _GAP) // (needed + _GAP))))
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index // across, index % across)
            self._grid.setColumnStretch(index, 1 if index < across else 0)

    def _explain_difference(self, matrix: ConfusionMatrix, cell: Cell, content: Content) -> str:
        other = self.difference.other
        if other is None or WHOLE in (cell.row, cell.column):
            return ""
        new, old = (each.share_of_row(cell.row, cell.column) for each in (matrix, other))
        return translate(
            "train",
            "Of the faces labelled {label}, the new model predicts {predicted} for {new}, the model in use "
            "for {old}: {points} percentage points.",
        ).format(
            label=shown_name(matrix.labels[cell.row]),
            predicted=shown_name(matrix.labels[cell.column]),
            new=shown_percent(new, 1),
            old=shown_percent(old, 1),
            points=shown_decimal((new - old) * 100, "+.1f"),
        )


def _chart(name: str) -> MatrixChart:
    return MatrixChart(name, *_AXES, _explain)


def _explain(matrix: ConfusionMatrix, cell: Cell, content: Content) -> str:
    if cell.column == WHOLE:
        return row_sentence(matrix, cell.row)
    if cell.row == WHOLE:
        return column_sentence(matrix, cell.column)
    return cell_sentence(matrix, cell.row, cell.column)


def _under(title: QWidget, chart: QWidget) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(title)
    column.addWidget(chart)
    column.addStretch(1)
    return cell
