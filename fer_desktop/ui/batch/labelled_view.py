"""How readings compare with the names of the folders: sentences, confusion matrix, report."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fer_desktop.batch.labelled_words import labelled_sentences
from fer_desktop.batch.totals import Labelled
from fer_desktop.language import translate
from fer_desktop.ui.panels.confusion import ConfusionPanel
from fer_desktop.ui.panels.report import WILSON, ReportPanel
from training.bundle import ModelBundle

THESE: Final = translate("batch", "These pictures")


class LabelledView(QWidget):
    """The panels that show a model's stored figures, with the figures of a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = QLabel()
        self._sentences.setWordWrap(True)
        hint = translate("batch", "The range in brackets is an interval ({method})")
        self._sentences.setToolTip(hint.format(method=WILSON))
        self.confusion = ConfusionPanel()
        self.report = ReportPanel(interval=WILSON)
        self._shown: dict[str, object] | None = None
        panels = QHBoxLayout()
        panels.addWidget(self.confusion, 1)
        panels.addWidget(self.report, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(4)
        self._sentences.setContentsMargins(12, 0, 12, 0)
        layout.addWidget(self._sentences)
        layout.addLayout(panels, 1)

    @property
    def sentences(self) -> str:
        """What is said above the panels."""
        return self._sentences.text()

    def show_labelled(self, labelled: Labelled, bundle: ModelBundle) -> None:
        """Show the figures of a run by this model."""
        self._sentences.setText(" ".join(labelled_sentences(labelled)))
        figures = labelled.figures
        self.confusion.setVisible(figures is not None)
        self.report.setVisible(figures is not None)
        if figures is not None and figures != self._shown:
            # The panels show what is stored in a bundle: this one holds the figures of the run instead.
            measured = replace(bundle, metrics={"splits": {THESE: figures}})
            self.confusion.show_model(measured)
            self.report.show_model(measured)
        self._shown = figures
