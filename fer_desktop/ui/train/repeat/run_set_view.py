"""The results of repeated runs: a table, a chart of the accuracies, and what they say."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.run_set_text import mean_sentence, run_name, run_rows
from fer_desktop.ui.charts.axis import Axis
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import BarRow, Interval
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.summary.value_table import ValueTable
from fer_desktop.ui.widgets.number_boxes import ChoiceBox
from fer_desktop.ui.widgets.page_parts import label, say
from training.core.metrics import wilson_interval
from training.core.repeated_runs import RunSet, mean_of_runs

Comparison = tuple[str, Callable[[RunSet], str]]
"""What is compared with, and a sentence on it."""
_EMPTY: Final = translate("repeat", "The results appear after the first run.")


class RunSetView(QWidget):
    """Shows one set, which may grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RunSet | None = None
        self._others: tuple[Comparison, ...] = ()
        self.table = ValueTable(translate("repeat", "Runs"))
        axis = Axis(translate("repeat", "Accuracy"), text=lambda value: shown_percent(value))
        self.chart = BarChart(translate("repeat", "Accuracy of each run, 95% CI"), axis)
        self.mean = label(_EMPTY)
        self.others = ChoiceBox()
        self.others.setAccessibleName(translate("repeat", "Compare with"))
        self.others.currentIndexChanged.connect(self._compare)
        self._compare_with = label(translate("repeat", "Compare with"), wraps=False)
        self._compare_with.setBuddy(self.others)
        self.comparison = label()
        self._middle = QWidget()
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(16)
        middle.addWidget(self.table, 3)
        chart = QVBoxLayout()
        chart.addWidget(self.chart)
        chart.addStretch(1)
        middle.addLayout(chart, 2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._compare_with)
        row.addWidget(self.others)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.mean)
        layout.addLayout(row)
        layout.addWidget(self.comparison)
        layout.addStretch(0)
        self.show_set(None)

    def offer(self, others: Sequence[Comparison]) -> None:
        """What the set can be compared with; the one that is chosen stays if it is there."""
        chosen = self.others.currentText()
        self._others = tuple(others)
        self.others.blockSignals(True)
        self.others.clear()
        self.others.addItems([title for title, _ in others])
        self.others.setCurrentIndex(max(self.others.findText(chosen), 0))
        self.others.blockSignals(False)
        self._compare()

    def show_set(self, one: RunSet | None) -> None:
        """Show a set; None for none yet."""
        self.shown = one
        has_runs = one is not None and bool(one.runs)
        for widget in (self._middle, self.others, self._compare_with):
            widget.setVisible(has_runs)
        self.mean.setText(_EMPTY)
        say(self.comparison, "")
        if one is None or not one.runs:
            return
        self.table.show_table(*run_rows(one))
        self.chart.show_rows(_rows(one))
        self.mean.setText(mean_sentence(one))
        self._compare()

    def _compare(self) -> None:
        one, index = self.shown, self.others.currentIndex()
        known = one is not None and bool(one.runs) and 0 <= index < len(self._others)
        say(self.comparison, self._others[index][1](one) if known and one is not None else "")


def _rows(one: RunSet) -> list[BarRow]:
    rows = []
    for run in one.runs:
        low, high = wilson_interval(round(run.accuracy * run.faces), run.faces)
        interval = Interval(low, run.accuracy, high, QColor(SERIES[0]))
        rows.append(BarRow(run_name(run), text=shown_percent(run.accuracy, 1), interval=interval))
    mean = mean_of_runs(one.accuracies)
    if mean.interval is not None:
        interval = Interval(
            max(mean.interval[0], 0.0), mean.mean, min(mean.interval[1], 1.0), QColor(SERIES[1])
        )
        text = shown_percent(mean.mean, 1)
        rows.append(BarRow(translate("repeat", "Mean"), text=text, interval=interval))
    return rows
