"""The table of what A says against what B says."""

from PySide6.QtWidgets import QWidget

from fer_desktop.comparing.cell_words import cell_sentence, column_sentence, row_sentence
from fer_desktop.language import translate
from fer_desktop.ui.panels.matrix_view import WHOLE, Content, MatrixView, Place


class SaidMatrix(MatrixView):
    """Rows are what A says, columns what B says; counts in the cells, the shade is the share of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("compare", "What A says against what B says"))
        self.show_content(Content.COUNTS)

    @property
    def wanted(self) -> tuple[str, str]:
        """What A and what B say of the faces in the chosen place; empty for any."""
        if self.matrix is None or self.place is None:
            return "", ""
        labels = self.matrix.labels
        first = "" if self.place.row == WHOLE else labels[self.place.row]
        return first, "" if self.place.column == WHOLE else labels[self.place.column]

    def sentence(self, place: Place | None) -> str:
        """What a place means; empty for none."""
        if self.matrix is None or place is None:
            return ""
        if place.column == WHOLE:
            return row_sentence(self.matrix, place.row)
        if place.row == WHOLE:
            return column_sentence(self.matrix, place.column)
        return cell_sentence(self.matrix, place.row, place.column)
