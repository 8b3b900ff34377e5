"""The stored confusion matrix, the choice of what stands in it, and what the chosen part of it means."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import (
    ConfusionMatrix,
    cell_sentence,
    column_sentence,
    crossing_sentence,
    row_sentence,
)
from fer_desktop.models.bundle_figures import StoredFigures
from fer_desktop.ui.charts.matrix_chart import MatrixChart
from fer_desktop.ui.charts.matrix_plot import WHOLE, Cell, Content
from fer_desktop.ui.panels.split_figures import SplitChoice
from fer_desktop.ui.widgets.plain_text import PlainLabel
from training.core.bundle import ModelBundle

_CONTENTS: Final = (
    (
        Content.OF_ROW,
        translate("panels", "% of row"),
        translate(
            "panels", "Share of the faces with this true label (normalized over rows); diagonal: recall"
        ),
    ),
    (
        Content.OF_COLUMN,
        translate("panels", "% of column"),
        translate(
            "panels",
            "Share of the faces with this predicted label (normalized over columns); diagonal: precision",
        ),
    ),
    (
        Content.COUNTS,
        translate("panels", "Faces"),
        translate("panels", "Number of faces with this true label and this predicted label"),
    ),
)

HINT: Final = translate("panels", "Click a cell or a label to see what it means.")


class ConfusionPanel(QWidget):
    """A caption, the matrix, the choice of shares or counts, and a sentence.

    Signals:
        cell_chosen: The split, and the label and the reading that the chosen cell is of; empty for any.
        faces_asked: The faces of the chosen cell are to be shown.
    """

    cell_chosen = Signal(str, str, str)
    faces_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_for = self._predicted = ""
        self.splits = SplitChoice()
        self.splits.changed.connect(self._show)
        self.matrix = MatrixChart(
            translate("panels", "Confusion matrix"),
            translate("panels", "True label"),
            translate("panels", "Predicted label"),
            _explain_cell,
        )
        self.matrix.chosen.connect(self._explain)
        self.matrix.chosen.connect(self._tell_of_faces)
        self._choice = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setSpacing(16)
        for content, title, explanation in _CONTENTS:
            button = QRadioButton(title)
            button.setToolTip(explanation)
            button.setChecked(content is Content.OF_ROW)
            self._choice.addButton(button, list(Content).index(content))
            choice.addWidget(button)
        choice.addStretch(1)
        self.faces = QPushButton(translate("panels", "Show these faces"))
        self.faces.setToolTip(
            translate("panels", "Show the faces counted in this part of the matrix in the Samples panel")
        )
        self.faces.clicked.connect(self.faces_asked)
        self._choice.idClicked.connect(self._show_content)
        self._sentence = PlainLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setContentsMargins(0, 1, 0, 0)  # the dots of an Ü stand higher than other letters
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        # The matrix would jump if the room for the sentence came and went with it.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(2)
        layout.addWidget(self.splits)
        layout.addWidget(self.matrix, 1)
        layout.addLayout(choice)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._sentence, 1)
        below.addWidget(self.faces, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(below)

    @property
    def caption(self) -> str:
        """The line above the matrix."""
        return self.splits.text

    @property
    def sentence(self) -> str:
        """The line below the matrix: what the chosen or marked part of it means."""
        return self._sentence.text()

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the matrix of another model."""
        self.splits.show_model(bundle)

    def mark_emotion(self, emotion: str) -> None:
        """Frame the row and the column of an emotion that was asked for elsewhere; empty: no longer."""
        self._asked_for = emotion
        self._mark()

    def mark_prediction(self, emotion: str) -> None:
        """Frame those of the prediction that is shown, as long as no emotion is asked for; empty: of none."""
        self._predicted = emotion
        # A cell that was clicked stays.
        if self.matrix.cell is None:
            self._mark()

    def _mark(self) -> None:
        self.matrix.mark(self._asked_for or self._predicted)
        self._explain()

    def _show(self, figures: StoredFigures | None) -> None:
        self.matrix.show_matrix(figures.matrix if figures else None)
        for button in self._choice.buttons():
            button.setVisible(figures is not None)
        self._explain()

    def _show_content(self, index: int) -> None:
        self.matrix.show_content(list(Content)[index])
        self._explain()

    def _explain(self) -> None:
        view = self.matrix
        crossing = crossing_sentence(view.matrix, view.marked) if view.matrix else ""
        chosen = view.sentence(view.cell)
        # What a person asks for goes before what the picture happens to show.
        text = crossing or chosen if self._asked_for else chosen or crossing
        self.matrix.describe(text)
        self._sentence.setText(text or (HINT if view.matrix else ""))
        self.faces.setVisible(view.matrix is not None)
        self.faces.setEnabled(view.cell is not None)

    def _tell_of_faces(self) -> None:
        view, figures = self.matrix, self.splits.figures
        if view.matrix is None or view.cell is None or figures is None:
            return
        self.cell_chosen.emit(figures.split, *view.chosen_labels)


def _explain_cell(matrix: ConfusionMatrix, cell: Cell, content: Content) -> str:
    if cell.column == WHOLE:
        return row_sentence(matrix, cell.row)
    if cell.row == WHOLE:
        return column_sentence(matrix, cell.column)
    return cell_sentence(matrix, cell.row, cell.column, of_column=content is Content.OF_COLUMN)
