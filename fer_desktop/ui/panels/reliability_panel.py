"""Whether the model's probabilities can be taken at their word, from the stored figures."""

from typing import Final

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.reliability import bin_sentence, calibration_sentences, stored_bins
from fer_desktop.models.bundle_figures import StoredFigures
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.chart_table import ChartTable
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Columns, Series
from fer_desktop.ui.panels.split_figures import SplitChoice, lay_out_chart
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle
from training.core.calibration import ReliabilityBin

NO_DIAGRAM: Final = translate(
    "panels",
    "This model is stored without a reliability diagram. Evaluate it again with “python -m training "
    "evaluate”.",
)

_ENDS: Final = (0.0, 1.0)
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


class ReliabilityPanel(QWidget):
    """A caption, the diagram or why there is none, and the calibration error in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._temperature = 1.0
        self._bins: tuple[ReliabilityBin, ...] = ()
        self.splits = SplitChoice()
        self.splits.changed.connect(self._show)
        self.diagram = LineChart(
            translate("panels", "Reliability diagram"),
            Axis(translate("panels", "Confidence"), _ENDS, _TICKS, 0.001, percent_text),
            Axis(translate("panels", "Accuracy"), _ENDS, _TICKS, 0.001, percent_text),
            explain=self._explain,
            make_table=self._table,
        )
        self._empty = PlainLabel(NO_DIAGRAM)
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._text.setToolTip(
            translate("panels", "Expected calibration error, with and without temperature scaling")
        )
        lay_out_chart(self, self.splits, self.diagram, self._empty, self._text)

    @property
    def text(self) -> str:
        """The sentences below the diagram."""
        return self._text.text()

    @property
    def notice(self) -> str:
        """Why there is no diagram; empty where there is one, or no figures at all."""
        return "" if self._empty.isHidden() else self._empty.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the calibration of another model."""
        self._temperature = bundle.temperature
        self.splits.show_model(bundle)

    def _show(self, figures: StoredFigures | None) -> None:
        bins = self._bins = stored_bins(figures.values) if figures else ()
        self._draw()
        self.diagram.setVisible(bool(bins) or figures is None)
        self._empty.setVisible(figures is not None and not bins)
        self._text.setText(calibration_sentences(figures.values, self._temperature) if figures else "")

    def _draw(self) -> None:
        """One point a bin; on the dashed line confidence and accuracy are the same."""
        confidence, accuracy, low, high, faces = (
            np.array(
                [(part.confidence, part.accuracy, part.low, part.high, part.faces) for part in self._bins],
                np.float64,
            )
            .reshape(-1, 5)
            .T
        )
        self.diagram.describe(" ".join(map(bin_sentence, self._bins)))
        if not self._bins:
            self.diagram.show_series(())
            return
        colour, pale, ends = QColor(SERIES[0]), QColor(SERIES[0]), np.array(_ENDS)
        pale.setAlphaF(0.4)
        model = Series(translate("panels", "model"), confidence, accuracy, colour)
        perfect = translate("panels", "perfectly calibrated")
        self.diagram.show_series(
            [model, Series(perfect, ends, ends, QColor(SERIES[2]), dashed=True, dots=False)],
            columns=Columns(translate("panels", "share of faces"), low, high, faces / faces.sum(), pale),
        )

    def _table(self) -> ChartTable:
        header = (
            translate("panels", "From"),
            translate("panels", "To"),
            translate("panels", "Faces"),
            translate("panels", "Confidence"),
            translate("panels", "Accuracy"),
        )
        rows = [(part.low, part.high, part.faces, part.confidence, part.accuracy) for part in self._bins]
        return ChartTable(header, tuple(rows))

    def _explain(self, confidence: float) -> str:
        chosen = [part for part in self._bins if part.low < confidence <= part.high]
        return bin_sentence(chosen[0]) if chosen else ""
