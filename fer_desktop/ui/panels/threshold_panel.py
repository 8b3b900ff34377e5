"""What a confidence threshold does: how accurate the predictions above it are, and how many there are."""

from typing import Final

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.reliability import coverage_sentence, stored_bins, threshold_for
from fer_desktop.models.bundle_figures import StoredFigures
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.panels.reliability_panel import NO_DIAGRAM
from fer_desktop.ui.panels.split_figures import SplitChoice, lay_out_chart
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle
from training.core.calibration import CoveragePoint, coverage_curve

_ENDS: Final = (0.0, 1.0)
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_WANTED: Final = (0.8, 0.9)
"""Accuracies for which the threshold is named."""


class ThresholdPanel(QWidget):
    """Accuracy and coverage over the confidence threshold, and what they mean in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[CoveragePoint] = []
        self.splits = SplitChoice()
        self.splits.changed.connect(self._show)
        self.chart = LineChart(
            translate("panels", "Accuracy and coverage"),
            Axis(translate("panels", "Confidence threshold"), _ENDS, _TICKS, 0.001, percent_text),
            Axis(translate("panels", "Share"), _ENDS, _TICKS, 0.001, percent_text),
            explain=self._explain,
            make_table=self._table,
        )
        self._empty = PlainLabel(NO_DIAGRAM)
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._text.setToolTip(
            translate(
                "panels",
                "A prediction whose probability is under the confidence threshold is called uncertain. "
                "Coverage is the share of faces that are not (selective classification).",
            )
        )
        lay_out_chart(self, self.splits, self.chart, self._empty, self._text)

    @property
    def text(self) -> str:
        """The sentences below the chart."""
        return self._text.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the figures of another model."""
        self.splits.show_model(bundle)

    def _show(self, figures: StoredFigures | None) -> None:
        self._points = coverage_curve(stored_bins(figures.values)) if figures else []
        self.chart.setVisible(bool(self._points) or figures is None)
        self._empty.setVisible(figures is not None and not self._points)
        self.chart.describe(" ".join(map(coverage_sentence, self._points)))
        self._text.setText(" ".join(filter(None, map(self._wanted, _WANTED))))
        rows = [(point.threshold, point.accuracy, point.coverage) for point in self._points]
        at, accuracy, coverage = np.array(rows, np.float64).reshape(-1, 3).T
        self.chart.show_series(
            [
                Series(translate("panels", "Accuracy"), at, accuracy, QColor(SERIES[0])),
                Series(translate("panels", "Coverage"), at, coverage, QColor(SERIES[1])),
            ]
            if self._points
            else ()
        )

    def _wanted(self, accuracy: float) -> str:
        if not self._points:
            return ""
        point = threshold_for(self._points, accuracy)
        if point is not None:
            return coverage_sentence(point)
        said = translate("panels", "No threshold makes {accuracy} of the predictions right.")
        return said.format(accuracy=shown_percent(accuracy))

    def _table(self) -> ChartTable:
        header = (
            translate("panels", "Confidence threshold"),
            translate("panels", "Faces"),
            translate("panels", "Coverage"),
            translate("panels", "Accuracy"),
        )
        rows = [(point.threshold, point.faces, point.coverage, point.accuracy) for point in self._points]
        return ChartTable(header, tuple(rows))

    def _explain(self, threshold: float) -> str:
        below = [point for point in self._points if point.threshold <= threshold]
        return coverage_sentence(below[-1]) if below else ""
