"""How far two models agree: one large figure, sentences, and the table."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fer_desktop.analysis.job_models import ModelPair
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.explain.model_comparison import (
    KAPPA,
    NOTHING,
    P_VALUE,
    WILSON,
    accuracy_sentences,
    agreement_sentence,
    cell_sentence,
    column_sentence,
    comparison_notes,
    emotions_note,
    kappa_sentence,
    left_out_notes,
    row_sentence,
)
from fer_desktop.ui.charts.matrix_chart import MatrixChart
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell, Content
from fer_desktop.ui.widgets.plain_text import PlainLabel

HINT: Final = translate("compare", "Click a cell or a label to show its faces.")
BEFORE: Final = translate(
    "compare",
    "Choose two models and a folder or a video, then start. Faces are detected once; both models "
    "classify the same faces. Their agreement appears here.",
)


class FiguresView(QWidget):
    """What is said of all faces.

    Signals:
        wanted: What A and what B say of the faces that are to be shown; empty for any.
    """

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._head, self._range, self._labelled, self._notes = (_text_label() for _ in range(4))
        font = self._head.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self._head.setFont(font)
        self._range.setToolTip(f"<p>{WILSON} {KAPPA}</p>")
        self._labelled.setToolTip(f"<p>{P_VALUE} {WILSON}</p>")
        self._notes.setObjectName("caption")
        self.matrix = MatrixChart(
            translate("compare", "Predictions of A against predictions of B"),
            translate("compare", "Predicted by A"),
            translate("compare", "Predicted by B"),
            _explain_cell,
            Content.COUNTS,
        )
        self.matrix.chosen.connect(self._tell)
        self._sentence = _text_label()
        # The table would jump if the room for the sentence came and went with it.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 8, 0)
        layout.setSpacing(6)
        for widget in (self._head, self._range, self._labelled, self._notes):
            layout.addWidget(widget)
        layout.addWidget(self.matrix, 1)
        layout.addWidget(self._sentence)
        self.clear()

    @property
    def text(self) -> str:
        """All that is said above the table."""
        labels = (self._head, self._range, self._labelled, self._notes)
        return " ".join(label.text() for label in labels if label.text())

    @property
    def sentence(self) -> str:
        """What is said below the table."""
        return self._sentence.text()

    def clear(self) -> None:
        """Nothing is read yet."""
        self.matrix.show_matrix(None)
        for label in (self._head, self._range, self._labelled):
            self._say(label, "")
        self._say(self._notes, BEFORE)
        self._explain()

    def show_comparison(self, summary: Summary, pair: ModelPair) -> None:
        """Show what was counted so far."""
        found = summary.agreement
        table = ConfusionMatrix.of(pair.emotions, summary.counts)
        self.matrix.show_matrix(table if found else None)
        if found is None:
            self._say(self._head, NOTHING)
            self._say(self._range, "")
        else:
            agree = translate("compare", "Agreement {share}").format(share=shown_percent(found.share, 1))
            self._say(self._head, agree)
            self._say(self._range, f"{agreement_sentence(found)} {kappa_sentence(found)}")
        labelled = summary.labelled
        said = accuracy_sentences(labelled.test, pair.names) if labelled and labelled.test else []
        self._say(self._labelled, "\n".join(said))
        note = emotions_note(pair.names, pair.further_emotions, pair.emotions)
        notes = comparison_notes(note, summary.video_frames)
        further = left_out_notes(labelled, labelled.missed) if labelled else []
        self._say(self._notes, " ".join([*notes, *further]))
        self._explain()

    def choose_all(self) -> None:
        """Show the faces of the whole table."""
        self.matrix.choose(None)

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _tell(self) -> None:
        self._explain()
        self.wanted.emit(*self.matrix.chosen_labels)

    def _explain(self) -> None:
        text = self.matrix.sentence(self.matrix.cell)
        self.matrix.describe(text)
        self._sentence.setText(text or (HINT if self.matrix.matrix else ""))


def _text_label() -> QLabel:
    label = PlainLabel()
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _explain_cell(matrix: ConfusionMatrix, cell: Cell, content: Content) -> str:
    if cell.column == WHOLE:
        return row_sentence(matrix, cell.row)
    if cell.row == WHOLE:
        return column_sentence(matrix, cell.column)
    return cell_sentence(matrix, cell.row, cell.column)
