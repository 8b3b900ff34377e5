"""Whether the model's probabilities can be taken at their word, from the stored figures."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.reliability import calibration_sentences, stored_bins
from fer_desktop.ui.charts.reliability_view import ReliabilityView
from fer_desktop.ui.panels.split_figures import SplitChoice, StoredFigures
from training.core.bundle import ModelBundle

NO_DIAGRAM: Final = translate(
    "panels",
    "The diagram of how sure the model is and how often it is right was not stored when this model was "
    "measured. Measure the model again with “python -m training evaluate”.",
)


class ReliabilityPanel(QWidget):
    """A caption, the diagram or why there is none, and the calibration error in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._temperature = 1.0
        self.splits = SplitChoice()
        self.splits.changed.connect(self._show)
        self.diagram = ReliabilityView()
        self._empty = QLabel(NO_DIAGRAM)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setToolTip(
            translate("panels", "Expected calibration error, with and without temperature scaling")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.splits)
        layout.addWidget(self.diagram, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._words)

    @property
    def words(self) -> str:
        """The sentences below the diagram."""
        return self._words.text()

    @property
    def notice(self) -> str:
        """Why there is no diagram; empty where there is one, or no figures at all."""
        return "" if self._empty.isHidden() else self._empty.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the calibration of another model."""
        self._temperature = bundle.temperature
        self.splits.show_model(bundle)

    def _show(self, figures: StoredFigures | None) -> None:
        bins = stored_bins(figures.values) if figures else ()
        self.diagram.show_bins(bins)
        self.diagram.setVisible(bool(bins) or figures is None)
        self._empty.setVisible(figures is not None and not bins)
        self._words.setText(calibration_sentences(figures.values, self._temperature) if figures else "")
