"""Accuracy and recall of the new model by a column of the data, such as gender or age group."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, translate
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import BarRow, Interval
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.widgets.number_boxes import ChoiceBox
from fer_desktop.ui.widgets.page_parts import label

_ACCURACY: Final = ""
"""In place of a class, whose recall is shown else."""
_FIGURE: Final = translate("train", "{share}  ({low} to {high}), {faces}")


class GroupFigures(QWidget):
    """A row for each group: a figure with its 95 % interval, and the number of its faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Mapping[str, Any] = {}
        self.column, self.figure = ChoiceBox(), ChoiceBox()
        self.column.setAccessibleName(translate("train", "Column of the data"))
        self.figure.setAccessibleName(translate("train", "Figure"))
        self.chart = BarChart(
            translate("train", "By group"), Axis(translate("train", "Accuracy or recall"), text=percent_text)
        )
        self.column.currentIndexChanged.connect(self._show)
        self.figure.currentIndexChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.column, self.figure):
            row.addWidget(box)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        caption = translate(
            "train",
            "The new model, with 95% confidence intervals (Wilson). Intervals of small groups are wide: "
            "differences within them may be chance.",
        )
        layout.addWidget(label(caption, "caption"))
        layout.addLayout(row)
        layout.addWidget(self.chart)

    def show_groups(self, groups: Mapping[str, Any]) -> None:
        """Show figures by column and group, as ``training.evaluation.group_metrics`` gives them."""
        self._groups = {}
        self.column.clear()
        self.figure.clear()
        for column in groups:
            self.column.addItem(column, column)
        self.figure.addItem(translate("train", "Accuracy"), _ACCURACY)
        names = dict.fromkeys(
            name for values in groups.values() for group in values.values() for name in group["recall"]
        )
        recall = translate("train", "Recall of {emotion}")
        for name in names:
            self.figure.addItem(recall.format(emotion=shown_name(name)), name)
        self._groups = groups
        self._show()

    def _show(self) -> None:
        figure = self.figure.currentData()
        values = self._groups.get(self.column.currentData() or "", {})
        rows = []
        for group, metrics in values.items():
            if figure == _ACCURACY:
                rows.append(_row(group, metrics["accuracy"], metrics["accuracy_interval"], metrics["faces"]))
            elif one := metrics["recall"].get(figure):
                rows.append(_row(group, one["recall"], one["interval"], one["support"]))
        self.chart.show_rows(rows)


def _row(group: str, share: float, interval: tuple[float, float], faces: int) -> BarRow:
    low, high = interval
    text = _FIGURE.format(
        share=shown_percent(share, 1),
        low=shown_percent(low, 1),
        high=shown_percent(high, 1),
        faces=counted(faces, translate("train", "{n} face"), translate("train", "{n} faces")),
    )
    return BarRow(group, text=text, interval=Interval(low, share, high, QColor(SERIES[0])))
