"""What an analysis comes to: faces by emotion, files without faces, agreement with folder labels."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.analysis.job_summary import Labelled, Summary
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.settings import Settings
from fer_desktop.explain.labelled_folder import labelled_sentences
from fer_desktop.explain.no_face import best_read_whole, run_advice
from fer_desktop.models.bundle_figures import INTERVALS
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow
from fer_desktop.ui.panels.confusion_panel import ConfusionPanel
from fer_desktop.ui.panels.report_panel import ReportPanel
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle

READ_WHOLE: Final = translate("batch", "Treat each picture as one face")


class SummaryView(QWidget):
    """One line that counts everything, a bar for each emotion, and what to try where no face was found.

    Signals:
        whole_asked: Each picture is to be read as one face.
    """

    whole_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel()
        self._sentence.setWordWrap(True)
        self._note = PlainLabel(
            translate(
                "batch",
                "Faces by top prediction. A prediction describes an expression, not what a person feels.",
            )
        )
        self._note.setObjectName("caption")
        self._note.setWordWrap(True)
        self.bars = BarChart(translate("batch", "Faces by emotion"), measure=translate("batch", "Faces"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sentence)
        layout.addWidget(self.bars)
        layout.addWidget(self._note)
        self._advice = PlainLabel()
        self._advice.setWordWrap(True)
        self.whole = QPushButton(READ_WHOLE)
        self.whole.clicked.connect(self.whole_asked)
        layout.addSpacing(8)
        layout.addWidget(self._advice)
        layout.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.show_summary(None)

    @property
    def sentence(self) -> str:
        """What was counted."""
        return self._sentence.text()

    @property
    def advice(self) -> str:
        """What is said where no face was found."""
        return self._advice.text()

    @property
    def offers_whole(self) -> bool:
        """Whether the advice is to read each picture as one face."""
        return not self.whole.isHidden()

    def show_summary(self, summary: Summary | None, settings: Settings | None = None) -> None:
        """Show what a run comes to.

        Args:
            summary: None before one has begun.
            settings: How faces were found; without them, nothing is advised.
        """
        nothing = translate("batch", "Nothing analysed yet.")
        self._sentence.setText(f"{summary.sentence}." if summary else nothing)
        self.bars.show_rows(count_rows(summary.looks if summary else {}))
        self._note.setVisible(summary is not None)
        advice = run_advice(summary, settings, options=False) if summary and settings else ""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.whole.setVisible(bool(advice) and summary is not None and best_read_whole(summary))


def count_rows(counts: Mapping[str, int]) -> list[BarRow]:
    """A row for each emotion, as long as its count."""
    total, most = max(sum(counts.values()), 1), max([*counts.values(), 1])
    return [
        BarRow(
            shown_name(name),
            (Bar(count / most, emotion_colour(name)),),
            f"{shown_number(count)} · {shown_percent(count / total, 1)}",
            number=count,
        )
        for name, count in counts.items()
    ]


THESE: Final = translate("batch", "These pictures")


class LabelledView(QWidget):
    """The panels that show a model's stored figures, with the figures of a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = PlainLabel()
        self._sentences.setWordWrap(True)
        self._sentences.setToolTip(f"<p>{INTERVALS}</p>")
        self.confusion = ConfusionPanel()
        self.report = ReportPanel()
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
